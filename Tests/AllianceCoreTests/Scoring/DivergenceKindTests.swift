import Testing

@testable import AllianceCore

/// Every kind of difference of blueprint 6 on the shipped questions, aligned, to be discussed, and critical.
@Suite struct DivergenceKindTests {
  static func status(_ id: String) -> String {
    id == "on-table"
      ? "{ value: on-table, fields: { owner: Bo, due: 2027-09 } }"
      : id == "not-discussed"
        ? "{ value: not-discussed }" : "{ value: \(id), fields: { settles: null, rule: a } }"
  }
  static func step(_ id: String) -> String {
    "{ value: \(id), fields: { number: 4 of 9\(id == "change-form" ? ", form: other" : "") } }"
  }

  @Test(
    arguments: [
      // Decisions one step apart and two.
      ("Q2.17", status("written"), status("written"), nil),
      ("Q2.17", status("written"), status("decided"), "discuss"),
      ("Q2.17", status("written"), status("on-table"), "critical"),
      // Next steps: neighbours, one step between, two between (A14).
      ("Q5.21", step("conclude"), step("goal-reached"), nil),
      ("Q5.21", step("conclude"), step("change-form"), nil),
      ("Q5.21", step("conclude"), step("restructure"), "discuss"),
      ("Q5.21", step("conclude"), step("fix-execution"), "critical"),
      ("Q5.21", step("renew"), step("expand"), "discuss"),
      // The gate asks for a joint opportunity.
      (
        "Q4.11", "{ value: yes, fields: { name: Contoso } }",
        "{ value: no, fields: { instead: a } }", "critical"
      ),
      ("Q1.03", "{ value: 2028-01, fields: { closes: a } }", "{ state: unknown }", "critical"),
      (
        "Q1.03", "{ value: 2028-01, fields: { closes: a } }",
        "{ value: 2028-02, fields: { closes: a } }", nil
      ),
      (
        "Q1.03", "{ value: 2028-01, fields: { closes: a } }",
        "{ value: 2028-03, fields: { closes: a } }", "discuss"
      ),
      // Facts about oneself need not agree.
      ("Q4.07", "{ value: 10, fields: { empty: a } }", "{ value: 90, fields: { empty: a } }", nil),
      // acme takes 60 and is thought to take 50: 10 points. 49 are 11, and globex' own 40 is seen alike.
      ("Q2.16", share(60, of: "globex", 40), share(40, of: "acme", 50), nil),
      ("Q2.16", share(60, of: "globex", 40), share(40, of: "acme", 49), "discuss"),
    ] as [(String, String, String, String?)])
  func `a difference has its weight`(
    _ code: String, _ acme: String, _ globex: String, _ severity: String?
  ) throws {
    let scoring = try ShippedMethod.scoring("\(code): { acme: \(acme), globex: \(globex) }")
    #expect(scoring.divergences.first { $0.question == code }?.severity.rawValue == severity)
  }

  static func share(_ own: Int, of other: String, _ theirs: Int) -> String {
    "{ value: \(own), fields: { share.\(other): \(theirs), basis: revenue, reason: plan } }"
  }

  // B gave 16 and A saw 12 of it: 25 % of the larger, to be discussed; 11 are 31 %.
  @Test(
    arguments: [(15, nil), (14, "discuss"), (12, "discuss"), (11, "critical")] as [(Int, String?)])
  func `own and observed figures are compared line by line`(_ seen: Int, _ severity: String?) throws
  {
    let scoring = try ShippedMethod.scoring(
      FulfilmentTests.example.replacingAll("row: b2, seen: 12", with: "row: b2, seen: \(seen)"))
    let found = scoring.divergences.first { $0.question == "Q4.01" }
    #expect(found?.severity.rawValue == severity)
    #expect(found == nil || found?.row == "b2" && found?.higher == "globex")
  }

  // D4 is one scale: 5 against 3 is 2 of 4 steps, half alike. D10: trust 4 and 4 (weight 3), effort 5 and 3 (weight 3)
  // and priority 4 and 4 (weight 1): 1 - (3 x 0.5) / 7 = 78.6.
  @Test func `alignment stands beside the scores`() throws {
    let scoring = try ShippedMethod.scoring(
      """
      Q2.14: { acme: { value: 5, fields: { loss: ships } }, globex: { value: 3 } }
      Q3.22: { acme: 4, globex: 4 }
      Q5.12: { acme: 5, globex: 3 }
      Q5.16: { acme: 4, globex: 4 }
      """)
    #expect(scoring.alignment(of: "D4")?.tenths == "50.0")
    #expect(scoring.alignment(of: "D10")?.tenths == "78.6")
    #expect(scoring.alignment(of: "D1") == nil)
    // Higher on one scale of three is not on most; on two it is.
    #expect(scoring.higherParty(in: "D10") == nil)
    let higher = try ShippedMethod.scoring(
      "Q3.22: { acme: 5, globex: 4 }\nQ5.12: { acme: 5, globex: 3 }\nQ5.16: { acme: 4, globex: 4 }")
    #expect(higher.higherParty(in: "D10") == "acme")
    #expect(scoring.higherParty(in: "D1") == nil)
  }

  @Test func `both low is a weakness, all high a question`() throws {
    let weak = try ShippedMethod.scoring(
      "Q3.13: { acme: 2, globex: 1 }\nQ3.14: { acme: 2, globex: 3 }")
    #expect(weak.agreedWeaknesses == ["Q3.13"])
    let codes = ["Q1.10", "Q1.21", "Q3.13", "Q3.22", "Q4.05"]
    let polite = { (last: Int) in
      codes.map { code in
        let value = code == "Q3.22" ? last : 4
        return "\(code): { acme: \(value), globex: \(value) }"
      }.joined(separator: "\n")
    }
    #expect(try ShippedMethod.scoring(polite(5)).isPolitelyAgreed)
    #expect(try !ShippedMethod.scoring(polite(3)).isPolitelyAgreed)
  }

  // 1, 3, 4: mean 8/3, distances 5/3, 1/3, 4/3, mean 10/9 > 0.8. Ratings 3, 4, 4 lie 4/9 apart.
  @Test func `a party whose people differ is split in itself`() throws {
    #expect(Scoring.averageDeviation([1, 3, 4]) == Fraction(10, over: 9))
    #expect(Scoring.averageDeviation([3, 4, 4]) == Fraction(4, over: 9))
    let rated = { (last: Int, name: String) in
      Deed.says(.number(Number(last)), to: "Q3.22", rater: name)
    }
    let method = try #require(ShippedMethod.method)
    let assessment = try Assessment.make([rated(1, "p1"), rated(3, "p2"), rated(4, "p3")])
    #expect(
      Scoring(assessment, method: method).splitParties
        == [.init(question: "Q3.22", party: "acme", spread: Fraction(10, over: 9))])
  }

  // 5, 5, 3: mean 13/3, distances 2/3, 2/3, 4/3, mean 8/9 > 0.8. 4, 5, 3: distances 0, 1, 1, mean 2/3.
  @Test func `of three parties the one that stands alone is named`() throws {
    let scoring = try ShippedMethod.scoring(
      "Q3.22: { acme: 5, globex: 5, initech: 3 }\nQ3.13: { acme: 4, globex: 5, initech: 3 }\nQ3.14: { acme: 2 }",
      parties: ["acme", "globex", "initech"])
    #expect(
      scoring.spreads == [
        .init(question: "Q3.22", deviation: Fraction(8, over: 9), outlier: "initech")
      ])
    // Pair by pair: two of three differ by two steps from the third.
    #expect(
      scoring.divergences.map { "\($0.question) \($0.sides.map(\.party).joined(separator: " "))" }
        == ["Q3.13 globex initech", "Q3.22 acme initech", "Q3.22 globex initech"])
    #expect(scoring.oneSided == ["Q3.14"])
  }
}
