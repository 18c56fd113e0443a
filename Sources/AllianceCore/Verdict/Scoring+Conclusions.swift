/// What qualifiers ask about beyond answers, and the facts that a class rests on.
extension Scoring {
  typealias Concluding = (Check.Conclusion) -> Checked

  func conclusions(
    _ world: VerdictWorld, _ characteristics: [CharacteristicScore],
    reached: [VerdictRules.Rule], _ rules: VerdictRules
  ) -> Concluding {
    let (outcome, present) = (realisedOutcome(rules), Fraction(rules.marks.present))
    return { conclusion in
      switch conclusion {
      case .outcome, .present, .markers: Checked(world.truth(of: .conclusion(conclusion)))
      case .characteristic(let id, let wanted):
        // People read the state as it stands; only the class looks at everything it may still become.
        Checked(characteristics.first { $0.id == id }.map { wanted.contains($0.state) })
      case .rule(let ids):
        Checked(
          reached.allSatisfy { ids.contains($0.id) }
            ? true : reached.contains { ids.contains($0.id) } ? nil : false)
      case .possible(let classes): Checked(reached.contains { classes.contains($0.verdict) })
      case .basis(let basis): Checked(outcome.basis == basis)
      case .before(let stage): Checked(!isSettled(stage: stage))
      case .oneSided(let id): Checked(isOneSided(id, from: present))
      case .outcomeOneSided: Checked(outcome.isOneSided)
      case .risk: Checked(nil)
      }
    }
  }

  private func isOneSided(_ id: Check.Characteristic, from present: Fraction) -> Bool? {
    guard let named = method.dimensions.first(where: { $0.characteristic == id }) else {
      return nil
    }
    let dimension = dimension(named.id)
    let scores = parties.map { dimension.of($0.code).score }
    guard !scores.contains(nil) else { return nil }
    let have = scores.compactMap { $0 }.count { $0 >= present }
    return have > 0 && have < parties.count
  }

  /// The answers, results and characteristics behind a rule.
  func because(
    _ rule: VerdictRules.Rule, _ world: VerdictWorld, _ characteristics: [CharacteristicScore],
    _ rules: VerdictRules
  ) -> [Verdict.Reason] {
    guard let check = rule.when else {
      return outcomeReasons(rules) + characteristics.map(reason)
    }
    var reasons: [Verdict.Reason] = []
    for conclusion in check.conclusions {
      switch conclusion {
      case .outcome: reasons += outcomeReasons(rules)
      case .markers:
        reasons.append(
          Verdict.Reason(
            question: rules.markerQuestion, party: nil, fact: .markers(markers(rules) ?? 0)))
      case .present: reasons += characteristics.map(reason)
      case .characteristic(let id, _):
        reasons += characteristics.filter { $0.id == id }.map(reason)
      case .rule, .possible, .basis, .before, .oneSided, .outcomeOneSided, .risk: break
      }
    }
    for place in check.leaves.map({ checked($0) }).filter({ $0.isMet == true }).flatMap(\.places) {
      reasons.append(Verdict.Reason(question: place.question, party: place.party, fact: .answer))
    }
    return reasons.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func outcomeReasons(_ rules: VerdictRules) -> [Verdict.Reason] {
    let outcome = realisedOutcome(rules)
    let question =
      outcome.basis == .realised
      ? rules.realised.question
      : ordered(method.outcomeTest?.pass.questions ?? []).first ?? rules.realised.question
    return outcome.parties.map {
      Verdict.Reason(question: question, party: $0.party, fact: .outcome($0.result))
    }
  }

  /// A characteristic is named by the question that weighs most in it.
  private func reason(_ one: CharacteristicScore) -> Verdict.Reason {
    let heaviest = method.questions.max {
      ($0.dimensions[one.dimension] ?? 0) < ($1.dimensions[one.dimension] ?? 0)
    }
    return Verdict.Reason(
      question: heaviest?.code ?? one.dimension, party: one.party, fact: .characteristic(one))
  }
}

extension Check {
  /// The conclusions inside.
  var conclusions: [Conclusion] {
    switch self {
    case .all(let parts), .any(let parts), .count(_, let parts): parts.flatMap(\.conclusions)
    case .not(let inner): inner.conclusions
    case .conclusion(let conclusion): [conclusion]
    default: []
    }
  }
}
