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
    }
  }

  /// Whether it asks about divergence itself.
  var isAboutDivergence: Bool {
    switch self {
    case .noCriticalDivergence: true
    case .all(let parts), .any(let parts): parts.contains(where: \.isAboutDivergence)
    case .each, .some, .lowest, .highest, .gap, .nobodyJudged, .outcomeFailsForNobody: false
    }
  }

  /// Whether it asks about the outcome test.
  var isAboutOutcome: Bool {
    switch self {
    case .outcomeFailsForNobody: true
    case .all(let parts), .any(let parts): parts.contains(where: \.isAboutOutcome)
    case .each, .some, .lowest, .highest, .gap, .nobodyJudged, .noCriticalDivergence: false
    }
  }
}

extension PartyRequirement {
  /// The questions this looks at.
  public var questions: Set<String> {
    switch self {
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.questions) }
    case .not(let inner): inner.questions
    case .answer(let code, _, _), .fields(let code, _, _), .ticks(let code, _, _): [code]
    case .longerThanWindow(let code, let deadline): [code, deadline]
    case .later(let code, _, let other): [code, other]
    }
  }
}

extension Questionnaire {
  /// Every question a gate uses: those of its criteria, of the outcome test behind them, and of the dimensions of its
  /// index and floors, asked up to its stage (formats 5).
  public func questions(usedByGate number: Int) -> Set<String> {
    guard let gate = gates.first(where: { $0.number == number }),
      let last = stages.firstIndex(where: { $0.gate == number })
    else { return [] }
    var codes = gate.criteria.reduce(into: Set<String>()) {
      $0.formUnion(questions(of: $1.requirement))
    }
    let dimensions = Set((gate.readiness.shares + gate.readiness.floors).map(\.dimension))
    for question in stages[...last].lazy.flatMap(\.questions) {
      if !dimensions.isDisjoint(with: question.dimensions.keys) { codes.insert(question.code) }
    }
    return codes
  }

  /// The questions behind one requirement, with those of the outcome test where it asks about that.
  public func questions(of requirement: Requirement) -> Set<String> {
    let own = requirement.questions
    guard requirement.isAboutOutcome, let test = outcomeTest else { return own }
    return own.union(test.pass.questions).union(test.provisional.questions)
  }
}
