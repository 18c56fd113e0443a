import Testing

@testable import AllianceCore

/// The states of A15, expected and realised impact, planned governance, and the outcome test on what was reached.
@Suite struct CharacteristicTests {
  @Test(arguments: [
    // low, high, score, coverage, state
    (60, 100, 70, 90, "present"), (0, 39, 20, 90, "absent"), (40, 59, 50, 50, "partial"),
    // The range is open on both sides: the score decides from 60 % of the weight on.
    (30, 80, 60, 60, "present"), (30, 80, 59, 60, "partial"), (30, 80, 39, 60, "absent"),
    (30, 80, 70, 59, "unknown"),
    // Present by the range alone, whatever the coverage.
    (60, 100, 100, 60, "present"),
  ])
  func `the range decides first`(
    _ low: Int, _ high: Int, _ score: Int, _ coverage: Int, _ state: String
  ) {
    let found = Scoring.state(
      (
        score: Fraction(score), low: Fraction(low), high: Fraction(high),
        coverage: Fraction(coverage)
      ), VerdictRules.Marks(present: 60, absent: 40, coverage: 60))
    #expect(found.rawValue == state)
  }

  // Dependency is one scale: 5 is 100, 2 is 25. The lowest party counts.
  @Test func `the lowest party counts and is named`() throws {
    let scoring = try ShippedMethod.scoring(
      "Q2.14: { acme: { value: 5, fields: { loss: ships } }, globex: 2 }"
    )
    let dependency = try found(.dependency, scoring)
    #expect(dependency.state == .absent)
    #expect(dependency.score?.tenths == "25.0")
    #expect(dependency.party == "globex")
    #expect(dependency.basis == nil)
  }

  /// Evidence 4 of each: 75; the metric list of three families: 100. (2 x 75 + 3 x 100) / 5 = 90.
  static let expectation = """
    Q1.18: { acme: { value: 4, fields: { source: letter } }, globex: { value: 4, fields: { source: letter } } }
    Q3.17:
      - { metric: Wins, family: output, formula: count, baseline: 1, target: 5, date: 2028, owner: Bo, source: list }
      - { metric: Rate, family: position, formula: ratio, baseline: 1, target: 5, date: 2028, owner: Bo, source: list }
      - { metric: Mood, family: health, formula: mean, baseline: 1, target: 4, date: 2028, owner: Bo, source: list }
    """

  @Test
  func `impact is expected until two periods are recorded, then only what was reached counts`()
    throws
  {
    let one = try ShippedMethod.scoring(
      Self.expectation, rounds: [("2027-Q1", ReviewTests.review([3, 3]))], isClosing: true)
    #expect(try found(.impact, one).basis == .expected)
    #expect(one.dimension("D9").score?.tenths == "90.0")
    #expect(Set(one.dimension("D9").parts.map(\.question)) == ["Q1.18", "Q3.17"])
    let two = try ShippedMethod.scoring(
      Self.expectation,
      rounds: [("2027-Q1", ReviewTests.review([3, 3])), ("2027-Q2", ReviewTests.review([5, 5]))],
      isClosing: true)
    #expect(try found(.impact, two).basis == .realised)
    #expect(Set(two.dimension("D9").parts.map(\.question)).isDisjoint(with: ["Q1.18", "Q3.17"]))
    // Gate 3 goes on looking at what was expected.
    #expect(two.dimension("D9", upToStage: 3).score?.tenths == "90.0")
    // On 31 March only one quarter had begun.
    let earlier = Scoring(
      two.assessment, method: two.method, asOf: Day(year: 2027, month: 3, day: 31))
    #expect(try found(.impact, earlier).basis == .expected)
  }

  @Test(arguments: [
    // Promise of acme in two periods, and what becomes of it. One low period decides nothing: the expectation stands,
    // and nothing is known of it here.
    ([3, 3], "pass"), ([2, 3], "pass"), ([3, 2], "unknown"), ([2, 1], "fail"),
  ])
  func `the outcome is what was reached, and fails after two low periods`(
    _ promise: [Int], _ outcome: String
  ) throws {
    let scoring = try ShippedMethod.scoring(
      "", rounds: zip(["2027-Q1", "2027-Q2"], promise).map { ($0, ReviewTests.review([$1, 4])) })
    let final = scoring.realisedOutcome(try #require(scoring.method.verdictRules))
    #expect(final.parties.map(\.result.rawValue) == [outcome, "pass"])
    #expect(final.overall.rawValue == outcome)
    #expect((final.basis == .realised) == (outcome != "unknown"))
    // The gate at the start is about what was expected, and knows nothing yet.
    #expect(scoring.outcomeTest(of: "acme") == .unknown)
  }

  @Test
  func
    `a result without a named metric is open, and one that would have come anyway fails for all`()
    throws
  {
    let final = { (last: String) in
      let scoring = try ShippedMethod.scoring(
        "", rounds: [("2027-Q1", ReviewTests.review([3, 3])), ("2027-Q2", last)])
      return scoring.realisedOutcome(try #require(scoring.method.verdictRules)).overall
    }
    #expect(try final(ReviewTests.review([3, 3])) == .pass)
    #expect(try final(ReviewTests.review([3, 3], metric: "null")) == .unknown)
    let anyway =
      "\nQ5.15: { acme: { value: 80, fields: { reason: tide } }, globex: { value: 90, fields: { reason: tide } } }"
    #expect(try final(ReviewTests.review([5, 5]) + anyway) == .fail)
  }

  @Test func `governance that is only planned is at most partial`() throws {
    let scoring = try ShippedMethod.scoring(
      "Q3.08: { value: full, fields: { mandate: clause 16 } }")
    let governance = try found(.governance, scoring)
    #expect(governance.basis == .planned)
    // One joint answer of 100 of a weight of 3 is too little to tell, whatever stands on paper.
    #expect(governance.state == .unknown)
    #expect(!scoring.isSettled(stage: "agreement"))
  }

  // Q1.21 is no core question, and an alliance that is running already looks back on the core of its first stages only.
  // The full path asks it again in every quarter all the same: 1 is 0 points, and 1 against 5 is critical.
  @Test(arguments: [("full", "0.0", 1), ("core", "-", 0)])
  func `what is asked again in a quarter counts in look-back too`(
    _ path: String, _ points: String, _ differences: Int
  ) throws {
    let scoring = try ShippedMethod.scoring(
      "", rounds: [("2027-Q2", path == "full" ? "Q1.21: { acme: 1, globex: 5 }" : "")], path: path)
    #expect(try scoring.points("Q1.21") == points)
    #expect(scoring.divergences.count { $0.question == "Q1.21" } == differences)
  }

  private func found(
    _ characteristic: Questionnaire.Dimension.Characteristic, _ scoring: Scoring
  ) throws -> CharacteristicScore {
    try #require(scoring.characteristics.first { $0.id == characteristic })
  }
}
