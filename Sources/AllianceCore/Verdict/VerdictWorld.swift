/// The inputs of the class rules: what is known of each, and what each open one could still be (blueprint 8.2, C0).
public struct VerdictWorld: Hashable, Sendable {
  /// Checks of the rules that look at answers; one that is absent is open.
  var facts: [Check: Bool] = [:]
  var outcome: Open<OutcomeResult>
  var states: [Check.Characteristic: Open<CharacteristicState>]
  var markers: Open<Int>

  /// An input: one value when it is known, several while it is open.
  struct Open<Value: Hashable & Sendable>: Hashable, Sendable {
    var values: [Value]

    init(_ values: [Value]) { self.values = values }

    /// What a test says of it: nil when its values differ.
    func holds(_ test: (Value) -> Bool) -> Bool? {
      let results = Set(values.map(test))
      return results.count == 1 ? results.first : nil
    }
  }

  /// An input that can be open.
  enum Input: Hashable, Sendable {
    case fact(Check)
    case outcome
    case state(Check.Characteristic)
    case markers
  }

  /// Three-valued: nil while an open input decides.
  func truth(of check: Check) -> Bool? {
    switch check {
    case .all(let parts):
      let truths = parts.map(truth)
      return truths.contains(false) ? false : truths.contains(nil) ? nil : true
    case .any(let parts):
      let truths = parts.map(truth)
      return truths.contains(true) ? true : truths.contains(nil) ? nil : false
    case .not(let inner): return truth(of: inner).map { !$0 }
    case .conclusion(.outcome(let results)): return outcome.holds(results.contains)
    case .conclusion(.markers(let least)): return markers.holds { $0 >= least }
    case .conclusion(.characteristic(let id, let wanted)):
      return states[id]?.holds(wanted.contains)
    case .conclusion(.present(let least)):
      let truths = states.values.map { $0.holds { $0 == .present } }
      let sure = truths.count { $0 == true }
      return sure >= least ? true : sure + truths.count { $0 == nil } < least ? false : nil
    default: return facts[check]
    }
  }

  /// Every rule that some mix of the open inputs leads to, in the order of the rules.
  func possible(_ table: ClassTable) -> [VerdictRules.Rule] { table.possible(table.row(of: self)) }

  /// The open inputs whose answer would leave fewer classes.
  func deciding(_ table: ClassTable) -> [Input] { table.deciding(table.row(of: self)) }
}
