import Testing

@testable import AllianceCore

/// What the parties do about a critical difference, and what the gate makes of it (blueprint 6, rule 3, and 7).
///
/// As the sample stands gate 1 passes. The four differences each block it and fail nothing else: results without a common
/// kind (Q1.16), a miss (Q1.17), 92 days between the dates (Q1.03), and evidence of 5 against 2 (Q1.18; the lowest 2 and
/// the highest 3 are enough for M4, and the outcome is provisional for globex).
@Suite struct SettlingTests {
  static let differences: [(question: String, changes: [String: String])] = [
    ("Q1.16", ["globex Q1.16": "{ value: [position], fields: { named: Litware } }"]),
    ("Q1.17", ["acme > globex Q1.17": "miss"]),
    ("Q1.03", ["globex Q1.03": "{ value: 2027-09-30, fields: { closes: the tender ends } }"]),
    ("Q1.18", ["acme Q1.18": "{ value: 5, fields: { source: letters } }", "globex Q1.18": "2"]),
  ]

  /// The sample with the first so many of these differences, and what is done about them.
  static func scoring(_ count: Int = 1, _ deeds: [Deed] = [], asOf: String = "2026-06-30") throws
    -> Scoring
  {
    let changes = differences.prefix(count).reduce(into: [String: String]()) { changes, one in
      changes.merge(one.changes) { $1 }
    }
    let found = deeds.reduce(try ScoringSample.scoring(changes)) { $0.with($1) }
    return Scoring(found.assessment, method: found.method, asOf: try GateRunTests.day(asOf))
  }

  static func resolved(
    _ how: Deed.Resolution.How, _ count: Int = 1, owner: String? = nil, due: String? = nil
  ) -> Deed {
    .resolved(
      Deed.Resolution(
        questions: differences.prefix(count).map(\.question), how: how, owner: owner,
        due: due.flatMap(PartialDate.init(iso:))))
  }

  static func result(_ scoring: Scoring) throws -> GateResult {
    try #require(scoring.result(ofGate: 1))
  }

  @Test(arguments: 1...4) func `each of the differences blocks the gate`(count: Int) throws {
    #expect(try Self.result(Self.scoring(count)).result == .hold)
  }

  @Test func `both views kept open the gate, and the difference stays in the list`() throws {
    let kept = try Self.scoring(4, [Self.resolved(.keptBoth, 4)])
    #expect(try Self.result(kept).result == .pass)
    #expect(kept.divergences.count { $0.severity == .critical } == 4)
    #expect(!kept.hasCriticalDivergence("Q1.16"))
  }

  /// 60 days from 30 June are 29 August. Parked is not settled: the class still waits for it.
  @Test(
    arguments: [
      ("p1", "2026-08-29", "conditions"), ("p1", "2026-08-30", "hold"),
      ("p1", "2026-06-30", "conditions"),
      ("p1", "2026-06-29", "hold"), (nil, "2026-08-29", "hold"), ("p1", nil, "hold"),
    ] as [(String?, String?, String)])
  func `a parked difference is a condition while it has an owner and a near date`(
    owner: String?, due: String?, word: String
  ) throws {
    let parked = try Self.scoring(1, [Self.resolved(.deferred, owner: owner, due: due)])
    #expect(try Self.result(parked).result.rawValue == word)
    #expect(try Self.result(parked).parked.map(\.question) == (word == "hold" ? [] : ["Q1.16"]))
    #expect(parked.hasCriticalDivergence("Q1.16"))
  }

  @Test(arguments: [(3, GateResult.Result.conditions), (4, .hold)])
  func `at most three are parked`(count: Int, result: GateResult.Result) throws {
    let deed = Self.resolved(.deferred, count, owner: "p1", due: "2026-08-29")
    #expect(try Self.result(Self.scoring(count, [deed])).result == result)
    // And one soft criterion beside three is one too many.
    let three = try Self.scoring(
      3,
      [
        Self.resolved(.deferred, 3, owner: "p1", due: "2026-08-29"),
        .answered(SlotKey("Q1.14", party: "acme"), .init(.value(.given(.ids(["none"]))))),
      ])
    #expect(try Self.result(three).result == .hold)
  }

  @Test func `rated again settles nothing by being said, only by the new answers`() throws {
    let said = try Self.scoring(1, [Self.resolved(.rerated)])
    #expect(try Self.result(said).result == .hold)
    let key = SlotKey("Q1.16", party: "globex")
    let rated = said.with(
      .answered(key, .init(.value(.given(.ids(["advantage"]))))),
      .answered(key, .init(.fields(["named": .given(.text("Litware"))]))))
    #expect(try Self.result(rated).result == .pass)
  }

  @Test func `what was settled is open again once a side says something else`() throws {
    let kept = try Self.scoring(1, [Self.resolved(.keptBoth)])
    let key = SlotKey("Q1.16", party: "globex")
    let same = kept.with(.answered(key, .init(.value(.given(.ids(["position"]))))))
    #expect(try Self.result(same).result == .pass)
    let other = kept.with(.answered(key, .init(.value(.given(.ids(["value"]))))))
    #expect(other.hasCriticalDivergence("Q1.16"))
    let judged = try Self.scoring(2, [Self.resolved(.keptBoth, 2)])
    let again = judged.with(.judged(SlotKey("Q1.17", party: "globex"), other: "acme", .miss))
    #expect(!judged.hasCriticalDivergence("Q1.17") && again.hasCriticalDivergence("Q1.17"))
  }

  /// The run writes the parked one down as a condition of its own; it is done when settled, and closes the gate when
  /// its date is over.
  @Test func `a run carries what is parked`() throws {
    let parked = try Self.scoring(1, [Self.resolved(.deferred, owner: "p1", due: "2026-08-29")])
    let run = try #require(Self.result(parked).run(conditions: []))
    let due = try #require(PartialDate(iso: "2026-08-29"))
    #expect(run.conditions == [Deed.GateCondition(.question("Q1.16"), owner: "p1", due: due)])
    let after = parked.with(.gateRun(run))
    #expect(GateRunTests.standing(after) == .conditions)
    #expect(after.conditions(ofGate: 1).map(\.state) == [.open])
    let late = Scoring(
      after.assessment, method: after.method, asOf: try GateRunTests.day("2026-08-30"))
    #expect(late.conditions(ofGate: 1).map(\.state) == [.overdue])
    #expect(GateRunTests.standing(late) == .held)
    #expect(after.with(Self.resolved(.keptBoth)).conditions(ofGate: 1).map(\.state) == [.done])
  }
}
