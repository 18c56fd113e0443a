/// The outcome test with results in the place of expectations once there are any (blueprint 8.1).
extension Scoring {
  /// What the outcome test says in the end, of each party and of all.
  public struct FinalOutcome: Hashable, Sendable {
    public var overall: OutcomeResult
    public var basis: Verdict.Basis
    public var parties: [(party: String, result: OutcomeResult)] {
      zip(codes, results).map { ($0, $1) }
    }
    var codes: [String]
    var results: [OutcomeResult]

    /// One party passes and another fails.
    var isOneSided: Bool {
      results.contains { $0 == .pass || $0 == .provisional } && results.contains(.fail)
    }
  }

  /// Realised beats expected, party by party; the basis is realised when it is so for every party.
  public func realisedOutcome(_ rules: VerdictRules) -> FinalOutcome {
    memory.finalOutcome { found(rules) }
  }

  private func found(_ rules: VerdictRules) -> FinalOutcome {
    let shown = parties.map { realised($0.code, rules.realised) }
    let results = zip(parties, shown).map { party, result in
      result ?? outcomeTest(of: party.code)
    }
    let overall = [OutcomeResult.fail, .unknown, .provisional].first(where: results.contains)
    return FinalOutcome(
      overall: overall ?? (results.isEmpty ? .unknown : .pass),
      basis: !shown.isEmpty && !shown.contains(nil) ? .realised : .expected,
      codes: parties.map(\.code), results: results)
  }

  /// What results say of a party; nil while they say nothing.
  func realised(_ party: String, _ rule: VerdictRules.Realised) -> OutcomeResult? {
    let rounds = roundsSoFar.map(\.name)
    guard rounds.count >= rule.rounds else { return nil }
    if happensAnyway(rule) { return .fail }
    let values = rounds.suffix(rule.failRounds).map { name in
      answer(rule.question, party, round: name)?.value?.value?.number
    }
    if values.count == rule.failRounds,
      values.allSatisfy({ $0.map { $0 <= Number(rule.fail) } ?? false })
    {
      return .fail
    }
    guard let last = rounds.last, let inquiry = answer(rule.question, party, round: last),
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
