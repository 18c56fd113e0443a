import AllianceCore

extension Words {
  /// Why an event cannot happen now.
  static func refused(_ refused: Lifecycle.RefusedEvent, in method: Questionnaire) -> String {
    switch refused.reason {
    case .notFromHere: "that cannot happen while the alliance is \(refused.state.name)."
    case .noSuchGate: "there is no such gate."
    case .stageNotStarted: "its stage has not begun; gates are not run ahead."
    case .earlierGate(let gate): "gate \(gate) comes first."
    case .stageIs(let state):
      "its stage is \(words(for: state)); only a held or redirected gate can be opened by override."
    }
  }

  static func turnedStale(_ gates: [Int]) -> String {
    let names = gates.map { "Gate \($0)" }.joined(separator: ", ")
    return
      "\(names) had used this answer and \(gates.count == 1 ? "is" : "are") stale until run again: /gate \(gates[0]) run."
  }
  static func stale(_ gates: [Int]) -> String {
    gates.isEmpty ? "" : "; stale: \(gates.map { "gate \($0)" }.joined(separator: ", "))"
  }
  static func lapsed(_ gates: [Int]) -> String {
    gates.isEmpty ? "" : "; run out: \(gates.map { "gate \($0)" }.joined(separator: ", "))"
  }
  static let noGateHere = "No gate stands at the end of this stage."
  static func noSuchGate(_ typed: String, _ numbers: [Int]) -> String {
    "There is no gate \(Refusal.quoted(typed)). Gates: \(numbers.map(String.init).joined(separator: ", "))."
  }
  static func conditionOwner(_ id: String, _ says: String) -> String {
    "\(id), \(says). Who sees to it?"
  }
  static func conditionDue(_ days: Int) -> String { "By when? Within \(days) days." }
  static func dueRefused(_ due: PartialDate, _ first: Day, _ last: Day) -> String {
    "It cannot fall due on \(due.iso). Choose a day from \(first.iso) to \(last.iso)."
  }
  static func noSuchOwner(_ code: String, _ people: [Person]) -> String {
    let names = people.filter { !$0.isRetired }.map { "\($0.code) \($0.name)" }
    return "There is no person \(code). "
      + (names.isEmpty
        ? "Nobody is named yet; write a name instead."
        : "People: \(names.joined(separator: ", ")).")
  }
  static let ownerNeeded = "A condition needs an owner: a name, or a person's code such as p1."
  static func gateUsage(_ gate: Int) -> String {
    "Type /gate \(gate) to look at it, /gate \(gate) run to run it, /gate \(gate) path for what would open it, or "
      + "/gate \(gate) override to open it against its result."
  }
  static let overrideName = "Who opens it?"
  static let overrideReason = "Why is it opened against its result?"
  static let overrideUntil = "Until when? An empty line sets no end."
  static func overrideOver(_ today: Day) -> String {
    "That is over already. Choose a day from \(today.iso) on."
  }
  static func overridden(_ override: Deed.Override) -> String {
    "Gate \(override.gate) opened by \(override.name). Saved."
  }
  static func gateRun(_ gate: Int, _ word: String) -> String { "Gate \(gate): \(word). Saved." }
  static func explainWhat(_ names: Samples) -> String {
    let items = (names.items + [names.question]).map { "/explain \($0)" }
    return "What? Such as \(items.joined(separator: ", ")). Tab lists what there is."
  }
  static func scoreIsWhole(_ typed: String) -> String {
    "/score shows everything and takes nothing behind it. For one thing: /explain \(typed.prefix(20))."
  }
  static func gatePrompt(_ gate: Int) -> String { "gate \(gate)" }
  static func nothingToExplain(_ name: String, nearest: String?) -> String {
    "There is nothing called \(Refusal.quoted(name)) to explain."
      + (nearest.map { " Did you mean \($0)?" }
        ?? " Such as class, outcome, characteristics, a gate, a dimension or a question; Tab lists what there is.")
  }
}
