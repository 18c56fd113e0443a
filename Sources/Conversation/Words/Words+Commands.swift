import AllianceCore
import TerminalText

extension Words {
  /// One line about each command, without a name that only one questionnaire has.
  static func summary(of command: Command) -> String {
    switch command {
    case .help: "what makes sense now; /help all lists everything, /help COMMAND explains one"
    case .why: "why this is asked"
    case .example: "a weak and a strong answer"
    case .define: "what a word means here"
    case .risk: "which risks this answer bears on, and how they stand"
    case .skip: "pass this question over for now"
    case .unknown: "we do not know this yet"
    case .na: "it does not apply, with the reason"
    case .decline: "we will not say"
    case .note: "a remark beside this question"
    case .evidence: "what shows that the answer is so"
    case .edit: "write this answer in your own editor"
    case .row: "change a row of the table"
    case .drop: "take a row away"
    case .paste: "take several lines, up to an empty one"
    case .back: "one question back, to change it"
    case .next: "on to the next open question; this one stays open"
    case .goto: "to any question, answered or not"
    case .find: "where a word stands, in questions, answers and notes"
    case .status: "where the alliance stands"
    case .todo: "what is still open"
    case .review: "what was answered in this stage, or at one question"
    case .score: "what the answers add up to"
    case .explain: "every point behind a number"
    case .gate: "how a gate stands; behind it run, path (what opens it) or override"
    case .round: "open a review period; with close behind it, it ends"
    case .decide: "write down what was decided, and why"
    case .party: "who takes part: add NAME, rename CODE NAME, retire CODE"
    case .person: "who speaks: add CODE NAME, ROLE, HERE; change p1 ...; retire p1"
    case .actions: "who does what by when: add WHAT, WHO, WHEN; done N"
    case .snapshot: "give this moment a name, to come back to in reports"
    case .undo: "take back the last line, and the one before it"
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
      case .note, .evidence: " [TEXT]"
      case .find: " TEXT"
      case .goto: " CODE [PARTY]"
      case .help: " [COMMAND]"
      case .review: " [CODE]"
      case .explain: " ITEM"
      case .risk: " [RISK]"
      case .round: " [QUARTER]"
      case .decide: " WHAT"
      case .party, .person, .actions: " [add ...]"
      case .snapshot: " [NAME]"
      case .row, .drop: " N"
      case .gate: " [N] [run|path|override]"
      case .briefing: " [STAGE]"
      case .decline: " [REASON]"
      case .why, .example, .skip, .unknown, .edit, .back, .next, .status, .todo, .undo, .redo,
        .quit, .score, .paste:
        ""
      }
    return "/\(command.rawValue)\(argument)"
  }

  /// How a command is typed, in the codes of the questionnaire at hand; nil where its usage says it all.
  static func sample(of command: Command, _ names: Samples) -> String? {
    switch command {
    case .goto: "/goto \(names.question), or /goto \(names.question) \(names.party)"
    case .review: "/review \(names.question)"
    case .find: "/find contract"
    case .define: names.term.map { "/define \($0)" }
    case .explain: names.items.map { "/explain \($0)" }.joined(separator: " or ")
    case .risk: names.risk.map { "/risk \($0)" }
    case .gate: names.gate.map { "/gate \($0), or /gate \($0) run" }
    case .round: "/round 2026-Q4, then /round 2026-Q4 close"
    case .decide: names.stage.map { "/decide conclude, or /decide change-scope \($0)" }
    case .party: "/party add Contoso AG; DE; 1000-4999"
    case .person: "/person add \(names.party) Ada Berg, sponsor, yes"
    case .actions: "/actions add ask the data office, Ada Berg, 30 June 2027"
    case .snapshot: "/snapshot before the board"
    case .evidence: "/evidence order book of 31 May, sheet 4"
    case .row: "/row 3"
    case .drop: "/drop 2"
    case .na: "/na we sell nothing there"
    case .note, .decline, .help, .why, .example, .skip, .unknown, .edit, .back, .next, .status,
      .todo, .undo, .redo, .briefing, .quit, .score, .paste:
      nil
    }
  }

  static func noSuchCommand(_ name: String, nearest: String?) -> String {
    let next = nearest.map { "Did you mean /\($0)?" } ?? "/help lists what there is."
    return
      "There is no command /\(name.prefix(20)). \(next) A text that begins with a slash is typed with two."
  }
  /// What else people type for a command.
  static let otherNames: [String: Command] = [
    "?": .help, "h": .help, "exit": .quit, "bye": .quit, "q": .quit, ":q": .quit, "stop": .quit,
    "previous": .back, "list": .todo,
  ]
  static func onlyCommand(_ command: Command) -> String {
    "If you mean the command, it begins with a slash: /\(command.rawValue)."
  }
  static func takenAsAnswer(_ typed: String, _ command: Command) -> String {
    "\(Refusal.quoted(typed)) was taken as your answer. If you meant the command, it is /\(command.rawValue); /undo takes the "
      + "answer back."
  }
  static let titleFirst = "The alliance needs a name first."
  static let rosterNeeded = "Nothing can be asked without the companies. Ctrl-D leaves."
  static let reasonNeeded = "Please say why it does not apply: /na REASON."
  static func marked(_ mark: Deed.Mark, reason: String?) -> String {
    switch mark {
    case .unknown: "Marked as unknown. It counts as a gap, never as zero."
    case .notApplicable: "Marked as not applicable: \(reason ?? ""). It leaves every total."
    case .declined: "Marked as declined."
    }
  }

  static func gotoNeedsCode(_ names: Samples) -> String {
    "Which question? Type its number, such as /goto \(names.question)."
  }
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
