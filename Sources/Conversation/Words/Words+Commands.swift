import AllianceCore
import TerminalText

extension Words {
  static func summary(of command: Command) -> String {
    switch command {
    case .help: "what you can do; with a command, what it does"
    case .why: "why this is asked"
    case .example: "a weak and a strong answer"
    case .define: "what a word means here"
    case .skip: "pass this question over for now"
    case .unknown: "we do not know this yet"
    case .na: "it does not apply, with the reason"
    case .decline: "we will not say"
    case .back: "one question back, to change it"
    case .next: "on to the next open question; this one stays open"
    case .goto: "to any question, such as /goto 1.17 or /goto 1.17 acme"
    case .note: "a remark beside this question"
    case .status: "where the alliance stands"
    case .todo: "what is still open"
    case .row: "change a row of the table, such as /row 3"
    case .drop: "take a row away, such as /drop 2"
    case .paste: "take several lines, up to an empty one"
    case .round: "open a review period, such as /round 2026-Q4; /round 2026-Q4 close ends it"
    case .decide: "write down what was decided, such as /decide conclude"
    case .party: "who takes part: /party add NAME, /party rename CODE NAME, /party retire CODE"
    case .person:
      "who speaks: /person add CODE NAME, ROLE, HERE; /person change p1 ...; /person retire p1"
    case .score: "what the answers add up to"
    case .explain: "every point behind a number, such as /explain D1 or /explain M3"
    case .gate: "the gate ahead; /gate 1 run runs it"
    case .review: "what was answered in this stage, or at one question"
    case .undo: "take back the last line"
    case .redo: "do it again after all"
    case .briefing: "the papers of the practice case; with a number, those of a stage"
    case .quit: "save and leave; so does Ctrl-D"
    }
  }

  static func usage(of command: Command) -> String {
    let argument =
      switch command {
      case .define: " WORD"
      case .na: " REASON"
      case .note: " TEXT"
      case .goto: " 1.17"
      case .help: " [COMMAND]"
      case .review: " [1.17]"
      case .explain: " ITEM"
      case .round: " 2026-Q4"
      case .decide: " WHAT"
      case .party: " [add NAME]"
      case .person: " [add CODE NAME]"
      case .row: " 3"
      case .drop: " 2"
      case .gate: " [1] [run]"
      case .briefing: " [2]"
      case .decline: " [REASON]"
      case .why, .example, .skip, .unknown, .back, .next, .status, .todo, .undo, .redo, .quit,
        .score, .paste:
        ""
      }
    return "/\(command.rawValue)\(argument)"
  }

  /// What makes sense now comes first.
  static func help(_ page: inout Page, _ inquiry: Inquiry?, isPractice: Bool) {
    if inquiry != nil {
      page.paragraph("At this question", indent: 0)
      list(&page, [.why, .example, .define, .skip, .unknown, .na, .decline, .note])
      if inquiry?.question.kind.table != nil { list(&page, [.row, .drop, .paste]) }
    }
    page.paragraph("Anywhere", indent: 0)
    if isPractice { list(&page, [.briefing]) }
    list(
      &page,
      [
        .back, .next, .goto, .status, .todo, .review, .score, .explain, .gate, .round, .decide,
        .party, .person,
        .undo, .redo, .quit,
      ])
    page.paragraph(
      "A backslash at the end of a line continues it; // types a slash. An empty line passes over.",
      indent: 0)
  }

  private static func list(_ page: inout Page, _ commands: [Command]) {
    for command in commands { page.item(usage(of: command), summary(of: command), width: 18) }
  }

  static func noSuchCommand(_ name: String, nearest: String?) -> String {
    let next = nearest.map { "Did you mean /\($0)?" } ?? "/help lists what there is."
    return
      "There is no command /\(name.prefix(20)). \(next) A text that begins with a slash is typed with two."
  }
  static let titleFirst = "The alliance needs a name first."
  static let rosterNeeded = "Nothing can be asked without the companies. Ctrl-D leaves."
  static let reasonNeeded = "Please say why it does not apply: /na REASON."
  static let noteNeeded = "Please say what to note: /note TEXT."
  static func noted(_ question: String?) -> String {
    "Noted\(question.map { " beside \($0)" } ?? "")."
  }
  static func marked(_ mark: Deed.Mark, reason: String?) -> String {
    switch mark {
    case .unknown: "Marked as unknown. It counts as a gap, never as zero."
    case .notApplicable: "Marked as not applicable: \(reason ?? ""). It leaves every total."
    case .declined: "Marked as declined."
    }
  }

  static let gotoNeedsCode = "Which question? Type its number, such as /goto 1.17."
  static func noSuchQuestion(_ code: String, nearest: String?) -> String {
    "There is no question \(Refusal.quoted(code))." + (nearest.map { " Did you mean \($0)?" } ?? "")
  }
  static func notAsked(_ question: Question) -> String {
    "\(question.code) is not asked: an earlier answer rules it out. What was said there is set aside, not lost."
  }
  static func nothingToAskHere(_ question: Question) -> String {
    if case .from(let source)? = question.kind.table?.rows {
      return "\(question.code) goes through the rows of \(source), which has none yet."
    }
    return "There is nothing to ask at \(question.code)."
  }
  static func noSuchParty(_ typed: String, _ codes: [String]) -> String {
    "There is no party \(Refusal.quoted(typed)). Parties: \(codes.joined(separator: ", "))."
  }
  static let atTheBeginning = "This is the beginning."
  static let atTheEnd = "Nothing is open behind this question. /todo lists what is open at all."
  static let nothingToUndo = "There is nothing to undo."
  static let nothingToRedo = "There is nothing to redo."
  static func undone(_ what: String) -> String { "Undone: \(what). /redo does it again." }
  static func redone(_ what: String) -> String { "Done again: \(what)." }

  static func why(_ page: inout Page, _ question: Question) {
    page.paragraph(question.why)
    if !question.terms.isEmpty {
      page.paragraph("Words: \(question.terms.joined(separator: ", ")). Say /define WORD.")
    }
  }

  static func example(_ page: inout Page, _ question: Question) {
    page.item("Weak", question.weak, width: 8)
    page.item("Strong", question.strong, width: 8)
  }

  static func define(_ page: inout Page, _ term: Questionnaire.Term) {
    page.item(term.term, term.means)
    if !term.see.isEmpty { page.paragraph("See also: \(term.see.joined(separator: ", ")).") }
  }

  static func termsHere(_ page: inout Page, _ terms: [String], all: Int) {
    page.paragraph(
      terms.isEmpty
        ? "Say /define and a word. The glossary has \(all); Tab completes them."
        : "Words at this question: \(terms.joined(separator: ", ")). Say /define WORD.")
  }

  static func noSuchTerm(_ word: String, nearest: String?) -> String {
    "The glossary does not have \(Refusal.quoted(word))."
      + (nearest.map { " Did you mean \(Refusal.quoted($0))?" } ?? "")
  }
}
