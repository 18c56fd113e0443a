/// How an alliance stands in one dimension: the weighted mean of what is known, and the range that the open rest
/// leaves (blueprint 5.2).
@dynamicMemberLookup
public struct DimensionScore: Hashable, Sendable {
  public let id: String
  /// The items behind it, each with its share of the weight.
  public let parts: [Part]
  let sum: WeightedSum

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

  public init(id: String, parts: [Part]) {
    self.id = id
    self.parts = parts
    sum = parts.reduce(into: WeightedSum()) { $0.add($1.score, weight: $1.weight) }
  }

  /// Score, range, coverage and the weights behind them.
  public subscript<Figure>(dynamicMember figure: KeyPath<WeightedSum, Figure>) -> Figure {
    sum[keyPath: figure]
  }

  /// The same dimension as one party stands in it, for whom a question has all of its weight; answers for all count for
  /// each.
  public func of(_ party: String) -> WeightedSum {
    parts.reduce(into: WeightedSum()) { sum, part in
      guard part.party == party || part.party == nil else { return }
      sum.add(part.score, weight: Fraction(part.questionWeight))
    }
  }
}
