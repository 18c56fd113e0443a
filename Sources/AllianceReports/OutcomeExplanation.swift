import AllianceCore

/// Where the outcome test comes from: each input of each party (blueprint 8.1).
enum OutcomeExplanation {
  static func report(_ scoring: Scoring) -> Report {
    let final = scoring.method.verdictRules.map(scoring.realisedOutcome)
    let overall = final?.overall ?? scoring.outcomeTest
    var report = Report("Outcome test: \(overall.rawValue)")
    report.paragraph(
      "Does the alliance yield what neither could produce alone? One party that fails makes it fail; else one that is unknown "
        + "leaves it unknown; else one that is provisional makes it provisional. Provisional counts as a pass on thin evidence."
    )
    let facts = FactWords(scoring: scoring)
    for party in scoring.assessment.standing.activeParties {
      let outcome = final?.parties.first { $0.party == party.code }
      let result = outcome?.result ?? scoring.outcomeTest(of: party.code)
      report.subheading("\(party.name): \(result.rawValue)")
      if outcome?.basis == .realised { report.paragraph(realised(result, scoring)) }
      guard let inputs = scoring.outcomeInputs(of: party.code) else { continue }
      report.table(
        ["Result", "Input"],
        inputs.pass.reasons.map { reason in
          let soft = inputs.provisional.reasons.first { $0.question == reason.question }
          var bare = reason
          bare.party = nil
          return [word(reason.isMet, soft?.isMet), facts.words(for: bare)]
        })
    }
    return report
  }

  private static func word(_ pass: Bool?, _ provisional: Bool?) -> String {
    switch (pass, provisional) {
    case (true, _): "pass"
    case (nil, _): "unknown"
    case (false, true): "provisional"
    case (false, _): "fail"
    }
  }

  private static func realised(_ result: OutcomeResult, _ scoring: Scoring) -> String {
    guard let rule = scoring.method.verdictRules?.realised else { return "" }
    return result == .fail
      ? "Results fail: \(rule.question) at \(rule.fail) or less in \(rule.failRounds) quarters in a row, or \(rule.anyway) at "
        + "\(rule.anywayShare) % or more for every party. They take the place of the expectations below."
      : "Results pass: \(rule.question) at \(rule.pass) or more, with its metric named. They take the place of the expectations "
        + "below."
  }
}
