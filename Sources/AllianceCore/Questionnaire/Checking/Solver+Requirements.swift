/// Requirements of gates taken apart, the way the scoring holds them against answers.
extension Solver {
  func claim(_ requirement: Requirement, _ asker: Asker) -> Claim {
    switch requirement {
    case .all(let parts): .all(parts.map { Goal(claim: .requirement($0), asker: asker) })
    case .any(let parts): .any(parts.map { Goal(claim: .requirement($0), asker: asker) })
    case .each(let inner): .all(ofParties(inner, asker))
    case .some(let inner): .any(ofParties(inner, asker))
    case .lowest(let code, let needed):
      .all(ofParties(.answer(question: code, part: .value, .atLeast(needed)), asker))
    case .highest(let code, let needed):
      .any(ofParties(.answer(question: code, part: .value, .atLeast(needed)), asker))
    case .gap(let code, let allowed):
      open("\(requirement)", canHold: allowed >= 0, canMiss: widestGap(code).map { $0 > allowed })
    case .nobodyJudged(let code, _):
      open("\(requirement)", canHold: true, canMiss: method.question(code)?.judge != nil)
    case .noCriticalDivergence(let codes):
      open("\(requirement)", canHold: true, canMiss: codes.contains(where: canDiverge))
    case .outcomeFailsForNobody:
      open("\(requirement)", canHold: method.outcomeTest != nil, canMiss: true)
    case .joint(let inner): .party(inner)
    case .count(let codes, _, let most):
      open("\(requirement)", canHold: true, canMiss: codes.count > most)
    case .countRows(_, let rows, _, _, let most):
      open("\(requirement)", canHold: true, canMiss: rows.count > most)
    case .promisedOutput: open("\(requirement)", canHold: true, canMiss: true)
    }
  }

  func claim(_ requirement: PartyRequirement, _ asker: Asker) -> Claim {
    switch requirement {
    case .all(let parts): return .all(parts.map { Goal(claim: .party($0), asker: asker) })
    case .any(let parts): return .any(parts.map { Goal(claim: .party($0), asker: asker) })
    case .not(let inner): return .all([Goal(claim: .party(inner), holds: false, asker: asker)])
    case .answer(let code, let part, let test):
      return method.question(code).map {
        answer(of: $0, part, test, by: $0.isShared ? nil : asker.party, asker)
      } ?? .all([])
    case .fields(let code, let needed, let including):
      let most = method.question(code).map(mostFields) ?? needed
      return open(
        "\(requirement) \(asker.party ?? 0)", canHold: most >= max(needed, including.count),
        canMiss: needed > 0 || !including.isEmpty)
    case .ticks(let code, let needed, let including):
      return ticks(code, needed, including, name: "\(requirement) \(asker.party ?? 0)")
    case .score(_, let needed):
      return open(
        "\(requirement) \(asker.party ?? 0)", canHold: needed <= 100, canMiss: needed > 0)
    case .scoreUnder(_, let limit):
      return open(
        "\(requirement) \(asker.party ?? 0)", canHold: limit > 0, canMiss: limit <= 100)
    case .longerThanWindow, .later, .settled, .marked, .cell, .rows, .specificLines, .noKindAtZero,
      .offersMeet, .dueBySignature, .escalation:
      return open("\(requirement) \(asker.party ?? 0)", canHold: true, canMiss: true)
    }
  }

  private func ofParties(_ requirement: PartyRequirement, _ asker: Asker) -> [Goal] {
    parties.map { party in
      var asker = asker
      asker.party = party
      return Goal(claim: .party(requirement), asker: asker)
    }
  }

  /// A requirement whose inside is not looked into: it may hold, miss, or both.
  private func open(_ name: String, canHold: Bool, canMiss: Bool?) -> Claim {
    .fact(.open(name, canHold: canHold, canMiss: canMiss ?? true), .anyOf(["yes"]))
  }

  private func ticks(_ code: String, _ needed: Int, _ including: [String], name: String) -> Claim {
    guard case .choices(let options, let bounds)? = method.question(code)?.kind.plain else {
      return open(name, canHold: true, canMiss: true)
    }
    let real = options.filter { !$0.isExclusive }.count
    let most = min(real, bounds.upperBound)
    let isSure = real == options.count && bounds.lowerBound >= needed && including.isEmpty
    return open(name, canHold: most >= max(needed, including.count), canMiss: !isSure)
  }

  /// The largest difference between two parties; nil where there is no bound.
  private func widestGap(_ code: String) -> Number? {
    guard let question = method.question(code) else { return nil }
    if question.isShared { return 0 }
    if case .scale(let levels)? = question.kind.plain { return Number(levels.count - 1) }
    return nil
  }

  /// Whether two parties can be so far apart that it blocks a gate.
  private func canDiverge(_ code: String) -> Bool {
    guard let question = method.question(code), !question.isShared else { return false }
    return question.judge != nil || (question.kind.plain.map { $0 != .text } ?? false)
  }

  /// The most fields that may be asked, each counted for as many parties as there may be.
  private func mostFields(of question: Question) -> Int {
    (question.fields + question.kind.options.flatMap(\.fields)).reduce(0) { count, field in
      switch field.per {
      case nil: count + 1
      case .other?: count + parties.count - 1
      case .party?: count + parties.count
      }
    }
  }
}
