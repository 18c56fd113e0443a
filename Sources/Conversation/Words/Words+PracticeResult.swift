import AllianceCore
import AllianceReports
import TerminalText

/// What is said at the end of a practice case.
extension Words {
  static func practiceResult(
    _ page: inout Page, _ result: PracticeResult, _ practice: PracticeCase, _ method: Questionnaire
  ) {
    page.space()
    page.ends("The result", practice.title)
    page.rule()
    page.paragraph("Your answers \(conclusion(result.own)).", indent: 0, hanging: 2)
    page.paragraph(
      "Those of experienced managers \(conclusion(result.right)).", indent: 0, hanging: 2)
    page.paragraph(practice.verdict.because, indent: 0)
    let dimensions = result.dimensions
    if !dimensions.isEmpty {
      page.space()
      page.paragraph("Where the scores of your company part", indent: 0)
      for pair in dimensions {
        page.item(
          pair.id, "\(pair.name): yours \(score(pair.own)), experienced \(score(pair.model))",
          width: 5)
      }
    }
    study(&page, result.differing, method)
  }

  private static func conclusion(_ verdict: Verdict?) -> String {
    guard let verdict else { return "lead to no class" }
    let qualifiers = verdict.qualifiers.map(\.id)
    if let name = verdict.verdict {
      return "lead to: \(([VerdictWords.name(name)] + qualifiers).joined(separator: ", "))"
    }
    let classes = verdict.possible.map(VerdictWords.name).joined(separator: " or ")
    let open = verdict.missing.joined(separator: ", ")
    return
      "leave the class open: \(([classes] + qualifiers).joined(separator: ", ")). \(open) would decide"
  }

  private static func score(_ score: Fraction?) -> String { score?.tenths ?? "not known" }

  private static func study(
    _ page: inout Page, _ differing: [Inquiry], _ method: Questionnaire
  ) {
    guard !differing.isEmpty else { return }
    page.space()
    page.paragraph("What to study", indent: 0)
    let questions = differing.map(\.question)
    for question in questions { page.item(question.code, question.name, width: 7) }
    page.paragraph("/goto 1.17 opens one, then /why and /example. The coach looks again.")
    let terms = unique(questions.flatMap { $0.terms.prefix(1) })
    if !terms.isEmpty { page.paragraph("Words, with /define: \(terms.joined(separator: ", ")).") }
    let stages = unique(questions.compactMap { method.rank(of: $0.code)?.stage })
    let lessons = stages.map { "\($0) (\(method.stages[$0].title))" }
    page.paragraph("Lessons, with /briefing: \(lessons.joined(separator: ", ")).")
  }

  private static func unique<Element: Equatable>(_ all: [Element]) -> [Element] {
    all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  static func practiceRecord(
    _ page: inout Page, _ result: PracticeResult, _ practice: PracticeCase, _ record: JournalEntry,
    file: String
  ) {
    let agreed = result.compared.count - result.differing.count
    page.space()
    page.paragraph(
      """
      Record of completion: you went through "\(practice.title)" on \(record.at.day.iso), with \(agreed) of \
      \(result.compared.count) answers as experienced managers gave them. It stands in \(file).
      """, indent: 0)
    page.paragraph("The next case begins with: alliance learn", indent: 0)
  }
}
