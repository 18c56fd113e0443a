import AllianceCore
import AllianceReports
import TerminalText

/// Everything the interface says, in one place. Facts come in, sentences come out.
enum Words {
  // The first minutes.
  static let askTitle = "What do you call this alliance?"
  static let titleNeeded = "It needs a name to be kept under, such as Northwind x Fabrikam."
  static func moreParties(than count: Int) -> String {
    count == 0
      ? "An alliance needs at least two companies. Name the first one."
      : "An alliance needs at least two companies. Name one more."
  }
  static func partyStands(_ name: String) -> String { "\(name) is on the list already." }
  static let askFirstParty = "Which companies take part? One per line, an empty line when done."
  static let askNextParty = "Next company, or an empty line when done."

  // What happened to a line.
  static let saved = "Saved."
  static let unchanged = "Unchanged, and marked so. Saved."
  static let kept = "Kept as it is."
  static let passedOver = "Passed over for now; /todo lists it."
  static let notedUnknown = "Noted as unknown."
  static let nothingNoted = "Noted: none."
  static let leftGeneral = "Kept as you said it, marked as general."
  /// What did not happen, since the further line that it needs was not given; nil where nothing was begun.
  static func letGo(_ pending: Conversation.Pending) -> String? {
    switch pending {
    case .plausibility(_, let value): "\(reading(value.words)) Not kept."
    case .rate(_, let money): "\(reading(Value.money(money).words)) Not kept."
    case .condition(let conditions): "Gate \(conditions.result.gate.number) was not run."
    case .override(let override): "Gate \(override.gate) was not opened."
    case .decision(let decision): "\(reading(decision.decision.rawValue)) Not decided."
    case .confirmation: leftAsItIs
    case .paste(let lines): lines.isEmpty ? nil : "What was pasted is dropped."
    }
  }
  static let notKept = "Not kept. What is it then?"
  static let lineDropped = "Line dropped. Ctrl-D or /quit saves and leaves."
  static let nothingAsked = "Nothing is being asked right now. /help shows what you can do."
  static func reading(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst() + (words.hasSuffix(".") ? "" : ".")
  }
  static func converted(_ amount: Number, _ currency: String, _ rate: Number) -> String {
    "That is \(currency) \(amount.words), at \(rate.words)."
  }
  static func implausible(_ words: String) -> String {
    "\(words): is that meant? y keeps it, anything else is a new value."
  }
  static func rateNeeded(_ currency: String, base: String) -> String {
    "How many \(base) is one \(currency)? An empty line leaves the rate open."
  }
  static func stands(_ stated: Stated, _ kind: PlainKind) -> String {
    "Now: \(AnswerWords.words(for: stated, kind)). Enter keeps it."
  }
  // Tables.
  static let together = "All parties answer together."
  static let noRows = "No rows. Saved."
  static func moreRows(_ least: Int) -> String { "At least \(least) rows are needed here." }
  static func rowsFilled(_ count: Int) -> String {
    "\(count) \(count == 1 ? "row" : "rows") filled."
  }
  static func inLine(_ number: Int) -> String { "Line \(number):" }
  static let pasteNow = "Paste now; an empty line ends it. Cells are separated by tabs."
  static let noTableHere = "There is no table at this question."
  static let noRowsToDrop = "The rows of this question are given; they cannot be dropped."
  static func noSuchRow(_ typed: String, count: Int) -> String {
    count == 0
      ? "There is no row yet." : "There is no row \(Refusal.quoted(typed)); there are \(count)."
  }
  static func dropped(_ label: String, number: String) -> String {
    "Dropped: row \(number)\(label.isEmpty ? "" : ", \(label)"). /undo brings it back."
  }
  static let noRowAbove = "There is no row above to take it from."
  static func tooManyCells(_ count: Int, open: Int) -> String {
    "That line has \(count) cells, but \(open) \(open == 1 ? "is" : "are") open in this row."
  }
  static func cellsFilled(_ count: Int) -> String { "\(count) cells filled." }
  static func inColumn(_ ask: String) -> String { "At \"\(ask)\":" }
  static func tableDone(rows: Int) -> String { "\(rows) \(rows == 1 ? "row" : "rows"). Saved." }

  // People.
  static func personStands(_ person: Person) -> String {
    let role = person.role.map { ", \($0.rawValue)" } ?? ""
    let presence = person.isPresent.map { $0 ? ", here" : ", not here" } ?? ""
    return "\(person.name)\(role)\(presence). Saved."
  }
  static func personRefused(_ unclear: PersonName.Unclear) -> String {
    let roles = Person.Role.allCases.map(\.rawValue).joined(separator: ", ")
    switch unclear {
    case .noName: return "Begin with a name, such as Ada Berg, sponsor, yes. A pseudonym is fine."
    case .notARole(let word, let nearest?):
      return "\"\(word)\" is no role here. Did you mean \(nearest)? Roles: \(roles)."
    case .notARole(let word, nil): return "\"\(word)\" is no role here. Roles: \(roles)."
    case .notAPresence(let word):
      return "\"\(word)\" does not say whether the person is here; type yes or no."
    case .tooManyParts:
      return "Type a name; or a name, a role and yes or no for here, with commas between."
    }
  }

  // Saving.
  static let notSavedMark = "NOT SAVED "
  static func notSaved(_ reason: String) -> String {
    "NOT SAVED. \(reason) Your answers are kept in memory; each further line tries again."
  }
}
