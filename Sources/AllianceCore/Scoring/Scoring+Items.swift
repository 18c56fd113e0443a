/// From an answer to 0 to 100: each rule stands here once (blueprint 5.1).
extension Scoring {
  /// The score of an answer; open while something of it is missing.
  func score(_ inquiry: Inquiry) -> ItemScore {
    guard let rule = inquiry.question.score else { return .notCounted }
    guard inquiry.isComplete else { return .open }
    let value = inquiry.value?.value
    switch rule {
    case .scale: return value?.number.map { .scored((Fraction($0) - 1) * 25) } ?? .open
    case .yesNo: return value.map { .scored($0 == .yesNo(true) ? 100 : 0) } ?? .open
    case .fields(let names):
      return share(
        fieldsThatCount(of: inquiry, among: names),
        of: names.isEmpty
          ? countedFields(inquiry) : inquiry.askedFields.count { names.contains($0.name) })
    case .map(let points, let unknown): return mapped(value, points, unknown)
    case .any(let none):
      return value.map { ticked($0, but: none).isEmpty ? .scored(0) : .scored(100) } ?? .open
    case .count(let points, let field):
      let isShown = field.map { counts(inquiry.slot.fields[$0]) } ?? true
      return value.map { value in
        let ticks = isShown ? realTicks(value, inquiry).count : 0
        return .scored(Fraction(points[min(ticks, points.count - 1)]))
      } ?? .open
    case .share(let named): return value.map { tickedShare($0, inquiry, named) } ?? .open
    case .shown(let named, let field):
      return value.map { shownShare($0, inquiry, named, field) } ?? .open
    case .number: return value?.number.map { .scored(max(0, min(100, Fraction($0)))) } ?? .open
    case .measure(let measure): return measured(inquiry, measure)
    case .steps(let steps): return stepped(value, steps)
    case .source(let field, let with, let without):
      let isSourced = counts(inquiry.slot.fields[field])
      return value.map { _ in .scored(Fraction(isSourced ? with : without)) } ?? .open
    case .window(let window): return windowed(inquiry, window)
    case .judged(let match, let partly, let miss): return judged(inquiry, match, partly, miss)
    case .rows: return rowShare(inquiry)
    case .difference: return difference(inquiry)
    }
  }

  /// Whether a field was given and was not left general (formats 2).
  func counts(_ stated: Stated?) -> Bool { if case .given = stated { true } else { false } }

  /// How many of the fields count; of all that apply where none is named.
  func fieldsThatCount(of inquiry: Inquiry, among names: [String] = []) -> Int {
    inquiry.askedFields.count { asked in
      (names.isEmpty || names.contains(asked.name)) && counts(inquiry.slot.fields[asked.name])
    }
  }

  /// Ticks that say something: an exclusive one says that there are none.
  func realTicks(_ value: Value, _ inquiry: Inquiry) -> [String] {
    value.optionIDs.filter { !inquiry.card.exclusiveOptions.contains($0) }
  }

  private func countedFields(_ inquiry: Inquiry) -> Int {
    inquiry.askedFields.count { !$0.field.isOptional }
  }

  private func share(_ part: Int, of whole: Int) -> ItemScore {
    whole == 0
      ? .notCounted : .scored(Fraction(Int128(min(part, whole) * 100), over: Int128(whole)))
  }

  private func mapped(_ value: Value?, _ points: [String: Int], _ unknown: [String]) -> ItemScore {
    guard let id = value?.text, !unknown.contains(id) else { return .open }
    return points[id].map { .scored(Fraction($0)) } ?? .notCounted
  }

  private func tickedShare(_ value: Value, _ inquiry: Inquiry, _ named: [String]) -> ItemScore {
    let wanted = named.isEmpty ? inquiry.card.realOptions : named
    return share(wanted.count(where: value.optionIDs.contains), of: wanted.count)
  }

  /// A tick counts where the fact that shows it is given too.
  private func shownShare(_ value: Value, _ inquiry: Inquiry, _ named: [String], _ field: String)
    -> ItemScore
  {
    let wanted = named.isEmpty ? inquiry.card.realOptions : named
    let shown = wanted.count {
      value.optionIDs.contains($0) && counts(inquiry.slot.fields["\($0).\(field)"])
    }
    return share(shown, of: wanted.count)
  }

  private func ticked(_ value: Value, but none: String?) -> [String] {
    value.optionIDs.filter { $0 != none }
  }

  private func stepped(_ value: Value?, _ steps: [ScoreRule.Step]) -> ItemScore {
    let isEndless = value?.duration?.isEndless == true
    let amount = value?.number ?? value?.duration?.days
    guard isEndless || amount != nil else { return .open }
    let step = steps.first { step in
      step.atMost.map { limit in amount.map { $0 <= limit } ?? false } ?? true
    }
    return step.map { .scored(Fraction($0.points)) } ?? .notCounted
  }

  /// The share of complete rows; a row is complete when every cell counts. Where people add the rows, none is 0.
  private func rowShare(_ inquiry: Inquiry) -> ItemScore {
    let rows = inquiry.askedRows
    if rows.isEmpty, case .open? = inquiry.question.kind.table?.rows { return .scored(0) }
    let complete = rows.count { row in
      inquiry.askedColumns.allSatisfy { $0.field.isOptional || counts(row.cells[$0.name]) }
    }
    return share(complete, of: rows.count)
  }

  /// What the parties described say of this party's answer; the lowest counts (formats 3).
  private func judged(_ inquiry: Inquiry, _ match: Int, _ partly: Int, _ miss: Int) -> ItemScore {
    guard let writer = inquiry.key.party else { return .notCounted }
    let judgements = parties.map(\.code).filter { $0 != writer }.map { judge in
      standing.answers.judgement(
        SlotKey(inquiry.question.code, round: inquiry.key.round, party: judge), of: writer)
    }
    let points = judgements.compactMap { judgement in
      switch judgement {
      case .match?: Fraction(match)
      case .partly?: Fraction(partly)
      case .miss?: Fraction(miss)
      case nil: nil
      }
    }
    guard points.count == judgements.count, let lowest = points.min() else { return .open }
    return .scored(lowest)
  }
}
