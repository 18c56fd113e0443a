/// What the gates of a method look at, worked out once.
struct GateIndex: Sendable {
  /// By gate, the questions behind each criterion in the order of asking.
  private var criteria: [Int: [[String]]] = [:]
  /// By gate, every question it uses.
  private var used: [Int: Set<String>] = [:]
  /// The questions that a criterion of any gate looks at by itself.
  private(set) var items: Set<String> = []

  init(_ gates: [Gate], _ stages: [Stage], _ questions: QuestionIndex, _ test: OutcomeTest?) {
    for gate in gates {
      let codes = gate.criteria.map { $0.requirement.questions(with: test) }
      criteria[gate.number] = codes.map { questions.ordered($0) }
      for criterion in gate.criteria { items.formUnion(criterion.requirement.questions) }
      guard let last = stages.firstIndex(where: { $0.gate == gate.number }) else { continue }
      let dimensions = Set((gate.readiness.shares + gate.readiness.floors).map(\.dimension))
      let fed = questions.cards.filter {
        $0.rank.stage <= last && !dimensions.isDisjoint(with: $0.question.dimensions.keys)
      }
      used[gate.number] = codes.reduce(into: Set(fed.map(\.question.code))) { $0.formUnion($1) }
    }
  }

  func questions(ofCriteriaAt gate: Int) -> [[String]] { criteria[gate] ?? [] }

  func questions(usedBy gate: Int) -> Set<String> { used[gate] ?? [] }
}

extension Requirement {
  /// The questions behind it, with those of the outcome test where it asks about that.
  fileprivate func questions(with test: OutcomeTest?) -> Set<String> {
    guard isAboutOutcome, let test else { return questions }
    return questions.union(test.pass.questions).union(test.provisional.questions)
  }
}

extension Questionnaire {
  /// Every question a gate uses: those of its criteria, of the outcome test behind them, and of the dimensions of its
  /// index and floors, asked up to its stage (formats 5).
  public func questions(usedByGate number: Int) -> Set<String> {
    gateIndex.questions(usedBy: number)
  }

  /// The questions behind one requirement in the order of asking, with those of the outcome test where it asks about
  /// that.
  func questions(of requirement: Requirement) -> [String] {
    ordered(requirement.questions(with: outcomeTest))
  }
}
