import Testing

@testable import AllianceCore

/// Where two parties see the same thing differently, at, just under and just over each mark (blueprint 6).
@Suite struct DivergenceTests {
  /// What acme and globex say, and what is found: nothing, or `discuss` or `critical` with gap and direction.
  static func found(_ code: String, _ acme: String, _ globex: String) throws -> String {
    let scoring = try ScoringSample.scoring(["acme \(code)": acme, "globex \(code)": globex])
    let divergences = scoring.divergences.filter { $0.question == code }
    #expect(divergences.count <= 1)
    return divergences.first.map(Self.words) ?? "-"
  }

  static func words(_ divergence: Divergence) -> String {
    let parts = [divergence.severity.rawValue, divergence.gap?.tenths, divergence.higher]
    return parts.compactMap { $0 }.joined(separator: " ")
  }

  @Test func `parties that agree on everything have nothing to settle`() throws {
    // The sample differs only in Q1.07, by design: brand against data, nothing in common of two.
    #expect(try ScoringSample.scoring().divergences.map(\.question) == ["Q1.07"])
  }

  /// Up to one step is aligned, two are to be discussed, three and four critical. Two that straddle a gate mark are
  /// critical: one passes, the other fails (A6: Q1.04 at 3, Q1.13 at 3, Q1.18 at 2).
  @Test(
    arguments: [
      ("Q1.10", 4, 4, "-"), ("Q1.10", 4, 3, "-"), ("Q1.10", 4, 2, "discuss 2.0 acme"),
      ("Q1.10", 2, 4, "discuss 2.0 globex"), ("Q1.10", 5, 2, "critical 3.0 acme"),
      ("Q1.10", 1, 5, "critical 4.0 globex"),
      ("Q1.04", 5, 3, "discuss 2.0 acme"), ("Q1.04", 2, 4, "critical 2.0 globex"),
      ("Q1.04", 3, 1, "critical 2.0 acme"), ("Q1.04", 2, 3, "-"),
      ("Q1.04", 5, 2, "critical 3.0 acme"),
      ("Q1.13", 3, 5, "discuss 2.0 globex"), ("Q1.13", 4, 2, "critical 2.0 acme"),
      ("Q1.13", 3, 2, "-"),
      ("Q1.18", 1, 3, "critical 2.0 globex"), ("Q1.18", 2, 4, "discuss 2.0 globex"),
      ("Q1.18", 2, 1, "-"), ("Q1.18", 5, 3, "discuss 2.0 acme"),
      // No other question has a mark.
      ("Q1.20", 4, 2, "discuss 2.0 acme"), ("Q1.21", 1, 3, "discuss 2.0 globex"),
    ])
  func `scales`(code: String, acme: Int, globex: Int, found: String) throws {
    #expect(try Self.found(code, "\(acme)", "\(globex)") == found)
  }

  /// Up to 10 % of the larger is aligned, up to 25 % to be discussed, more critical.
  @Test(
    arguments: [
      ("EUR 100", "EUR 100", "-"), ("EUR 100", "EUR 90", "-"), ("EUR 90", "EUR 100", "-"),
      ("EUR 100000", "EUR 89999", "discuss 10.0 acme"),
      ("EUR 75", "EUR 100", "discuss 25.0 globex"),
      ("EUR 100000", "EUR 74999", "critical 25.0 acme"),
      ("EUR 1", "EUR 100", "critical 99.0 globex"),
      ("EUR 0", "EUR 0", "-"), ("EUR 0", "EUR 5", "critical 100.0 globex"),
      // A band stands for its midpoint: 4 million.
      ("EUR 3-5 million", "EUR 4m", "-"),
      // Four million a year are one a quarter; where one names no period, both mean that of the question.
      ("EUR 4m per year", "EUR 1m per quarter", "-"),
      ("EUR 4m per year", "EUR 4m per quarter", "critical 75.0 globex"),
      ("EUR 4m per year", "EUR 4m", "-"),
      // In the base currency (A16): USD 100 at 0.9 is EUR 90.
      ("{ amount: 100, currency: USD, rate: 0.9 }", "EUR 100", "-"),
      ("{ amount: 100, currency: USD, rate: 0.8 }", "EUR 100", "discuss 20.0 globex"),
      ("{ amount: 100, currency: USD }", "EUR 10", "-"),
    ])
  func `money`(acme: String, globex: String, found: String) throws {
    let said = { (amount: String) in "{ value: \(amount), fields: { source: x } }" }
    #expect(try Self.found("Q1.02", said(acme), said(globex)) == found)
  }

  @Test(
    arguments: [
      (10, 9, "-"), (9, 10, "-"), (8, 7, "discuss 12.5 acme"), (3, 4, "discuss 25.0 globex"),
      (2, 3, "critical 33.3 globex"), (0, 0, "-"), (1, 0, "critical 100.0 acme"),
    ])
  func `numbers`(acme: Int, globex: Int, found: String) throws {
    #expect(try Self.found("Q1.09", "\(acme)", "\(globex)") == found)
  }

  /// Up to 30 days is aligned, 31 to 90 to be discussed, more critical. A date stands for its last day.
  @Test(
    arguments: [
      ("2027-06-30", "2027-06-30", "-"), ("2027-06-30", "2027-07-30", "-"),
      ("2027-06-30", "2027-07-31", "discuss 31.0 globex"),
      ("2027-09-28", "2027-06-30", "discuss 90.0 acme"),
      ("2027-06-30", "2027-09-29", "critical 91.0 globex"),
      ("2027-Q3", "2027-09", "-"), ("2027-06", "2027-Q3", "critical 92.0 globex"),
      ("2027", "2027-12-01", "-"),
    ])
  func `dates`(acme: String, globex: String, found: String) throws {
    #expect(try Self.found("Q1.03", WindowTests.date(acme), WindowTests.date(globex)) == found)
  }

  /// A factor under 1.5 is aligned, up to 2 to be discussed, more critical; the gap is the longer in per cent of the
  /// shorter. Never is longer than all.
  @Test(
    arguments: [
      ("10 days", "10 days", "-"), ("1499 days", "1000 days", "-"),
      ("15 days", "10 days", "discuss 150.0 acme"), ("10 days", "20 days", "discuss 200.0 globex"),
      ("10 days", "20.01 days", "critical 200.1 globex"), ("1 year", "12 months", "-"),
      ("never", "never", "-"), ("never", "open-ended", "-"), ("never", "10 years", "critical acme"),
      ("1 day", "open-ended", "critical globex"), ("0 days", "0 weeks", "-"),
      ("0 days", "1 day", "critical globex"),
    ])
  func `durations`(acme: String, globex: String, found: String) throws {
    #expect(try Self.found("Q1.08", WindowTests.length(acme), WindowTests.length(globex)) == found)
  }

  /// A different choice is to be discussed; so is the name of the relationship.
  @Test func `choices`() throws {
    #expect(try Self.found("Q1.15", "helpful", "helpful") == "-")
    #expect(try Self.found("Q1.15", "helpful", "exactly-this") == "discuss")
    #expect(try Self.found("Q1.25", "nothing", "both-ways") == "discuss")
    #expect(try Self.found("Q0.07", "licence", "reseller") == "discuss")
  }

  /// Common ticks over all ticks: half or more is aligned. Without a common one it is critical on Q1.16 only.
  @Test(
    arguments: [
      ("Q0.05", "[customer-asked]", "[customer-asked, regulation]", "-"),
      ("Q0.05", "[customer-asked]", "[customer-asked, regulation, leaders]", "discuss 66.7"),
      ("Q0.05", "[leaders]", "[regulation]", "discuss 100.0"), ("Q0.05", "[]", "[]", "-"),
      ("Q1.16", "[advantage]", "[advantage, position]", "-"),
      ("Q1.16", "[advantage]", "[advantage, position, value]", "discuss 66.7"),
      ("Q1.16", "[advantage]", "[position, value]", "critical 100.0"),
      ("Q1.16", "none", "[value]", "critical 100.0"), ("Q1.16", "none", "none", "-"),
    ])
  func `ticks`(code: String, acme: String, globex: String, found: String) throws {
    #expect(try Self.found(code, acme, globex) == found)
  }

  /// The worse of the two judgements of a pair counts: partly is to be discussed, a miss critical.
  @Test(
    arguments: [
      ("match", "match", "-"), ("partly", "match", "discuss"), ("match", "partly", "discuss"),
      ("miss", "match", "critical"), ("partly", "miss", "critical"), ("", "match", "-"),
      ("", "miss", "critical"), ("", "", "-"),
    ])
  func `texts that are judged`(acme: String, globex: String, found: String) throws {
    for code in ["Q1.11", "Q1.17"] {
      let scoring = try ScoringSample.scoring([
        "acme > globex \(code)": acme, "globex > acme \(code)": globex,
      ])
      let divergence = scoring.divergences.first { $0.question == code }
      #expect(divergence.map(Self.words) ?? "-" == found, "\(code)")
    }
  }

  /// A value that one party does not have gives no difference (rule 7).
  @Test(arguments: [
    "", "{ state: unknown }", "{ state: declined }", "{ state: notApplicable, reason: none }", "~",
  ])
  func `a value that is missing on one side gives none`(state: String) throws {
    for (code, _) in ScoringSample.each
    where !["Q1.01", "Q1.03", "Q1.06", "Q1.11", "Q1.12", "Q1.17"].contains(code) {
      if code == "Q1.07" { continue }
      let changes = ["globex \(code)": state]
      #expect(
        try !ScoringSample.scoring(changes).divergences.map(\.question).contains(code), "\(code)")
    }
  }

  /// M2 of Gate 1 looks at the deadline: there a date that one side does not know is critical (blueprint 6).
  @Test(arguments: [
    ("", "-"), ("{ state: unknown }", "critical"), ("{ state: declined }", "critical"),
    ("{ state: notApplicable, reason: none }", "-"),
  ])
  func `a missing date against a given one is critical where a gate looks`(
    state: String, found: String
  ) throws {
    let scoring = try ScoringSample.scoring(["globex Q1.03": state])
    let divergence = scoring.divergences.first { $0.question == "Q1.03" }
    #expect(divergence.map(Self.words) ?? "-" == found)
  }

  /// Each pair by itself: 5, 3 and 1 differ by 2, 4 and 2; on Q1.04 with its mark at 3 the last pair straddles.
  @Test func `three parties are compared pair by pair`() throws {
    let scoring = try ScoringSample(parties: ["acme", "globex", "initech"]).scoring([
      "acme Q1.04": "5", "globex Q1.04": "3", "initech Q1.04": "1",
      "acme Q1.10": "5", "globex Q1.10": "3", "initech Q1.10": "1",
    ])
    func pairs(_ code: String) -> [String] {
      scoring.divergences.filter { $0.question == code }.map { divergence in
        Self.words(divergence) + ": " + divergence.sides.map(\.party).joined(separator: ", ")
      }
    }
    #expect(
      pairs("Q1.10") == [
        "discuss 2.0 acme: acme, globex", "critical 4.0 acme: acme, initech",
        "discuss 2.0 globex: globex, initech",
      ])
    #expect(
      pairs("Q1.04") == [
        "discuss 2.0 acme: acme, globex", "critical 4.0 acme: acme, initech",
        "critical 2.0 globex: globex, initech",
      ])
  }

  /// On the core path a question that is not core is not asked, so nothing differs there.
  @Test func `the core path differs in core questions only`() throws {
    let changes = [
      "acme Q1.10": "1", "acme Q1.09": "0", "globex Q1.09": "{ value: 9, fields: { next: x } }",
    ]
    let scoring = try ScoringSample(path: "core").scoring(changes)
    #expect(scoring.divergences.map(\.question) == ["Q1.09"])
  }

  /// Gaps never change a score: 5 and 1 are worth what 3 and 3 are (rule 1).
  @Test func `a gap changes no score`() throws {
    for code in ["Q1.10", "Q1.20", "Q1.21"] {
      let apart = try ScoringSample.scoring(
        [
          "acme \(code)": "{ value: 5, fields: {} }", "globex \(code)": "1",
        ].mapValues {
          code == "Q1.20" ? $0.replacing("fields: {}", with: "fields: { priority: x }") : $0
        })
      let alike = try ScoringSample.scoring([code: "3"])
      #expect(apart.dimension("D2").score == alike.dimension("D2").score, "\(code)")
      #expect(apart.divergences.contains { $0.question == code })
    }
  }
}
