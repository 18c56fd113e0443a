import AllianceReports
import Testing

@testable import AllianceCore

/// What a gate says, in the order of blueprint A5, and where it leads.
@Suite struct GateResultTests {
  static func result(_ changes: [String: String], _ sample: ScoringSample = ScoringSample()) throws
    -> GateResult
  {
    try #require(try sample.scoring(changes).result(ofGate: 1))
  }

  static let unknown = "{ state: unknown }"
  /// M5 and floor-D2 with D2 at 600 / 14 = 42.9; the index is 73.2, D1 is untouched but for Q1.14.
  static let lowFit = ["Q1.10": "1", "Q1.20": "1", "Q1.21": "1", "Q1.22": "none"]

  @Test func `a core question that is neither answered nor marked is not ready`() throws {
    let result = try Self.result(["acme Q1.25": "", "Q1.19": ""])
    #expect(result.result == .notReady)
    #expect(result.open == [SlotKey("Q1.19"), SlotKey("Q1.25", party: "acme")])
    #expect(result.run(conditions: []) == nil)
    // Questions that are not core, judgements and intake keep no gate from being run.
    let ready = try Self.result(["Q1.10": "", "acme > globex Q1.11": "", "acme Q0.07": ""])
    #expect(ready.open.isEmpty)
    #expect(ready.result == .hold)
  }

  /// Each row adds what comes earlier in the order to what stood below it.
  @Test func `the order of A5`() throws {
    // One soft criterion unmet: conditions.
    var changes = ["Q1.14": "none"]
    #expect(try Self.result(changes).result == .conditions)
    // Two: M5 and the floor of D2.
    changes.merge(Self.lowFit) { $1 }
    let two = try Self.result(changes)
    #expect(two.conditions.map(\.id) == ["M5", "floor-D2"])
    #expect(two.result == .conditions)
    // A hard one beside them that leads nowhere else (M4: the highest evidence is 2): hold.
    changes["Q1.18"] = "2"
    let hard = try Self.result(changes)
    #expect(hard.criteria.filter { $0.isHard && $0.outcome.isMet == false }.map(\.id) == ["M4"])
    #expect(hard.result == .hold)
    // One that leads elsewhere (M3: the weight is 2): redirect.
    changes["Q1.13"] = "2"
    #expect(try Self.result(changes).result == .redirect)
    // Something open in another hard one (M4): hold again, because nobody knows yet.
    changes["acme Q1.18"] = Self.unknown
    #expect(try Self.result(changes).result == .hold)
    // And something not even reached.
    changes["acme Q1.25"] = ""
    #expect(try Self.result(changes).result == .notReady)
  }

  /// All four soft ones: more than three are a hold. D1 with Q1.02, Q1.03, Q1.08, Q1.09, Q1.14, Q1.15, Q1.19 at their
  /// worst and one anchor fewer in Q1.01, Q1.06, Q1.12 and Q1.17; Q1.04 at 3 and Q1.18 at 3:
  /// 3·75 + 40 + 2·60 + 3·50 + 100 + 3·200/3 + 0 + 0 + 3·200/3 + 0 + 0 + 3·75 + 3·50 + 0 = 1410 / 32 = 44.06.
  @Test func `more than three soft criteria are a hold`() throws {
    var changes = Self.lowFit
    changes.merge([
      "Q1.01": "{ fields: { who: a, where: b, what: c, evidence: ~ } }",
      "Q1.02": "{ value: EUR 4m, fields: { source: ~ } }", "Q1.03": WindowTests.date("2027-06-30"),
      "Q1.04": "{ value: 3, fields: { missing: ~ } }",
      "Q1.06": "{ fields: { what: a, evidence: b, only: ~ } }",
      "Q1.08": WindowTests.length("1 day"), "Q1.09": "{ value: 9, fields: { next: ~ } }",
      "Q1.12": "{ fields: { what: a, amount: b, when: ~ } }", "Q1.15": "another-idea",
      "Q1.17": OutcomeTests.sentence("no press", "~"),
      "Q1.18": "{ value: 3, fields: { source: ~ } }",
      "Q1.19":
        "[\(ScoringSample.goal(["acme", "globex"], "goal: a, measure: b, target: ~, date: ~"))]",
    ]) { $1 }
    let three = try Self.result(changes)
    #expect(three.criteria.filter(\.isHard).allSatisfy { $0.outcome.isMet == true })
    // D1: with Q1.14 at 70 it is 1410 + 140 = 1550 / 32 = 48.4, still under 60; M5 is met.
    #expect(three.conditions.map(\.id) == ["floor-D1", "floor-D2", "index"])
    #expect(three.result == .conditions)
    changes["acme Q1.14"] = "none"
    let four = try Self.result(changes)
    #expect(four.conditions.map(\.id) == ["M5", "floor-D1", "floor-D2", "index"])
    #expect(four.result == .hold)
  }

  /// Core slots: 16 questions of two parties and Q1.19 are 33. 30 answered are 90.9 %, 29 are 87.9 %.
  @Test func `under 90 per cent of the core is a hold`() throws {
    var changes = [
      "acme Q1.02": Self.unknown, "acme Q1.09": Self.unknown, "acme Q1.25": Self.unknown,
    ]
    let enough = try Self.result(changes)
    #expect(enough.coverage == Fraction(3000, over: 33))
    #expect(enough.result == .pass)
    changes["globex Q1.25"] = "{ state: declined }"
    let thin = try Self.result(changes)
    #expect(thin.coverage == Fraction(2900, over: 33))
    #expect(thin.criteria.allSatisfy { $0.outcome.isMet == true })
    #expect(thin.result == .hold)
    // It says what would change that.
    let report = try #require(GateReport(gate: 1, try ScoringSample.scoring(changes)))
    let words =
      "Only 87.9 % of the core questions are answered, 90 % are needed: unknown are acme Q1.02, acme Q1.09, acme Q1.25, "
      + "globex Q1.25."
    #expect(report.report.blocks.contains(.paragraph(words)))
    // Coverage comes before the redirect: what is missing could change it.
    changes["Q1.13"] = "2"
    #expect(try Self.result(changes).result == .hold)
  }

  /// Not applicable leaves the denominator: 29 of 32 are 90.6 %, 28 of 31 are 90.3 % (A17: as if never asked).
  @Test func `what does not apply is not missing`() throws {
    let none = "{ state: notApplicable, reason: none }"
    let changes = [
      "acme Q1.02": Self.unknown, "acme Q1.09": Self.unknown, "acme Q1.25": Self.unknown,
      "globex Q1.25": none,
    ]
    let one = try Self.result(changes)
    #expect(one.coverage == Fraction(2900, over: 32))
    #expect(one.result == .pass)
    let two = try Self.result(changes.merging(["globex Q1.09": none]) { $1 })
    #expect(two.coverage == Fraction(2800, over: 31))
  }

  /// Redirects: several could supply it and it could be built in time, for every party, leads to a purchase; everything
  /// else to a standard partnership.
  @Test func `where a redirect leads`() throws {
    let buildable = WindowTests.length("10 days")
    let three = "{ value: 3, fields: { next: x } }"
    let base = ["Q1.04": "2", "Q1.08": buildable]
    for (changes, target) in [
      (["Q1.13": "2"], "standard-partnership"), (["Q1.04": "1"], "standard-partnership"),
      (base, "standard-partnership"), (base.merging(["Q1.09": three]) { $1 }, "vendor"),
      (base.merging(["acme Q1.09": three]) { $1 }, "standard-partnership"),
      (["Q1.04": "2", "Q1.09": three], "standard-partnership"),
    ] {
      let result = try Self.result(changes)
      #expect(result.result == .redirect, "\(changes)")
      #expect(result.redirect?.to == target, "\(changes)")
    }
    #expect(try Self.result([:]).redirect == nil)
    #expect(try Self.result(["Q1.18": "2"]).redirect == nil)
  }

  @Test func `the core path is enough for the gate`() throws {
    let result = try Self.result([:], ScoringSample(path: "core"))
    // D1 2790 / 30 = 93 and D2 400 / 4 = 100: .6·93 + .4·100 = 95.8.
    #expect(result.index?.tenths == "95.8")
    #expect(result.result == .pass)
  }

  @Test func `a gate that does not exist has no result`() throws {
    #expect(try ScoringSample.scoring().result(ofGate: 9) == nil)
  }
}
