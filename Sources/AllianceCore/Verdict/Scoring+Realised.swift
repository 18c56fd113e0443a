/// The outcome test with results in the place of expectations once there are any (blueprint 8.1).
extension Scoring {
  /// What the outcome test says in the end, of each party and of all.
  public struct FinalOutcome: Hashable, Sendable {
    public var overall: OutcomeResult
    /// Realised when it is so for every party.
    public var basis: Verdict.Basis
    public var parties: [PartyOutcome]

    /// One party passes and another fails.
    var isOneSided: Bool {
      let results = parties.map(\.result)
      return results.contains { $0 == .pass || $0 == .provisional } && results.contains(.fail)
    }
  }

  /// What the outcome test says of one party, and what it rests on.
  public struct PartyOutcome: Hashable, Sendable {
    public var party: String
    public var result: OutcomeResult
    public var basis: Verdict.Basis
  }

  /// Realised beats expected, party by party.
  public func realisedOutcome(_ rules: VerdictRules) -> FinalOutcome {
    memory.finalOutcome { found(rules) }
  }

  private func found(_ rules: VerdictRules) -> FinalOutcome {
    let parties = codes.map { party in
      let shown = realised(party, rules.realised)
      return PartyOutcome(
        party: party, result: shown ?? outcomeTest(of: party),
        basis: shown == nil ? .expected : .realised)
    }
    let results = parties.map(\.result)
    let overall = [OutcomeResult.fail, .unknown, .provisional].first(where: results.contains)
    let isRealised = !parties.isEmpty && parties.allSatisfy { $0.basis == .realised }
    return FinalOutcome(
      overall: overall ?? (results.isEmpty ? .unknown : .pass),
      basis: isRealised ? .realised : .expected, parties: parties)
  }

  /// What the outcome may still come to: it is open while it is unknown, and while it rests on answers that differ
  /// critically (blueprint 8.2, C0). One party that surely fails settles it.
  func possibleOutcomes(_ rules: VerdictRules) -> [OutcomeResult] {
    let outcome = realisedOutcome(rules)
    let open = outcome.parties.map { $0.result == .unknown || isDoubted($0, rules) }
    let surelyFails = zip(outcome.parties, open).contains { $0.result == .fail && !$1 }
    if surelyFails { return [.fail] }
    return open.contains(true) || open.isEmpty ? [.pass, .fail] : [outcome.overall]
  }

  /// The questions that could still change the outcome.
  func openOutcomeQuestions(_ rules: VerdictRules) -> [String] {
    realisedOutcome(rules).parties.flatMap { party in
      inputs(party.basis, rules).filter {
        hasCriticalDivergence($0) || answered($0, party.party) == nil
      }
    }
  }

  private func isDoubted(_ outcome: PartyOutcome, _ rules: VerdictRules) -> Bool {
    let doubted = inputs(outcome.basis, rules).filter(hasCriticalDivergence)
    guard !doubted.isEmpty else { return false }
    guard outcome.result == .fail, outcome.basis == .expected, let test = method.outcomeTest else {
      return true
    }
    // What fails for another reason too fails, whatever the parties settle.
    return self.outcome(of: test.provisional, outcome.party).reasons
      .filter { $0.isMet == false }
      .allSatisfy { reason in reason.question.map(doubted.contains) ?? false }
  }

  private func inputs(_ basis: Verdict.Basis, _ rules: VerdictRules) -> Set<String> {
    switch basis {
    case .realised: [rules.realised.question]
    case .expected:
      method.outcomeTest.map { $0.pass.questions.union($0.provisional.questions) } ?? []
    }
  }

  /// What results say of a party; nil while they say nothing. A quarter in which nobody has answered says nothing.
  private func realised(_ party: String, _ rule: VerdictRules.Realised) -> OutcomeResult? {
    let rounds = rounds(of: rule.question)
    guard let last = rounds.last, rounds.count >= rule.rounds else { return nil }
    if happensAnyway(rule) { return .fail }
    let low = Self.quarters(rule.failRounds, upTo: last).allSatisfy { name in
      answer(rule.question, party, round: name)?.value?.value?.number
        .map { $0 <= Number(rule.fail) } ?? false
    }
    if low { return .fail }
    guard let inquiry = answer(rule.question, party, round: last),
      let value = inquiry.value?.value?.number, value >= Number(rule.pass),
      counts(inquiry.slot.fields[rule.field])
    else { return nil }
    return .pass
  }

  /// Every party says that most of it would have happened without the alliance.
  private func happensAnyway(_ rule: VerdictRules.Realised) -> Bool {
    !parties.isEmpty
      && parties.allSatisfy { party in
        answered(rule.anyway, party.code)?.value?.value?.number.map {
          $0 >= Number(rule.anywayShare)
        } ?? false
      }
  }

  private func answer(_ code: String, _ party: String, round: String) -> Inquiry? {
    interview.inquiry(SlotKey(code, round: round, party: party)).flatMap {
      $0.isComplete ? $0 : nil
    }
  }
}
