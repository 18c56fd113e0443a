import Testing

@testable import AllianceCore

/// From an answer to 0 to 100, question by question (blueprint 5.1 and the role lines of 4).
@Suite struct ItemTests {
  /// What acme says, and the points it gets; every other answer is the sample's.
  struct Row: CustomTestStringConvertible {
    var code: String
    var says: String
    var points: String

    init(_ code: String, _ says: String, _ points: String) {
      (self.code, self.says, self.points) = (code, says, points)
    }

    var testDescription: String { "\(code) \(says) gives \(points)" }
  }

  static let four = "{ fields: { who: 9 mills, where: Norway, what: wire, evidence: letters } }"

  @Test(
    arguments: [
      // Fields: those that count over those that are asked; unknown and general ones do not count.
      Row("Q1.01", four, "100"),
      Row("Q1.01", "{ fields: { who: 9 mills, where: Norway, what: wire, evidence: ~ } }", "75"),
      Row("Q1.01", "{ fields: { who: 9 mills, where: Norway, what: synergy, evidence: ~ } }", "50"),
      Row("Q1.01", "{ fields: { who: ~, where: ~, what: synergy, evidence: ~ } }", "0"),
      Row("Q1.06", "{ fields: { what: a press, evidence: ~, only: ~ } }", "100/3"),
      Row("Q1.12", "{ fields: { what: sales, amount: 2m, when: ~ } }", "200/3"),
      Row("Q1.17", "{ fields: { who: mills, what: wire, when: 2028, alone: synergy } }", "75"),
      // Not all said: open, not less.
      Row("Q1.01", "{ fields: { who: 9 mills, where: Norway, what: wire } }", "open"),
      Row("Q1.01", "", "open"), Row("Q1.01", "{ state: unknown }", "open"),
      Row("Q1.01", "{ state: declined }", "open"),
      Row("Q1.01", "{ state: notApplicable, reason: none }", "-"),

      // A figure with its source 100, without 40.
      Row("Q1.02", "{ value: EUR 4m, fields: { source: order book } }", "100"),
      Row("Q1.02", "{ value: EUR 4m, fields: { source: ~ } }", "40"),
      Row("Q1.02", "{ value: EUR 4m, fields: { source: synergy } }", "40"),
      Row("Q1.02", "EUR 4m", "open"), Row("Q1.02", "{ fields: { source: order book } }", "open"),
      // A figure that is unknown is no figure, whatever its source.
      Row("Q1.02", "{ value: ~, fields: { source: order book } }", "open"),
      Row("Q1.02", "{ state: unknown }", "open"),

      // A date with the event that closes the window 100, alone 60.
      Row("Q1.03", "{ value: 2027, fields: { closes: the tender ends } }", "100"),
      Row("Q1.03", "{ value: 2027, fields: { closes: ~ } }", "60"),
      Row("Q1.03", "2027", "open"), Row("Q1.03", "{ value: ~, fields: { closes: x y } }", "open"),

      // Scales: (value - 1) x 25; the further fact has to be asked, not to be known.
      Row("Q1.04", "1", "0"), Row("Q1.04", "2", "25"),
      Row("Q1.04", "{ value: 3, fields: { missing: a press } }", "50"),
      Row("Q1.04", "{ value: 4, fields: { missing: ~ } }", "75"),
      Row("Q1.04", "{ value: 5, fields: { missing: synergy } }", "100"),
      Row("Q1.04", "4", "open"), Row("Q1.04", "~", "open"),
      Row("Q1.10", "1", "0"), Row("Q1.10", "3", "50"), Row("Q1.10", "5", "100"),
      Row("Q1.18", "2", "25"), Row("Q1.20", "1", "0"), Row("Q1.21", "5", "100"),
      Row("Q1.21", "{ state: notApplicable, reason: none }", "-"),

      // Any tick 100, none 0.
      Row("Q1.05", "{ value: [scale, access], fields: { fact: 3 of 9 } }", "100"),
      Row("Q1.05", "none", "0"), Row("Q1.05", "[none]", "0"), Row("Q1.05", "[]", "0"),
      Row("Q1.05", "[scale]", "open"), Row("Q1.05", "~", "open"),

      // 0, 1-2, 3-5, more.
      Row("Q1.09", "0", "100"), Row("Q1.09", "{ value: 1, fields: { next: ~ } }", "75"),
      Row("Q1.09", "{ value: 2, fields: { next: Adatum } }", "75"),
      Row("Q1.09", "{ value: 3, fields: { next: Adatum } }", "35"),
      Row("Q1.09", "{ value: 5, fields: { next: Adatum } }", "35"),
      Row("Q1.09", "{ value: 6, fields: { next: Adatum } }", "0"),
      Row("Q1.09", "3", "open"), Row("Q1.09", "~", "open"),

      // 0/40/70/100 for none, one, two, three and more.
      Row("Q1.14", "none", "0"), Row("Q1.14", "[]", "0"),
      Row("Q1.14", "{ value: [build], fields: { margin: ~ } }", "40"),
      Row("Q1.14", "{ value: [build, buy], fields: { margin: 3m } }", "70"),
      Row("Q1.14", "{ value: [build, buy, acquire], fields: { margin: 3m } }", "100"),
      Row("Q1.14", "{ value: [build, buy, acquire, leave-alone], fields: { margin: 3m } }", "100"),

      // 100/50/0; who does not know has not answered.
      Row("Q1.15", "exactly-this", "100"), Row("Q1.15", "helpful", "50"),
      Row("Q1.15", "another-idea", "0"), Row("Q1.15", "do-not-know", "open"),
      Row("Q1.15", "~", "open"),

      // The share of culture, capability and commitment; further ticks change nothing.
      Row("Q1.22", "none", "0"), Row("Q1.22", "[finances, ip]", "0"),
      Row("Q1.22", "culture", "100/3"),
      Row("Q1.22", "{ value: [culture, capability, finances], fields: { how: ~ } }", "200/3"),
      Row("Q1.22", "{ value: 1-3, fields: { how: 4 days there } }", "100"),

      // Facts are not scored.
      Row("Q1.16", "none", "-"), Row("Q1.25", "nothing", "-"), Row("Q0.07", "reseller", "-"),
      Row("Q1.23", "{ value: [access], fields: { motive: speed, size: ~ } }", "-"),
    ])
  func `an answer gives its points`(row: Row) throws {
    let scoring = try ScoringSample.scoring(["acme \(row.code)": row.says])
    #expect(scoring.points(row.code) == row.points)
    // The other party's answer is untouched by it.
    #expect(scoring.points(row.code, "globex") == (try ScoringSample.scoring().points(row.code)))
  }

  /// Two goals, six cells each; a cell marked unknown leaves its row incomplete.
  @Test(
    arguments: [
      (["goal: a, measure: b, target: 1, date: 2028"], "100"),
      (
        ["goal: a, measure: b, target: 1, date: 2028", "goal: a, measure: b, target: 1, date: ~"],
        "50"
      ),
      (["goal: a, measure: b, target: ~, date: 2028"], "0"),
      (["goal: a, measure: b, target: 1"], "open"), ([], "open"),
    ] as [([String], String)])
  func `goals score by their complete rows`(rows: [String], points: String) throws {
    let parties = ["acme", "globex"]
    let answer = rows.map { ScoringSample.goal(parties, $0) }.joined(separator: ", ")
    let scoring = try ScoringSample.scoring(["Q1.19": rows.isEmpty ? "" : "[\(answer)]"])
    #expect(scoring.points("Q1.19") == points)
  }

  /// At least one row is needed: a table called finished without any is open, not outside the score.
  @Test func `a table without rows is open`() throws {
    let key = SlotKey("Q1.19")
    let scoring = try ScoringSample.scoring(["Q1.19": ""]).with(.answered(key, .init(.rowsDone)))
    #expect(scoring.points("Q1.19") == "open")
    #expect(scoring.result(ofGate: 1)?.open == [key])
  }

  /// Q1.24 is asked where Q0.06 names one of six industries.
  @Test func `a question that is not asked counts nowhere`() throws {
    #expect(try ScoringSample.scoring().points("Q1.24") == "-")
    let asked = try ScoringSample.scoring(["Q0.06": "cybersecurity", "acme Q1.24": "2"])
    #expect(asked.points("Q1.24") == "25")
    #expect(asked.points("Q1.24", "globex") == "open")
  }

  /// On the core path a question that is not core counts as not asked, even when it was answered (blueprint A2).
  @Test func `the core path counts core questions only`() throws {
    let scoring = try ScoringSample(path: "core").scoring()
    #expect(scoring.points("Q1.10") == "-")
    #expect(scoring.points("Q1.04") == "75")
    // D1 loses Q1.15 (2·100): 2790 / 30 = 93; D2 keeps Q1.11 and Q1.19: 400 / 4.
    #expect(scoring.dimension("D1").score == 93)
    #expect(scoring.dimension("D2").score == 100)
  }
}
