import Testing

@testable import AllianceCore

/// Does the alliance yield what neither could produce alone? (blueprint 8.1 and A3)
@Suite struct OutcomeTests {
  static func sentence(_ alone: String, _ when: String) -> String {
    "{ fields: { who: mills, what: wire, when: \(when), alone: \(alone) } }"
  }
  static let nothing = "{ fields: { who: ~, what: ~, when: ~, alone: ~ } }"

  /// One input of acme's is changed; everything else passes.
  @Test(
    arguments: [
      ("Q1.18", "{ value: 3, fields: { source: letters } }", OutcomeResult.pass),
      ("Q1.18", "2", .provisional), ("Q1.18", "1", .fail),
      ("Q1.18", "{ state: unknown }", .unknown),
      ("Q1.18", "", .unknown), ("Q1.18", "{ value: 3, fields: {} }", .unknown),
      ("Q1.18", "~", .unknown),
      ("Q1.04", "{ value: 3, fields: { missing: ~ } }", .pass), ("Q1.04", "2", .fail),
      ("Q1.04", "1", .fail), ("Q1.04", "{ state: declined }", .unknown), ("Q1.04", "", .unknown),
      ("Q1.16", "none", .fail), ("Q1.16", "{ state: unknown }", .unknown), ("Q1.16", "", .unknown),
      ("Q1.05", "none", .fail), ("Q1.05", "{ state: unknown }", .unknown), ("Q1.05", "", .unknown),
      // Three anchors with the one that says why not alone; a general one does not count (A3).
      ("Q1.17", sentence("no press", "~"), .pass), ("Q1.17", sentence("~", "2028"), .fail),
      ("Q1.17", sentence("synergy", "2028"), .fail),
      ("Q1.17", "{ fields: { who: ~, what: ~, when: 2028, alone: no press } }", .fail),
      ("Q1.17", "{ fields: { who: ~, what: ~, when: ~, alone: no press } }", .fail),
      ("Q1.17", "{ fields: { who: a, what: b, when: 2028 } }", .unknown),
      ("Q1.17", "{ state: unknown }", .unknown),
    ])
  func `one party`(code: String, says: String, result: OutcomeResult) throws {
    let scoring = try ScoringSample.scoring(["acme \(code)": says])
    #expect(scoring.outcomeTest(of: "acme") == result)
    #expect(scoring.outcomeTest(of: "globex") == .pass)
    // The other one passes, so the one that does not decides.
    #expect(scoring.outcomeTest == result)
  }

  /// What passes nothing and lacks something else is unknown: nobody fails before all inputs are in.
  @Test func `a missing input comes before a failing one`() throws {
    let scoring = try ScoringSample.scoring(["acme Q1.04": "1", "acme Q1.16": ""])
    #expect(scoring.outcomeTest(of: "acme") == .unknown)
  }

  /// Overall: fail, then unknown, then provisional, then pass.
  @Test(
    arguments: [
      ("1", "4", "4", OutcomeResult.fail), ("1", "", "2", .fail), ("", "2", "4", .unknown),
      ("2", "4", "4", .provisional), ("2", "2", "2", .provisional), ("4", "4", "4", .pass),
    ])
  func `all parties`(acme: String, globex: String, initech: String, overall: OutcomeResult) throws {
    let said = { (level: String) in
      level == "4" ? "{ value: 4, fields: { source: letters } }" : level
    }
    let scoring = try ScoringSample(parties: ["acme", "globex", "initech"]).scoring([
      "acme Q1.18": said(acme), "globex Q1.18": said(globex), "initech Q1.18": said(initech),
    ])
    #expect(scoring.outcomeTest == overall)
  }
}
