/// What stands out in the answers of all parties, beside the differences of two.
extension Scoring {
  /// Scales that every party puts at 1 or 2: agreed, and nothing to celebrate.
  public var agreedWeaknesses: [String] {
    comparedScales.filter { scales($0, parties.map(\.code))?.allSatisfy { $0 <= 2 } == true }
      .map(\.question.code)
  }

  /// With so few scales answered, agreement says nothing.
  static let leastScalesForPoliteness = 5

  /// Everybody gave the same 4 or 5 everywhere, in a first session: perhaps nobody looked.
  public var isPolitelyAgreed: Bool {
    let answered = comparedScales.compactMap { scales($0, parties.map(\.code)) }
    return roundsSoFar.count <= 1 && parties.count > 1
      && answered.count >= Self.leastScalesForPoliteness
      && answered.allSatisfy { values in Set(values).count == 1 && values.allSatisfy { $0 >= 4 } }
  }

  /// Average deviation above which a party is split in itself, on a scale of five.
  static let mostSpread = Fraction(8, over: 10)

  /// Questions at which the people of one party lie too far apart.
  public var splitParties: [InnerSplit] {
    method.cards.filter(isScale).flatMap { card in
      parties.compactMap { party in
        let ratings = inquiry(card, party.code).slot.raters.compactMap {
          $0.value.value?.number.map { Fraction($0) }
        }
        guard let spread = Self.averageDeviation(ratings), spread > Self.mostSpread
        else { return nil }
        return InnerSplit(question: card.code, party: party.code, spread: spread)
      }
    }
  }

  /// A party whose people see a question differently.
  public struct InnerSplit: Hashable, Sendable {
    public var question: String
    public var party: String
    /// Average deviation in steps.
    public var spread: Fraction
  }

  /// Scales on which three and more parties lie too far apart (blueprint 6, rule 5).
  public var spreads: [Spread] {
    guard parties.count > 2 else { return [] }
    return comparedScales.compactMap { card in
      guard let values = scales(card, parties.map(\.code)).map({ $0.map { Fraction($0) } }),
        let mean = values.mean, let deviation = Self.averageDeviation(values),
        deviation > Self.mostSpread
      else { return nil }
      let distances = values.map { $0 > mean ? $0 - mean : mean - $0 }
      let farthest = distances.indices.filter { distances[$0] == distances.max() }
      return Spread(
        question: card.code, deviation: deviation,
        outlier: farthest.count == 1 ? parties[farthest[0]].code : nil)
    }
  }

  /// How far the parties lie apart on one scale, and who stands alone.
  public struct Spread: Hashable, Sendable {
    public var question: String
    /// Average deviation in steps.
    public var deviation: Fraction
    /// The party farthest from the mean; nil where two are.
    public var outlier: String?
  }

  /// Questions put to each party by itself that some have answered and some have not, so that nothing can be compared
  /// (blueprint 6, rule 7).
  public var oneSided: [String] {
    method.cards.filter { card in
      guard !card.isShared, card.isBlind, isOnPath(card) else { return false }
      let asked = parties.map { inquiry(card, $0.code) }.filter(\.isApplicable)
      let answered = asked.count(where: \.isAnswered)
      return answered > 0 && answered < asked.count
    }.map(\.question.code)
  }

  /// The mean distance from the mean; nil of nothing.
  static func averageDeviation(_ values: [Fraction]) -> Fraction? {
    values.mean.flatMap { mean in values.map { $0 > mean ? $0 - mean : mean - $0 }.mean }
  }

  private func isScale(_ card: QuestionCard) -> Bool {
    if case .plain(.scale) = card.question.kind { true } else { false }
  }

  private var comparedScales: [QuestionCard] {
    method.cards.filter { isScale($0) && !$0.question.isShared && isOnPath($0) }
  }

  func scales(_ card: QuestionCard, _ parties: [String]) -> [Int]? {
    guard isScale(card), !card.isShared else { return nil }
    let values = parties.compactMap { known(card, $0)?.value?.value?.number?.whole }
    return values.count == parties.count ? values : nil
  }
}
