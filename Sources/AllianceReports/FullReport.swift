import AllianceCore

/// The whole report in the order of blueprint 11, behind a summary of one page.
public struct FullReport {
  private let scoring: Scoring
  private let words: VerdictWords
  private let score: ScoreReport

  public init(_ scoring: Scoring) {
    self.scoring = scoring
    words = VerdictWords(scoring)
    score = ScoreReport(scoring)
  }

  public var report: Report {
    let title = scoring.assessment.standing.start.title
    var report = Report("\(title): report as of \(scoring.asOf.iso)")
    let verdict = scoring.verdict
    let risks = scoring.risks
    addSummary(to: &report, verdict, risks)
    addVerdict(to: &report, verdict)
    score.addGates(to: &report)
    AlignmentReport(scoring: scoring).add(to: &report)
    report.heading("Characteristics")
    report.list(scoring.characteristics.map(words.words))
    score.addDimensions(to: &report)
    addRisks(to: &report, risks)
    FigureReport(scoring: scoring).addMetrics(to: &report)
    FigureReport(scoring: scoring).addMovement(to: &report)
    addDecision(to: &report)
    addOpenDecisions(to: &report)
    addRecord(to: &report)
    addMethod(to: &report)
    return report
  }

  /// What a busy reader takes away; it fits one page.
  private func addSummary(to report: inout Report, _ verdict: Verdict?, _ risks: [Risk]) {
    report.heading("Summary")
    let parties = scoring.assessment.standing.activeParties.map { "\($0.name) (\($0.code))" }
    if !parties.isEmpty { report.paragraph("Parties: \(parties.joined(separator: ", ")).") }
    if let purpose { report.paragraph("What it is about: \(purpose)") }
    report.paragraph("State: \(scoring.lifecycle.state.name).")
    if let verdict {
      report.paragraph("Class: \(VerdictWords.headline(verdict)).")
      if let rule = verdict.matched { report.paragraph("Because \(rule.says). \(rule.advice)") }
    }
    report.paragraph(score.outcome)
    report.list(
      scoring.method.gates.compactMap { gate in
        scoring.result(ofGate: gate.number).map { result in
          let opener = GateRecord(gate: gate.number, scoring)?.opener
          return "Gate \(gate.number), \(gate.name) \(GateReport.word(for: result.result))"
            + (opener.map { "; opened by override by \($0)" } ?? "")
        }
      })
    let worst = risks.filter { $0.level >= .elevated && $0.level != .notAssessable }.prefix(3)
    report.list(worst.map { "Risk \($0.id), \($0.name): \($0.level.rawValue)" })
    if let decision = scoring.decision, let reason = decision.because.first {
      report.paragraph("Recommended: \(decision.recommended); \(reason).")
    }
    let critical = scoring.divergences.filter { $0.severity == .critical }.map { gap in
      [gap.question, scoring.method.question(gap.question)?.name].compactMap { $0 }
        .joined(separator: " ")
    }
    if !critical.isEmpty {
      let once = critical.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      report.paragraph("Critical differences: \(once.joined(separator: ", ")).")
    }
  }

  /// What the parties will do together in their own words: the first text of the intake that all share.
  private var purpose: String? {
    let intake = scoring.method.stages.first { $0.phase == .intake }?.questions ?? []
    return intake.lazy.filter { $0.isShared && $0.kind.plain == .text }.compactMap {
      scoring.interview.inquiry(SlotKey($0.code))?.value?.value?.text
    }.first
  }

  private func addVerdict(to report: inout Report, _ verdict: Verdict?) {
    guard let verdict else { return }
    let name = verdict.verdict.map(VerdictWords.name) ?? "undetermined"
    report.heading("Class  \(name) (\(verdict.rule))")
    report.list(verdict.because.map { "\(words.words(for: $0)) (\($0.question))" })
    report.list(verdict.qualifiers.map { "\(words.label(for: $0)): \(words.words(for: $0))" })
    if !verdict.missing.isEmpty {
      report.paragraph("These questions would decide: \(verdict.missing.joined(separator: ", ")).")
    }
    report.list(verdict.contradictions.map { "\($0.question) does not fit: \($0.says)" })
    let facts = [
      verdict.type.map { "type \($0)" }, verdict.isContested ? "type contested" : nil,
      verdict.form.map { "form \($0)" }, verdict.equity.map { "equity \($0)" },
    ].compactMap { $0 }
    if !facts.isEmpty { report.paragraph("As named: \(facts.joined(separator: ", ")).") }
  }

  private func addRisks(to report: inout Report, _ risks: [Risk]) {
    guard !risks.isEmpty else { return }
    report.heading("Risks")
    for risk in risks {
      report.paragraph("\(risk.id)  \(risk.name): \(VerdictWords.level(of: risk))")
      report.list(risk.signals.map { "\($0.points): \(words.words(for: $0))" })
      if !risk.says.isEmpty { report.paragraph(risk.says) }
    }
  }

  private func addDecision(to report: inout Report) {
    guard let decision = scoring.decision else { return }
    report.heading("Decision")
    let or =
      decision.alternatives.isEmpty ? "" : ", or \(decision.alternatives.joined(separator: ", "))"
    report.paragraph("Recommended: \(decision.recommended)\(or).")
    report.list(decision.because)
    report.paragraph(
      "Strategic level \(decision.strategic?.tenths ?? "not known"), operational level "
        + "\(decision.operational?.tenths ?? "not known"). The method recommends; people decide.")
    report.list(decision.wishes.sorted { $0.key < $1.key }.map { "\($0.key) says \($0.value)" })
  }

  private func addOpenDecisions(to report: inout Report) {
    let open = scoring.openDecisions
    guard !open.isEmpty else { return }
    report.heading("Open decisions")
    report.list(
      open.map { one in
        let name = scoring.method.question(one.question)?.name ?? ""
        let facts = [one.owner, one.due.map { "by \($0.iso)" }].compactMap { $0 }
        let who = facts.isEmpty ? "nobody and no date" : facts.joined(separator: ", ")
        let party = one.party.map { ", \($0)" } ?? ""
        return "\(one.question) \(name)\(party): \(one.status); \(who)"
      })
  }

  /// What people did against or beside the rules, and what they still have to do.
  private func addRecord(to report: inout Report) {
    let actions = scoring.assessment.actions.map {
      "\($0.text): \($0.owner ?? "nobody"), \($0.due?.iso ?? "no date"), \($0.state.rawValue)"
    }
    let overrides = scoring.assessment.turningPoints.compactMap { entry -> String? in
      guard case .overrode(let override) = entry.deed else { return nil }
      return
        "\(entry.at.day.iso) Gate \(override.gate) opened by \(override.name): \(override.reason)"
    }
    let decisions = scoring.assessment.turningPoints.compactMap { entry -> String? in
      guard case .decided(let decision) = entry.deed else { return nil }
      let details = [
        decision.reason, decision.owner, decision.due?.iso,
        decision.dissent.map { "dissent: \($0)" },
      ]
      let said = details.compactMap { $0 }.joined(separator: ", ")
      return "\(entry.at.day.iso) \(decision.decision.rawValue)" + (said.isEmpty ? "" : ": \(said)")
    }
    if !decisions.isEmpty { report.heading("Decided") }
    report.list(decisions)
    if !actions.isEmpty { report.heading("Actions") }
    report.list(actions)
    let stale = scoring.method.gates.map(\.number).filter {
      GateStanding(scoring.lifecycle, $0) == .stale
    }
    let notes =
      overrides + outOfOrder + stale.map { "Gate \($0) is stale: an answer behind it has changed" }
    if !notes.isEmpty { report.heading("Overrides, out-of-order facts and stale gates") }
    report.list(notes)
  }

  /// A signature before the gates that it should have waited for, for good (blueprint 7 and Q3.01).
  private var outOfOrder: [String] {
    scoring.gatesSignedBefore.map { late in
      "Signed on \(late.signature.iso), before Gate \(late.gate) was passed"
        + (late.opened.map { " on \($0.iso)" } ?? "")
    }
  }

  private func addMethod(to report: inout Report) {
    report.heading("Method and limits")
    report.paragraph(
      "\(scoring.method.title), version \(scoring.method.pin.version). Everything rests on what people of small groups said "
        + "of themselves. Thresholds are design values, kept in one place and versioned with the questions. Scores are weighted "
        + "means of what is known, from 0 to 100; the range shows what the open rest could make of them. Differences between "
        + "parties change no score.")
  }
}
