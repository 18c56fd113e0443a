import AllianceCore

/// A metric in words: what it is, how it is worked out, and what has to be known with it.
public enum MetricWords {
  public static func words(for metric: Metric) -> String {
    let name = name(of: metric.name)
    switch metric.remark {
    case .fewCases: return "\(name): fewer than 10 cases, no verdict"
    case .contested where isKnown(metric): return "\(name): contested, no credit rule is decided"
    case .fewPeople:
      return "\(name): the lowest party counts; fewer than two people of a party said so"
    case .unshared where isKnown(metric):
      return "\(name): no register is shared, a deal may stand in both"
    case .lowestParty where isKnown(metric): return "\(name): the lowest party counts"
    case .contested, .lowestParty, .unshared, nil:
      return isKnown(metric) ? name : "\(name): not available"
    }
  }

  /// Whether there is any figure of it.
  static func isKnown(_ metric: Metric) -> Bool {
    metric.value != nil || metric.parties.contains { $0.value != nil }
  }

  static func unit(of metric: Metric, _ scoring: Scoring) -> String {
    metric.unit == .money
      ? "\(scoring.assessment.standing.start.currency) a quarter" : metric.unit.rawValue
  }

  static func name(of name: Metric.Name) -> String {
    switch name {
    case .fulfilment: "commitment fulfilment rate"
    case .fulfilmentGap: "gap between the parties' fulfilment"
    case .overDelivery: "over-delivery"
    case .engagement: "executive engagement"
    case .milestones: "milestones on time"
    case .satisfaction: "partner satisfaction"
    case .pipeline: "joint pipeline"
    case .pipelineCoverage: "open pipeline over the revenue target ahead"
    case .revenue: "joint revenue"
    case .revenueYield: "revenue over what was deployed"
    case .newCustomers: "new target customers"
    case .adoption: "adoption"
    case .adoptionChange: "change of adoption"
    case .shareChange: "attributable change of market share"
    case .winUplift: "win-rate uplift"
    case .differentiation: "differentiation against the best rival"
    case .switchingCost: "switching-cost gain"
    case .quality: "quality measures at target"
    case .speedToOutput: "time to the first joint output"
    case .specificShare: "specific commitments"
    case .contractMatch: "commitments found in the agreement"
    case .escalationShare: "decisions sent upward"
    case .balance: "contribution less benefit"
    case .rightLevel: "decisions at the right level"
    }
  }

  /// The formula of coverage 3.
  static func formula(of name: Metric.Name) -> String {
    switch name {
    case .fulfilment:
      "Each line counts deployed over committed, at most 1; a kind of resource is the mean of its lines, a party the mean of "
        + "its kinds. Only lines that were due count."
    case .fulfilmentGap: "The highest rate of a party less the lowest."
    case .overDelivery:
      "What was deployed beyond the commitment, in per cent of it; the mean of the lines that were due."
    case .engagement: "Reviews held with both sponsors over reviews scheduled."
    case .milestones: "On time over due; what was dropped by a recorded decision is not due."
    case .satisfaction: "The median of a party's leaders on 1 to 5, turned to 0 to 100."
    case .pipeline:
      "Newly registered joint opportunities of the quarter, as each party reports them."
    case .pipelineCoverage: "Open joint pipeline over the revenue target of the next two quarters."
    case .revenue: "Closed revenue inside the scope, under the credit rule."
    case .revenueYield: "Revenue over the worth of what was deployed."
    case .newCustomers: "Customers in scope that are new to all."
    case .adoption: "Adopters over the target base."
    case .adoptionChange: "Adoption less that of the quarter before."
    case .shareChange:
      "Share now less its baseline, times the part that would not have happened anyway."
    case .winUplift: "Won over decided together less won over decided alone."
    case .differentiation: "The score of the joint offer less that of the best rival."
    case .switchingCost: "Retention of joint users less retention of single users."
    case .quality: "Measures at or above their target over all that have both."
    case .speedToOutput: "From the signature to the first joint output."
    case .specificShare: "Lines with quantity, unit, period, owner and program over all lines."
    case .contractMatch: "Specific lines that the agreement states in full over all specific lines."
    case .escalationShare: "Sent upward over all that were decided."
    case .balance: "A party's share of what is put in less its share of what comes out."
    case .rightLevel: "Decision cards that every party lays at the right level over all cards."
    }
  }
}
