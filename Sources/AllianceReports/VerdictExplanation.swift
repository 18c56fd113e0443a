import AllianceCore

/// Every reason behind the class or a risk (formats 6).
public enum VerdictExplanation {
  /// `class`: the rule, its facts, the words beside it, what is still open, and how every rule stands.
  static func verdict(_ scoring: Scoring) -> Report? {
    guard let verdict = scoring.verdict else { return nil }
    let words = VerdictWords(scoring)
    let name = verdict.verdict.map(VerdictWords.name) ?? "undetermined"
    var report = Report("Class: \(name) (\(verdict.rule))")
    if let rule = verdict.matched { report.paragraph("\(rule.id): \(rule.says). \(rule.advice)") }
    report.table(
      ["Question", "Fact"], verdict.because.map { [$0.question, words.words(for: $0)] })
    let findings = scoring.ruleFindings
    addPossible(to: &report, verdict, findings, scoring)
    report.list(verdict.qualifiers.map { "\(words.label(for: $0)): \(words.words(for: $0))" })
    report.list(verdict.contradictions.map { "\($0.question) does not fit: \($0.says)" })
    report.heading("The rules; the first that holds wins")
    report.paragraph(CharacteristicExplanation.marks(scoring))
    for finding in findings { add(finding, to: &report, scoring) }
    return report
  }

  /// `C0` to `C10`: one rule with the facts that decide it; nil when there is no such rule.
  static func rule(_ name: String, _ scoring: Scoring) -> Report? {
    guard let verdict = scoring.verdict else { return nil }
    let findings = scoring.ruleFindings
    guard name != "c0" else { return undetermined(verdict, findings, scoring) }
    guard let finding = findings.first(where: { $0.rule.id.lowercased() == name }) else {
      return nil
    }
    let rule = finding.rule
    var report = Report("\(rule.id)  \(VerdictWords.name(rule.verdict)): \(word(for: finding))")
    report.paragraph("\(rule.says). \(rule.advice)".capitalizedFirst)
    addFacts(finding, to: &report, scoring)
    if finding.reasons.contains(where: \.isAboutCharacteristic) {
      report.paragraph(CharacteristicExplanation.marks(scoring))
    }
    let open = questions(of: finding.reasons.filter { $0.isMet == nil })
    if finding.holds == nil, !open.isEmpty {
      report.paragraph("These questions would decide it: \(open.joined(separator: ", ")).")
    }
    return report
  }

  /// That more than one class is possible, which those are, and what would decide.
  private static func undetermined(
    _ verdict: Verdict, _ findings: [RuleFinding], _ scoring: Scoring
  ) -> Report {
    let isSo = verdict.matched == nil
    var report = Report("C0  undetermined: \(isSo ? "it is so" : "it is not so")")
    report.paragraph(
      "While answers are missing, or in critical difference, every mix of what they could still be is held against the rules; "
        + "where the mixes lead to more than one rule, the class is undetermined.")
    if let rule = verdict.matched {
      report.paragraph(
        "Everything that decides is known: \(rule.id) gives \(VerdictWords.name(rule.verdict)).")
    }
    addPossible(to: &report, verdict, findings, scoring)
    return report
  }

  private static func addPossible(
    to report: inout Report, _ verdict: Verdict, _ findings: [RuleFinding], _ scoring: Scoring
  ) {
    if verdict.possible.count > 1 {
      report.paragraph(
        "Still possible: \(verdict.possible.map(VerdictWords.name).joined(separator: ", ")).")
    }
    let gone = findings.filter { !verdict.possible.contains($0.rule.verdict) }
    let names = gone.map {
      "\(VerdictWords.name($0.rule.verdict)) (\($0.rule.id) \(word(for: $0)))"
    }
    if !names.isEmpty { report.paragraph("Not possible: \(names.joined(separator: ", ")).") }
    if !verdict.missing.isEmpty {
      let named = verdict.missing.map {
        [$0, scoring.method.question($0)?.name].compactMap { $0 }.joined(separator: " ")
      }
      report.paragraph("These questions would decide: \(named.joined(separator: ", ")).")
    }
  }

  private static func add(_ finding: RuleFinding, to report: inout Report, _ scoring: Scoring) {
    let rule = finding.rule
    report.subheading("\(rule.id)  \(VerdictWords.name(rule.verdict)): \(word(for: finding))")
    report.paragraph("\(rule.says).".capitalizedFirst)
    addFacts(finding, to: &report, scoring)
  }

  private static func addFacts(_ finding: RuleFinding, to report: inout Report, _ scoring: Scoring)
  {
    report.table(
      ["Result", "Fact"], ReasonRows(finding.reasons, FactWords(scoring: scoring)).rows)
    if finding.rule.when == nil {
      report.paragraph("It gives the class where no rule before does.")
    }
  }

  private static func word(for finding: RuleFinding) -> String {
    if let earlier = finding.hiddenBy { return "not reached, as \(earlier) holds before it" }
    let isLeftOver = finding.isBehindOpen ? "holds where no rule before it does" : "holds"
    return finding.holds.map { $0 ? isLeftOver : "fails" } ?? "open"
  }

  /// The questions that facts are about; of a characteristic those that are open.
  private static func questions(of reasons: [Outcome.Reason]) -> [String] {
    reasons.flatMap { reason -> [String] in
      if case .characteristic(let one, _) = reason.fact { return one.open }
      return reason.question.map { [$0] } ?? []
    }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
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
    return report
  }
}

extension Outcome.Reason {
  /// Whether it says how much of a characteristic is there.
  fileprivate var isAboutCharacteristic: Bool {
    if case .characteristic = fact { true } else { false }
  }
}
