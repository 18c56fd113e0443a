import AllianceCore

/// Every point behind a gate, its criteria and its index (blueprint 5.4 and 7).
extension Explanation {
  static func criterion(_ id: String, _ gate: GateReport, _ scoring: Scoring) -> Report? {
    guard let criterion = gate.result.criteria.first(where: { $0.id.lowercased() == id }) else {
      return nil
    }
    let kind = criterion.isHard ? "hard" : "soft"
    let word = GateReport.word(for: criterion.outcome.isMet)
    var report = Report("Gate \(gate.result.gate.number), \(criterion.id) (\(kind)): \(word)")
    switch criterion.outcome.reasons.first?.fact {
    case .floor(let dimension, _, let needed):
      addFloor(to: &report, dimension, needed, gate, scoring)
    case .index(_, let needed): addIndex(to: &report, gate.result, needed: needed)
    default:
      report.paragraph("\(gate.says(criterion).capitalizedFirst).")
      report.table(
        ["Result", "Fact"],
        ReasonRows(criterion.outcome.reasons, FactWords(scoring: scoring)).rows)
    }
    return report
  }

  /// The gate with what its index is made of.
  static func gate(_ gate: GateReport) -> Report {
    var report = gate.report
    addIndex(to: &report, gate.result, needed: gate.result.gate.readiness.mark)
    return report
  }

  private static func addFloor(
    to report: inout Report, _ id: String, _ needed: Int, _ gate: GateReport, _ scoring: Scoring
  ) {
    let stage = scoring.lifecycle.stage(ofGate: gate.result.gate.number)
    let dimension = scoring.dimension(id, upToStage: stage)
    let name = scoring.method.dimensions.first { $0.id == id }?.name ?? ""
    report.paragraph(
      "\(id) \(name) of the lowest party, over the questions up to this gate; \(needed) is asked for."
    )
    report.table(
      ["Weight x points", "Known weight", "Score", "Party"],
      scoring.assessment.standing.activeParties.map { party in
        let own = dimension.of(party.code)
        return [
          own.weightedPoints.tenths, own.knownWeight.weight, own.score?.tenths ?? "not known",
          party.name,
        ]
      })
  }

  private static func addIndex(to report: inout Report, _ result: GateResult, needed: Int?) {
    report.table(
      ["Share", "Score", "Share x score", "Party", "Dimension"],
      result.indexParts.map { part in
        [
          "\(part.share)", part.score?.tenths ?? "not known",
          part.score.map { ($0 * Fraction(part.share)).tenths } ?? "-", part.party ?? "-",
          part.dimension,
        ]
      })
    let asked = needed.map { "; \($0) is asked for" } ?? ""
    guard let index = result.index else {
      return report.paragraph(
        "The readiness index is not known while a score in it is not\(asked).")
    }
    let all = result.indexParts.map(\.share).reduce(0, +)
    let sum = index * Fraction(all)
    report.paragraph(
      "Each dimension counts with its lowest party. Readiness index: \(sum.tenths) / \(all) = \(index.tenths)\(asked)."
    )
  }
}
