import AllianceCore

/// What tried answers would change: everything that a score shows, as it is and as it would be (formats 6).
struct ChangeReport {
  let now: Scoring
  let then: Scoring

  func add(to report: inout Report) {
    report.heading("What would change")
    let changes = changes
    if changes.isEmpty { report.paragraph("Nothing that is scored.") }
    report.table(["What", "Now", "Then"], changes)
  }

  private var changes: [[String]] {
    zip(Self.figures(of: now), Self.figures(of: then)).filter { $0.value != $1.value }.map {
      [$0.name, $0.value, $1.value]
    }
  }

  private typealias Figure = (name: String, value: String)

  /// In the order of the score; the same names for one method, whatever is answered.
  private static func figures(of scoring: Scoring) -> [Figure] {
    let outcome = scoring.method.verdictRules.map { scoring.realisedOutcome($0).overall }
    let verdict = scoring.verdict.map { [Figure("Class", VerdictWords.headline($0))] } ?? []
    let gates = scoring.method.gates.map { gate -> Figure in
      let result = scoring.result(ofGate: gate.number)
      let index = result?.index.map { ", index \($0.tenths)" } ?? ""
      return (
        "Gate \(gate.number)", (result.map { GateReport.word(for: $0.result) } ?? "-") + index
      )
    }
    return verdict
      + [Figure("Outcome test", (outcome ?? scoring.outcomeTest).rawValue)]
      + gates
      + scoring.method.dimensions.map { ("\($0.id) \($0.name)", figure(scoring.dimension($0.id))) }
      + scoring.characteristics.map { ("\($0.id.rawValue)", $0.state.rawValue) }
      + scoring.risks.sorted { $0.id < $1.id }.map {
        ("\($0.id) \($0.name)", VerdictWords.level(of: $0))
      }
      + scoring.metrics.map { (MetricWords.name(of: $0.name), $0.value?.tenths ?? "-") }
  }

  /// `72.5, 60.0 to 80.0`; without a score the range alone.
  private static func figure(_ dimension: DimensionScore) -> String {
    let range = dimension.low.flatMap { low in
      dimension.high.map { low == $0 ? nil : "\(low.tenths) to \($0.tenths)" }
    }
    let parts = [dimension.score?.tenths, range ?? nil].compactMap { $0 }
    return parts.isEmpty ? "-" : parts.joined(separator: ", ")
  }
}
