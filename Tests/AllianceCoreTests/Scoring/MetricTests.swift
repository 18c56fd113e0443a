import Testing

@testable import AllianceCore

/// The metrics of coverage 3 by name, worked out by hand, and the words for how figures move.
@Suite struct MetricTests {
  // 80.0 against 83.3: the lowest party counts, and the gap is 3.3 points.
  @Test func `the fulfilment example as metrics`() throws {
    let scoring = try ShippedMethod.scoring(FulfilmentTests.example)
    #expect(try value("MET-H1", scoring) == "80.0")
    #expect(try value("MET-H1.symmetry", scoring) == "3.3")
    #expect(try party("MET-H1", "globex", scoring) == "83.3")
    #expect(try party("MET-H1.over", "globex", scoring) == "6.7")
    #expect(try value("specific-share", scoring) == "100.0")
  }

  @Test func `a metric without its inputs is not available, and all have their place`() throws {
    let scoring = try ShippedMethod.scoring("")
    #expect(
      scoring.metrics.map(\.id) == [
        "MET-H1", "MET-H1.symmetry", "MET-H1.over", "MET-H2", "MET-H3", "MET-H4", "MET-O1",
        "MET-O1.coverage", "MET-O2", "MET-O2.yield", "MET-O3", "MET-O4", "MET-O4.change", "MET-C1",
        "MET-C2", "MET-C3", "MET-C4", "S1-GOV-4", "speed-to-output", "specific-share",
        "contract-match", "escalation-share", "balance", "right-level",
      ])
    #expect(scoring.metrics.allSatisfy { $0.value == nil })
    #expect(scoring.metrics.flatMap(\.parties).allSatisfy { $0.value == nil })
  }

  // Open EUR 300k against a target ahead of EUR 120k: 250 %. 3 of 12 go up. 31 May to 30 June 2027: 30 days.
  // acme puts in EUR 60k of 100k and takes 45 % of what comes out: 15 points more.
  @Test func `figures of output, decisions and balance`() throws {
    let scoring = try ShippedMethod.scoring(
      [
        MeasureTests.branches,
        "Q5.04: { acme: { value: EUR 90k per quarter, fields: { deals: 9, target: null, open: EUR 300k, system: shared } } }",
        "Q5.05: { acme: { value: EUR 80k per quarter, fields: { target: null, ahead: EUR 120k, credit: written } } }",
        "Q4.06: " + MeasureTests.log(9, 3, 5), LaterGateTests.signed("2027-05-31"),
        "Q4.03: [{ kind: content, what: a, where: b, date: 2027-06-30, promise: c }]",
        LaterGateTests.lines(
          [LaterGateTests.line("a", "money", worth: "EUR 60k")],
          [LaterGateTests.line("b", "money", worth: "EUR 40k")]),
        "Q2.16: { acme: { value: 45, fields: { share.globex: 55, basis: revenue, reason: plan } } }",
      ].joined(separator: "\n"))
    #expect(try party("MET-O1", "acme", scoring) == "90000.0")
    #expect(try party("MET-O1.coverage", "acme", scoring) == "250.0")
    #expect(try value("escalation-share", scoring) == "25.0")
    #expect(try value("speed-to-output", scoring) == "30.0")
    #expect(try party("balance", "acme", scoring) == "15.0")
    #expect(scoring.metrics.first { $0.id == "MET-O2" }?.remark == .contested)
  }

  // EUR 240k a year are 60k a quarter, of 100k in all; less 45 % of what comes out: 15 points. Dollars without a rate are
  // worth nothing that can be compared, and hours have no worth by themselves.
  @Test(arguments: [
    ("money", "240000", "EUR", "year", "15.0"), ("money", "20000", "euros", "month", "15.0"),
    ("money", "60000", "€", "once", "15.0"), ("money", "60000", "USD", "quarter", nil),
    ("people", "60000", "EUR", "quarter", nil),
  ])
  func `a line of money is worth what it says`(
    _ kind: String, _ quantity: String, _ unit: String, _ period: String, _ balance: String?
  ) throws {
    let own = LaterGateTests.line("a", kind, quantity: quantity, unit: unit, period: period)
    let scoring = try ShippedMethod.scoring(
      [
        LaterGateTests.lines([own], [LaterGateTests.line("b", "money", worth: "EUR 40k")]),
        "Q2.16: { acme: { value: 45, fields: { share.globex: 55, basis: revenue, reason: plan } } }",
      ].joined(separator: "\n"))
    #expect(try party("balance", "acme", scoring) == balance)
  }

  // 10 to 18 % are 8 points. Acme says that nothing would have come anyway, globex 80 %: 8.0 and 1.6, by the mean of 40 %
  // it is 4.8.
  @Test func `the attributable share is shown as each party estimates it`() throws {
    let scoring = try ShippedMethod.scoring(
      "",
      rounds: [
        (
          "2027-Q2",
          """
          Q5.08: { value: 18, fields: { baseline: 10, target: null, source: list } }
          Q5.15: { acme: { value: 0, fields: { reason: tide } }, globex: { value: 80, fields: { reason: tide } } }
          """
        )
      ])
    #expect(try value("MET-C1", scoring) == "4.8")
    #expect(try party("MET-C1", "acme", scoring) == "8.0")
    #expect(try party("MET-C1", "globex", scoring) == "1.6")
  }

  @Test(arguments: [("none", true), ("spreadsheet", true), ("shared", false)])
  func `a pipeline without a register that both see is flagged`(_ tool: String, _ isFlagged: Bool)
    throws
  {
    let rows = ["plan", "terms", "training", "material", "pipeline", "analytics"].map {
      "{ row: \($0), tool: \($0 == "pipeline" ? tool : "shared") }"
    }
    let scoring = try ShippedMethod.scoring("Q4.09: [\(rows.joined(separator: ", "))]")
    let metric = try #require(scoring.metrics.first { $0.id == "MET-O1" })
    #expect((metric.remark == .unshared) == isFlagged)
  }

  @Test(arguments: [
    ([50, 70], "short"), ([50, 60, 70], "up"), ([70, 60, 50], "falling"), ([70, 75, 60], "flat"),
    ([50, 80, 79], "flat"), ([90, 80, 85, 84, 83], "falling"),
  ])
  func `two drops in a row are needed to fall`(_ figures: [Int], _ word: String) {
    #expect(Trend.word(for: figures.map { Fraction($0) }).rawValue == word)
  }

  @Test func `two periods show a difference only`() throws {
    let review = ReviewTests.review([3, 3])
    let scoring = try ShippedMethod.scoring(
      "",
      rounds: [
        ("2027-Q1", review), ("2027-Q2", review.replacingAll("reached: 2", with: "reached: 1")),
      ])
    let found = scoring.trends.first { $0.id == "MET-H3" }
    #expect(found?.change == -50)
    #expect(found?.word == .short)
    #expect([found?.from, found?.to] == ["2027-Q1", "2027-Q2"])
  }

  // Four quarters move like any figure: up 200, down 100, up 200, with no direction in the last two. From the fifth on each
  // is held against the same quarter of the year before (blueprint 10): 130 - 100, 280 - 300, 190 - 200; of +30, -20, -10
  // the last two and the median fall. What globex has in its books is always more, so acme's figure counts.
  @Test(arguments: [
    (2, "2027-Q1 2027-Q2 200000.0 short"), (4, "2027-Q3 2027-Q4 200000.0 flat"),
    (5, "2027-Q1 2028-Q1 30000.0 short"), (6, "2027-Q2 2028-Q2 -20000.0 flat"),
    (7, "2027-Q3 2028-Q3 -10000.0 falling"),
  ])
  func `revenue and pipeline are compared with the year before`(_ count: Int, _ found: String)
    throws
  {
    let names = ["2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4", "2028-Q1", "2028-Q2", "2028-Q3"]
    let rounds = zip(names, [100, 300, 200, 400, 130, 280, 190]).map { name, amount in
      func answer(_ more: Int, _ fields: String) -> String {
        "{ value: EUR \(amount + more)k per quarter, fields: { \(fields) } }"
      }
      let revenue = "target: null, ahead: null, credit: written"
      let pipeline = "deals: 9, target: null, open: EUR 9m, system: shared"
      return (
        name: name,
        answers: """
        Q5.04: { acme: \(answer(0, pipeline)), globex: \(answer(5, pipeline)) }
        Q5.05: { acme: \(answer(0, revenue)), globex: \(answer(5, revenue)) }
        """
      )
    }
    let scoring = try ShippedMethod.scoring(
      MeasureTests.branches, rounds: Array(rounds.prefix(count)), asOf: "2029-01-01")
    for id in ["MET-O1", "MET-O2"] {
      let trend = try #require(scoring.trends.first { $0.id == id })
      #expect(
        "\(trend.from) \(trend.to) \(trend.change.tenths) \(trend.word.rawValue)" == found, "\(id)")
      // The mark for what is worth a word is one of points and of rates.
      #expect(!trend.isNoteworthy)
    }
  }

  // Five quarters, one of them not known: still the same quarter of the year before, 130 - 100.
  @Test func `a quarter that is not known brings no season back`() throws {
    let names = ["2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4", "2028-Q1"]
    let rounds = zip(names, ["100k", "300k", "", "400k", "130k"]).map { name, amount in
      let said =
        amount.isEmpty
        ? "{ state: unknown }"
        : "{ value: EUR \(amount) per quarter, fields: { target: null, ahead: null, credit: written } }"
      return (name: name, answers: "Q5.05: { acme: \(said), globex: \(said) }")
    }
    let scoring = try ShippedMethod.scoring(
      MeasureTests.branches, rounds: rounds, asOf: "2029-01-01")
    let trend = try #require(scoring.trends.first { $0.id == "MET-O2" })
    #expect("\(trend.from) \(trend.to) \(trend.change.tenths)" == "2027-Q1 2028-Q1 30000.0")
  }

  @Test func `an alert names the party it is about`() throws {
    let review = ReviewTests.review([3, 3]).replacingAll(
      "Q5.12: { acme: 4", with: "Q5.12: { acme: 2")
    let scoring = try ShippedMethod.scoring("", rounds: [("2027-Q1", review), ("2027-Q2", review)])
    #expect(
      scoring.currentAlerts.map { "\($0.alert.id) \($0.party ?? "all")" } == ["satisfaction acme"])
  }

  private func value(_ id: String, _ scoring: Scoring) throws -> String? {
    try #require(scoring.metrics.first { $0.id == id }).value?.tenths
  }

  private func party(_ id: String, _ party: String, _ scoring: Scoring) throws -> String? {
    let metric = try #require(scoring.metrics.first { $0.id == id })
    return metric.parties.first { $0.party == party }?.value?.tenths
  }
}
