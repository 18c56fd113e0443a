/// A class rule held against everything that is known: whether it holds, and the facts that say so (blueprint 8.2).
public struct RuleFinding: Hashable, Sendable {
  public var rule: VerdictRules.Rule
  /// Nil while an open input decides.
  public var holds: Bool?
  /// The first rule before it that surely holds, so that this one is never reached.
  public var hiddenBy: String?
  /// A rule before it is open, so that it may not be reached.
  public var isBehindOpen: Bool
  public var reasons: [Outcome.Reason]
}

extension Scoring {
  /// Every class rule in its order; empty when the method has none.
  public var ruleFindings: [RuleFinding] {
    guard let rules = method.verdictRules else { return [] }
    let characteristics = characteristics
    let world = world(rules, characteristics)
    var sure: String?
    var isBehindOpen = false
    return rules.rules.map { rule in
      let holds = rule.when.map(world.truth) ?? true
      let finding = RuleFinding(
        rule: rule, holds: holds, hiddenBy: sure, isBehindOpen: isBehindOpen,
        reasons: rule.when.map { reasons(for: $0, world, characteristics, rules).reasons } ?? [])
      if holds == true, sure == nil { sure = rule.id }
      if holds == nil { isBehindOpen = true }
      return finding
    }
  }

  /// The facts behind a check; negated, each is asked for the other way round.
  private func reasons(
    for check: Check, isNegated: Bool = false, _ world: VerdictWorld,
    _ characteristics: [CharacteristicScore], _ rules: VerdictRules
  ) -> Outcome {
    func inner(_ check: Check, _ isNegated: Bool) -> Outcome {
      reasons(for: check, isNegated: isNegated, world, characteristics, rules)
    }
    switch check {
    case .all(let parts):
      let found = parts.map { inner($0, isNegated) }
      return isNegated ? .any(found) : .all(found)
    case .any(let parts):
      let found = parts.map { inner($0, isNegated) }
      return isNegated ? .all(found) : .any(found)
    case .not(let check): return inner(check, !isNegated)
    case .conclusion(let conclusion):
      return reasons(for: conclusion, isNegated, world, characteristics, rules)
    default:
      let truth = world.facts[check]
      var found = facts(of: check, isNegated)
      found.reasons = onceForAll(found.reasons)
      found.isMet = truth.map { $0 != isNegated }
      // In critical divergence an answer is open, whatever it says.
      if truth == nil {
        found.reasons += check.questions.filter(hasCriticalDivergence).map {
          Outcome.Reason(question: $0, party: nil, isMet: nil, fact: .divergence(.critical))
        }
      }
      return found
    }
  }

  private func reasons(
    for conclusion: Check.Conclusion, _ isNegated: Bool, _ world: VerdictWorld,
    _ characteristics: [CharacteristicScore], _ rules: VerdictRules
  ) -> Outcome {
    let isMet = world.truth(of: .conclusion(conclusion)).map { $0 != isNegated }
    switch conclusion {
    case .outcome(let wanted):
      let parties = realisedOutcome(rules).parties.map { one in
        Outcome.Reason(
          question: nil, party: one.party,
          isMet: one.result == .unknown ? nil : wanted.contains(one.result) != isNegated,
          fact: .outcome(one.result))
      }
      // An input in critical divergence keeps it open, whatever the test says.
      let isDoubted = isMet == nil && parties.allSatisfy { $0.isMet != nil }
      let doubts = isDoubted ? openOutcomeQuestions(rules).filter(hasCriticalDivergence) : []
      return Outcome(
        isMet: isMet,
        reasons: parties
          + ordered(doubts).map {
            Outcome.Reason(question: $0, party: nil, isMet: nil, fact: .divergence(.critical))
          })
    case .markers(let least):
      let fact = Outcome.Fact.markers(markers(rules), needed: least, isLess: isNegated)
      return Outcome(isMet, fact, question: rules.markerQuestion)
    case .present(let least):
      let count = characteristics.count { $0.state == .present }
      var found = Outcome(isMet, .present(count, needed: least))
      found.reasons += characteristics.map { one in
        let truth = world.states[one.id]?.holds { $0 == .present }
        return Outcome.Reason(
          question: nil, party: one.party, isMet: truth,
          fact: .characteristic(one, wanted: [.present]))
      }
      return found
    case .characteristic(let id, let wanted):
      guard let one = characteristics.first(where: { $0.id == id }) else { break }
      return Outcome(isMet, .characteristic(one, wanted: wanted), party: one.party)
    case .rule, .possible, .basis, .before, .oneSided, .outcomeOneSided, .risk: break
    }
    return Outcome(isMet: isMet, reasons: [])
  }

  /// The one answer for all is nobody's, and says it once.
  private func onceForAll(_ reasons: [Outcome.Reason]) -> [Outcome.Reason] {
    reasons.reduce(into: []) { once, reason in
      var reason = reason
      if let code = reason.question, method.card(code)?.question.isShared == true {
        reason.party = nil
        reason.need = reason.need == .spare ? .spare : .needed
      }
      if !once.contains(reason) { once.append(reason) }
    }
  }

  /// What each answer behind a check says.
  private func facts(of check: Check, _ isNegated: Bool) -> Outcome {
    switch check {
    case .some(let requirement):
      let found = codes.map { outcome(of: requirement.asked(isNegated), $0) }
      return isNegated ? .all(found) : .any(found)
    case .each(let requirement):
      let found = codes.map { outcome(of: requirement.asked(isNegated), $0) }
      return isNegated ? .any(found) : .all(found)
    case .lowest(let code, let limit):
      let test: Condition.Test =
        isNegated ? .atLeast(Number((limit.whole ?? 0) + 1)) : .atMost(limit)
      let found = codes.map {
        outcome(of: .answer(question: code, part: .value, test), $0)
      }
      return isNegated ? .all(found) : .any(found)
    default:
      let found = checked(check)
      return Outcome(
        isMet: found.isMet,
        reasons: found.places.map {
          Outcome.Reason(
            question: $0.question, party: $0.party, isMet: found.isMet.map { $0 != isNegated },
            fact: .settled)
        })
    }
  }
}

extension PartyRequirement {
  /// The same asked the other way round, in words that say so.
  fileprivate func asked(_ isNegated: Bool) -> PartyRequirement {
    guard isNegated else { return self }
    guard case .answer(let code, let part, .anyOf(let ids)) = self else { return .not(self) }
    return .answer(question: code, part: part, .noneOf(ids))
  }
}
