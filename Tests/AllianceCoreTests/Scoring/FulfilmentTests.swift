import Testing

@testable import AllianceCore

/// The fulfilment example of blueprint 10, and the ways a commitment turns into what is due in a quarter.
@Suite struct FulfilmentTests {
  /// A: money 100 of which 90, people-weeks 20 of which 10, sponsor hours 6 of which 6.
  /// B: money 50 of which 60, people-weeks 16 of 16, sponsor hours 6 of which 3.
  static let example = """
    Q2.10:
      acme:
        - { row: a1, side: give, kind: money, quantity: 100, unit: kEUR, period: quarter, start: 2027-01, owner: Ann, program: Pilot, worth: null }
        - { row: a2, side: give, kind: people, quantity: 20, unit: weeks, period: quarter, start: 2027-01, owner: Ann, program: Pilot, worth: null }
        - { row: a3, side: give, kind: sponsor, quantity: 6, unit: hours, period: quarter, start: 2027-01, owner: Ann, program: Pilot, worth: null }
      globex:
        - { row: b1, side: give, kind: money, quantity: 50, unit: kEUR, period: quarter, start: 2027-01, owner: Bob, program: Pilot, worth: null }
        - { row: b2, side: give, kind: people, quantity: 16, unit: weeks, period: quarter, start: 2027-01, owner: Bob, program: Pilot, worth: null }
        - { row: b3, side: give, kind: sponsor, quantity: 6, unit: hours, period: quarter, start: 2027-01, owner: Bob, program: Pilot, worth: null }
      joint: given
    Q4.01:
      acme: [{ row: a1, actual: 90, since: null }, { row: a2, actual: 10, since: null }, { row: a3, actual: 6, since: null }, { row: b1, seen: 60 }, { row: b2, seen: 12 }, { row: b3, seen: 3 }]
      globex: [{ row: b1, actual: 60, since: null }, { row: b2, actual: 16, since: null }, { row: b3, actual: 3, since: null }, { row: a1, seen: 90 }, { row: a2, seen: 10 }, { row: a3, seen: 6 }]
    """

  // By hand. A: (0.90 + 0.50 + 1.00) / 3 = 80.0 %. B: (1.00 + 1.00 + 0.50) / 3 = 83.3 %.
  // Over-delivery of B: (0.2 + 0 + 0) / 3 lines = 6.7 %, on the money line alone 20 %.
  @Test func `the example of the blueprint comes out to the decimal`() throws {
    let scoring = try ShippedMethod.scoring(Self.example)
    let (a, b) = (try figures(scoring, "acme"), try figures(scoring, "globex"))
    #expect(a.rate?.tenths == "80.0")
    #expect(b.rate?.tenths == "83.3")
    #expect(try #require(b.rate) - #require(a.rate) == Fraction(10, over: 3))
    #expect(a.over?.tenths == "0.0")
    #expect(b.lines.map(\.over) == [Fraction(1, over: 5), 0, 0])
    #expect(a.weakLines.map(\.id) == ["a2"])
    #expect(b.weakLines.map(\.id) == ["b3"])
    // 16 given, 12 seen: a quarter of the larger.
    #expect(b.lines.map { $0.difference?.tenths } == ["0.0", "25.0", "0.0"])
    #expect(try scoring.points("Q4.01", "acme") == "80.0")
    #expect(try scoring.points("Q4.01", "globex") == "83.3")
  }

  @Test(arguments: [
    // period, start, round, what 12 a period owes in it
    ("month", "2027-01", "2027-Q2", "36.0"),
    ("quarter", "2027-01", "2027-Q2", "12.0"),
    ("year", "2027-01", "2027-Q2", "3.0"),
    ("once", "2027-05", "2027-Q2", "12.0"),
    ("once", "2027-02", "2027-Q2", "0.0"),
    ("once", "2027-08", "2027-Q2", "0.0"),
    ("month", "2027-08", "2027-Q2", "0.0"),
    // A date stands for its last day: the whole quarter has begun by then.
    ("quarter", "2027-Q2", "2027-Q2", "12.0"),
  ])
  func `a period turns into a quarter`(
    _ period: String, _ start: String, _ round: String, _ due: String
  )
    throws
  {
    var cells = NamedStatements()
    cells["quantity"] = 12
    cells["period"] = .given(.text(period))
    cells["start"] = .given(.text(start))
    let line = CommitmentLine(Slot.Row("r", cells: cells), owner: nil, currency: "EUR")
    #expect(line.due(in: Quarter(round: round))?.tenths == due)
  }

  // Two money lines 0.5 and 1.0 make 0.75 of the kind; people 0.25: the rate is 50 %, not the 58.3 % of three lines.
  @Test func `kinds are averaged, not lines`() throws {
    let scoring = try ShippedMethod.scoring(
      """
      Q2.10:
        acme:
          - { row: a1, side: give, kind: money, quantity: 10, unit: kEUR, period: month, start: 2027-01, owner: Ann, program: Pilot, worth: null }
          - { row: a2, side: give, kind: money, quantity: 40, unit: kEUR, period: year, start: 2027-01, owner: Ann, program: Pilot, worth: null }
          - { row: a3, side: give, kind: people, quantity: 4, unit: weeks, period: quarter, start: 2027-01, owner: Ann, program: Pilot, worth: null }
        joint: given
      Q4.01:
        acme: [{ row: a1, actual: 15, since: null }, { row: a2, actual: 30, since: null }, { row: a3, actual: 1, since: null }]
      """)
    #expect(
      try figures(scoring, "acme").kinds.map(\.ratio) == [
        Fraction(3, over: 4), Fraction(1, over: 4),
      ])
    #expect(try scoring.points("Q4.01") == "50.0")
  }

  @Test func `a kind at zero is seen, and an unknown figure is not zero`() throws {
    let lines = """
      Q2.10:
        acme:
          - { row: a1, side: give, kind: money, quantity: 10, unit: kEUR, period: quarter, start: 2027-01, owner: Ann, program: Pilot, worth: null }
        joint: given
      """
    let zero = try ShippedMethod.scoring(
      lines + "\nQ4.01:\n  acme: [{ row: a1, actual: 0, since: null }]")
    #expect(try figures(zero, "acme").kindsAtZero.count == 1)
    #expect(try zero.points("Q4.01") == "0.0")
    let unknown = try ShippedMethod.scoring(
      lines + "\nQ4.01:\n  acme: [{ row: a1, actual: null, since: null }]")
    #expect(try unknown.points("Q4.01") == "open")
  }

  private func figures(_ scoring: Scoring, _ party: String) throws -> Fulfilment {
    let inquiry = try #require(scoring.inquiry("Q4.01", party))
    return try #require(scoring.fulfilment(inquiry))
  }
}
