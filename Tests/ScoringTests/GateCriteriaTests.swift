import Testing

@testable import AllianceCore

/// Every criterion of Gate 1, met, not met and open (blueprint 7, A4 to A7).
@Suite struct GateCriteriaTests {
  /// What is changed in the sample, and how one criterion comes out.
  struct Row: CustomTestStringConvertible {
    var id: String
    var changes: [String: String]
    var isMet: Bool?

    init(_ id: String, _ changes: [String: String], _ isMet: Bool?) {
      (self.id, self.changes, self.isMet) = (id, changes, isMet)
    }

    var testDescription: String { "\(id) \(changes) \(isMet.map { "\($0)" } ?? "open")" }
  }

  static func scale(_ level: Int, _ field: String) -> String {
    "{ value: \(level), fields: { \(field): x } }"
  }
  static let unknown = "{ state: unknown }"
  static let none = "{ state: notApplicable, reason: none }"

  static let rows: [Row] = [
    // M1: each party's Q1.01 with 3 anchors and Q1.17 with 3, `alone` among them.
    Row("M1", ["acme Q1.01": "{ fields: { who: a, where: b, what: c, evidence: ~ } }"], true),
    Row("M1", ["acme Q1.01": "{ fields: { who: a, where: b, what: ~, evidence: ~ } }"], false),
    Row("M1", ["globex Q1.17": OutcomeTests.sentence("no press", "~")], true),
    Row("M1", ["globex Q1.17": OutcomeTests.sentence("~", "2028")], false),
    Row("M1", ["globex Q1.17": OutcomeTests.sentence("synergy", "2028")], false),
    Row("M1", ["acme Q1.01": unknown], nil), Row("M1", ["acme Q1.17": none], nil),
    Row("M1", ["acme Q1.01": "{ fields: { who: a, where: b, what: c } }"], nil),
    // A text without a single anchor is no answer (5.1), where one anchor is too few; the outcome test fails by both (A3).
    Row("M1", ["acme Q1.01": "{ fields: { who: ~, where: ~, what: ~, evidence: ~ } }"], nil),
    Row("M1", ["acme Q1.01": "{ fields: { who: synergy, where: ~, what: ~, evidence: ~ } }"], nil),
    Row("M1", ["acme Q1.01": "{ fields: { who: a, where: ~, what: ~, evidence: ~ } }"], false),
    Row("M1", ["globex Q1.17": OutcomeTests.nothing], nil),
    Row("M7", ["globex Q1.17": OutcomeTests.nothing], false),
    // An input in critical divergence is open.
    Row("M1", ["acme > globex Q1.17": "miss"], nil),
    Row("M1", ["acme > globex Q1.17": "partly"], true),

    // M2: two anchors on what they bring, and not buildable in time: longer than the window, or Q1.04 at 3 or more.
    Row("M2", ["acme Q1.06": "{ fields: { what: a, evidence: b, only: ~ } }"], true),
    Row("M2", ["acme Q1.06": "{ fields: { what: a, evidence: ~, only: ~ } }"], false),
    Row("M2", ["acme Q1.06": "{ fields: { what: ~, evidence: ~, only: ~ } }"], nil),
    Row("M2", ["acme Q1.06": unknown], nil),
    Row("M2", ["Q1.04": "2"], true),
    Row("M2", ["Q1.08": WindowTests.length("10 days")], true),
    Row("M2", ["Q1.04": "2", "Q1.08": WindowTests.length("10 days")], false),
    Row("M2", ["Q1.04": "2", "acme Q1.08": unknown], nil),
    Row("M2", ["Q1.04": "2", "acme Q1.03": unknown], nil),
    Row("M2", ["acme Q1.08": unknown], true), Row("M2", ["acme Q1.04": unknown], true),
    // 30 June 2026 to 30 June 2027 are 365 days: as long is not longer.
    Row("M2", ["Q1.04": "2", "Q1.08": WindowTests.length("365 days")], false),
    Row("M2", ["Q1.04": "2", "Q1.08": WindowTests.length("366 days")], true),
    Row("M2", ["acme Q1.04": "2"], nil), Row("M2", ["acme Q1.04": scale(5, "missing")], true),

    // M3: two anchors on the own gain, weight at least 3 for the lowest, gap at most 1, no guess a miss.
    Row("M3", ["acme Q1.12": "{ fields: { what: a, amount: b, when: ~ } }"], true),
    Row("M3", ["acme Q1.12": "{ fields: { what: a, amount: ~, when: ~ } }"], false),
    Row("M3", ["acme Q1.12": "{ fields: { what: ~, amount: ~, when: ~ } }"], nil),
    Row("M3", ["acme Q1.12": unknown], nil), Row("M3", ["acme Q1.13": unknown], nil),
    Row("M3", ["acme Q1.13": "3"], true), Row("M3", ["Q1.13": "2"], false),
    Row("M3", ["acme Q1.13": "2", "globex Q1.13": "3"], false),
    Row("M3", ["acme Q1.13": "3", "globex Q1.13": scale(5, "plan")], false),
    // 2 and 4 straddle the mark at 3: critical.
    Row("M3", ["acme Q1.13": "2"], nil),
    Row("M3", ["acme > globex Q1.11": "partly"], true), Row("M3", ["acme > globex Q1.11": ""], nil),
    // A miss is critical (6), and critical is open (A5).
    Row("M3", ["acme > globex Q1.11": "miss"], nil),

    // M4: evidence lowest 2, highest 3 or more.
    Row("M4", ["acme Q1.18": "2"], true), Row("M4", ["Q1.18": "2"], false),
    Row("M4", ["acme Q1.18": "2", "globex Q1.18": scale(3, "source")], true),
    Row("M4", ["acme Q1.18": "1", "globex Q1.18": "2"], false),
    Row("M4", ["acme Q1.18": unknown], nil),
    // 1 and 4: critical.
    Row("M4", ["acme Q1.18": "1"], nil),

    // M5, soft: two alternatives, a standard partnership among them.
    Row("M5", ["acme Q1.14": "{ value: [build, buy], fields: { margin: x } }"], false),
    Row("M5", ["acme Q1.14": "{ value: [standard-partnership], fields: { margin: x } }"], false),
    Row("M5", ["acme Q1.14": "none"], false), Row("M5", ["acme Q1.14": unknown], nil),

    // M6: no critical difference on Q1.16 and Q1.17.
    Row(
      "M6", ["acme Q1.16": "{ value: [advantage, position, value], fields: { named: x } }"], true),
    Row("M6", ["acme Q1.16": "{ value: [position], fields: { named: x } }"], false),
    Row("M6", ["acme > globex Q1.17": "partly"], true),
    Row("M6", ["acme > globex Q1.17": "miss"], false),
    Row("M6", ["acme > globex Q1.17": ""], nil), Row("M6", ["acme Q1.16": unknown], nil),

    // M7: the outcome test fails for nobody; provisional is no failure (A3).
    Row("M7", ["acme Q1.18": "2"], true), Row("M7", ["acme Q1.05": "none"], false),
    Row("M7", ["Q1.16": "none"], false), Row("M7", ["acme Q1.16": unknown], nil),
    Row("M7", ["acme Q1.18": "1", "globex Q1.18": "2"], false),
    // One that fails does not hide that another is unknown.
    Row("M7", ["acme Q1.05": "none", "globex Q1.05": unknown], nil),
    // Its inputs are those of the outcome test, so one in critical divergence is open (A5).
    Row("M7", ["acme Q1.16": "{ value: [position], fields: { named: x } }"], nil),
  ]

  @Test(arguments: rows) func `a criterion`(row: Row) throws {
    let result = try #require(try ScoringSample.scoring(row.changes).result(ofGate: 1))
    let criterion = try #require(result.criteria.first { $0.id == row.id })
    #expect(criterion.outcome.isMet == row.isMet)
  }

  @Test func `the sample meets everything`() throws {
    let result = try #require(try ScoringSample.scoring().result(ofGate: 1))
    #expect(
      result.criteria.map(\.id) == [
        "M1", "M2", "M3", "M4", "M5", "M6", "M7", "floor-D1", "floor-D2", "index",
      ])
    #expect(result.criteria.allSatisfy { $0.outcome.isMet == true })
    #expect(result.criteria.filter(\.isHard).map(\.id) == ["M1", "M2", "M3", "M4", "M6", "M7"])
    #expect(result.result == .pass)
    // 60 % of 93.4375 and 40 % of 87.5 (blueprint 5.4): 56.0625 + 35.
    #expect(result.index == Fraction(910_625, over: 10_000))
    #expect(result.coverage == 100)
  }

  /// Too little said leads elsewhere, nothing said is asked for again (5.1 and A5).
  @Test func `a text without an anchor is a hold and no answer`() throws {
    let little = try #require(
      try ScoringSample.scoring(["acme Q1.12": "{ fields: { what: a, amount: ~, when: ~ } }"])
        .result(ofGate: 1))
    #expect(little.result == .redirect && little.coverage == 100)
    let nothing = try #require(
      try ScoringSample.scoring(["acme Q1.12": "{ fields: { what: ~, amount: ~, when: ~ } }"])
        .result(ofGate: 1))
    #expect(nothing.result == .hold && nothing.open.isEmpty)
    #expect(nothing.unanswered == [SlotKey("Q1.12", party: "acme")])
  }

  /// Index and floors use the lowest party (A7). D2 of globex with Q1.10, Q1.20 and Q1.21 at 1: (1225 - 225 - 150 -
  /// 150) / 14 = 50; with Q1.22 at none 600 / 14 = 42.857: under 45. The index is then .6·93.4375 + .4·42.857 = 73.2.
  @Test func `the lowest party decides floors and index`() throws {
    let low = ["globex Q1.10": "1", "globex Q1.20": "1", "globex Q1.21": "1"]
    let fifty = try #require(try ScoringSample.scoring(low).result(ofGate: 1))
    #expect(fifty.index == Fraction(910_625, over: 10_000) - 15)
    #expect(fifty.conditions.isEmpty)
    let under = try #require(
      try ScoringSample.scoring(low.merging(["globex Q1.22": "none"]) { $1 }).result(ofGate: 1))
    #expect(under.conditions.map(\.id) == ["floor-D2"])
    #expect(under.index?.tenths == "73.2")
    #expect(under.result == .conditions)
    #expect(under.conditions.first?.outcome.reasons.map(\.party) == ["globex"])
  }

  /// D2 has its floor at 45. With Q1.10, Q1.20 and Q1.21 at 1 it is (1225 - 225 - 150 - 150) / 14 = 50; with one check of
  /// three (Q1.22) instead of all 633.3 / 14 = 45.2, and with none 600 / 14 = 42.9.
  @Test(arguments: [("culture", true), ("none", false)])
  func `a floor that is just met and just missed`(checks: String, isMet: Bool) throws {
    let result = try #require(
      try ScoringSample.scoring([
        "Q1.10": "1", "Q1.20": "1", "Q1.21": "1", "Q1.22": checks,
      ]).result(ofGate: 1))
    #expect(result.criteria.first { $0.id == "floor-D2" }?.outcome.isMet == isMet)
  }

  /// A score that is not known leaves floor and index open: D2 of acme with 3 + 2 + 2 + 2 of 14 open is at 35.7 %.
  @Test func `a dimension that is not known leaves its floor open`() throws {
    let result = try #require(
      try ScoringSample.scoring([
        "acme Q1.10": "", "acme Q1.20": "", "acme Q1.21": "", "globex Q1.07": "",
      ]).result(
        ofGate: 1))
    #expect(result.index == nil)
    #expect(result.conditions.map(\.id) == ["floor-D2", "index"])
    #expect(result.conditions.allSatisfy { $0.outcome.isMet == nil })
    #expect(result.result == .conditions)
  }

  @Test func `reasons name question and party`() throws {
    let changes = [
      "globex Q1.01": "{ fields: { who: ~, where: ~, what: c, evidence: ~ } }", "globex Q1.13": "2",
      "acme Q1.13": "3",
      "globex Q1.05": "none", "globex Q1.14": "none",
    ]
    let result = try #require(try ScoringSample.scoring(changes).result(ofGate: 1))
    for (id, code) in [("M1", "Q1.01"), ("M3", "Q1.13"), ("M5", "Q1.14"), ("M7", "Q1.05")] {
      let criterion = try #require(result.criteria.first { $0.id == id })
      #expect(criterion.outcome.isMet == false)
      let reasons = criterion.outcome.reasons.filter { $0.isMet == false && $0.question == code }
      #expect(reasons.map(\.party) == ["globex"], "\(id)")
      #expect(criterion.questions.contains(code), "\(id)")
    }
  }

  @Test func `three parties all have to meet it`() throws {
    let sample = ScoringSample(parties: ["acme", "globex", "initech"])
    for (code, id) in [("Q1.14", "M5"), ("Q1.05", "M7")] {
      let result = try sample.scoring(["initech \(code)": "none"]).result(ofGate: 1)
      #expect(result?.criteria.first { $0.id == id }?.outcome.isMet == false)
    }
    // Weights 3, 4 and 5: each neighbour is a step away, the ends are two.
    let apart = try sample.scoring(["acme Q1.13": "3", "initech Q1.13": Self.scale(5, "plan")])
    #expect(apart.result(ofGate: 1)?.criteria.first { $0.id == "M3" }?.outcome.isMet == false)
  }
}
