import AllianceCore
import AllianceReports
import TerminalText

/// What `/help` says about the line that is waited for, and about whatever else is waiting.
extension Words {
  typealias HelpLine = (typed: String, says: String)

  static let titleHelp: HelpLine = ("a name", "what you call this alliance")
  static let briefingHelp: HelpLine = ("/briefing", "the papers of the case once more")
  static let clearHelp: HelpLine = (
    "Ctrl-U", "empties the line, for another answer or a command; Enter alone keeps what stood"
  )
  static let redoHelp: HelpLine = ("/redo", "does again what you have undone")

  static func lineHelp(for pending: Conversation.Pending) -> HelpLine {
    switch pending {
    case .plausibility: ("y", "keeps the value; anything else is a new value")
    case .rate: ("a number", "how much one unit is in the base currency; Enter leaves it open")
    case .condition:
      ("who, then when", "for each condition of the gate; Ctrl-C leaves the gate as it was")
    case .override:
      ("who, why, until when", "each on a line of its own; Ctrl-C leaves the gate as it was")
    case .decision: ("why, who, when", "each on a line of its own; Ctrl-C leaves it undecided")
    case .confirmation: ("y", "does it; anything else leaves everything as it is")
    case .paste: ("lines", "as many as you like; an empty one ends them")
    }
  }

  static func lineHelp(for line: Line, of inquiry: Inquiry, _ kind: PlainKind?) -> [HelpLine] {
    let typed = kind.map(answerHelp) ?? ("a name", "")
    switch line {
    case .value:
      return [typed, ("Enter", "passes the question over for now")]
    case .field(let asked):
      return [typed, ("Enter", asked.field.isOptional ? "none" : "we do not know")]
    case .general: return [typed, ("Enter", "keeps what you said, marked as general")]
    case .probe: return [typed, ("Enter", "we do not know")]
    case .cell(_, let row, let number):
      let isFirst = row == nil
      let enter =
        isFirst
        ? (number > 1 ? "ends the list" : "passes the table over for now")
        : "we do not know, or what stands in brackets"
      return [
        typed, ("Enter", enter), ("=", "takes the rest from the row above"),
        ("Tab keys", "between cells fill them in one line; /paste takes many rows"),
      ]
    case .judgement: return [typed, ("Enter", "passes it over for now")]
    case .party:
      return [
        ("a name", "of a company, such as Contoso AG; DE; 1000-4999"), ("Enter", "ends the list"),
      ]
    case .person:
      return [("a name", "or name, role, here (yes or no)"), ("Enter", "ends the list")]
    }
  }

  private static func answerHelp(_ kind: PlainKind) -> HelpLine {
    switch kind {
    case .yesNo: ("y or n", "yes or no")
    case .scale(let levels): ("1 to \(levels.count)", "the step that fits best")
    case .choice(let options):
      ("1 to \(options.count)", "or the first letters of a choice; Tab lists them")
    case .choices: ("1,3 or 2-4", "every choice that fits; none where nothing does")
    case .number: ("a number", "such as 12 or 1.2k")
    case .percent: ("a number", "a percentage such as 45")
    case .money: ("an amount", "such as EUR 1.2m per year or 3-5 million")
    case .date: ("a date", "as exact as you know it: 2027, Q3 2027, 30 June 2027")
    case .duration: ("a length", "such as 18 months, or never")
    case .text: ("your words", "with a name, a number or a date where you can")
    }
  }

  /// Where nothing is asked: what opens the way on.
  static func endHelp(_ interview: Interview, _ names: Samples) -> [HelpLine] {
    let change: HelpLine = ("/goto \(names.question)", "changes an answer, at any question")
    guard let stage = interview.lifecycle.currentStage.map({ interview.method.stages[$0] }) else {
      return [("/review", "shows what was said"), ("/decide reopen", "takes the work up again")]
    }
    guard stage.phase != .performing else {
      let isOpen = interview.standing.openRound != nil
      return (isOpen ? [] : [("/round 2026-Q4", "opens a review, by its quarter")])
        + [("/decide", "lists what can be decided"), change]
    }
    let gate: [HelpLine] = interview.method.gates.filter { $0.number == stage.gate }.map {
      ("/gate \($0.number)", "how the gate stands; /gate \($0.number) run runs it")
    }
    return gate + [("/todo", "what was passed over"), change]
  }

  static func gateHelp(_ gate: Int) -> HelpLine {
    ("/gate \(gate)", "its core questions are answered; /gate \(gate) run runs it")
  }
  static func staleHelp(_ gate: Int) -> HelpLine {
    ("/gate \(gate) run", "runs it again: an answer behind it has changed")
  }
  static func doubtHelp(_ doubt: Doubt, _ question: Question?) -> HelpLine {
    let place = [question.map { String($0.number) }, doubt.party].compactMap { $0 }
    return (
      "/goto \(place.joined(separator: " "))", "\(codes(of: doubt)) do not fit: \(doubt.says)"
    )
  }
  static func roundHelp(_ round: String) -> HelpLine {
    ("/round \(round) close", "ends the review once it is complete")
  }
  static let setAsideHelp: HelpLine = (
    "/status", "shows what is set aside, since another answer was changed"
  )
}

extension Words {
  static func help(_ page: inout Page, on command: Command, _ names: Samples) {
    page.item(usage(of: command), summary(of: command))
    if let sample = sample(of: command, names) { page.paragraph(suchAs(sample)) }
  }
  private static func suchAs(_ sample: String) -> String { "Such as \(sample)." }

  /// What makes sense now comes first; the rest by name only, so that it fits a small screen.
  static func help(
    _ page: inout Page, _ now: [(typed: String, says: String)], _ commands: [Command],
    anywhere: [Command]
  ) {
    page.paragraph("What makes sense now", indent: 0)
    for (typed, says) in now { page.item(typed, says, width: 20) }
    if !commands.isEmpty { page.paragraph("About this question", indent: 0) }
    for command in commands { page.item(usage(of: command), summary(of: command), width: 20) }
    page.paragraph("And anywhere", indent: 0)
    page.paragraph(anywhere.map { "/\($0.rawValue)" }.joined(separator: " "))
    page.paragraph(
      "/help COMMAND explains one, /help all lists them all. A backslash at the end of a line continues it; // types a slash.",
      indent: 0)
  }

  static func helpOnAll(_ page: inout Page) {
    for (title, commands) in chapters {
      page.paragraph(title, indent: 0)
      for command in commands { page.item(usage(of: command), summary(of: command), width: 20) }
    }
  }

  /// Every command once, in the order a newcomer needs them.
  static let chapters: [(title: String, commands: [Command])] = [
    (
      "At a question",
      [.why, .example, .define, .risk, .skip, .unknown, .na, .decline, .note, .evidence, .edit]
    ),
    ("In a table", [.row, .drop, .paste]),
    ("From place to place", [.back, .next, .goto, .find, .undo, .redo]),
    ("How it stands", [.status, .todo, .review, .score, .explain]),
    ("Gates, reviews and decisions", [.gate, .round, .decide, .actions, .snapshot]),
    ("Who takes part", [.party, .person]),
    ("In a practice case", [.briefing]),
    ("Help and leaving", [.help, .quit]),
  ]
}
