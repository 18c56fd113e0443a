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
      the other side, are written already, as experienced managers gave them. After each of yours the coach says \
      whether theirs differs, and why. What you need is in the papers: /briefing shows them again. /why and /example \
      help at every question.
      """, indent: 0)
    page.paragraph(
      "Saved as \(file). Leave at any time with Ctrl-D and come back with: alliance learn",
      indent: 0)
  }

  static func chapter(_ page: inout Page, _ chapter: PracticeCase.Chapter?) {
    guard let chapter else { return }
    page.item("Lesson", chapter.lesson)
    page.space()
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
  private static let experienced = "An experienced manager"

  /// One short line; of a sentence the model's, because there is always something to learn from another wording.
  private static func agreement(_ remark: Coach.Remark) -> String {
    if case .sentence = remark.own.question.kind {
      let wording = AnswerWords.words(for: remark.model)
      guard wording != AnswerWords.words(for: remark.own) else { return "Agreed." }
      return "Every fact is there. \(experienced) wrote: \(wording)"
    }
    guard let kind = remark.own.question.kind.plain, kind != .text,
      let value = remark.model.value?.value, value != remark.own.value?.value
    else { return "Agreed." }
    return "Agreed, near enough. \(experienced) said \(kind.words(for: value))."
  }

  private static func words(for point: AnswerComparison.Point, _ remark: Coach.Remark) -> String {
    let model = remark.model
    switch point {
    case .noAnswer:
      return "The papers answer this. \(experienced) said: \(AnswerWords.words(for: model))."
    case .value: return "\(experienced) said \(value(of: model))."
    case .ticks(let missing, let besides): return ticks(missing, besides, remark)
    case .noFact(let asked): return "A fact is missing. \(fact(asked, of: model))"
    case .invented(let asked):
      return "\(asked.field.ask) The papers do not say; \(experienced.lowercased()) left it open."
    case .general(let asked): return "This stayed general. \(fact(asked, of: model))"
    case .field(let asked): return fact(asked, of: model)
    case .cell(let row, let column):
      let stated = model.askedRows.first { (model.label(of: $0) ?? $0.id) == row }?.cells[
        column.name]
      let words = stated.map { AnswerWords.words(for: $0, column.field.kind) } ?? ""
      return "\(row): \(experienced.lowercased()) said \(words)."
    }
  }

  private static func fact(_ asked: AskedField, of model: Inquiry) -> String {
    let words = model.slot.fields[asked.name].map { AnswerWords.words(for: $0, asked.field.kind) }
    return "\(asked.field.ask) \(experienced) said: \(words ?? "nothing")."
  }

  private static func value(of model: Inquiry) -> String {
    guard let kind = model.question.kind.plain, let value = model.value else { return "" }
    return AnswerWords.words(for: value, kind)
  }

  /// What to tick besides and what not; the whole answer where the two have nothing in common.
  private static func ticks(_ missing: [Option], _ besides: [Option], _ remark: Coach.Remark)
    -> String
  {
    let right = remark.model.value?.value?.optionIDs ?? []
    guard missing.count < right.count else {
      return "\(experienced) said \(value(of: remark.model))."
    }
    let more = missing.isEmpty ? nil : "also ticked \(labels(missing))"
    let less = besides.isEmpty ? nil : "did not tick \(labels(besides))"
    return "\(experienced) \([more, less].compactMap { $0 }.joined(separator: ", and "))."
  }

  private static func labels(_ options: [Option]) -> String {
    options.map(\.label).joined(separator: ", ")
  }

  static func passedOver(_ page: inout Page, _ questions: [Question]) {
    guard let first = questions.first else { return }
    page.space()
    let names = questions.map { "\($0.code) (\($0.name))" }.joined(separator: ", ")
    page.paragraph(
      "You passed over \(names). /goto \(first.number) goes there; the practice ends when all are answered."
    )
  }

  static let noBriefing = "There are papers in a practice case only. Begin one with: alliance learn"
  static func noSuchStage(_ typed: String, _ last: Int) -> String {
    "\(Refusal.quoted(typed)) is no stage. Type a number from 0, the intake, to \(last)."
  }
}
