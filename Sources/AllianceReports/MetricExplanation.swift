import AllianceCore

/// Where a metric comes from: its formula, its lines, and every answer behind it (formats 6).
enum MetricExplanation {
  /// `MET-H1`, `balance` and so on, however it is written; nil when there is no such metric.
  static func report(of name: String, _ scoring: Scoring) -> Report? {
    guard let metric = scoring.metrics.first(where: { $0.id.lowercased() == name }) else {
      return nil
    }
    let value = metric.value?.tenths ?? "no single figure"
    var report = Report("\(metric.id)  \(MetricWords.name(of: metric.name)): \(value)")
    report.paragraph(MetricWords.formula(of: metric.name))
    report.table(
      ["Party", "Value", "Unit"],
      metric.parties.map {
        [$0.party, $0.value?.tenths ?? "not known", MetricWords.unit(of: metric, scoring)]
      })
    report.paragraph("\(MetricWords.words(for: metric)).")
    if [.fulfilment, .fulfilmentGap, .overDelivery].contains(metric.name) {
      addLines(to: &report, scoring)
    }
    addAnswers(to: &report, metric, scoring)
    report.paragraph(
      "What is missing makes a metric not available, never zero.")
    return report
  }

  /// What was owed and what arrived, line by line; one that is under 60 % is marked, so that no strong line hides it.
  private static func addLines(to report: inout Report, _ scoring: Scoring) {
    for party in scoring.assessment.standing.activeParties {
      guard let fulfilment = scoring.currentFulfilment(of: party.code) else { continue }
      let weak = Set(fulfilment.weakLines.map(\.id))
      report.table(
        ["Party", "Kind", "Owed", "Deployed", "Seen", "Kept", "Line"],
        fulfilment.lines.map { line in
          [
            party.code, line.kind.rawValue, line.committed.tenths, line.actual.tenths,
            line.seen?.tenths ?? "-", (line.ratio * 100).tenths,
            line.id + (weak.contains(line.id) ? " (under 60 %)" : ""),
          ]
        })
    }
  }

  private static func addAnswers(
    to report: inout Report, _ metric: Metric, _ scoring: Scoring
  ) {
    let questions = metric.name.inputs.compactMap(scoring.method.question)
    report.table(
      ["Question", "Party", "Answer"],
      questions.flatMap { question in
        let owners: [String?] =
          question.isShared ? [nil] : scoring.assessment.standing.activeParties.map(\.code)
        return owners.map { owner in
          [
            question.code, owner ?? "all",
            scoring.inquiry(question.code, owner).map(AnswerWords.words) ?? "not asked",
          ]
        }
      })
  }
}
