/// How a figure moves from one review period to the next (blueprint 10).
public struct Trend: Hashable, Sendable {
  /// A dimension or a metric.
  public var id: String
  public var from: String
  public var to: String
  public var change: Fraction
  public var word: Word

  /// `short`: two points are a difference and no direction.
  public enum Word: String, Sendable { case up, flat, falling, short }

  /// A change of fewer points is not worth a word (blueprint 10).
  static let noteworthy = Fraction(10)

  /// Whether the last change is worth a word; of an amount there is no mark for that.
  public var isNoteworthy: Bool {
    !Self.seasonal.contains { $0.rawValue == id }
      && (change >= Self.noteworthy || change <= 0 - Self.noteworthy)
  }

  /// The word for the figures of the periods so far, the oldest first.
  static func word(for figures: [Fraction]) -> Word {
    word(forSteps: zip(figures.dropFirst(), figures).map { $0 - $1 })
  }

  /// The word for the changes so far, the oldest first: two drops in a row are needed to fall, and a rise needs the last
  /// two and the median of all to point up.
  static func word(forSteps steps: [Fraction]) -> Word {
    guard steps.count >= 2 else { return .short }
    let median = steps.sorted()[(steps.count - 1) / 2]
    let lastTwo = steps.suffix(2)
    if lastTwo.allSatisfy({ $0 < 0 }) && median < 0 { return .falling }
    if lastTwo.allSatisfy({ $0 > 0 }) && median > 0 { return .up }
    return .flat
  }
}

extension Scoring {
  /// The dimensions and rates over the review periods up to the day; nothing before there are two.
  public var trends: [Trend] {
    let views = roundsSoFar.map(\.name).sorted().map { (period: $0, scoring: inRound($0)) }
    guard views.count >= 2 else { return [] }
    let byMetric = views.map { view in
      Dictionary(view.scoring.metrics.map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one })
    }
    return method.dimensions.compactMap { trend($0.id, comparable($0.id, views)) }
      + Trend.metrics.compactMap { name in
        trend(
          name.rawValue,
          zip(views, byMetric).map { ($0.period, $1[name].flatMap(\.figureForTrend)) })
      }
      + Trend.seasonal.compactMap { name in
        seasonalTrend(
          name.rawValue,
          zip(views, byMetric).map { ($0.period, $1[name].flatMap(\.lowestFigure)) })
      }
  }

  /// A dimension in each period, made of the items that were asked and answered in all of them: a new question is no
  /// progress.
  func comparable(_ id: String, _ views: [(period: String, scoring: Scoring)]) -> [(
    period: String, figure: Fraction?
  )] {
    let parts = views.map { $0.scoring.reviewed(id, in: $0.period) }
    let asked = parts.filter { !$0.isEmpty }
    return zip(views, parts).map { view, parts in
      let common = parts.filter { part in
        asked.allSatisfy { others in others.contains { $0.isSameItem(as: part) } }
      }
      let kept = DimensionScore(id: id, parts: common)
      return (view.period, kept.weightedPoints / kept.knownWeight)
    }
  }

  /// The items of a dimension that were answered in that review period itself.
  private func reviewed(_ id: String, in period: String) -> [DimensionScore.Part] {
    let cards = method.cards(feeding: id).filter { round(of: $0) == period }
    return parts(of: id, cards, method.isImpact(id) ? .realised : nil).filter {
      $0.score.points != nil
    }
  }

  /// From five quarters on the newest is compared with the same quarter of the year before (blueprint 10).
  private func seasonalTrend(
    _ id: String, _ figures: [(period: String, figure: Fraction?)]
  ) -> Trend? {
    guard figures.count >= 5 else { return trend(id, figures) }
    let known = figures.compactMap { one in one.figure.map { (period: one.period, figure: $0) } }
    let pairs = known.compactMap { now in
      known.first { $0.period == Self.yearBefore(now.period) }.map { (then: $0, now: now) }
    }
    guard let last = pairs.last, last.now.period == known.last?.period else { return nil }
    return Trend(
      id: id, from: last.then.period, to: last.now.period,
      change: last.now.figure - last.then.figure,
      word: Trend.word(forSteps: pairs.map { $0.now.figure - $0.then.figure }))
  }

  /// `2026-Q3` of `2027-Q3`.
  private static func yearBefore(_ period: String) -> String? {
    guard case .quarter(let year, let quarter)? = PartialDate(iso: period) else { return nil }
    return PartialDate.quarter(year: year - 1, quarter).iso
  }

  private func trend(_ id: String, _ figures: [(period: String, figure: Fraction?)]) -> Trend? {
    let known = figures.compactMap { one in one.figure.map { (one.period, $0) } }
    guard known.count >= 2 else { return nil }
    let (before, last) = (known[known.count - 2], known[known.count - 1])
    return Trend(
      id: id, from: before.0, to: last.0, change: last.1 - before.1,
      word: Trend.word(for: known.map(\.1)))
  }
}

extension Trend {
  /// The metrics that are asked for in every review period and are one figure of the alliance.
  fileprivate static let metrics: [Metric.Name] = [
    .fulfilment, .fulfilmentGap, .engagement, .milestones, .satisfaction, .newCustomers, .adoption,
    .shareChange, .differentiation, .switchingCost, .quality,
  ]

  /// The amounts that follow the seasons.
  fileprivate static let seasonal: [Metric.Name] = [.pipeline, .revenue]
}

extension Metric {
  /// The figure; nil where too few cases stand behind it to show a direction (blueprint 10).
  fileprivate var figureForTrend: Fraction? {
    let isSmallCount = unit == .count && (value.map { $0 < Scoring.leastCount } ?? false)
    return isSmallCount || remark == .fewCases ? nil : value
  }

  /// What all parties have at least, where each has a figure out of its own books.
  fileprivate var lowestFigure: Fraction? {
    let known = parties.compactMap(\.value)
    return known.count == parties.count ? known.min() : nil
  }
}

extension DimensionScore.Part {
  fileprivate func isSameItem(as other: DimensionScore.Part) -> Bool {
    question == other.question && party == other.party
  }
}
