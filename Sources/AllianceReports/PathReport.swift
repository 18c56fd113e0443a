import AllianceCore

/// What would open a gate, in words.
public enum PathReport {
  public static func report(gate: Int, _ path: GatePath?, _ scoring: Scoring) -> Report {
    guard let path else {
      var report = Report("Gate \(gate): no path found")
      report.paragraph("No small set of changes opens it; look at its criteria one by one.")
      return report
    }
    var report = Report("Gate \(gate): what would open it (\(GateReport.word(for: path.result)))")
    if !path.open.isEmpty {
      report.paragraph("First these have to be answered, as well as they can be:")
      report.list(path.open.map { words($0.question, $0.party, scoring) })
    }
    if path.changes.isEmpty {
      report.paragraph(
        path.open.isEmpty ? "It opens as it stands." : "Nothing else stands in the way.")
    } else {
      let count = path.changes.count == 1 ? "one change" : "\(path.changes.count) changes"
      let takes = path.open.isEmpty ? "It takes" : "Then it takes"
      report.paragraph(
        path.isSmallest
          ? "\(takes) \(count), the fewest there are:"
          : "\(takes) \(count), of which none can be left out; too much is in the way to try all others:"
      )
      report.list(
        path.changes.map { "\(words($0.question, $0.party, scoring)): \(what($0, scoring))" })
    }
    if !path.conditions.isEmpty {
      report.paragraph(
        "Then still unmet, as conditions: \(path.conditions.joined(separator: ", ")).")
    }
    report.paragraph("A change helps when it becomes true, not when it is typed.")
    return report
  }

  private static func words(_ code: String, _ party: String?, _ scoring: Scoring) -> String {
    let name = scoring.method.question(code)?.name ?? ""
    let who = party.map { "(\(company($0, scoring)))" }
    return [code, name, who].compactMap { $0 }.joined(separator: " ")
  }

  private static func company(_ code: String, _ scoring: Scoring) -> String {
    scoring.assessment.standing.party(code)?.name ?? code
  }

  private static func what(_ change: GateChange, _ scoring: Scoring) -> String {
    switch change.kind {
    case .value(let value):
      scoring.method.question(change.question)?.kind.plain.map {
        "it is \($0.words(for: value))"
      } ?? "another answer"
    case .facts(let names): "give \(names.joined(separator: ", "))"
    case .rows(1): "one row of the table as it should be"
    case .rows(let count): "\(count) rows of the table as they should be"
    case .judgement(let other):
      "finds that it matches, once \(company(other, scoring)) has asked and said it anew"
    }
  }
}
