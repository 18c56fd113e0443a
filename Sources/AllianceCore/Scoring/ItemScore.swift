/// What one answer adds up to.
public enum ItemScore: Hashable, Sendable {
  /// 0 to 100.
  case scored(Fraction)
  /// It could be scored, but something it needs is missing or unknown: it widens the range (blueprint 5.2).
  case open
  /// Outside every denominator: a fact, not applicable, or not asked.
  case notCounted

  /// The points; nil while open or outside.
  public var points: Fraction? { if case .scored(let points) = self { points } else { nil } }
}

/// One question for one party, as the scoring sees it.
public struct Item: Hashable, Sendable {
  public var score: ItemScore
  /// Asked on this path and applicable, so that it belongs to coverage.
  public var isApplicable: Bool
  /// It holds an answer.
  public var isAnswered: Bool
}
