import AllianceCore
import AllianceReports
import TerminalText

/// What is said in a practice case.
extension Words {
  static func practiceOpening(_ page: inout Page, _ practice: PracticeCase, _ progress: Progress) {
    page.ends(practice.title, "\(progress.total) questions, about \(progress.minutes) min")
    page.rule()
    page.paragraph(practice.briefing, indent: 0)
    page.space()
  }

  static func practiceRules(_ page: inout Page, _ count: Int, learner: String, file: String) {
    page.space()
    page.paragraph(
      """
      You are the alliance manager of \(learner) and answer \(count) questions for it. All other answers, also those of \
      the other side, are written already, as experienced people gave them. After each of yours the coach says whether \
      theirs differs, and why. The answers are in the papers: /briefing shows them again.
      """, indent: 0)
    page.paragraph(
      "Saved as \(file). Leave at any time with Ctrl-D and come back with: alliance learn",
      indent: 0)
  }

  static func chapter(_ page: inout Page, _ chapter: PracticeCase.Chapter?) {
    guard let chapter else { return }
    page.item("Lesson", chapter.lesson)
    page.item("Papers", chapter.facts)
  }

  static func remark(_ page: inout Page, _ remark: Coach.Remark) {
    guard !remark.comparison.agrees else {
      return page.item(coach, agreement(remark))
    }
    let lines = remark.comparison.points.map { words(for: $0, remark) }
    page.item(coach, lines.joined(separator: "\n"))
    page.item(spaces, remark.note)
  }

  private static let coach = "Coach"
  private static let spaces = "     "

  /// One short line; of a sentence the model's, because there is always something to learn from another wording.
  private static func agreement(_ remark: Coach.Remark) -> String {
    if case .sentence = remark.own.question.kind {
      return "Every fact is there. The model: \(AnswerWords.words(for: remark.model))"
    }
    guard let kind = remark.own.question.kind.plain, kind != .text,
      let value = remark.model.value?.value, value != remark.own.value?.value
    else { return "Agreed." }
    return "Agreed, near enough: the model says \(kind.words(for: value))."
  }

  private static func words(for point: AnswerComparison.Point, _ remark: Coach.Remark) -> String {
    let model = remark.model
    switch point {
    case .noAnswer: return "The papers answer this. The model: \(AnswerWords.words(for: model))"
    case .value:
      let words = model.value.map { value in
        model.question.kind.plain.map { AnswerWords.words(for: value, $0) } ?? ""
      }
      return "The model says \(words ?? "")."
    case .ticks(let missing, let besides):
      let more = missing.isEmpty ? nil : "also ticks \(labels(missing))"
      let less = besides.isEmpty ? nil : "does not tick \(labels(besides))"
      return "The model " + [more, less].compactMap { $0 }.joined(separator: "; it ") + "."
    case .noFact(let asked): return "A fact is missing. \(fact(asked, of: model))"
    case .invented(let asked):
      return "\(asked.field.ask) The papers do not say; the model leaves it open."
    case .general(let asked): return "This stayed general. \(fact(asked, of: model))"
    case .field(let asked): return fact(asked, of: model)
    case .cell(let row, let column):
      let stated = model.askedRows.first { ($0.label ?? $0.id) == row }?.cells[column.name]
      let words = stated.map { AnswerWords.words(for: $0, column.field.kind) } ?? ""
      return "\(row): the model says \(words)."
    }
  }

  private static func fact(_ asked: AskedField, of model: Inquiry) -> String {
    let words = model.slot.fields[asked.name].map { AnswerWords.words(for: $0, asked.field.kind) }
    return "\(asked.field.ask) The model: \(words ?? "nothing")."
  }

  private static func labels(_ options: [Option]) -> String {
    options.map(\.label).joined(separator: ", ")
  }

  static func passedOver(_ page: inout Page, _ questions: [Question]) {
    page.space()
    let names = questions.map { "\($0.code) (\($0.name))" }.joined(separator: ", ")
    page.paragraph(
      "You passed over \(names). /goto goes to one of them, such as /goto \(questions.first?.number ?? ""); the practice ends when all are answered."
    )
  }

  static let noBriefing = "There are papers in a practice case only. Begin one with: alliance learn"
  static func noSuchStage(_ typed: String, _ last: Int) -> String {
    "\(Refusal.quoted(typed)) is no stage. Type a number from 0, the intake, to \(last)."
  }
}
