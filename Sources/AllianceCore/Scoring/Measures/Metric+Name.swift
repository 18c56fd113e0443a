extension Metric {
  /// The metrics by the ids they have in files, in the order of coverage 3.
  public enum Name: String, CaseIterable, Sendable {
    case fulfilment = "MET-H1"
    case fulfilmentGap = "MET-H1.symmetry"
    case overDelivery = "MET-H1.over"
    case engagement = "MET-H2"
    case milestones = "MET-H3"
    case satisfaction = "MET-H4"
    case pipeline = "MET-O1"
    case pipelineCoverage = "MET-O1.coverage"
    case revenue = "MET-O2"
    case revenueYield = "MET-O2.yield"
    case newCustomers = "MET-O3"
    case adoption = "MET-O4"
    case adoptionChange = "MET-O4.change"
    case shareChange = "MET-C1"
    case winUplift = "MET-C2"
    case differentiation = "MET-C3"
    case switchingCost = "MET-C4"
    case quality = "S1-GOV-4"
    case speedToOutput = "speed-to-output"
    case specificShare = "specific-share"
    case contractMatch = "contract-match"
    case escalationShare = "escalation-share"
    case balance
    case rightLevel = "right-level"
  }
}

extension Metric.Name {
  /// The questions whose answers it is worked out from (coverage 3).
  public var inputs: [String] {
    switch self {
    case .fulfilment, .fulfilmentGap, .overDelivery:
      [KnownQuestions.commitments, KnownQuestions.firstFulfilment, KnownQuestions.fulfilment]
    case .engagement: [KnownQuestions.rhythm, KnownQuestions.firstMeetings, KnownQuestions.reviews]
    case .milestones: [KnownQuestions.milestones, KnownQuestions.milestoneReview]
    case .satisfaction: [KnownQuestions.satisfaction]
    case .pipeline: [KnownQuestions.pipeline, KnownQuestions.tools]
    case .pipelineCoverage: [KnownQuestions.pipeline, KnownQuestions.revenue]
    case .revenue: [KnownQuestions.creditRule, KnownQuestions.revenue]
    case .revenueYield:
      [KnownQuestions.commitments, KnownQuestions.creditRule, KnownQuestions.fulfilment]
        + [KnownQuestions.revenue]
    case .newCustomers: [KnownQuestions.customers]
    case .adoption, .adoptionChange: [KnownQuestions.adoption]
    case .shareChange: [KnownQuestions.marketShare, KnownQuestions.wouldHaveHappened]
    case .winUplift: [KnownQuestions.winRate]
    case .differentiation: [KnownQuestions.rating]
    case .switchingCost: [KnownQuestions.retention]
    case .quality: [KnownQuestions.quality]
    case .speedToOutput: [KnownQuestions.agreement, KnownQuestions.outputs]
    case .specificShare: [KnownQuestions.commitments]
    case .contractMatch: [KnownQuestions.commitments, KnownQuestions.contract]
    case .escalationShare: [KnownQuestions.decisions]
    case .balance: [KnownQuestions.commitments, KnownQuestions.otherShare]
    case .rightLevel: [KnownQuestions.cards]
    }
  }
}
