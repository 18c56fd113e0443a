/// Checks held against the answers.
extension Scoring {
  /// What a check comes to; conclusions are looked up by `concluded`, as each user of checks knows them.
  func checked(_ check: Check, concluded: (Check.Conclusion) -> Checked = { _ in Checked(nil) })
    -> Checked
  {
    switch check {
    case .all(let parts): .all(parts.map { checked($0, concluded: concluded) })
    case .any(let parts): .any(parts.map { checked($0, concluded: concluded) })
    case .not(let inner): checked(inner, concluded: concluded).negated
    case .count(let least, let parts):
      .count(parts.map { checked($0, concluded: concluded) }, atLeast: least)
    case .kept(let rounds, let inner): kept(rounds, inner)
    case .conclusion(let conclusion): concluded(conclusion)
    case .each(let inner): .all(codes.lazy.map { checked(inner, $0) })
    case .some(let inner): .any(codes.lazy.map { checked(inner, $0) })
    case .lowest(let code, let limit): .any(numbers(code) { $0 <= limit })
    case .highest(let code, let limit): .any(numbers(code) { $0 >= limit })
    case .gap(let code, let least): gap(code, least)
    case .factor(let code, let least): factor(code, least)
    case .scoreUnder(let code, let limit): scoreUnder(code, limit)
    case .figure(let figure, let bound):
      .any(
        figures(figure).map { found in
          Checked(found.value.map { bound.holds($0) }, [.init(found.question, found.party)])
        })
    case .cells(let code, let column, let words, let rows, let least):
      cells(code, column, words, rows, least)
    case .emptyCell(let code, let column): emptyCell(code, column)
    case .differ(let code): differ(code)
    case .divergence(let code, let isCritical): diverges(code, isCritical)
    case .judged(let code, let judgement): judged(code, judgement)
    case .daysSinceSignature(let least):
      // Before that day nothing can be late.
      Checked(signature.map { asOf.number - $0.number >= least } == true ? true : nil)
    case .signedBeforeGate(let gate): Checked(isSigned(beforeGate: gate))
    case .passedBeforeSignature(let gate): Checked(isPassedBeforeSignature(gate))
    case .termEnded(let code, let field): termEnded(code, field)
    }
  }

  /// In so many quarters in a row up to the newest review; not yet, while there are fewer.
  func kept(_ rounds: Int, _ check: Check) -> Checked {
    guard let views = newestReview.flatMap({ reviews(rounds, upTo: $0) }) else {
      return Checked(false, ordered(check.questions).map { Checked.Place($0) })
    }
    return .all(views.map { $0.checked(check) })
  }

  /// A requirement of one party; the question and party are what it is about.
  private func checked(_ requirement: PartyRequirement, _ party: String) -> Checked {
    if case .all(let parts) = requirement { return .all(parts.lazy.map { checked($0, party) }) }
    if case .any(let parts) = requirement { return .any(parts.lazy.map { checked($0, party) }) }
    if case .not(let inner) = requirement { return checked(inner, party).negated }
    if case .answer(let code, .field(let name), _) = requirement,
      let inquiry = answered(code, party), saysNothing(name, inquiry)
    {
      return Checked(false, [place(code, party)])
    }
    let outcome = outcome(of: requirement, party)
    return Checked(
      outcome.isMet,
      outcome.reasons.compactMap { reason in reason.question.map { place($0, reason.party) } })
  }

  /// An optional field that is empty says that there is none (formats 1), and one that the answer leaves no room for
  /// is not asked.
  private func saysNothing(_ field: String, _ inquiry: Inquiry) -> Bool {
    guard inquiry.askedFields.contains(where: { $0.name == field }) else {
      return inquiry.question.field(named: field)?.per == nil
    }
    return inquiry.question.field(named: field)?.isOptional == true
      && inquiry.slot.fields[field]?.value == nil
  }

  /// The one answer for all has no party.
  func place(_ code: String, _ party: String?) -> Checked.Place {
    Checked.Place(code, method.card(code)?.question.isShared == true ? nil : party)
  }

  /// The question as it counts: complete and on the path.
  func answered(_ code: String, _ party: String?) -> Inquiry? {
    guard let inquiry = known(code, party), inquiry.isApplicable else { return nil }
    return inquiry
  }

  private func numbers(_ code: String, _ test: (Number) -> Bool) -> [Checked] {
    codes.map { party in
      Checked(answered(code, party)?.value?.value?.number.map(test), [place(code, party)])
    }
  }

  private func gap(_ code: String, _ least: Number) -> Checked {
    let values = codes.compactMap { answered(code, $0)?.value?.value?.number }
    guard let low = values.min().map(Fraction.init), let high = values.max().map(Fraction.init)
    else { return Checked(nil, [Checked.Place(code)]) }
    let isWide = high - low >= Fraction(least)
    return Checked(isWide ? true : values.count == codes.count ? false : nil, [.init(code)])
  }

  private func factor(_ code: String, _ least: Number) -> Checked {
    let durations = codes.compactMap { answered(code, $0)?.value?.value?.duration }
    let spans = durations.compactMap(\.days).map { Fraction($0) }
    let isApart: Bool
    if durations.contains(where: \.isEndless) {
      isApart = !durations.allSatisfy(\.isEndless)
    } else if let low = spans.min(), let high = spans.max() {
      isApart = high > low && high >= low * Fraction(least)
    } else {
      isApart = false
    }
    return Checked(isApart ? true : durations.count == codes.count ? false : nil, [.init(code)])
  }

  private func scoreUnder(_ code: String, _ limit: Int) -> Checked {
    guard let card = method.card(code) else { return Checked(nil) }
    return .any(
      owners(of: card).map { owner in
        Checked(
          item(card, owner).score.points.map { $0 < Fraction(limit) }, [.init(code, owner)])
      })
  }

  /// A row counts once, whoever says so (blueprint Q3.09: cards that go up).
  private func cells(
    _ code: String, _ column: String, _ words: [String], _ rows: [String], _ least: Int
  ) -> Checked {
    guard let card = method.card(code) else { return Checked(nil) }
    let tables = owners(of: card).map { owner in
      let inquiry = inquiry(card, owner)
      let asked = inquiry.askedRows.filter { rows.isEmpty || rows.contains($0.id) }
      return (
        place: Checked.Place(code, owner), found: Self.rows(asked, saying: words, in: column),
        isKnown: inquiry.isComplete && inquiry.isApplicable
      )
    }
    if Set(tables.flatMap(\.found)).count >= least {
      return Checked(true, tables.filter { !$0.found.isEmpty }.map(\.place))
    }
    let open = tables.filter { !$0.isKnown }
    return open.isEmpty
      ? Checked(false, tables.map(\.place)) : Checked(nil, open.map(\.place))
  }

  private func emptyCell(_ code: String, _ column: String) -> Checked {
    guard let card = method.card(code) else { return Checked(nil) }
    return .any(
      owners(of: card).map { owner in
        guard let inquiry = answered(code, owner) else { return Checked(nil, [.init(code, owner)]) }
        let columns = inquiry.askedColumns.map(\.name).filter {
          $0 == column || $0.hasPrefix(column + ".")
        }
        let isEmpty = inquiry.askedRows.contains { row in
          columns.contains { row.cells[$0]?.value == nil }
        }
        return Checked(isEmpty, [.init(code, owner)])
      })
  }

  private func differ(_ code: String) -> Checked {
    let values = codes.compactMap { answered(code, $0)?.value?.value }
    let isKnown = values.count == codes.count
    return Checked(Set(values).count > 1 ? true : isKnown ? false : nil, [.init(code)])
  }

  private func diverges(_ code: String, _ isCritical: Bool) -> Checked {
    guard let card = method.card(code) else { return Checked(nil) }
    let found = divergences(on: card)
    let hit = isCritical ? found.contains { $0.severity == .critical } : !found.isEmpty
    let isKnown = codes.allSatisfy { answered(code, $0) != nil }
    return Checked(hit ? true : isKnown ? false : nil, [.init(code)])
  }

  private func judged(_ code: String, _ judgement: Deed.Judgement) -> Checked {
    let round = round(of: code)
    return .any(
      parties.flatMap { judge in
        parties.filter { $0 != judge }.map { writer in
          let given = standing.answers.judgement(
            SlotKey(code, round: round, party: judge.code), of: writer.code)
          return Checked(given.map { $0 == judgement }, [.init(code, writer.code)])
        }
      })
  }
}

extension Checked {
  var negated: Checked { Checked(isMet.map { !$0 }, places) }
}

extension Check.Bound {
  func holds(_ value: Fraction) -> Bool {
    switch self {
    case .under(let limit): value < Fraction(limit)
    case .over(let limit): value > Fraction(limit)
    }
  }
}
