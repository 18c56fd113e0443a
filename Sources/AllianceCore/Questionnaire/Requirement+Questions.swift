extension Requirement {
  /// The questions this looks at by itself; the inputs of the outcome test are added where the method is known.
  public var questions: Set<String> {
    switch self {
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.questions) }
    case .each(let inner), .some(let inner): inner.questions
    case .lowest(let code, _), .highest(let code, _), .gap(let code, _), .nobodyJudged(let code, _):
      [code]
    case .noCriticalDivergence(let codes): Set(codes)
    case .outcomeFailsForNobody: []
    case .joint(let inner): inner.questions
    case .count(let codes, _, _): Set(codes)
    case .countRows(let code, _, _, _, _): [code]
    case .promisedOutput(let outputs, let promises): [outputs, promises]
    }
  }

  /// Whether it asks about divergence itself.
  var isAboutDivergence: Bool {
    switch self {
    case .noCriticalDivergence: true
    case .all(let parts), .any(let parts): parts.contains(where: \.isAboutDivergence)
    case .each, .some, .lowest, .highest, .gap, .nobodyJudged, .outcomeFailsForNobody, .joint,
      .count, .countRows, .promisedOutput:
      false
    }
  }

  /// Whether it only asks that something is answered, whatever the answers say.
  var asksOnlyForAnswers: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.allSatisfy(\.asksOnlyForAnswers)
    case .each(let inner), .some(let inner), .joint(let inner): inner.asksOnlyForAnswers
    case .lowest, .highest, .gap, .nobodyJudged, .noCriticalDivergence, .outcomeFailsForNobody,
      .count, .countRows, .promisedOutput:
      false
    }
  }

  /// Whether it asks about the outcome test.
  var isAboutOutcome: Bool {
    switch self {
    case .outcomeFailsForNobody: true
    case .all(let parts), .any(let parts): parts.contains(where: \.isAboutOutcome)
    case .each, .some, .lowest, .highest, .gap, .nobodyJudged, .noCriticalDivergence, .joint,
      .count, .countRows, .promisedOutput:
      false
    }
  }
}

extension PartyRequirement {
  /// Whether it only asks that something is answered or marked.
  var asksOnlyForAnswers: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.allSatisfy(\.asksOnlyForAnswers)
    case .not(let inner): inner.asksOnlyForAnswers
    case .settled, .marked: true
    case .answer, .fields, .ticks, .longerThanWindow, .later, .score, .scoreUnder, .cell, .rows,
      .specificLines, .noKindAtZero, .offersMeet, .dueBySignature, .escalation:
      false
    }
  }

  /// The questions this looks at.
  public var questions: Set<String> {
    switch self {
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.questions) }
    case .not(let inner): inner.questions
    case .answer(let code, _, _), .fields(let code, _, _), .ticks(let code, _, _): [code]
    case .longerThanWindow(let code, let deadline): [code, deadline]
    case .later(let code, _, let other): [code, other]
    case .score(let code, _), .scoreUnder(let code, _), .settled(let code), .marked(let code),
      .cell(let code, _, _, _),
      .rows(let code, _, _, _), .specificLines(let code, _, _), .noKindAtZero(let code),
      .offersMeet(let code, _), .dueBySignature(let code, _), .escalation(let code, _):
      [code]
    }
  }
}
