/// What comes out and how the alliance stands against rivals, as metrics.
extension Scoring {
  var outputMetrics: [Metric] {
    let pipeline = figures(KnownQuestions.pipeline, value: true)
    let revenue = figures(KnownQuestions.revenue, value: true)
    let open = figures(KnownQuestions.pipeline, field: "open")
    let ahead = figures(KnownQuestions.revenue, field: "ahead")
    let coverage = parties.indices.map { index in
      Metric.PartyFigure(
        party: parties[index].code,
        value: open[index].value.flatMap { open in
          ahead[index].value.flatMap { (open * 100) / $0 }
        })
    }
    let yields = parties.indices.map { index in
      Metric.PartyFigure(
        party: parties[index].code,
        value: revenue[index].value.flatMap { revenue in
          deployedWorth.flatMap { (revenue * 100) / $0 }
        })
    }
    return [
      metric(.pipeline, .money, nil, pipeline, isRegisterShared ? nil : .unshared),
      metric(.pipelineCoverage, .percent, nil, coverage),
      metric(.revenue, .money, nil, revenue, isCreditDecided ? nil : .contested),
      metric(.revenueYield, .percent, nil, yields, isCreditDecided ? nil : .contested),
      metric(.newCustomers, .count, joint(KnownQuestions.customers)?.value?.value.flatMap(figure)),
      metric(.adoption, .percent, adoptionRate(inRound: round(of: KnownQuestions.adoption))),
      metric(.adoptionChange, .points, adoptionChange),
    ]
  }

  var positionMetrics: [Metric] {
    let uplifts = parties.map { party in
      Metric.PartyFigure(
        party: party.code, value: known(KnownQuestions.winRate, party.code).flatMap(winUplift))
    }
    let isFew = parties.contains { party in
      known(KnownQuestions.winRate, party.code).map { inquiry in
        ["joint-decided", "own-decided"].contains { name in
          number(name, of: inquiry).map { $0 < Self.leastCount } ?? false
        }
      } ?? false
    }
    let share = joint(KnownQuestions.marketShare)
    let sample = joint(KnownQuestions.retention).flatMap { number("sample", of: $0) }
    return [
      metric(
        .shareChange, .points, share.flatMap { attributableChange($0) },
        parties.map { party in
          let change = share.flatMap { attributableChange($0, as: party.code) }
          return Metric.PartyFigure(party: party.code, value: change)
        }),
      metric(.winUplift, .points, nil, uplifts, isFew ? .fewCases : nil),
      metric(.differentiation, .points, joint(KnownQuestions.rating).flatMap(ratingGain)),
      metric(
        .switchingCost, .points, joint(KnownQuestions.retention).flatMap(retentionGain), [],
        sample.map { $0 < Self.leastCount } == true ? .fewCases : nil),
      metric(.quality, .percent, points(of: KnownQuestions.quality, nil)),
    ]
  }

  /// An answer for all that is complete.
  func joint(_ code: String) -> Inquiry? { known(code, nil) }

  private func figures(_ code: String, value: Bool = false, field: String = "")
    -> [Metric.PartyFigure]
  {
    parties.map { party in
      let inquiry = known(code, party.code)
      let stated = value ? inquiry?.value : inquiry?.slot.fields[field]
      return Metric.PartyFigure(party: party.code, value: stated?.value.flatMap(figure))
    }
  }

  /// False where it is said that no system that both sides see holds the pipeline (coverage MET-O1).
  private var isRegisterShared: Bool {
    let row = joint(KnownQuestions.tools)?.askedRows.first { $0.id == "pipeline" }
    return row?.cells["tool"]?.value.map { $0 == .text("shared") } ?? true
  }

  /// Whether every party says that the rule for revenue credit is decided.
  private var isCreditDecided: Bool {
    parties.allSatisfy { party in
      ["written", "decided", "not-applicable"].contains(
        known(KnownQuestions.creditRule, party.code)?.value?.value?.text)
    }
  }

  /// What was deployed, at the worth of its lines; nil while a figure or a worth is open.
  private var deployedWorth: Fraction? {
    var sum = Fraction.zero
    for party in parties {
      guard let fulfilment = currentFulfilment(of: party.code) else { return nil }
      let worths = Dictionary(
        commitmentLines(of: party.code).map { ($0.id, $0.worth) },
        uniquingKeysWith: { one, _ in one })
      for line in fulfilment.lines {
        guard let worth = worths[line.id] ?? nil, let share = line.actual / line.committed else {
          return nil
        }
        sum = sum + worth * share
      }
    }
    return sum
  }

  private func adoptionRate(inRound round: String?) -> Fraction? {
    guard let inquiry = inquiry(KnownQuestions.adoption, round: round, nil), inquiry.isComplete
    else {
      return nil
    }
    return adoption(inquiry).points
  }

  /// Against the review period before, in points.
  private var adoptionChange: Fraction? {
    guard let round = round(of: KnownQuestions.adoption),
      let before = standing.rounds.map(\.name).filter({ $0 < round }).max(),
      let now = adoptionRate(inRound: round), let then = adoptionRate(inRound: before)
    else { return nil }
    return now - then
  }

  private func ratingGain(_ inquiry: Inquiry) -> Fraction? {
    inquiry.value?.value?.number.flatMap { value in
      number("rival", of: inquiry).map { Fraction(value) - $0 }
    }
  }
}
