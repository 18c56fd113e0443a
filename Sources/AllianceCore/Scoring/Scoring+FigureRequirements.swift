/// Requirements of one party about rows, cells and figures.
extension Scoring {
  /// An answer that was given and comes to nothing that can be scored has no points to show.
  func points(_ code: String, _ party: String, _ needed: Number) -> Outcome {
    guard let known = known(code, party) else {
      return Outcome(nil, .points(nil, needed: needed), question: code, party: party)
    }
    switch item(known.card, known.key.party).score {
    case .scored(let points):
      return Outcome(
        points >= Fraction(needed), .points(points, needed: needed), question: code, party: party)
    case .open: return Outcome(nil, .points(nil, needed: needed), question: code, party: party)
    case .notCounted:
      return Outcome(false, .points(nil, needed: needed), question: code, party: party)
    }
  }

  /// What comes to nothing that can be scored is not too little.
  func pointsUnder(_ code: String, _ party: String, _ limit: Number) -> Outcome {
    guard let known = known(code, party) else {
      return Outcome(nil, .pointsUnder(nil, limit: limit), question: code, party: party)
    }
    let score = item(known.card, known.key.party).score
    let isMet: Bool? =
      score == .open ? nil : score.points.map { $0 < Fraction(limit) } ?? false
    return Outcome(
      isMet, .pointsUnder(score.points, limit: limit), question: code, party: party)
  }

  func settled(_ code: String, _ party: String) -> Outcome {
    let isSettled = inquiry(code, party)?.isSettled == true
    return Outcome(isSettled ? true : nil, .settled, question: code, party: party)
  }

  func marked(_ code: String, _ party: String) -> Outcome {
    Outcome(inquiry(code, party)?.slot.mark != nil, .settled, question: code, party: party)
  }

  func cell(
    _ code: String, _ party: String, _ row: String, _ column: String, _ test: Condition.Test
  ) -> Outcome {
    guard let inquiry = known(code, party),
      let kind = inquiry.question.kind.table?.columns.first(where: { $0.name == column })?.kind,
      let stated = inquiry.askedRows.first(where: { $0.id == row })?.cells[column],
      let value = stated.value
    else { return Outcome(nil, .answer(nil, test), question: code, party: party) }
    return Outcome(
      test.passes(stated, as: kind), .answer(value, test), question: code, party: party)
  }

  func rows(
    _ code: String, _ party: String, _ needed: Int, _ columns: [String],
    _ choice: PartyRequirement.Choice?
  ) -> Outcome {
    let fact = { (count: Int) in
      Outcome.Fact.rows(count, needed: needed, with: columns + (choice?.anyOf ?? []))
    }
    guard let inquiry = known(code, party) else {
      return Outcome(nil, fact(0), question: code, party: party)
    }
    let count = inquiry.askedRows.count { row in
      columns.allSatisfy { counts(row.cells[$0]) }
        && (choice.map { choice in
          row.cells[choice.column]?.value?.text.map(choice.anyOf.contains) ?? false
        } ?? true)
    }
    return Outcome(count >= needed, fact(count), question: code, party: party)
  }

  func specificLines(_ code: String, _ party: String, _ share: Int, _ groups: Int) -> Outcome {
    let isKnown = known(code, party) != nil
    let lines = ownLines(of: party, side: "give", code)
    let found = Self.specificShare(lines) ?? 0
    let covered = Set(lines.filter(\.isSpecific).compactMap(\.kind?.group)).count
    return Outcome(
      isKnown ? found >= Fraction(share) && covered >= groups : nil,
      .specificLines(
        share: isKnown ? found : nil, needed: share, groups: covered, neededGroups: groups),
      question: code, party: party)
  }

  func noKindAtZero(_ code: String, _ party: String) -> Outcome {
    guard let fulfilment = known(code, party).flatMap(fulfilment) else {
      return Outcome(nil, .kindsAtZero([]), question: code, party: party)
    }
    let empty = fulfilment.kindsAtZero.map(\.rawValue)
    return Outcome(empty.isEmpty, .kindsAtZero(empty), question: code, party: party)
  }

  /// Kind by kind what this party expects against what all others give, by worth in the base currency.
  func offersMeet(_ code: String, _ party: String, _ percent: Int) -> Outcome {
    let isKnown = parties.allSatisfy { known(code, $0.code) != nil }
    let expected = ownLines(of: party, side: "expect", code)
    let offered = parties.filter { $0.code != party }.flatMap {
      ownLines(of: $0.code, side: "give", code)
    }
    let isValued = (expected + offered).allSatisfy { $0.worth != nil && $0.kind != nil }
    let apart = CommitmentLine.Kind.allCases.filter { kind in
      let sums = [expected, offered].map { lines in
        lines.filter { $0.kind == kind }.compactMap(\.worth).reduce(.zero, +)
      }
      let larger = max(sums[0], sums[1])
      return (larger - min(sums[0], sums[1])) * 100 > larger * Fraction(percent)
    }
    return Outcome(
      isKnown && isValued ? apart.isEmpty : nil,
      .offers(apart: isKnown && isValued ? apart.map(\.rawValue) : [], allowed: percent),
      question: code, party: party)
  }

  func dueBySignature(_ code: String, _ party: String, _ field: String) -> Outcome {
    guard let inquiry = known(code, party) else {
      return Outcome(
        nil, .dueBySignature(nil, signature: signature), question: code, party: party)
    }
    let due = inquiry.slot.fields[field]?.value?.date
    let isBefore = due.map { due in signature.map { due.lastDay <= $0 } ?? true } ?? false
    return Outcome(
      isBefore, .dueBySignature(due, signature: signature), question: code, party: party)
  }

  /// Only a log of the period at hand says anything about it.
  func escalation(_ code: String, _ most: Int) -> Outcome {
    var round = round(of: code)
    if case .round(let name) = asking { round = name }
    let share = inquiry(code, round: round, nil).flatMap {
      $0.isComplete ? escalationShare($0) : nil
    }
    return Outcome(
      share.map { $0 <= Fraction(most) }, .share(share, allowed: most), question: code)
  }
}
