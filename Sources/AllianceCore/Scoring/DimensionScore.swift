/// How an alliance, or one party, stands in one dimension: the weighted mean of what is known, and the range that the
/// open rest leaves (blueprint 5.2).
public struct DimensionScore: Hashable, Sendable {
  public var id: String
  /// The items behind it, each with its share of the weight.
  public var parts: [Part]

  /// One item and what it weighs here. A question that each party answers shares its weight among them.
  public struct Part: Hashable, Sendable {
    public var question: String
    public var party: String?
    /// What the question weighs in the dimension.
    public var questionWeight: Int
    /// Among how many parties that weight is shared.
    public var sharers: Int
    public var score: ItemScore

    public var weight: Fraction { Fraction(Int128(questionWeight), over: Int128(sharers)) }
  }

  /// Coverage from which a score is firm, and from which it is shown at all.
  static let firmCoverage = Fraction(80)
  static let shownCoverage = Fraction(50)

  /// Weight of everything that applies, known or open.
  public var totalWeight: Fraction {
    parts.filter { $0.score != .notCounted }.map(\.weight).reduce(.zero, +)
  }

  /// Weight of what is known.
  public var knownWeight: Fraction {
    parts.filter { $0.score.points != nil }.map(\.weight).reduce(.zero, +)
  }

  /// Sum of weight times points.
  public var weightedPoints: Fraction {
    parts.map { part in part.score.points.map { part.weight * $0 } ?? 0 }.reduce(.zero, +)
  }

  /// 0 to 100; nil while less than half of the weight is known: then only the range is shown.
  public var score: Fraction? { firmness == .range ? nil : weightedPoints / knownWeight }

  /// The score if everything open came out as 0, and as 100; nil when nothing applies.
  public var low: Fraction? { weightedPoints / totalWeight }
  public var high: Fraction? { (weightedPoints + (totalWeight - knownWeight) * 100) / totalWeight }

  /// Share of the weight that is known, 0 to 100; nil when nothing applies.
  public var coverage: Fraction? { (knownWeight * 100) / totalWeight }

  public var firmness: Firmness {
    guard let coverage else { return .range }
    return coverage >= Self.firmCoverage
      ? .firm : coverage >= Self.shownCoverage ? .provisional : .range
  }

  public enum Firmness: String, Sendable { case firm, provisional, range }

  /// The same dimension as one party stands in it; answers for all count for each.
  public func of(_ party: String) -> DimensionScore {
    DimensionScore(
      id: id, parts: parts.filter { $0.party == party || $0.party == nil }.map(\.whole))
  }
}

extension DimensionScore.Part {
  /// The part with the whole weight of its question, as one party meets it.
  fileprivate var whole: DimensionScore.Part {
    var part = self
    part.sharers = 1
    return part
  }
}
