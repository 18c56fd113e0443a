import AllianceCore

/// What each measure does, in one plain sentence without its full stop (blueprint 5.1).
extension RuleWords {
  static func words(for measure: ScoreRule.Measure) -> String {
    switch measure {
    case .adoption: "adopters over the target base, up to 100"
    case .agreementState: "signed or agreed text 100, a draft 50, nothing 0"
    case .attainment:
      "what was reached over its target, up to 100; without a target it is not scored"
    case .attributable: "100 less the share that would have happened anyway"
    case .commitmentCompleteness:
      "half for the share of specific lines, half for the groups of resources that are covered: money; people and sponsor; "
        + "asset and change"
    case .contractMatch: "the share of specific commitments that the agreement states in full"
    case .coordination: "20 % of the time or less is 100, falling in a line to 0 at 60 %"
    case .differentiation: "above the best rival 100, level 50, below 0"
    case .engagement: "the share of scheduled reviews that both sponsors held"
    case .escalationShare:
      "15 % of decisions sent upward or less is 100, falling in a line to 0 at 60 %; 25 less if the oldest is over 30 days"
    case .fulfilment:
      "deployed over committed, each line at most 100, the mean of the kinds of resources"
    case .lead: "a name with a fifth of the working time or more 100, a name alone 50, nobody 0"
    case .metricList:
      "the share of complete rows, lowered in proportion where fewer than three families are present"
    case .milestoneRate: "milestones on time over milestones due"
    case .promisedKinds: "kinds of output delivered over the kinds promised by now"
    case .protection:
      "no incident, a review done and nothing open 100; open findings 60; no review 40; an incident 0"
    case .qualityShare: "the share of measures at or above their target"
    case .retentionGain, .winUplift:
      "ten points up or more 100, none 50, ten down or more 0, in a line between"
    case .rightLevel: "the share of decision cards that every party lays at the right level"
    case .shareChange:
      "against its target; without one, up by a point or more 100, flat 50, down 0, of what the alliance brought about"
    case .shareIfApplicable: "the share ticked; where it does not apply it is not scored"
    case .sponsor: "name, level and hours 100, a name alone 50, nobody 0"
    case .termPlan:
      "a third each for the term, for two milestones with dates, and for an end or a condition of review"
    case .tooling: "per row none 0, a spreadsheet 50, a shared system 100; the mean"
    }
  }
}
