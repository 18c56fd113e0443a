import AllianceCore

/// Names of the questionnaire at hand, for examples of what can be typed.
struct Samples: Sendable {
  /// A question as it is typed behind `/goto`.
  var question: String
  var party: String
  /// What can be explained: a dimension and a criterion, where there are any.
  var items: [String]
  var risk: String?
  var gate: Int?
  var term: String?
  var stage: String?

  init(_ method: Questionnaire, parties: [Party]) {
    let stage = method.stages.first { $0.phase != .intake } ?? method.stages.first
    let question = stage?.questions.last { $0.isCore } ?? stage?.questions.last
    self.question = question.map { String($0.number) } ?? ""
    party = parties.first?.code ?? "joint"
    let criterion = method.gates.first?.criteria.first.map(\.id)
    items = [method.dimensions.first?.id, criterion].compactMap { $0 }
    if items.isEmpty { items = [self.question] }
    risk = method.riskRules?.risks.first?.id
    gate = method.gates.first?.number
    term = method.glossary.first?.term
    self.stage = stage?.id
  }
}

extension Conversation {
  var samples: Samples { Samples(method, parties: assessment?.standing.activeParties ?? []) }
}
