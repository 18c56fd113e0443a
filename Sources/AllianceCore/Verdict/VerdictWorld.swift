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

  /// The open inputs a check looks at, in its order.
  func openInputs(of check: Check) -> [Input] {
    switch check {
    case .all(let parts), .any(let parts): return parts.flatMap(openInputs)
    case .not(let inner): return openInputs(of: inner)
    case .conclusion(.outcome): return outcome.values.count > 1 ? [.outcome] : []
    case .conclusion(.markers): return markers.values.count > 1 ? [.markers] : []
    case .conclusion(.characteristic(let id, _)): return isOpen(id) ? [.state(id)] : []
    case .conclusion(.present):
      return Check.Characteristic.allCases.filter(isOpen).map(Input.state)
    default: return facts[check] == nil ? [.fact(check)] : []
    }
  }

  private func isOpen(_ id: Check.Characteristic) -> Bool { (states[id]?.values.count ?? 0) > 1 }

  /// The worlds in which that input is settled, one for each value.
  func settling(_ input: Input) -> [VerdictWorld] {
    func with(_ change: (inout VerdictWorld) -> Void) -> VerdictWorld {
      var world = self
      change(&world)
      return world
    }
    switch input {
    case .fact(let check): return [true, false].map { value in with { $0.facts[check] = value } }
    case .outcome: return outcome.values.map { value in with { $0.outcome = Open([value]) } }
    case .markers: return markers.values.map { value in with { $0.markers = Open([value]) } }
    case .state(let id):
      return (states[id]?.values ?? []).map { value in with { $0.states[id] = Open([value]) } }
    }
  }

  /// Every rule that some mix of the open inputs leads to, in the order of the rules.
  func possible(_ rules: [VerdictRules.Rule]) -> [VerdictRules.Rule] {
    var memory: [VerdictWorld: Set<Int>] = [:]
    return reached(rules, &memory).sorted().map { rules[$0] }
  }

  private func reached(_ rules: [VerdictRules.Rule], _ memory: inout [VerdictWorld: Set<Int>])
    -> Set<Int>
  {
    if let known = memory[self] { return known }
    var found: Set<Int> = []
    for (index, rule) in rules.enumerated() {
      let truth = rule.when.map(self.truth) ?? true
      if truth == false { continue }
      if truth == nil, let input = rule.when.flatMap({ openInputs(of: $0).first }) {
        for world in settling(input) { found.formUnion(world.reached(rules, &memory)) }
      } else {
        found = [index]
      }
      break
    }
    memory[self] = found
    return found
  }

  /// The open inputs whose answer would leave fewer classes.
  func deciding(_ rules: [VerdictRules.Rule]) -> [Input] {
    let all = Set(possible(rules).map(\.verdict))
    guard all.count > 1 else { return [] }
    var inputs: [Input] = []
    for input in rules.compactMap(\.when).flatMap(openInputs) where !inputs.contains(input) {
      let isDeciding = settling(input).contains { Set($0.possible(rules).map(\.verdict)) != all }
      if isDeciding { inputs.append(input) }
    }
    return inputs
  }
}
