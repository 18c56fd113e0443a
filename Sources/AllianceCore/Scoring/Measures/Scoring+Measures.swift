extension Scoring {
  /// A figure that comes out of more than one answer, as 0 to 100 (blueprint 5.1, coverage 3).
  func measured(_ inquiry: Inquiry, _ measure: ScoreRule.Measure) -> ItemScore {
    switch measure {
    case .adoption: adoption(inquiry)
    case .agreementState: agreementState(inquiry)
    case .attainment: attainment(inquiry)
    case .attributable: value(of: inquiry).map { .scored((100 - $0).bounded) } ?? .open
    case .commitmentCompleteness: commitmentCompleteness(inquiry)
    case .contractMatch: contractMatch(inquiry)
    case .coordination:
      value(of: inquiry).map { ItemScore.line($0, zeroAt: 60, hundredAt: 20) } ?? .open
    case .differentiation: differentiation(inquiry)
    case .engagement: engagement(inquiry)
    case .escalationShare: escalation(inquiry)
    case .fulfilment: fulfilmentScore(inquiry)
    case .lead: leadScore(inquiry)
    case .metricList: metricList(inquiry)
    case .milestoneRate: milestoneRate(inquiry)
    case .promisedKinds: promisedKinds(inquiry)
    case .protection: protection(inquiry)
    case .qualityShare: qualityShare(inquiry)
    case .retentionGain: retentionScore(inquiry)
    case .rightLevel: rightLevel(inquiry)
    case .shareChange: shareChange(inquiry)
    case .shareIfApplicable: shareIfApplicable(inquiry)
    case .sponsor: sponsorScore(inquiry)
    case .termPlan: termPlan(inquiry)
    case .tooling: tooling(inquiry)
    case .winUplift: winUpliftScore(inquiry)
    }
  }

  private func value(of inquiry: Inquiry) -> Fraction? {
    inquiry.value?.value?.number.map { Fraction($0) }
  }
}
