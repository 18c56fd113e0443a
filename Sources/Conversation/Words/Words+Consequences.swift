import AllianceCore
import AllianceReports

/// What follows from a line besides the answer itself.
extension Words {
  static func setAside(_ places: [SetAside]) -> String {
    "Set aside, since it no longer applies: \(list(places)). It counts nowhere and comes back when it applies again."
  }
  static func broughtBack(_ places: [SetAside]) -> String {
    "Back again, as it was answered: \(list(places))."
  }

  /// Answers in a few words of their own, and where each can be changed.
  static func doubt(_ doubt: Doubt, said: [(inquiry: Inquiry, words: String)]) -> String {
    let quotes = said.map { inquiry, words in
      let other = doubt.party == nil ? inquiry.key.party.map { "\($0): " } : nil
      return "\(other ?? "")\"\(shortened(words))\" in \(inquiry.question.code)"
    }
    let changes = said.map { "/goto \(place(of: $0.inquiry))" }
    return
      "\(doubt.party.map { "\($0): you" } ?? "You") said \(quotes.joined(separator: " and ")). This does not fit: "
      + "\(doubt.says). Which one holds? \(changes.joined(separator: " or ")) changes it."
  }
  static func doubtSettled(_ doubt: Doubt) -> String {
    "\(codes(of: doubt)) fit together again."
  }

  static func codes(of doubt: Doubt) -> String {
    doubt.places.map(\.question).joined(separator: " and ")
  }

  /// A question as it is typed behind `/goto`.
  static func place(of inquiry: Inquiry) -> String {
    [String(inquiry.question.number), inquiry.key.party].compactMap { $0 }.joined(separator: " ")
  }

  static func stillSetAside(_ places: [SetAside]) -> String { "Set aside: \(list(places))." }
  static func stillDoubtful(_ doubt: Doubt) -> String {
    "\(codes(of: doubt)) do not fit\(doubt.party.map { " (\($0))" } ?? ""): \(doubt.says)."
  }
  static func lapsed(_ gate: Int, _ lapse: Scoring.Lapse) -> String {
    switch lapse {
    case .override(let override):
      let end = override.expires.map { " on \($0.words)" } ?? ""
      return "Gate \(gate) was opened by \(override.name) until it ran out\(end); it is held again."
    case .conditions(let conditions):
      let names = conditions.map {
        "\($0.condition.subject.name) (\($0.condition.owner), due \($0.condition.due.words))"
      }
      return
        "Gate \(gate) was passed on conditions that are overdue: \(names.joined(separator: ", ")). It is held again."
    }
  }
  static func overdue(_ actions: [Deed.Action]) -> String {
    let names = actions.prefix(3).map { action in
      let who = [action.owner, action.due?.words].compactMap { $0 }.joined(separator: ", ")
      return "\(shortened(action.text)) (\(who))"
    }
    let more = actions.count > 3 ? " and \(actions.count - 3) more" : ""
    return "Overdue: \(names.joined(separator: "; "))\(more). /actions lists them."
  }
  static func gateReady(_ gate: Int) -> String {
    "The core questions of this stage are answered: /gate \(gate) shows how gate \(gate) stands, /gate \(gate) run runs it."
  }
  static let setAsideTitle = "Set aside"
  static func list(_ places: [SetAside]) -> String {
    var names: [String] = []
    for place in places {
      let name = [place.key.question, place.key.party].compactMap { $0 }.joined(separator: " ")
      let words = place.field == nil ? name : "a fact of \(name)"
      if !names.contains(words) { names.append(words) }
    }
    let more = names.count > 6 ? " and \(names.count - 6) more" : ""
    return names.prefix(6).joined(separator: ", ") + more
  }

  static func capitalised(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }

  /// At most so much of a text as can be read in passing.
  static func shortened(_ words: String, to count: Int = 60) -> String {
    let line = words.split(separator: "\n").joined(separator: " / ")
    guard line.count > count else { return line }
    let cut = line.prefix(count)
    return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + " ..."
  }
}
