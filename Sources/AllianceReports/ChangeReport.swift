import AllianceCore

/// What tried answers would change of what the alliance as a whole comes to, as it is and as it would be (formats 6).
struct ChangeReport {
  let now: Scoring
  let then: Scoring

  func add(to report: inout Report) {
    report.heading("What would change")
    let changes = changes
    if changes.isEmpty { report.paragraph("Nothing of what the alliance as a whole comes to.") }
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
    var figures: [Figure] = []
    if let verdict = scoring.verdict {
      let labels = verdict.qualifiers.map(VerdictWords(scoring).label).joined(separator: ", ")
      figures.append(("Class", VerdictWords.headline(verdict)))
      figures.append(("Beside the class", labels.isEmpty ? "-" : labels))
    }
    let gates = scoring.method.gates.map { gate -> Figure in
      let result = scoring.result(ofGate: gate.number)
      let index = result?.index.map { ", index \($0.tenths)" } ?? ""
      return (
        "Gate \(gate.number)", (result.map { GateReport.word(for: $0.result) } ?? "-") + index
      )
    }
    let test = (outcome ?? scoring.outcomeTest).rawValue
    figures.append(("Outcome test", test))
    figures += gates
    for one in scoring.method.dimensions {
      figures.append(("\(one.id) \(one.name)", figure(scoring.dimension(one.id))))
    }
    for one in scoring.characteristics { figures.append((one.id.rawValue, one.state.rawValue)) }
    for risk in scoring.risks.sorted(by: { $0.id < $1.id }) {
      figures.append(("\(risk.id) \(risk.name)", VerdictWords.level(of: risk)))
    }
    for metric in scoring.metrics {
      figures.append((MetricWords.name(of: metric.name), metric.value?.tenths ?? "-"))
    }
    let critical = scoring.divergences.count { $0.severity == .critical }
    figures.append(("Critical differences", "\(critical)"))
    figures.append(("Recommended", scoring.decision?.recommended ?? "-"))
    return figures
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
