/// A gate as it would come out today, with everything behind it (blueprint 7).
public struct GateResult: Hashable, Sendable {
  public var gate: Gate
  public var result: Result
  /// The criteria of the gate, then the floors and the mark of its index, which count as soft ones (blueprint A7).
  public var criteria: [Criterion]
  /// What the readiness index is made of (blueprint 5.4).
  public var indexParts: [IndexPart]
  /// Core slots of the stage that are neither complete nor marked.
  public var open: [SlotKey]
  /// Core slots of the stage without an answer: the open ones and those that are marked.
  public var unanswered: [SlotKey]
  /// Core slots that are answered, in per cent of those that apply; nil when none does.
  public var coverage: Fraction?
  /// Where it leads when the result is a redirect.
  public var redirect: Gate.Redirect?

  public enum Result: String, Sendable { case pass, conditions, hold, redirect, notReady }

  /// A dimension of the index with the lowest party's score, which counts (blueprint A7).
  public struct IndexPart: Hashable, Sendable {
    public var dimension: String
    /// In per cent.
    public var share: Int
    public var party: String?
    public var score: Fraction?
  }

  /// Readiness index, 0 to 100: the weighted mean of its parts; nil while one of them is not known.
  public var index: Fraction? {
    let shared = indexParts.map { part in part.score.map { $0 * Fraction(part.share) } }
    guard !shared.contains(nil) else { return nil }
    return shared.compactMap { $0 }.reduce(.zero, +)
      / Fraction(indexParts.map(\.share).reduce(0, +))
  }

  /// One criterion with its outcome.
  public struct Criterion: Hashable, Sendable {
    public var id: String
    public var isHard: Bool
    public var says: String
    public var redirects: Bool
    public var outcome: Outcome
    /// The questions it looks at, in the order of the method.
    public var questions: [String]
  }

  /// Too few of the core slots are answered (blueprint 7).
  public var isTooThin: Bool { coverage.map { $0 < Fraction(gate.coverage) } ?? false }

  /// The soft criteria that are not met: the conditions of a pass.
  public var conditions: [Criterion] { criteria.filter { !$0.isHard && $0.outcome.isMet != true } }
}

extension Scoring {
  /// The gate with that number as it would come out now; nil when the method has no such gate.
  public func result(ofGate number: Int) -> GateResult? {
    guard let gate = method.gates.first(where: { $0.number == number }),
      let stage = interview.lifecycle.stage(ofGate: number)
    else { return nil }
    let core = interview.questions(ofStage: stage).filter(\.isCore).flatMap {
      interview.inquiries(of: $0)
    }.filter { $0.slot.mark != .notApplicable }
    var result = GateResult(
      gate: gate, result: .hold, criteria: [], indexParts: indexParts(of: gate, stage: stage),
      open: core.filter { !$0.isSettled }.map(\.key),
      unanswered: core.filter { !$0.isAnswered }.map(\.key),
      coverage: Fraction(core.count(where: \.isAnswered) * 100) / Fraction(core.count))
    result.criteria = criteria(of: gate, stage: stage, index: result.index)
    result.result = decide(result)
    if result.result == .redirect {
      result.redirect = gate.redirects.first {
        $0.when.map { outcome(of: $0).isMet == true } ?? true
      }
    }
    return result
  }

  /// The order of blueprint A5.
  private func decide(_ result: GateResult) -> GateResult.Result {
    guard result.open.isEmpty else { return .notReady }
    let hard = result.criteria.filter(\.isHard)
    if hard.contains(where: { $0.outcome.isMet == nil }) { return .hold }
    if result.isTooThin { return .hold }
    if hard.contains(where: { $0.redirects && $0.outcome.isMet == false }) { return .redirect }
    if hard.contains(where: { $0.outcome.isMet == false }) { return .hold }
    let soft = result.conditions.count
    return soft > result.gate.mostConditions ? .hold : soft > 0 ? .conditions : .pass
  }

  private func criteria(of gate: Gate, stage: Int, index: Fraction?) -> [GateResult.Criterion] {
    let own = gate.criteria.map { criterion in
      var outcome = outcome(of: criterion.requirement)
      let questions = method.questions(of: criterion.requirement)
      // An input in critical divergence is open, except where the criterion is about just that (blueprint A5).
      if !criterion.requirement.isAboutDivergence, questions.contains(where: hasCriticalDivergence)
      {
        outcome.isMet = nil
        outcome.reasons += ordered(questions).filter(hasCriticalDivergence).map {
          Outcome.Reason(question: $0, party: nil, isMet: nil, fact: .divergence(.critical))
        }
      }
      return GateResult.Criterion(
        id: criterion.id, isHard: criterion.isHard, says: criterion.says,
        redirects: criterion.redirects,
        outcome: outcome, questions: ordered(questions))
    }
    let floors = gate.readiness.floors.map { floor in
      let lowest = lowest(of: dimension(floor.dimension, upToStage: stage))
      let fact = Outcome.Fact.floor(
        dimension: floor.dimension, score: lowest?.score, needed: floor.amount)
      let isMet = lowest?.score.map { $0 >= Fraction(floor.amount) }
      return softCriterion(
        "floor-\(floor.dimension)", Outcome(isMet, fact, party: lowest?.party),
        about: [floor.dimension], stage)
    }
    let mark = gate.readiness.mark.map { mark in
      softCriterion(
        "index", Outcome(index.map { $0 >= Fraction(mark) }, .index(index, needed: mark)),
        about: gate.readiness.shares.map(\.dimension), stage)
    }
    return own + floors + [mark].compactMap { $0 }
  }

  private func softCriterion(
    _ id: String, _ outcome: Outcome, about dimensions: [String], _ stage: Int
  ) -> GateResult.Criterion {
    let parts = dimensions.flatMap { dimension($0, upToStage: stage).parts }
    return GateResult.Criterion(
      id: id, isHard: false, says: "", redirects: false, outcome: outcome,
      questions: ordered(Set(parts.map(\.question))))
  }

  private func indexParts(of gate: Gate, stage: Int) -> [GateResult.IndexPart] {
    gate.readiness.shares.map { share in
      let lowest = lowest(of: dimension(share.dimension, upToStage: stage))
      return GateResult.IndexPart(
        dimension: share.dimension, share: share.amount, party: lowest?.party, score: lowest?.score)
    }
  }

  func ordered(_ codes: Set<String>) -> [String] {
    // A rule may name a question of a set that has none of it; the code keeps the order one order.
    codes.map { (rank: method.rank(of: $0) ?? (0, 0), code: $0) }
      .sorted {
        ($0.rank.stage, $0.rank.question, $0.code) < ($1.rank.stage, $1.rank.question, $1.code)
      }
      .map(\.code)
  }
}
