/// One figure of the method with its unit; not available is nil, never zero (coverage 3).
public struct Metric: Hashable, Sendable {
  public var name: Name
  public var unit: Unit
  /// The one figure of the alliance.
  public var value: Fraction?
  /// Where each party has a figure of its own.
  public var parties: [PartyFigure]
  /// Something that has to be known with it.
  public var remark: Remark?

  /// `MET-H1`, `escalation-share`.
  public var id: String { name.rawValue }

  public enum Unit: String, Sendable { case percent, points, money, count, days, ratio }

  public struct PartyFigure: Hashable, Sendable {
    public var party: String
    public var value: Fraction?
  }

  public enum Remark: Hashable, Sendable {
    /// So few decided deals or answers that they prove nothing.
    case fewCases
    /// Nobody has decided whose revenue it is.
    case contested
    /// Each party counts by itself: no register is shared, so that a deal may stand in both.
    case unshared
    /// The alliance counts as its lowest party.
    case lowestParty
    /// Only one person of a party has rated it.
    case fewPeople
  }
}

extension Scoring {
  /// Every metric of the method, in the order of coverage 3, those that are not available included.
  public var metrics: [Metric] { memory.metrics { foundMetrics } }

  private var foundMetrics: [Metric] {
    let fulfilments = parties.map { ($0.code, currentFulfilment(of: $0.code)) }
    let rates = fulfilments.map { Metric.PartyFigure(party: $0.0, value: $0.1?.rate) }
    let over = fulfilments.map { Metric.PartyFigure(party: $0.0, value: $0.1?.over) }
    return [
      metric(.fulfilment, .percent, lowest(rates), rates, .lowestParty),
      metric(.fulfilmentGap, .points, spread(rates)),
      metric(.overDelivery, .percent, nil, over),
      metric(
        .engagement, .percent, points(KnownQuestions.reviews, orFirst: KnownQuestions.firstMeetings)
      ),
      metric(.milestones, .percent, points(KnownQuestions.milestoneReview)),
      satisfaction,
    ] + outputMetrics + positionMetrics + derivedMetrics
  }

  /// The newest review period's fulfilment, before there is one that of the first quarter.
  public func currentFulfilment(of party: String) -> Fulfilment? {
    inquiry(currentFulfilmentQuestion, party).flatMap(fulfilment)
  }

  var currentFulfilmentQuestion: String {
    round(of: KnownQuestions.fulfilment) == nil
      ? KnownQuestions.firstFulfilment : KnownQuestions.fulfilment
  }

  func metric(
    _ name: Metric.Name, _ unit: Metric.Unit, _ value: Fraction?,
    _ parties: [Metric.PartyFigure] = [],
    _ remark: Metric.Remark? = nil
  ) -> Metric { Metric(name: name, unit: unit, value: value, parties: parties, remark: remark) }

  func lowest(_ figures: [Metric.PartyFigure]) -> Fraction? {
    figures.contains { $0.value == nil } ? nil : figures.compactMap(\.value).min()
  }

  func spread(_ figures: [Metric.PartyFigure]) -> Fraction? {
    let values = figures.compactMap(\.value)
    guard values.count == figures.count, let low = values.min(), let high = values.max() else {
      return nil
    }
    return high - low
  }

  /// The points of a shared question, where they are the figure itself.
  private func points(_ code: String, orFirst first: String? = nil) -> Fraction? {
    points(of: round(of: code) == nil ? first ?? code : code, nil)
  }

  /// With fewer leaders of a party its satisfaction is thin (coverage 3).
  static let leastLeaders = 2

  private var satisfaction: Metric {
    let figures = parties.map { party in
      Metric.PartyFigure(
        party: party.code, value: points(of: KnownQuestions.satisfaction, party.code))
    }
    let isThin = figures.contains { figure in
      let inquiry = inquiry(KnownQuestions.satisfaction, figure.party)
      return figure.value != nil && (inquiry?.slot.raters.count ?? 0) < Self.leastLeaders
    }
    return metric(
      .satisfaction, .percent, lowest(figures), figures, isThin ? .fewPeople : .lowestParty)
  }
}
