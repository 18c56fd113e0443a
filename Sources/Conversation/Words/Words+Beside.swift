import AllianceCore
import AllianceReports
import TerminalText

/// What stands beside the answers: notes, evidence, actions, risks, snapshots, and where a word was found.
extension Words {
  static let noteNeeded = "Nothing is noted here. Say what to note: /note TEXT."
  static let evidenceNeeded = "No evidence stands here. Say what shows it: /evidence TEXT."
  static func noted(_ question: String?) -> String {
    "Noted\(question.map { " beside \($0)" } ?? "")."
  }
  static func evidenceKept(_ question: String) -> String { "Kept as evidence for \(question)." }
  static func stands(_ text: String?, _ nothing: String) -> String {
    text.map { "It says: \($0)" } ?? nothing
  }

  static func snapshots(_ page: inout Page, _ snapshots: [(name: String, at: Timestamp)]) {
    guard !snapshots.isEmpty else {
      return page.paragraph("No moment has a name yet. Give this one its name: /snapshot NAME.")
    }
    for snapshot in snapshots { page.item(snapshot.at.day.iso, snapshot.name) }
  }
  static func snapshotStands(_ name: String) -> String {
    "There is a snapshot \(Refusal.quoted(name)) already. Choose another name."
  }
  static func snapshotKept(_ name: String) -> String {
    "This moment is called \(Refusal.quoted(name)). Saved."
  }

  // Actions.
  static let actionUsage =
    "Say /actions add TEXT, OWNER, DATE; /actions done 1; or /actions drop 1. Alone it lists them."
  static func actions(_ page: inout Page, _ actions: [Deed.Action], today: Day) {
    guard !actions.isEmpty else { return page.paragraph("No actions yet. \(actionUsage)") }
    for (index, action) in actions.enumerated() {
      page.item(
        "\(index + 1)  \(state(of: action, today: today))", words(for: action), width: 14)
    }
  }
  private static func state(of action: Deed.Action, today: Day) -> String {
    switch action.state {
    case .open: (action.due.map { $0.lastDay < today } ?? false) ? "OVERDUE" : "open"
    case .done: "done"
    case .dropped: "dropped"
    }
  }
  private static func words(for action: Deed.Action) -> String {
    let owner = action.owner.map { ", \($0)" } ?? ", nobody yet"
    let due = action.due.map { ", by \($0.words)" } ?? ""
    return action.text + owner + due + (action.question.map { " (\($0))" } ?? "")
  }
  static func actionStands(_ action: Deed.Action) -> String {
    switch action.state {
    case .open: "To do: \(words(for: action)). Saved."
    case .done: "Done: \(action.text). Saved."
    case .dropped: "Dropped: \(action.text). Saved."
    }
  }
  static func actionStandsAlready(_ action: Deed.Action) -> String {
    "\(Refusal.quoted(action.text)) is \(action.state.rawValue) already."
  }
  static func actionRefused(_ unclear: ActionText.Unclear) -> String {
    switch unclear {
    case .empty: actionUsage
    case .notADate(let text):
      "\(Refusal.quoted(text)) is not a date. With commas it reads: what, who, by when, such as /actions add "
        + "ask the data office, Ada Berg, 30 June 2027."
    }
  }
  static func noSuchAction(_ typed: String, count: Int) -> String {
    count == 0
      ? "There are no actions yet. \(actionUsage)"
      : "There is no action \(Refusal.quoted(typed)); there are \(count). /actions lists them."
  }

  // Finding.
  static let findNeedsText = "What are you looking for? Say /find TEXT."
  static func found(_ page: inout Page, _ hits: [Conversation.Hit], _ text: String) {
    guard let first = hits.first else {
      return page.paragraph(
        "\(Refusal.quoted(text)) stands nowhere, neither in a question nor in an answer or a note.")
    }
    for hit in hits.prefix(12) {
      page.item(
        place(hit.key, hit.question), "\(name(of: hit)): \(around(text, in: hit.text))", width: 16)
    }
    if hits.count > 12 {
      page.paragraph("and \(hits.count - 12) more places. A longer text finds fewer.")
    }
    page.paragraph("Go there with /goto \(place(first.key, first.question)).")
  }
  private static func place(_ key: SlotKey, _ question: Question) -> String {
    [String(question.number), key.party].compactMap { $0 }.joined(separator: " ")
  }
  private static func name(of hit: Conversation.Hit) -> String {
    switch hit.source {
    case .answer: "\(hit.question.name)\(hit.key.round.map { " in \($0)" } ?? "")"
    case .note: "note"
    case .evidence: "evidence"
    case .question: "asked"
    }
  }

  /// So much of a text around what was looked for that it can be recognised.
  private static func around(_ wanted: String, in text: String) -> String {
    let line = text.split(separator: "\n").joined(separator: " / ")
    guard line.count > 70, let found = line.lowercased().firstRange(of: wanted.lowercased()) else {
      return shortened(line, to: 70)
    }
    let offset = line.lowercased().distance(
      from: line.lowercased().startIndex, to: found.lowerBound)
    let start = line.index(line.startIndex, offsetBy: max(0, min(offset, line.count) - 30))
    return (start > line.startIndex ? "... " : "") + shortened(String(line[start...]), to: 70)
  }

  // The person's own editor.
  static let notChanged = "The text came back unchanged."
  static func notEdited(_ reason: String) -> String { "\(reason) What stood here still stands." }

  // Risks.
  static let noRisks = "This questionnaire names no risks."
  static func noSuchRisk(_ typed: String, _ ids: [String]) -> String {
    "There is no risk \(Refusal.quoted(typed)). Risks: \(ids.joined(separator: ", "))."
  }
  static func risks(_ page: inout Page, _ bearings: [Conversation.Bearing], _ question: Question) {
    guard let first = bearings.first else {
      return page.paragraph("\(question.code) bears on no risk by itself.")
    }
    for bearing in bearings {
      let level = VerdictWords.word(for: bearing.risk.level)
      page.paragraph("\(bearing.risk.id)  \(bearing.risk.name): \(level) now")
      for (signal, isMet) in bearing.signals {
        let flag = signal.isRedFlag ? ", a red flag" : ""
        page.item(Self.word(forSignal: isMet), signal.says + flag, indent: 4, width: 10)
      }
    }
    page.paragraph("/risk \(first.risk.id) shows everything behind it.")
  }
  private static func word(forSignal isMet: Bool?) -> String {
    isMet.map { $0 ? "it is so" : "not so" } ?? "open"
  }
}
