/// The class rules over numbered inputs, each a set of the values it may still have, so that every mix of open inputs
/// is followed without asking an answer twice (blueprint 8.2, C0).
struct ClassTable: Hashable, Sendable {
  /// In the order in which the rules first look at them.
  private(set) var inputs: [VerdictWorld.Input] = []
  private var tests: [Test] = []
  let rules: [VerdictRules.Rule]

  /// As many rules as `Reached` has bits.
  static let mostRules = Reached.bitWidth

  /// One bit for each value.
  typealias Values = UInt16
  /// By input, the values it may still have.
  typealias Row = [Values]
  /// One bit for each rule.
  typealias Reached = UInt64

  /// What a rule asks of the inputs.
  indirect enum Test: Hashable, Sendable {
    case all([Test])
    case any([Test])
    case not(Test)
    case isIn(Int, Values)
    case enough(Int, of: [Int], Values)
  }

  init(_ rules: [VerdictRules.Rule]) {
    self.rules = rules
    for rule in rules { tests.append(rule.when.map { test($0) } ?? .all([])) }
  }

  private mutating func test(_ check: Check) -> Test {
    switch check {
    case .all(let parts): .all(parts.map { test($0) })
    case .any(let parts): .any(parts.map { test($0) })
    case .not(let inner): .not(test(inner))
    case .conclusion(.outcome(let results)):
      .isIn(number(.outcome), .init(results.map(\.bit)))
    case .conclusion(.markers(let least)): .isIn(number(.markers), ~0 << Values(least.markerPlace))
    case .conclusion(.characteristic(let id, let wanted)):
      .isIn(number(.state(id)), .init(wanted.map(\.bit)))
    case .conclusion(.present(let least)):
      .enough(
        least, of: Check.Characteristic.allCases.map { number(.state($0)) },
        CharacteristicState.present.bit)
    default: .isIn(number(.fact(check)), true.bit)
    }
  }

  private mutating func number(_ input: VerdictWorld.Input) -> Int {
    if let known = inputs.firstIndex(of: input) { return known }
    inputs.append(input)
    return inputs.count - 1
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
    var search = Search(table: self)
    return search.reached(from: 0, row).places.map { rules[$0] }
  }

  /// The open inputs of which some value would leave fewer classes.
  func deciding(_ row: Row) -> [VerdictWorld.Input] {
    var search = Search(table: self)
    let all = classes(of: search.reached(from: 0, row))
    guard all.count > 1 else { return [] }
    return inputs.indices.filter { input in
      row[input].isOpen
        && row[input].single.contains { value in
          var settled = row
          settled[input] = value
          return classes(of: search.reached(from: 0, settled)) != all
        }
    }.map { inputs[$0] }
  }

  private func classes(of reached: Reached) -> Set<String> {
    Set(reached.places.map { rules[$0].verdict })
  }
}

extension ClassTable {
  /// One walk over the rules; rows that differ only in what no later rule looks at are one.
  struct Search {
    let table: ClassTable
    private var memory: [Place: Reached] = [:]
    /// By rule, the inputs that it or a later one looks at.
    private let ahead: [[Bool]]

    private struct Place: Hashable {
      var rule: Int
      var row: Row
    }

    init(table: ClassTable) {
      self.table = table
      var looked = table.inputs.map { _ in false }
      ahead = table.tests.reversed().map { test in
        for input in test.inputs { looked[input] = true }
        return looked
      }.reversed()
    }

    mutating func reached(from rule: Int, _ row: Row) -> Reached {
      guard rule < table.tests.count else { return 0 }
      let place = Place(rule: rule, row: zip(row, ahead[rule]).map { $1 ? $0 : 0 })
      if let known = memory[place] { return known }
      let found = follow(rule, place.row)
      memory[place] = found
      return found
    }

    private mutating func follow(_ rule: Int, _ row: Row) -> Reached {
      let test = table.tests[rule]
      guard let (input, values) = test.undecided(row) else {
        return test.holds(row) == true ? 1 << Reached(rule) : reached(from: rule + 1, row)
      }
      var (within, outside) = (row, row)
      within[input] &= values
      outside[input] &= ~values
      return reached(from: rule, within) | reached(from: rule, outside)
    }
  }
}

extension ClassTable.Test {
  /// Three-valued: nil while an open input decides.
  func holds(_ row: ClassTable.Row) -> Bool? {
    switch self {
    case .all(let parts):
      var result: Bool? = true
      for part in parts {
        guard let holds = part.holds(row) else {
          result = nil
          continue
        }
        if !holds { return false }
      }
      return result
    case .any(let parts):
      var result: Bool? = false
      for part in parts {
        guard let holds = part.holds(row) else {
          result = nil
          continue
        }
        if holds { return true }
      }
      return result
    case .not(let inner): return inner.holds(row).map { !$0 }
    case .isIn(let input, let values): return row[input].isWithin(values)
    case .enough(let least, let inputs, let values):
      let sure = inputs.count { row[$0].isWithin(values) == true }
      let open = inputs.count { row[$0].isWithin(values) == nil }
      return sure >= least ? true : sure + open < least ? false : nil
    }
  }

  /// The first input that keeps this open, and the values between which it has to be settled; nil when nothing does.
  func undecided(_ row: ClassTable.Row) -> (input: Int, values: ClassTable.Values)? {
    guard holds(row) == nil else { return nil }
    switch self {
    case .all(let parts), .any(let parts): return parts.lazy.compactMap { $0.undecided(row) }.first
    case .not(let inner): return inner.undecided(row)
    case .isIn(let input, let values): return (input, values)
    case .enough(_, let inputs, let values):
      return inputs.first { row[$0].isWithin(values) == nil }.map { ($0, values) }
    }
  }

  var inputs: [Int] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.inputs)
    case .not(let inner): inner.inputs
    case .isIn(let input, _): [input]
    case .enough(_, let inputs, _): inputs
    }
  }
}

extension ClassTable.Values {
  fileprivate init(_ bits: [Self]) { self = bits.reduce(0, |) }

  fileprivate var isOpen: Bool { nonzeroBitCount > 1 }

  /// Each of the values alone.
  fileprivate var single: [Self] {
    (0..<Self.bitWidth).map { 1 << Self($0) }.filter { self & $0 != 0 }
  }

  /// Nil when some are and some are not.
  fileprivate func isWithin(_ values: Self) -> Bool? {
    self & values == self ? true : self & values == 0 ? false : nil
  }
}

extension ClassTable.Reached {
  fileprivate var places: [Int] { (0..<Self.bitWidth).filter { self & 1 << Self($0) != 0 } }
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
