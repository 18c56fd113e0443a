import Testing

@testable import AllianceCore

/// Every named measure on the shipped questions, each expected figure worked out by hand from blueprint 5.1.
@Suite struct MeasureTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var code: String
    var party: String?
    var answers: String
    var points: String

    /// One answer to that question alone, of everybody or of acme.
    init(_ code: String, joint answer: String, _ points: String, besides: String = "") {
      (self.code, party, self.points) = (code, nil, points)
      answers = besides + "\n\(code): \(answer)"
    }

    init(_ code: String, acme answer: String, _ points: String, besides: String = "") {
      (self.code, party, self.points) = (code, "acme", points)
      answers = besides + "\n\(code): { acme: \(answer) }"
    }

    var testDescription: String { "\(code) \(answers.suffix(60)) is \(points)" }
  }

  /// A go-to-market and technology alliance, so that the branch questions are asked.
  static let branches =
    "Q2.01: { acme: { value: go-to-market, fields: { second: technology-integration } } }"

  static let rivals = "Q0.08: { acme: main-rivals, globex: main-rivals }"

  static let papers: [Case] = [
    // Three controls that are shown, two, one, none; three of which nobody says who could show them.
    Case(
      "Q2.21", acme: "{ value: [ip-list, audit-log, briefing], fields: { shown: Lena } }", "100.0",
      besides: rivals),
    Case(
      "Q2.21", acme: "{ value: [ip-list, audit-log], fields: { shown: Lena } }", "60.0",
      besides: rivals),
    Case("Q2.21", acme: "{ value: [ip-list], fields: { shown: Lena } }", "30.0", besides: rivals),
    Case("Q2.21", acme: "{ value: [none] }", "0.0", besides: rivals),
    Case(
      "Q2.21", acme: "{ value: [ip-list, audit-log, briefing], fields: { shown: null } }", "0.0",
      besides: rivals),
    Case("Q3.01", joint: "[none]", "0.0"),
    Case(
      "Q3.01",
      joint: "{ value: [agreement], fields: { agreement.state: draft, agreement.signed: null } }",
      "50.0"),
    Case(
      "Q3.01",
      joint: "{ value: [agreement], fields: { agreement.state: agreed, agreement.signed: null } }",
      "100.0"),
    Case(
      "Q3.01",
      joint:
        "{ value: [agreement], fields: { agreement.state: signed, agreement.signed: 2027-01-14 } }",
      "100.0"),
    Case(
      "Q3.01",
      joint: "{ value: [agreement], fields: { agreement.state: null, agreement.signed: null } }",
      "open"),
    Case(
      "Q3.06", acme: "{ fields: { name: Ann Lee, level: board, hours: 8, deputy: null } }", "100.0"),
    Case(
      "Q3.06", acme: "{ fields: { name: Ann Lee, level: board, hours: null, deputy: null } }",
      "50.0"),
    Case("Q3.06", acme: "{ fields: { name: null, level: board, hours: 8, deputy: null } }", "0.0"),
    Case("Q3.07", acme: "{ fields: { name: Ann Lee, share: 20, reports: Bo } }", "100.0"),
    Case("Q3.07", acme: "{ fields: { name: Ann Lee, share: 19, reports: Bo } }", "50.0"),
    Case("Q3.07", acme: "{ fields: { name: null, share: 50, reports: Bo } }", "0.0"),
    // 5 of the 8 points that can be ticked.
    Case(
      "Q3.18",
      joint:
        "{ value: [existing, joint-results, licence-during, licence-after, publication], fields: { clauses: D } }",
      "62.5"),
    Case(
      "Q3.18",
      joint: "{ value: [does-not-apply], fields: { does-not-apply.reason: nothing is made } }", "-"),
    // Two complete rows of three, in two families of three: 66.7 x 2 / 3 = 44.4.
    Case(
      "Q3.17",
      joint: """

          - { metric: Wins, family: output, formula: count, baseline: 1, target: 5, date: 2028, owner: Bo, source: list }
          - { metric: Rate, family: position, formula: ratio, baseline: 1, target: 5, date: 2028, owner: Bo, source: list }
          - { metric: Mood, family: null, formula: mean, baseline: null, target: 4, date: 2028, owner: Bo, source: list }
        """, "44.4"),
    // Term and two dated milestones, no renewal and no end: two thirds.
    Case(
      "Q2.25",
      joint:
        "{ value: [{ milestone: Pilot, kind: solution, date: 2027-03, owner: Bo }, { milestone: Roll-out, kind: content, date: 2027-09, owner: Bo }], fields: { term: 36 months, renewal: null, end: null } }",
      "66.7"),
    // One dated milestone, an end: one third.
    Case(
      "Q2.25",
      joint:
        "{ value: [{ milestone: Pilot, kind: solution, date: 2027-03, owner: Bo }], fields: { term: null, renewal: null, end: two quarters missed } }",
      "33.3"),
  ]

  static let operations: [Case] = [
    Case("Q4.02", joint: meetings(planned: 4, held: 3), "75.0"),
    Case("Q4.02", joint: meetings(planned: 0, held: 0), "-"),
    // The rhythm asks for one, none was planned.
    Case("Q4.02", joint: meetings(planned: 0, held: 0), "0.0", besides: rhythm),
    Case(
      "Q5.03",
      joint:
        "{ fields: { scheduled: 3, held: 2, downgraded: 1, moved: 0, cancelled: 0, absent: null } }",
      "66.7"),
    // 15 of 100 go up: full points. 3 of 8 is 37.5 %, half-way between 60 and 15. The old item takes 25.
    Case("Q4.06", joint: log(85, 15, 30), "100.0"),
    Case("Q4.06", joint: log(5, 3, 30), "50.0"),
    Case("Q4.06", joint: log(5, 3, 31), "25.0"),
    Case("Q4.06", joint: log(4, 6, 31), "0.0"),
    Case("Q4.06", joint: log(0, 0, 3), "-"),
    Case("Q4.12", acme: "20", "100.0"),
    Case("Q4.12", acme: "35", "62.5"),
    Case("Q4.12", acme: "60", "0.0"),
    // (100 + 50 + 0 + 0 + 50 + 100) / 6 = 50.
    Case(
      "Q4.09", joint: tools(["shared", "spreadsheet", "none", "none", "spreadsheet", "shared"]),
      "50.0"),
    Case(
      "Q4.09", joint: tools(["shared", "spreadsheet", "none", "none", "spreadsheet", "null"]),
      "open"),
    Case("Q5.19", joint: "{ fields: { incidents: 1, reviews: 1, open: 0 } }", "0.0"),
    Case("Q5.19", joint: "{ fields: { incidents: 0, reviews: 0, open: 0 } }", "40.0"),
    Case("Q5.19", joint: "{ fields: { incidents: 0, reviews: 1, open: 2 } }", "60.0"),
    Case("Q5.19", joint: "{ fields: { incidents: 0, reviews: 1, open: 0 } }", "100.0"),
    // Promised by July 2027: solution and content; delivered: solution (and a win nobody promised).
    Case(
      "Q4.03",
      joint:
        "[{ kind: solution, what: a, where: b, date: 2027-05, promise: c }, { kind: customer-win, what: a, where: b, date: 2027-05, promise: c }]",
      "50.0", besides: plan),
    Case("Q4.03", joint: "none", "0.0", besides: plan),
    // Rows of the plan: on time, late, not due: one of two.
    Case("Q5.02", joint: milestones("on-time", "late", "not-due"), "50.0", besides: plan),
    // Dropped by decision leaves the count, dropped without one is missed.
    Case(
      "Q5.02", joint: milestones("on-time", "dropped", "not-due", decision: "minutes of 3 May"),
      "100.0", besides: plan),
    Case(
      "Q5.02", joint: milestones("on-time", "dropped", "not-due", decision: "null"), "50.0",
      besides: plan),
    // Without a plan only counts: 4 due, of which one was dropped by a recorded decision; 3 of 3.
    Case(
      "Q5.02", joint: "{ value: [], fields: { due: 4, reached: 3, late: 0, dropped: 1 } }", "100.0"),
    Case(
      "Q5.02", joint: "{ value: [], fields: { due: 4, reached: 3, late: 1, dropped: 0 } }", "75.0"),
    Case(
      "Q5.20",
      joint:
        "[{ row: satisfaction, value: 8, target: 8 }, { row: milestones, value: 75, target: 80 }, { row: speed, value: 30, target: 25 }, { row: industry, value: null, target: null }]",
      "66.7"),
  ]

  @Test(arguments: papers + operations + market)
  func `a measure comes out as worked out by hand`(_ one: Case) throws {
    // What is asked every second quarter needs one.
    let isOfRound = ["Q5.08", "Q5.20"].contains(one.code)
    let scoring =
      isOfRound
      ? try ShippedMethod.scoring("", rounds: [("2027-Q2", one.answers)])
      : try ShippedMethod.scoring(one.answers)
    #expect(try scoring.points(one.code, one.party) == one.points)
  }

  // acme: 2 lines, 1 specific, kinds money and sponsor: 25 + 33.3 = 58.3. Jointly with globex' change: 3 lines,
  // 2 specific, three groups: 33.3 + 50 = 83.3. The agreement states 1 of the 2 specific lines in full.
  @Test func `commitments count by party for investment and jointly for the architecture`() throws {
    let scoring = try ShippedMethod.scoring(
      """
      Q2.10:
        acme:
          - { row: a1, side: give, kind: money, quantity: 100, unit: kEUR, period: quarter, start: 2027-01, owner: Ann, program: Pilot, worth: null }
          - { row: a2, side: give, kind: sponsor, quantity: null, unit: hours, period: quarter, start: 2027-01, owner: Ann, program: Pilot, worth: null }
          - { row: a3, side: expect, kind: people, quantity: 5, unit: weeks, period: quarter, start: 2027-01, owner: Bo, program: Pilot, worth: null }
        globex:
          - { row: b1, side: give, kind: change, quantity: 1, unit: team, period: once, start: 2027-01, owner: Bo, program: Pilot, worth: null }
        joint: given
      Q3.05: { value: [{ row: a1, stated: fully }, { row: a2, stated: partly }, { row: b1, stated: partly }], fields: { where: A } }
      """)
    #expect(try scoring.points("Q2.10", "acme") == "58.3")
    #expect(try scoring.points("Q2.10", "globex") == "66.7")
    #expect(try scoring.points("Q2.10", nil) == "83.3")
    #expect(scoring.dimension("D3").parts.contains { $0.question == "Q2.10" && $0.party == "acme" })
    #expect(
      scoring.dimension("D5").parts.filter { $0.question == "Q2.10" }.map(\.score.points?.tenths)
        == ["83.3"])
    #expect(try scoring.points("Q3.05", nil) == "50.0")
  }

  // Both lay 6 of 8 right, but not the same ones: 5 are right by both.
  @Test func `a card is right where all parties lay it right`() throws {
    let low = ["working-level", "working-level", "working-level", "working-level", "working-level"]
    let high = ["joint-body", "joint-body", "joint-body"]
    let scoring = try ShippedMethod.scoring(
      """
      Q3.09:
        acme: \(cards(["joint-body", "unclear"] + low.dropFirst(2) + high))
        globex: \(cards(["joint-body"] + low.dropFirst() + ["working-level"] + high.dropFirst()))
      """)
    #expect(try scoring.points("Q3.09", "acme") == "62.5")
    #expect(try scoring.points("Q3.09", "globex") == "62.5")
  }

  private func cards(_ levels: [String]) -> String {
    let ids = ["campaign", "account", "fix", "team", "content", "scope", "commitment", "ending"]
    let rows = zip(ids, levels).map { "{ row: \($0), decides: \($1) }" }
    return "{ value: [\(rows.joined(separator: ", "))], fields: { limit: EUR 10k } }"
  }
}

extension MeasureTests {
  static let rhythm =
    "Q3.16: { value: [{ meeting: Board, level: executive, times: 4, attend: all, decides: budget }, { meeting: Call, level: working-level, times: 40, attend: leads, decides: tasks }], fields: { agenda: [goals], first: 2027-03 } }"

  static let plan =
    "Q2.25: { value: [{ row: m1, milestone: Pilot, kind: solution, date: 2027-03, owner: Bo }, { row: m2, milestone: Guide, kind: content, date: 2027-06, owner: Bo }, { row: m3, milestone: Fleet, kind: integration, date: 2027-09, owner: Bo }], fields: { term: 36 months, renewal: 2029, end: null } }"

  static let anyway =
    "Q5.15: { acme: { value: 20, fields: { reason: habit } }, globex: { value: 30, fields: { reason: habit } } }"

  static func meetings(planned: Int, held: Int) -> String {
    "[{ row: executive, planned: \(planned), held: \(held), without: 0, moved: 0 }, { row: working-level, planned: 8, held: 7, without: 0, moved: 0 }]"
  }

  static func log(_ decided: Int, _ upward: Int, _ oldest: Int) -> String {
    "{ fields: { decided: \(decided), upward: \(upward), pace: null, wait: null, oldest: \(oldest) } }"
  }

  static func tools(_ tools: [String]) -> String {
    let ids = ["plan", "terms", "training", "material", "pipeline", "analytics"]
    return "[" + zip(ids, tools).map { "{ row: \($0), tool: \($1) }" }.joined(separator: ", ") + "]"
  }

  static func milestones(_ states: String..., decision: String? = nil) -> String {
    let rows = zip(["m1", "m2", "m3"], states).map { "{ row: \($0), status: \($1) }" }
    let fields = decision.map { "decision: \($0)" } ?? ""
    return "{ value: [\(rows.joined(separator: ", "))], fields: { \(fields) } }"
  }

  static func deals(_ jointDecided: Int, _ jointWon: Int, _ ownDecided: Int, _ ownWon: Int)
    -> String
  {
    "{ fields: { joint-decided: \(jointDecided), joint-won: \(jointWon), own-decided: \(ownDecided), own-won: \(ownWon) } }"
  }
}
