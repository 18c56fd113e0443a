/// The class rules over numbered inputs, each a set of the values it may still have, so that every mix of open inputs
/// is followed without asking an answer twice (blueprint 8.2, C0).
struct ClassTable: Hashable, Sendable {
  /// In the order in which the rules first look at them.
  private(set) var inputs: [VerdictWorld.Input] = []
  let rules: [VerdictRules.Rule]
  /// The checks of the rules that look at answers themselves.
  let leaves: [Check]
  /// By rule, the first one that gives the same class.
  private let classes: [Int]
  private let diagram: ClassDiagram

  /// As many rules as `Reached` has bits.
  static let mostRules = Reached.bitWidth

  /// One bit for each value.
  typealias Values = UInt16
  /// By input, the values it may still have.
  typealias Row = [Values]
  /// One bit for each rule.
  typealias Reached = UInt64

  init(_ rules: [VerdictRules.Rule]) {
    self.rules = rules
    leaves = rules.compactMap(\.when).flatMap(\.leaves)
    classes = rules.indices.map { index in
      rules.firstIndex { $0.verdict == rules[index].verdict } ?? index
    }
    var inputs: [VerdictWorld.Input] = []
    let tests = rules.map { rule in
      rule.when.map { ClassTest($0, numbering: &inputs) } ?? .always
    }
    self.inputs = inputs
    diagram = ClassDiagram(tests)
  }

  /// The values that each input may have in that world.
  func row(of world: VerdictWorld) -> Row {
    inputs.map { input in
      switch input {
      case .fact(let check): world.facts[check].map(\.bit) ?? true.bit | false.bit
      case .outcome: .init(world.outcome.values.map(\.bit))
      case .markers: .init(world.markers.values.map { 1 << Values($0.markerPlace) })
      case .state(let id):
        .init((world.states[id]?.values ?? CharacteristicState.allCases).map(\.bit))
      }
    }
  }

  /// The rules that some mix of the open inputs leads to, in their order.
  func possible(_ row: Row) -> [VerdictRules.Rule] {
    let reached = diagram.reached(by: row)
    return rules.indices.filter { reached.holds($0) }.map { rules[$0] }
  }

  /// The open inputs of which some value would leave fewer classes.
  func deciding(_ row: Row) -> [VerdictWorld.Input] {
    let all = classes(of: diagram.reached(by: row))
    guard all.nonzeroBitCount > 1 else { return [] }
    return inputs.indices.filter { input in
      row[input].isOpen
        && row[input].single.contains { value in
          var settled = row
          settled[input] = value
          return classes(of: diagram.reached(by: settled)) != all
        }
    }.map { inputs[$0] }
  }

  /// One bit for each class, that of its first rule.
  private func classes(of reached: Reached) -> Reached {
    classes.indices.reduce(0) { reached.holds($1) ? $0 | 1 << Reached(classes[$1]) : $0 }
  }
}

/// What a class rule asks of the numbered inputs.
indirect enum ClassTest: Hashable, Sendable {
  case all([ClassTest])
  case any([ClassTest])
  case not(ClassTest)
  case isIn(Int, ClassTable.Values)
  case enough(Int, of: [Int], ClassTable.Values)

  static let always = ClassTest.all([])
  static let never = ClassTest.any([])

  init(_ check: Check, numbering inputs: inout [VerdictWorld.Input]) {
    func number(_ input: VerdictWorld.Input) -> Int {
      if let known = inputs.firstIndex(of: input) { return known }
      inputs.append(input)
      return inputs.count - 1
    }
    switch check {
    case .all(let parts): self = .all(parts.map { ClassTest($0, numbering: &inputs) })
    case .any(let parts): self = .any(parts.map { ClassTest($0, numbering: &inputs) })
    case .not(let inner): self = .not(ClassTest(inner, numbering: &inputs))
    case .conclusion(.outcome(let results)):
      self = .isIn(number(.outcome), .init(results.map(\.bit)))
    case .conclusion(.markers(let least)):
      self = .isIn(number(.markers), ~0 << ClassTable.Values(least.markerPlace))
    case .conclusion(.characteristic(let id, let wanted)):
      self = .isIn(number(.state(id)), .init(wanted.map(\.bit)))
    case .conclusion(.present(let least)):
      self = .enough(
        least, of: Check.Characteristic.allCases.map { number(.state($0)) },
        CharacteristicState.present.bit)
    default: self = .isIn(number(.fact(check)), true.bit)
    }
  }
}

extension ClassTable.Reached {
  fileprivate func holds(_ rule: Int) -> Bool { self & 1 << Self(rule) != 0 }
}

extension ClassTable.Values {
  fileprivate init(_ bits: [Self]) { self = bits.reduce(0, |) }

  fileprivate var isOpen: Bool { nonzeroBitCount > 1 }

  /// Each of the values alone.
  fileprivate var single: [Self] {
    (0..<Self.bitWidth).map { 1 << Self($0) }.filter { self & $0 != 0 }
  }
}

extension Bool {
  fileprivate var bit: ClassTable.Values { self ? 2 : 1 }
}

extension CaseIterable where Self: Equatable {
  fileprivate var bit: ClassTable.Values {
    Self.allCases.enumerated().first { $0.element == self }.map {
      1 << ClassTable.Values($0.offset)
    }
      ?? 0
  }
}

extension Int {
  /// Beyond this many markers no rule tells numbers apart.
  fileprivate var markerPlace: Int { Swift.min(Swift.max(self, 0), ClassTable.Values.bitWidth - 1) }
}
