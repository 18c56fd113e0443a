import Testing

@testable import AllianceCore

/// Q1.08: how long it would take to build against the time left to Q1.03 (blueprint 4 and A11).
@Suite struct WindowTests {
  static func length(_ words: String) -> String { "{ value: \(words), fields: { basis: ~ } }" }
  static func date(_ words: String) -> String { "{ value: \(words), fields: { closes: ~ } }" }

  /// From 30 June 2026 to 8 October 2026 are 31 + 31 + 30 + 8 = 100 days: longer above 100, near from 80, else shorter.
  @Test(
    arguments: [
      ("101 days", "100"), ("100.001 days", "100"), ("100 days", "50"), ("80 days", "50"),
      ("79.999 days", "0"), ("79 days", "0"), ("0 days", "0"), ("never", "100"),
      ("open-ended", "100"),
      // A month is 30.44 days: three are 91.32, four 121.76. A working day is a fifth of a week: 57 are 79.8.
      ("3 months", "50"), ("4 months", "100"), ("57 working days", "0"), ("58 working days", "50"),
      ("14 weeks", "50"), ("1 year", "100"), ("~", "open"),
    ])
  func `longer, near or shorter`(length: String, points: String) throws {
    let scoring = try ScoringSample.scoring([
      "acme Q1.08": Self.length(length), "acme Q1.03": Self.date("2026-10-08"),
    ])
    #expect(scoring.points("Q1.08") == points)
  }

  /// A date stands for its last day: 2026-Q3 ends on 30 September, 92 days on, so 92 is near and 93 longer.
  @Test(arguments: [
    ("2026-Q3", "92 days", "50"), ("2026-Q3", "93 days", "100"), ("2026-07", "31 days", "50"),
    ("2026", "184 days", "50"), ("2026", "185 days", "100"),
  ])
  func `a date stands for its last day`(deadline: String, length: String, points: String) throws {
    let scoring = try ScoringSample.scoring([
      "acme Q1.08": Self.length(length), "acme Q1.03": Self.date(deadline),
    ])
    #expect(scoring.points("Q1.08") == points)
  }

  /// Nothing is left of a window that has closed, so every time to build is longer.
  @Test(arguments: ["1 day", "1 hour", "never"])
  func `a deadline that has passed is missed by every time to build`(length: String) throws {
    for deadline in ["2026-06-30", "2026-06-29", "2020"] {
      let scoring = try ScoringSample.scoring([
        "acme Q1.08": Self.length(length), "acme Q1.03": Self.date(deadline),
      ])
      #expect(scoring.points("Q1.08") == "100", "\(deadline)")
    }
  }

  @Test(arguments: ["", "{ state: unknown }", "{ state: notApplicable, reason: none }", "~"])
  func `without a deadline it is open`(deadline: String) throws {
    let scoring = try ScoringSample.scoring(["acme Q1.03": deadline])
    #expect(scoring.points("Q1.08") == "open")
    #expect(scoring.points("Q1.08", "globex") == "100")
  }

  @Test func `the day of the score counts, not the day of the answer`() throws {
    let assessment = try ScoringSample().assessment([
      "acme Q1.08": Self.length("100 days"), "acme Q1.03": Self.date("2026-10-08"),
    ])
    let later = try #require(Day(year: 2026, month: 7, day: 1))
    let scoring = Scoring(assessment, method: ScoringSample.shipped, asOf: later)
    #expect(scoring.points("Q1.08") == "100")
  }

  /// In look-back the time left is counted from the signature, here 1 January 2026: to 31 January are 30 days.
  @Test(arguments: [("31 days", "100"), ("30 days", "50"), ("24 days", "50"), ("23 days", "0")])
  func `look-back counts from the signature`(length: String, points: String) throws {
    for state in ["signed", "running", "running-longer", "renewing"] {
      let scoring = try ScoringSample.scoring([
        "Q0.04": "{ value: \(state), fields: { signed: 2026-01-01 } }",
        "acme Q1.08": Self.length(length), "acme Q1.03": Self.date("2026-01-31"),
      ])
      #expect(scoring.points("Q1.08") == points, "\(state)")
    }
  }

  /// The signature is the date of Q0.04 when it says signed or later, else unknown (blueprint A19); then nobody knows
  /// how much time was left.
  @Test(
    arguments: [
      "{ value: running, fields: { signed: ~ } }",
      "{ value: memorandum, fields: { signed: 2026-01-01 } }",
    ])
  func `look-back without a signature leaves it open`(state: String) throws {
    let scoring = try ScoringSample.scoring(["Q0.04": state])
    #expect(scoring.points("Q1.08") == "open")
  }
}
