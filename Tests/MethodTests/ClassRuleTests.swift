import Testing

@testable import AllianceCore

/// The class rules over worlds that are built by hand: each row says which rule must win, and why.
@Suite struct ClassRuleTests {
  /// A world in which no fact rule holds: outcome passes, nothing is present, four markers.
  private static func world(
    true facts: [Check] = [], in rules: [VerdictRules.Rule], outcome: [OutcomeResult] = [.pass],
    present: [Check.Characteristic] = [], partial: [Check.Characteristic] = [],
    open: [Check.Characteristic] = [], markers: [Int] = [4]
  ) -> VerdictWorld {
    var world = VerdictWorld(outcome: .init(outcome), states: [:], markers: .init(markers))
    for leaf in rules.compactMap(\.when).flatMap(\.leaves) {
      world.facts[leaf] = facts.contains(leaf)
    }
    for id in Check.Characteristic.allCases {
      world.states[id] = .init(
        open.contains(id)
          ? [.present, .partial, .absent]
          : [present.contains(id) ? .present : partial.contains(id) ? .partial : .absent])
    }
    return world
  }

  private static func legal(_ word: String) -> Check {
    .some(.answer(question: "Q2.05", part: .value, .anyOf([word])))
  }
  private static func own(_ word: String) -> Check {
    .some(.answer(question: "Q2.05", part: .field("own"), .anyOf([word])))
  }
  private static let trades = [own("customers"), own("staff"), own("result")]
  private static let licence = Check.some(
    .answer(
      question: "Q2.02", part: .value,
      .anyOf(["licensing", "supply-chain", "platform-ecosystem"])))
  private static let beyond = Check.some(
    .fields(question: "Q2.02", atLeast: 1, including: ["beyond"]))
  private static let customer = Check.each(
    .answer(question: "Q2.06", part: .value, .anyOf(["customer"])))
  private static let shared = Check.some(
    .answer(question: "Q2.07", part: .value, .anyOf(["agreement", "ownership"])))
  private static let nothing = Check.each(
    .answer(question: "Q1.25", part: .value, .anyOf(["nothing"])))
  private static func lowest(_ step: Int) -> Check {
    .lowest(question: "Q2.12", atMost: Number(step))
  }
  private static let all = Check.Characteristic.allCases

  struct Row: Sendable {
    var facts: [Check] = []
    var outcome: [OutcomeResult] = [.pass]
    var present: [Check.Characteristic] = []
    var partial: [Check.Characteristic] = []
    var open: [Check.Characteristic] = []
    var markers = [4]
    var rules: [String]
  }

  // By hand, in the order of blueprint 8.2; the first that holds wins, so each row also holds a later rule.
  static let rows: [Row] = [
    // Control wins over four present characteristics.
    Row(facts: [legal("control")], present: all, rules: ["C1"]),
    // Pooled, though trading facts stand too.
    Row(facts: [legal("pooled"), legal("trading-company")] + trades, rules: ["C2"]),
    // A joint company that trades wins over the outcome that fails.
    Row(facts: [legal("trading-company")] + trades, outcome: [.fail], rules: ["C3"]),
    // Staff and customers, but no result of its own: it works for its owners.
    Row(
      facts: [legal("trading-company"), own("customers"), own("staff")], present: all,
      rules: ["C8"]),
    // One that has neither customers nor staff nor a result does not count: on to C8.
    Row(facts: [legal("trading-company")], present: all, rules: ["C8"]),
    // The customer decides, and nobody says that risk is shared.
    Row(facts: [customer], present: all, rules: ["C4"]),
    // One party contradicts: no outsourcing.
    Row(facts: [customer, shared], present: all, rules: ["C8"]),
    // Only goods and money, and the lowest Q2.12 is 1 (so also at most 2).
    Row(facts: [nothing, lowest(1), lowest(2)], markers: [0], rules: ["C5"]),
    // Only goods and money, but Q2.12 is 2 and no marker: C6.
    Row(facts: [nothing, lowest(2)], markers: [0], rules: ["C6"]),
    // Nothing is done jointly beyond a licence, an order or a programme (T8), whatever is present; with something it is C8.
    Row(facts: [licence], present: all, rules: ["C6"]),
    Row(facts: [licence, beyond], present: all, rules: ["C8"]),
    // One marker is integration: not C6; outcome passes, nothing present: C10.
    Row(facts: [lowest(2)], markers: [1], rules: ["C10"]),
    // The outcome test fails, whatever is present.
    Row(outcome: [.fail], present: all, rules: ["C7"]),
    Row(present: all, markers: [3], rules: ["C8"]),
    // Provisional counts as pass (A3).
    Row(outcome: [.provisional], present: all, markers: [3], rules: ["C8"]),
    // Four, but two markers: C9.
    Row(present: all, markers: [2], rules: ["C9"]),
    // Two present, investment partial (40 or more): C9.
    Row(present: [.dependency, .governance], partial: [.investment], rules: ["C9"]),
    // Two present, investment absent (under 40): C10.
    Row(present: [.dependency, .governance], rules: ["C10"]),
    // One present: C10.
    Row(present: [.investment], rules: ["C10"]),
    // C0: the outcome is open; pass gives C8, fail gives C7.
    Row(outcome: [.pass, .fail], present: all, rules: ["C7", "C8"]),
    // C0: governance open; present gives C8, else three are present: C9.
    Row(present: [.investment, .dependency, .impact], open: [.governance], rules: ["C8", "C9"]),
    // C0: markers open; 3 gives C8, 0 gives C9.
    Row(present: all, markers: [0, 3], rules: ["C8", "C9"]),
    // C0: investment and dependency open, nothing else present: both present gives C9, else C10.
    Row(open: [.investment, .dependency], rules: ["C9", "C10"]),
    // Open inputs that cannot matter leave one rule.
    Row(facts: [legal("control")], outcome: [.pass, .fail], open: all, rules: ["C1"]),
  ]

  @Test(arguments: rows.indices) func `the first rule that holds gives the class`(index: Int) throws
  {
    let (rules, row) = (try MethodSample.rules(), Self.rows[index])
    let world = Self.world(
      true: row.facts, in: rules.rules, outcome: row.outcome, present: row.present,
      partial: row.partial,
      open: row.open, markers: row.markers)
    #expect(world.possible(rules.table).map(\.id) == row.rules)
  }

  @Test func `an open fact keeps its class possible, and its question decides`() throws {
    let rules = try MethodSample.rules()
    var world = Self.world(in: rules.rules, present: Self.all)
    world.facts[Self.legal("pooled")] = nil
    // Pooled gives C2; not pooled gives C8. The fact alone decides.
    #expect(world.possible(rules.table).map(\.id) == ["C2", "C8"])
    #expect(world.deciding(rules.table) == [.fact(Self.legal("pooled"))])
  }

  /// The worlds in which that input is settled, one for each value.
  private static func settling(_ world: VerdictWorld, _ input: VerdictWorld.Input) -> [VerdictWorld]
  {
    func with(_ change: (inout VerdictWorld) -> Void) -> VerdictWorld {
      var world = world
      change(&world)
      return world
    }
    return switch input {
    case .fact(let check): [true, false].map { value in with { $0.facts[check] = value } }
    case .outcome: world.outcome.values.map { value in with { $0.outcome = .init([value]) } }
    case .markers: world.markers.values.map { value in with { $0.markers = .init([value]) } }
    case .state(let id):
      (world.states[id]?.values ?? []).map { value in with { $0.states[id] = .init([value]) } }
    }
  }

  /// Over many mixes of open inputs: whatever they turn out to be, the class was among the possible ones.
  @Test func `the possible set holds every class that can result`() throws {
    let rules = try MethodSample.rules()
    for markers in [[0, 3], [4]] {
      for open in [[.governance], [.governance, .impact], Self.all] as [[Check.Characteristic]] {
        var world = Self.world(
          in: rules.rules, outcome: [.pass, .fail], present: [.investment, .dependency], open: open,
          markers: markers)
        world.facts[Self.lowest(2)] = nil
        let possible = Set(world.possible(rules.table).map(\.id))
        var settled: [VerdictWorld] = [world]
        let inputs: [VerdictWorld.Input] =
          [.fact(Self.lowest(2)), .outcome, .markers] + open.map { .state($0) }
        for input in inputs { settled = settled.flatMap { Self.settling($0, input) } }
        let found = settled.map { $0.possible(rules.table).map(\.id) }
        #expect(found.allSatisfy { $0.count == 1 })
        #expect(Set(found.flatMap { $0 }) == possible)
      }
    }
  }
}
