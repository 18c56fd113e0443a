import AllianceCore
import TerminalText

/// What a line behind a slash does. Nothing typed before is lost, and what was asked is asked again.
extension Conversation {
  mutating func obey(_ typed: TypedCommand) -> [Effect] {
    guard let command = typed.command else {
      let near = NearestName.find(typed.name, in: Command.allCases.map(\.rawValue))
      return say { $0.paragraph(Words.noSuchCommand(typed.name, nearest: near)) }
    }
    let argument = typed.argument
    if command == .quit { return leave() }
    if command == .help { return help(argument) }
    if command == .define { return define(argument) }
    guard let scoring, let interview else { return say { $0.paragraph(Words.titleFirst) } }
    switch command {
    case .status: return say { Words.status(&$0, scoring, interview) }
    case .todo:
      let exercises = coach?.exercises(in: interview).filter { !$0.isSettled }
      return say { Words.todo(&$0, exercises ?? interview.todo()) }
    case .review: return review(argument, interview)
    case .goto: return go(to: argument, interview)
    case .back: return back(interview)
    case .undo: return undo()
    case .redo: return redo()
    case .next: return next(interview)
    case .score: return score(argument, scoring)
    case .explain: return explain(argument, scoring)
    case .gate: return gate(argument, scoring)
    case .round: return round(argument, scoring)
    case .decide: return decide(argument, scoring)
    case .party: return party(argument, scoring)
    case .person: return person(argument, scoring)
    case .find: return find(argument, interview)
    case .risk: return risk(argument, scoring)
    case .note: return note(argument)
    case .actions: return actions(argument)
    case .snapshot: return snapshot(argument)
    case .edit: return edit()
    case .briefing: return brief(argument)
    case .why, .example, .skip, .unknown, .na, .decline, .evidence, .row, .drop, .paste: break
    case .quit, .help, .define: break
    }
    guard let inquiry = position?.inquiry else { return say { $0.paragraph(Words.nothingAsked) } }
    switch command {
    case .why: return say { Words.why(&$0, inquiry.question) }
    case .example: return say { Words.example(&$0, inquiry.question) }
    case .skip: return depart(from: inquiry, .skipped(inquiry.key), saying: Words.passedOver)
    case .unknown: return mark(inquiry, .unknown, reason: nil)
    case .row: return row(argument, of: inquiry)
    case .drop: return drop(argument, of: inquiry)
    case .paste: return paste()
    case .evidence: return evidence(argument, of: inquiry)
    case .decline: return mark(inquiry, .declined, reason: argument.isEmpty ? nil : argument)
    case .na:
      if argument.isEmpty { return say { $0.paragraph(Words.reasonNeeded) } }
      return mark(inquiry, .notApplicable, reason: argument)
    case .help, .define, .back, .next, .goto, .note, .status, .todo, .review, .score, .explain,
      .gate, .round, .decide, .party, .person, .find, .risk, .actions, .snapshot, .edit, .undo,
      .redo, .briefing, .quit:
      return [ask()]
    }
  }

  /// A sentence or two; then the same line is asked again.
  mutating func say(_ words: String) -> [Effect] { say { $0.paragraph(words) } }

  /// Something to read; then the same line is asked again.
  mutating func say(_ write: (inout Page) -> Void) -> [Effect] {
    [.say(page(write)), ask()]
  }

  private mutating func define(_ word: String) -> [Effect] {
    guard !word.isEmpty else {
      let terms = position?.inquiry.question.terms ?? []
      let count = method.glossary.count
      return say { Words.termsHere(&$0, terms, all: count) }
    }
    guard let term = method.term(word) else {
      let names = method.glossary.flatMap { [$0.term] + $0.synonyms }
      let near = NearestName.find(word, in: names)
      return say { $0.paragraph(Words.noSuchTerm(word, nearest: near)) }
    }
    return say { Words.define(&$0, term) }
  }

  private mutating func mark(_ inquiry: Inquiry, _ mark: Deed.Mark, reason: String?) -> [Effect] {
    let words = Words.marked(mark, reason: reason)
    return depart(from: inquiry, .marked(inquiry.key, mark, reason: reason), saying: words)
  }

  /// Does something with the question as a whole, and goes on behind it.
  private mutating func depart(from inquiry: Inquiry, _ deed: Deed, saying words: String)
    -> [Effect]
  {
    guard !inquiry.question.isRoster else { return say { $0.paragraph(Words.rosterNeeded) } }
    visit = nil
    let dropped = letGo()
    return dropped + record(deed) + say(words)
  }
}
