import AllianceCore

/// Every reason behind the class or a risk (formats 6).
public enum VerdictExplanation {
  /// `class`: the rule, its facts, the words beside it, and what is still open.
  static func verdict(_ scoring: Scoring) -> Report? {
    guard let verdict = scoring.verdict else { return nil }
    let words = VerdictWords(scoring)
    var report = Report("Class: \(VerdictWords.headline(verdict)) (\(verdict.rule))")
    if let rule = verdict.matched { report.paragraph("\(rule.id): \(rule.says). \(rule.advice)") }
    report.table(
      ["Question", "Fact"], verdict.because.map { [$0.question, words.words(for: $0)] })
    if verdict.possible.count > 1 {
      report.paragraph(
        "Still possible: \(verdict.possible.map(VerdictWords.name).joined(separator: ", ")).")
    }
    if !verdict.missing.isEmpty {
      report.paragraph("These questions would decide: \(verdict.missing.joined(separator: ", ")).")
    }
    report.list(verdict.qualifiers.map { "\($0.id): \($0.says)" })
    report.list(verdict.contradictions.map { "\($0.question): \($0.says)" })
    if let rules = scoring.method.verdictRules?.rules {
      report.heading("The rules; the first that holds wins")
      report.table(
        ["Rule", "Class"],
        rules.map { [$0.id, "\(VerdictWords.name($0.verdict)): \($0.says)"] })
    }
    report.paragraph("Method: blueprint 8; the rules stand in verdict.yaml.")
    return report
  }

  /// `F2`, `R1` and so on: each signal with its points, and what each answer made of it.
  static func risk(_ name: String, _ scoring: Scoring) -> Report? {
    guard let rules = scoring.method.riskRules,
      let rule = rules.risks.first(where: { $0.id.lowercased() == name }),
      let risk = scoring.risks.first(where: { $0.id == rule.id })
    else { return nil }
    let words = VerdictWords(scoring)
    var report = Report("\(risk.id)  \(risk.name): \(VerdictWords.word(for: risk.level))")
    report.table(
      ["Points", "Result", "Signal"],
      scoring.signals(of: rule).map { signal, result in
        let finding = Risk.Finding(
          says: signal.says, points: signal.points, places: result.places)
        let state = result.isMet.map { $0 ? "triggered" : "not triggered" } ?? "open"
        return [
          signal.isRedFlag ? "\(signal.points), red flag" : "\(signal.points)", state,
          words.words(for: finding),
        ]
      })
    if !rule.lowerOf.isEmpty {
      report.paragraph("The lower of \(rule.lowerOf.joined(separator: " and ")).")
    }
    if let share = risk.share, let low = risk.low, let high = risk.high {
      report.paragraph(
        "Triggered points over assessable ones: \(share.tenths) %; the open rest could make it "
          + "\(low.tenths) to \(high.tenths) %. Guarded from \(rules.guarded), elevated from \(rules.elevated), high from "
          + "\(rules.high) %; a red flag lifts to elevated, a verified prevention lowers by one level."
      )
    }
    if !risk.prevented.isEmpty {
      report.paragraph("Verified prevention: \(risk.prevented.joined(separator: "; ")).")
    }
    if !risk.advice.isEmpty {
      report.paragraph("What helps: \(risk.advice.joined(separator: "; ")).")
    }
    if risk.isFeared { report.paragraph("A party fears this one, so it weighs more in the order.") }
    report.paragraph("Method: blueprint 9; the signals stand in risks.yaml.")
    return report
  }
}
