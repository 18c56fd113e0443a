import AllianceCore
import AllianceReports
import TerminalText

extension Words {
  static func rounds(_ rounds: [Standing.Round]) -> String {
    rounds.isEmpty
      ? "No round has been opened. Open one with its quarter, such as /round 2026-Q4."
      : "Rounds: \(rounds.map { $0.name + ($0.isOpen ? " (open)" : "") }.joined(separator: ", "))."
  }
  static func notARound(_ name: String) -> String {
    "\(Refusal.quoted(name)) is no review period. Type a quarter, such as /round 2026-Q4."
  }
  static func roundKnown(_ name: String) -> String {
    "\(name) was opened before. Each round stands as it was."
  }
  static func otherOpen(_ name: String) -> String {
    "\(name) is still open. Close it first: /round \(name) close."
  }
  static func notOpen(_ name: String) -> String { "\(name) is not open." }
  static func roundsLater(_ lifecycle: Lifecycle) -> String {
    "Rounds begin once the alliance performs; it is \(lifecycle.state.name) now."
  }
  static func roundNotComplete(_ open: [SlotKey]) -> String {
    let places = open.prefix(6).map {
      [$0.party, $0.question].compactMap { $0 }.joined(separator: " ")
    }
    let more = open.count > 6 ? " and \(open.count - 6) more" : ""
    return "The round is not complete. Answer or mark: \(places.joined(separator: ", "))\(more)."
  }
  static func roundLacks(_ says: String) -> String {
    "The round is not complete. It is not yet so that \(says)."
  }
  static func roundStands(_ deed: Deed) -> String {
    switch deed {
    case .roundOpened(let name):
      return
        "\(name) is open. Nothing is carried forward: where \"Last time\" stands, = says that it is unchanged."
    case .roundClosed(let name, let alerts):
      let hit =
        alerts.isEmpty ? "" : " It forces an executive decision: \(alerts.joined(separator: ", "))."
      return "\(name) is closed.\(hit) Saved."
    default: return saved
    }
  }

  static func decisions(typed: String?) -> String {
    let kinds = Deed.Decision.Kind.allCases.map(\.rawValue)
    let near =
      typed.flatMap { NearestName.find($0, in: kinds) }.map { "Did you mean \($0)? " } ?? ""
    return "\(near)What was decided? /decide and one of: \(kinds.joined(separator: ", "))."
  }
  static func noSuchStage(_ typed: String, _ known: [String]) -> String {
    "There is no stage \(Refusal.quoted(typed)). Stages: \(known.joined(separator: ", "))."
  }
  static func stagesNeeded(_ known: [String]) -> String {
    "Which stages open again? Name them behind it: \(known.joined(separator: ", "))."
  }
  static let decisionReason = "Why was it decided, with which figure?"
  static let decisionOwner = "Who sees to it?"
  static let decisionDue = "By when?"
  static func decisionLine(_ decision: Deed.Decision) -> String {
    decision.reason == nil ? decisionReason : decision.owner == nil ? decisionOwner : decisionDue
  }
  static func decided(_ decision: Deed.Decision) -> String {
    "Decided: \(decision.decision.rawValue). Saved."
  }

  /// What was said in the round before, to be confirmed or changed.
  static func lastTime(_ page: inout Page, _ round: String, _ inquiry: Inquiry) {
    page.paragraph(
      "Last time (\(round)): \(AnswerWords.words(for: inquiry.asked(inRound: round))). = keeps it unchanged."
    )
  }

  // Who takes part.
  static func roster(_ page: inout Page, _ standing: Standing) {
    for party in standing.parties {
      page.item(party.code, party.name + (party.isRetired ? " (retired)" : ""), width: 14)
      for person in standing.people where person.party == party.code {
        let role = person.role.map { ", \($0.rawValue)" } ?? ""
        page.item(
          "  \(person.code)", person.name + role + (person.isRetired ? " (retired)" : ""), width: 14
        )
      }
    }
  }
  static let partyUsage = "Say /party add NAME, /party rename CODE NAME, or /party retire CODE."
  static let personUsage =
    "Say /person add CODE NAME, ROLE, HERE; /person change p1 NAME, ROLE, HERE; or /person retire p1."
  static let mostParties = "An alliance has at most five companies here."
  static let leastParties = "Two companies have to stay. Add another one first."
  static func noSuchPerson(_ code: String) -> String {
    "There is nobody with the code \(Refusal.quoted(code)). /person lists them."
  }
  static func partyAdds(_ party: Party) -> String {
    "\(party.name) joins as \(party.code). Every question that each party answers will be asked of it too, and gates "
      + "wait for its answers. Type y to do it."
  }
  static func partyRenames(_ party: Party) -> String {
    "\(party.code) will be called \(party.name). Its code and its answers stay. Type y to do it."
  }
  static func partyRetires(_ party: Party, answers: Int) -> String {
    "\(party.name) leaves. Its \(answers) answers stay in the file, are set aside, and count nowhere. Type y to do it."
  }
  static func personRetires(_ person: Person) -> String {
    "\(person.name) no longer speaks for \(person.party). What was said stays. Type y to do it."
  }
  static let leftAsItIs = "Left as it is."
  static let done = "Done. Saved."
}
