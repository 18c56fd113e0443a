/// A gate as it would come out today, with everything behind it (blueprint 7).
public struct GateResult: Hashable, Sendable {
  public var gate: Gate
  public var result: Result
  /// The review period it is about; nil for the gates before the reviews.
  public var round: String?
  /// The criteria of the gate, then the floors and the mark of its index, which count as soft ones (blueprint A7).
  public var criteria: [Criterion]
  /// What the readiness index is made of (blueprint 5.4).
  public var indexParts: [IndexPart]
  /// Core slots of the stage that are neither complete nor marked.
  public var open: [SlotKey]
  /// Core slots of the stage without an answer: the open ones, those that are marked, and texts without an anchor.
  public var unanswered: [SlotKey]
  /// Core slots that are answered, in per cent of those that apply; nil when none does.
  public var coverage: Fraction?
  /// Where it leads when the result is a redirect.
  public var redirect: Gate.Redirect?
  /// Critical differences that are parked: each makes the pass conditional, like a soft criterion (blueprint 6 and 7).
  public var parked: [Parked] = []
  /// The way back that has to be taken now, if any.
  public var mustReturn: Gate.Return?

  /// The name of the stretch in which the index lies; nil where there is none.
  public var band: String? {
    index.flatMap { index in
      gate.readiness.bands.first { index >= Fraction($0.from) }?.name
    }
  }

  public enum Result: String, Sendable { case pass, conditions, hold, redirect, notReady }

  /// A critical difference that somebody is to settle by a day.
  public struct Parked: Hashable, Sendable {
    public var question: String
    public var owner: String
    public var due: PartialDate
  }

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

  /// How many core slots still have to be answered until enough of them are.
  var missingAnswers: Int {
    guard isTooThin, let coverage else { return 0 }
    // Coverage is answered over all, and the rest of all is not answered.
    guard let all = Fraction(unanswered.count * 100) / (100 - coverage) else { return 0 }
    let answered = all - Fraction(unanswered.count)
    let needed = all * Fraction(Int128(gate.coverage), over: 100)
    return (0...unanswered.count).first { answered + Fraction($0) >= needed } ?? unanswered.count
  }

  /// The soft criteria that are not met: the conditions of a pass.
  public var conditions: [Criterion] { criteria.filter { !$0.isHard && $0.outcome.isMet != true } }
}

extension Scoring {
  /// The gate with that number as it would come out now; nil when the method has no such gate.
  public func result(ofGate number: Int) -> GateResult? {
    guard let gate = method.gates.first(where: { $0.number == number }),
      let stage = interview.lifecycle.stage(ofGate: number)
    else { return nil }
    let seen = asGateSees(stage: stage)
    return seen.memory.gates(number) { seen.result(of: gate, stage: stage) }
  }

  /// The askings a gate looks at: a review of a later quarter does not reach back through a gate that was passed on the
  /// first answers, and the gate of the reviews looks at the newest.
  private func asGateSees(stage: Int) -> Scoring {
    guard asking == .newest else { return self }
    guard method.stages[stage].phase == .performing else { return inFirstAsking }
    return newestRound.map(inRound) ?? self
  }

  private func result(of gate: Gate, stage: Int) -> GateResult {
    let core = interview.cards(ofStage: stage).filter(\.isCore).flatMap {
      interview.inquiries(of: $0, round: round(ofStage: stage))
    }.filter { $0.slot.mark != .notApplicable }
    var result = GateResult(
      gate: gate, result: .hold, round: round(ofStage: stage), criteria: [],
      indexParts: indexParts(of: gate, stage: stage),
      open: core.filter { !$0.isSettled }.map(\.key),
      unanswered: core.filter { !isAnsweredForGates($0) }.map(\.key),
      coverage: Fraction(core.count(where: isAnsweredForGates) * 100) / Fraction(core.count))
    result.criteria = criteria(of: gate, stage: stage, index: result.index)
    result.parked = parkedDivergences(of: gate)
    result.result = decide(result)
    result.mustReturn = gate.returns.first { isDue($0, result) }
    if result.result == .redirect {
      result.redirect = gate.redirects.first {
        $0.when.map { outcome(of: $0).isMet == true } ?? true
      }
    }
    return result
  }

  private func round(ofStage stage: Int) -> String? {
    if case .round(let round) = asking, method.stages[stage].phase == .performing { return round }
    return nil
  }

  /// Whether its criterion is known to be unmet so many days after the signature (blueprint A11); what nobody has said
  /// keeps the gate open, and sends nobody back.
  private func isDue(_ way: Gate.Return, _ result: GateResult) -> Bool {
    guard let signature, asOf.number - signature.number >= way.days else { return false }
    return result.criteria.first { $0.id == way.criterion }?.outcome.isMet == false
  }

  /// The order of blueprint A5.
  private func decide(_ result: GateResult) -> GateResult.Result {
    guard result.open.isEmpty else { return .notReady }
    let hard = result.criteria.filter(\.isHard)
    if hard.contains(where: { $0.outcome.isMet == nil }) { return .hold }
    if result.isTooThin { return .hold }
    if hard.contains(where: { $0.redirects && $0.outcome.isMet == false }) { return .redirect }
    if hard.contains(where: { $0.outcome.isMet == false }) { return .hold }
    let soft = result.conditions.count + result.parked.count
    return soft > result.gate.mostConditions ? .hold : soft > 0 ? .conditions : .pass
  }
}
