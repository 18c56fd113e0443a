extension Scoring {
  /// Every dimension that something of this method feeds, in its order.
  public var dimensions: [DimensionScore] {
    method.dimensions.map { dimension($0.id) }.filter { !$0.parts.isEmpty }
  }

  /// One dimension; without parts when nothing that is asked feeds it.
  ///
  /// - Parameter upToStage: only questions of stages up to this one, as a gate sees them.
  /// - Parameter basis: of impact, what is expected or what was reached; what counts by now when left out.
  public func dimension(
    _ id: String, upToStage limit: Int? = nil, basis: CharacteristicScore.Basis? = nil
  ) -> DimensionScore {
    let isImpact = method.isImpact(id)
    let basis = isImpact ? basis ?? impactBasis(upToStage: limit) : nil
    let cards = method.cards(feeding: id)
    // A limit that leaves nothing out is none.
    let limit = limit.flatMap { $0 < cards.last?.rank.stage ?? 0 ? $0 : nil }
    return memory.dimensions(.init(dimension: id, stage: limit, basis: basis)) {
      let counting = cards.prefix { card in limit.map { card.rank.stage <= $0 } ?? true }
      return DimensionScore(id: id, parts: parts(of: id, counting, basis))
    }
  }

  /// What these questions put into a dimension.
  func parts(
    of id: String, _ cards: some Sequence<QuestionCard>, _ basis: CharacteristicScore.Basis?
  ) -> [DimensionScore.Part] {
    let isLeftOut = basis.map(leftOut) ?? { _ in false }
    let isCharacteristic = method.dimensions.contains { $0.id == id && $0.characteristic != nil }
    var parts: [DimensionScore.Part] = []
    for card in cards where !isLeftOut(card.code) {
      func add(_ party: String?, sharers: Int) {
        let item = item(card, party)
        guard item.isApplicable else { return }
        parts.append(
          DimensionScore.Part(
            question: card.code, party: party,
            questionWeight: card.question.dimensions[id] ?? 0, sharers: sharers, score: item.score))
      }
      // Of a table that is made joint afterwards, a characteristic looks at what each party puts in, any other dimension
      // at the joint table (formats 2).
      if card.isShared || card.question.thenJoint && !isCharacteristic {
        add(nil, sharers: 1)
      } else {
        for party in codes { add(party, sharers: codes.count) }
      }
    }
    return parts
  }

  /// The lowest party, which gates and characteristics use; the first whose score is not known, while there is one.
  func lowest(of dimension: DimensionScore) -> (party: String, score: Fraction?)? {
    let scores = codes.map { (party: $0, score: dimension.of($0).score) }
    return scores.first { $0.score == nil }
      ?? scores.min { left, right in (left.score ?? 0) < (right.score ?? 0) }
  }

  /// Answered and applicable weight over all questions that count anywhere, and their slots.
  public var coverage: Coverage {
    var coverage = Coverage()
    for card in method.cards where !card.question.dimensions.isEmpty {
      let weight = card.question.dimensions.values.reduce(0, +)
      let owners = owners(of: card)
      let share = Fraction(Int128(weight), over: Int128(max(1, owners.count)))
      for owner in owners {
        let item = item(card, owner)
        guard item.isApplicable else { continue }
        coverage.applicable += 1
        coverage.applicableWeight = coverage.applicableWeight + share
        if item.isAnswered {
          coverage.answered += 1
          coverage.answeredWeight = coverage.answeredWeight + share
        }
      }
    }
    return coverage
  }

  /// How much of what counts has been answered.
  public struct Coverage: Hashable, Sendable {
    /// Slots.
    public var answered = 0
    public var applicable = 0
    var answeredWeight = Fraction.zero
    var applicableWeight = Fraction.zero

    /// By weight, 0 to 100; nil when nothing applies.
    public var share: Fraction? { (answeredWeight * 100) / applicableWeight }
  }
}
