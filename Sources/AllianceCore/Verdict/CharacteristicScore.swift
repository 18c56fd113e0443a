/// One of the four defining characteristics, as its lowest party has it (blueprint 5.3 and A15).
public struct CharacteristicScore: Hashable, Sendable {
  public var id: Questionnaire.Dimension.Characteristic
  public var dimension: String
  public var state: CharacteristicState
  public var score: Fraction?
  /// The lowest party's range; with a critical difference in it, that answer counts as open for what is possible.
  public var low: Fraction?
  public var high: Fraction?
  /// The party with the lowest score; nil while none is known.
  public var party: String?
  public var basis: Basis?
  /// The states that open answers could still lead to.
  public var possible: [CharacteristicState]
  /// The questions behind it that are open.
  public var open: [String]

  public enum Basis: String, Sendable { case planned, expected, realised }
}

extension Scoring {
  /// The four characteristics, in the order of the dimensions.
  public var characteristics: [CharacteristicScore] {
    guard let rules = method.verdictRules else { return [] }
    return method.dimensions.compactMap { dimension in
      dimension.characteristic.map { id in
        memory.characteristics(dimension.id) { characteristic(id, dimension.id, rules) }
      }
    }
  }

  private func characteristic(
    _ id: Questionnaire.Dimension.Characteristic, _ dimension: String, _ rules: VerdictRules
  ) -> CharacteristicScore {
    let isPlanned = id == .governance && !isSettled(stage: rules.plannedUntil)
    let basis = id == .impact ? impactBasis() : isPlanned ? .planned : nil
    let whole = parts(of: dimension, basis: basis)
    let lowest = lowestParty(of: whole)
    let marks = rules.marks
    var state = Self.state(lowest.scores, marks)
    if isPlanned, state != .unknown { state = state == .absent ? .unknown : .partial }
    let doubted = lowestParty(of: withoutCritical(whole))
    let possible =
      isPlanned
      ? [.present, .partial, .absent]
      : Self.possible(doubted.scores.low, doubted.scores.high, marks)
    var open = whole.parts.filter { $0.score == .open }.map(\.question)
    // A plan is settled by the whole stage, whichever dimension its questions feed.
    if isPlanned { open += openCore(ofStage: rules.plannedUntil).map(\.question.code) }
    return CharacteristicScore(
      id: id, dimension: dimension, state: state, score: lowest.scores.score,
      low: lowest.scores.low, high: lowest.scores.high, party: lowest.party, basis: basis,
      possible: possible, open: ordered(open + critical(in: whole)))
  }

  typealias Scores = (
    score: Fraction?, low: Fraction?, high: Fraction?, coverage: Fraction?
  )

  /// The lowest score, low end, high end and coverage of all parties, and whose score it is.
  private func lowestParty(of dimension: DimensionScore) -> (party: String?, scores: Scores) {
    let all = codes.map { ($0, dimension.of($0)) }
    let known = all.compactMap { code, one in one.score.map { (code, $0) } }
    let isComplete = known.count == all.count
    let lowest = known.min { $0.1 < $1.1 }
    let (low, high) = (all.compactMap(\.1.low), all.compactMap(\.1.high))
    return (
      isComplete ? lowest?.0 : nil,
      (
        isComplete ? lowest?.1 : nil, low.count == all.count ? low.min() : nil,
        high.count == all.count ? high.min() : nil, all.compactMap(\.1.coverage).min()
      )
    )
  }

  /// What counts for a characteristic: the forming stages, and later ones once they are begun; of impact what is expected, or what is realised.
  func parts(of id: String, basis: CharacteristicScore.Basis?) -> DimensionScore {
    let begun = interview.lifecycle.stages.lastIndex { $0 != .notStarted } ?? 0
    let last = max(begun, method.stages.lastIndex { $0.phase == .forming } ?? 0)
    return dimension(id, upToStage: basis == .expected ? nil : last, basis: basis)
  }

  private func critical(in dimension: DimensionScore) -> [String] {
    Set(dimension.parts.map(\.question)).filter(hasCriticalDivergence)
  }

  private func withoutCritical(_ dimension: DimensionScore) -> DimensionScore {
    let critical = critical(in: dimension)
    guard !critical.isEmpty else { return dimension }
    return DimensionScore(
      id: dimension.id,
      parts: dimension.parts.map { part in
        var part = part
        if critical.contains(part.question) { part.score = .open }
        return part
      })
  }

  static func state(_ scores: Scores, _ marks: VerdictRules.Marks) -> CharacteristicState {
    guard let low = scores.low, let high = scores.high else { return .unknown }
    let (present, absent) = (Fraction(marks.present), Fraction(marks.absent))
    if low >= present { return .present }
    if high < absent { return .absent }
    if low >= absent, high < present { return .partial }
    guard let score = scores.score, let coverage = scores.coverage,
      coverage >= Fraction(marks.coverage)
    else { return .unknown }
    return score >= present ? .present : score < absent ? .absent : .partial
  }

  /// The states within a range; without one, all of them.
  static func possible(_ low: Fraction?, _ high: Fraction?, _ marks: VerdictRules.Marks)
    -> [CharacteristicState]
  {
    guard let low, let high else { return [.present, .partial, .absent] }
    let (present, absent) = (Fraction(marks.present), Fraction(marks.absent))
    var states: [CharacteristicState] = []
    if high >= present { states.append(.present) }
    if low < present, high >= absent { states.append(.partial) }
    if low < absent { states.append(.absent) }
    return states
  }

  /// Whether every core question of that stage is complete or marked (blueprint A20).
  func isSettled(stage id: String) -> Bool {
    method.stages.firstIndex { $0.id == id }.map(interview.isReady) ?? false
  }

  private func openCore(ofStage id: String) -> [Inquiry] {
    method.stages.firstIndex { $0.id == id }.map { Array(interview.openCore(ofStage: $0)) } ?? []
  }
}

/// Impact is expected until enough review periods are recorded; then only what was reached counts (blueprint 5.3).
extension Scoring {
  /// What impact rests on; a gate before the work looks at what is expected.
  func impactBasis(upToStage limit: Int? = nil) -> CharacteristicScore.Basis {
    guard let rounds = method.verdictRules?.realised.rounds,
      limit.map({ method.stages[$0].phase != .forming }) ?? true
    else { return .expected }
    return roundsSoFar.count { !$0.isOpen } >= rounds ? .realised : .expected
  }

  /// The questions of impact that do not count on that basis.
  func leftOut(of basis: CharacteristicScore.Basis) -> (String) -> Bool {
    guard let expected = method.verdictRules?.realised.expected else { return { _ in false } }
    return { expected.contains($0) != (basis == .expected) }
  }

  /// The review periods that have begun by that day.
  var roundsSoFar: [Standing.Round] {
    standing.rounds.filter { Self.firstDay(ofRound: $0.name).map { $0 <= asOf } ?? true }
  }
}

extension Questionnaire {
  /// Whether a dimension is the characteristic of impact.
  func isImpact(_ id: String) -> Bool {
    dimensions.contains { $0.id == id && $0.characteristic == .impact }
  }
}
