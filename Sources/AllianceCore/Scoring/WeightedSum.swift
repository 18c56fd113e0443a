/// What weighted points add up to, with the range that the open rest leaves (blueprint 5.2).
public struct WeightedSum: Hashable, Sendable {
  /// Weight of everything that applies, known or open.
  public private(set) var totalWeight = Fraction.zero
  /// Weight of what is known.
  public private(set) var knownWeight = Fraction.zero
  /// Sum of weight times points.
  public private(set) var weightedPoints = Fraction.zero

  /// Coverage from which a score is firm, and from which it is shown at all.
  static let firmCoverage = Fraction(80)
  static let shownCoverage = Fraction(50)

  public enum Firmness: String, Sendable { case firm, provisional, range }

  mutating func add(_ score: ItemScore, weight: Fraction) {
    switch score {
    case .notCounted: return
    case .open: break
    case .scored(let points):
      knownWeight = knownWeight + weight
      weightedPoints = weightedPoints + weight * points
    }
    totalWeight = totalWeight + weight
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
}
