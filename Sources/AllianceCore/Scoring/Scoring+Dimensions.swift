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
    memory.dimensions(.init(dimension: id, stage: limit, basis: basis)) {
      weighted(id, upToStage: limit, basis: basis)
    }
  }

  private func weighted(
    _ id: String, upToStage limit: Int?, basis: CharacteristicScore.Basis?
  ) -> DimensionScore {
    let left =
      method.isImpact(id) ? leftOut(of: basis ?? impactBasis(upToStage: limit)) : { _ in false }
    var parts: [DimensionScore.Part] = []
    for question in method.questions(feeding: id) {
      guard let weight = question.dimensions[id], let stage = method.rank(of: question.code)?.stage,
        limit.map({ stage <= $0 }) ?? true, !left(question.code)
      else { continue }
      let owners = owners(of: question, in: id)
      for owner in owners {
        let item = item(question, owner)
        guard item.isApplicable else { continue }
        parts.append(
          DimensionScore.Part(
            question: question.code, party: owner, questionWeight: weight,
            sharers: max(1, owners.count),
            score: item.score))
      }
    }
    return DimensionScore(id: id, parts: parts)
  }

  /// The lowest party, which gates and characteristics use; the first whose score is not known, while there is one.
  func lowest(of dimension: DimensionScore) -> (party: String, score: Fraction?)? {
    let scores = parties.map { (party: $0.code, score: dimension.of($0.code).score) }
    return scores.first { $0.score == nil }
      ?? scores.min { left, right in (left.score ?? 0) < (right.score ?? 0) }
  }

  /// Whose answers count there: of a table that is made joint afterwards, a characteristic looks at what each party puts
  /// in, any other dimension at the joint table (formats 2).
  private func owners(of question: Question, in id: String) -> [String?] {
    let isCharacteristic = method.dimensions.contains { $0.id == id && $0.characteristic != nil }
    return question.thenJoint && !isCharacteristic ? [nil] : owners(of: question)
  }

  /// Answered and applicable weight over all questions that count anywhere, and their slots.
  public var coverage: Coverage {
    var coverage = Coverage()
    for question in method.questions where !question.dimensions.isEmpty {
      let weight = question.dimensions.values.reduce(0, +)
      let owners = owners(of: question)
      for owner in owners {
        let item = item(question, owner)
        guard item.isApplicable else { continue }
        let share = Fraction(Int128(weight), over: Int128(max(1, owners.count)))
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
