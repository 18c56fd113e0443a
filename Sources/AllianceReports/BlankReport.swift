import AllianceCore

/// The questionnaire as a document, to send out before a workshop and to be filled in by hand.
public struct BlankReport {
  private let method: Questionnaire
  private let title: String?
  /// The companies it is for; none leaves one empty place.
  private let parties: [Party]
  private let isCoreOnly: Bool

  public init(_ method: Questionnaire, title: String?, parties: [Party], isCoreOnly: Bool) {
    self.method = method
    self.title = title
    self.parties = parties
    self.isCoreOnly = isCoreOnly
  }

  public var report: Report {
    var report = Report(title.map { "\($0): \(method.title)" } ?? method.title)
    report.paragraph(
      "Think about these questions before we meet. Each company answers for itself; \"together\" marks what we answer "
        + "in one voice. An honest \"we do not know\" is an answer.")
    for (index, stage) in method.stages.enumerated() {
      let questions = stage.questions.filter { $0.isCore || !isCoreOnly }
      guard !questions.isEmpty else { continue }
      report.heading(index == 0 ? stage.title : "Stage \(index): \(stage.title)")
      report.paragraph(stage.purpose)
      for question in questions { add(question, to: &report) }
    }
    return report
  }

  private func add(_ question: Question, to report: inout Report) {
    report.subheading(
      "\(question.code)  \(question.name)\(question.isShared ? "  (together)" : "")")
    report.paragraph(question.ask)
    if question.when != nil { report.paragraph("Only where an earlier answer calls for it.") }
    report.list(choices(question.kind.plain))
    report.list(question.fields.map { $0.ask + optional($0) })
    if let table = question.kind.table { add(table, to: &report) }
    report.paragraph("Why we ask: \(question.why)")
    let owners = question.isShared || parties.isEmpty ? ["Answer"] : parties.map(\.name)
    report.list(owners.map { "\($0):  . . . . . . . . . . . . . . . . . . . ." })
  }

  private func add(_ table: Table, to report: inout Report) {
    let header = table.columns.map { $0.ask + optional($0) }
    switch table.rows {
    case .fixed(let rows):
      report.table([""] + header, rows.map { [$0.label] + header.map { _ in "" } })
    case .open: report.table(header, (0..<3).map { _ in header.map { _ in "" } })
    case .from(let source):
      report.paragraph("For each row of \(source):")
      report.list(header)
    }
  }

  private func optional(_ field: Field) -> String {
    field.isOptional ? " (if any)" : field.when == nil ? "" : " (where it applies)"
  }

  private func choices(_ kind: PlainKind?) -> [String] {
    switch kind {
    case .choice(let options), .choices(let options, _): options.map(\.label)
    case .scale(let levels): levels.enumerated().map { "\($0 + 1): \($1)" }
    case .yesNo: ["yes", "no"]
    case .number, .percent, .money, .date, .duration, .text, nil: []
    }
  }
}
