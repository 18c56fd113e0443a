import AllianceCore

/// Metrics, how they move, and what forces a decision (blueprint 10 and 11).
struct FigureReport {
  let scoring: Scoring

  /// What is hit now, and how figures move; nothing outside of reviews.
  func addMovement(to report: inout Report) {
    let alerts = scoring.currentAlerts
    if !alerts.isEmpty { report.heading("What forces a decision") }
    report.list(
      alerts.map { hit in
        let rounds = hit.alert.rounds > 1 ? " (\(hit.alert.rounds) quarters in a row)" : ""
        return [hit.party, hit.alert.says].compactMap { $0 }.joined(separator: ": ") + rounds
      })
    let trends = scoring.trends
    if !trends.isEmpty { report.heading("How it moves") }
    report.table(
      ["Change", "Trend", "What"],
      trends.map { trend in
        [
          (trend.change > 0 ? "+" : "") + trend.change.tenths, word(for: trend),
          "\(trend.id) from \(trend.from) to \(trend.to)",
        ]
      })
  }

  /// The metrics of which there is a figure, and the names of the others.
  func addMetrics(to report: inout Report) {
    let metrics = scoring.metrics
    let known = metrics.filter(MetricWords.isKnown)
    guard !known.isEmpty else { return }
    report.heading("Metrics")
    report.table(
      ["Id", "Value", "By party", "What it is"],
      known.map { metric in
        let parties = metric.parties.map { "\($0.party) \($0.value?.tenths ?? "-")" }
        return [
          metric.id, metric.value?.tenths ?? "-", parties.joined(separator: ", "),
          "\(MetricWords.words(for: metric)), in \(MetricWords.unit(of: metric, scoring))",
        ]
      })
    let open = metrics.filter { !MetricWords.isKnown($0) }.map(\.id)
    if !open.isEmpty { report.paragraph("Not available: \(open.joined(separator: ", ")).") }
  }

  private func word(for trend: Trend) -> String {
    switch trend.word {
    case .short: trend.isNoteworthy ? "two quarters, noteworthy" : "two quarters"
    case .up, .flat, .falling: trend.word.rawValue
    }
  }
}
