/// The criteria of a gate held against the answers, and what its index is made of.
extension Scoring {
  func criteria(of gate: Gate, stage: Int, index: Fraction?) -> [GateResult.Criterion] {
    let looked = method.gateIndex.questions(ofCriteriaAt: gate.number)
    let own = zip(gate.criteria, looked).map { criterion, questions in
      var outcome = outcome(of: criterion.requirement)
      // The outcome test is total, and says itself what it makes of an empty text (blueprint A3).
      if !criterion.requirement.isAboutOutcome { outcome.leaveOpen(where: isEmptyText) }
      // An input in critical divergence is open (blueprint A5), except where the criterion is about just that, or only
      // asks whether there is an answer.
      if !criterion.requirement.isAboutDivergence, !criterion.requirement.asksOnlyForAnswers,
        questions.contains(where: blocksGates)
      {
        outcome.isMet = nil
        outcome.reasons += questions.filter(blocksGates).map {
          Outcome.Reason(question: $0, party: nil, isMet: nil, fact: .divergence(.critical))
        }
      }
      return GateResult.Criterion(
        id: criterion.id, isHard: criterion.isHard, says: criterion.says,
        redirects: criterion.redirects,
        outcome: outcome, questions: questions)
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

  /// Whether that is a no for a text without a single anchor, which is no answer to a gate (blueprint 5.1).
  private func isEmptyText(_ reason: Outcome.Reason) -> Bool {
    guard reason.isMet == false, case .fields(counting: 0, _, _) = reason.fact,
      let card = reason.question.flatMap(method.card)
    else { return false }
    return card.question.kind == .sentence
  }

  /// Whether a gate has an answer there (blueprint 5.1).
  func isAnsweredForGates(_ inquiry: Inquiry) -> Bool {
    inquiry.isAnswered && !(inquiry.question.kind == .sentence && fieldsThatCount(of: inquiry) == 0)
  }

  /// Differences that the gate would block on were they not parked.
  func parkedDivergences(of gate: Gate) -> [GateResult.Parked] {
    guard standing.answers.hasResolutions else { return [] }
    return ordered(method.gateIndex.questions(ofCriteriaAt: gate.number).joined()).compactMap {
      code in
      parking(of: code).flatMap { hasCriticalDivergence(code) ? $0 : nil }
    }
  }

  private func softCriterion(
    _ id: String, _ outcome: Outcome, about dimensions: [String], _ stage: Int
  ) -> GateResult.Criterion {
    let parts = dimensions.flatMap { dimension($0, upToStage: stage).parts }
    return GateResult.Criterion(
      id: id, isHard: false, says: "", redirects: false, outcome: outcome,
      questions: ordered(parts.lazy.map(\.question)))
  }

  func indexParts(of gate: Gate, stage: Int) -> [GateResult.IndexPart] {
    gate.readiness.shares.map { share in
      let lowest = lowest(of: dimension(share.dimension, upToStage: stage))
      return GateResult.IndexPart(
        dimension: share.dimension, share: share.amount, party: lowest?.party, score: lowest?.score)
    }
  }

  func ordered(_ codes: some Sequence<String>) -> [String] { method.ordered(codes) }
}
