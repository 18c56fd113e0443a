import Testing

@testable import AllianceCore

/// Weighted means with their range, coverage and firmness (blueprint 5.2).
@Suite struct DimensionTests {
  static func part(_ weight: Int, _ score: ItemScore, _ party: String? = nil, of sharers: Int = 1)
    -> DimensionScore.Part
  {
    .init(question: "Q", party: party, questionWeight: weight, sharers: sharers, score: score)
  }

  /// The example of the blueprint: answered weight 10 with score 70, four weight points open: score 70, coverage 10 / 14
  /// = 71.4 %, range (700 + 0) / 14 = 50.0 to (700 + 400) / 14 = 78.6.
  @Test func `the example of the blueprint`() {
    let dimension = DimensionScore(
      id: "D1",
      parts: [
        Self.part(6, .scored(50)), Self.part(4, .scored(100)), Self.part(3, .open),
        Self.part(1, .open),
        Self.part(9, .notCounted),
      ])
    #expect(dimension.score == 70)
    #expect(dimension.low == 50)
    #expect(dimension.high == Fraction(550, over: 7))
    #expect(dimension.coverage == Fraction(500, over: 7))
    #expect(dimension.high?.tenths == "78.6")
    #expect(dimension.coverage?.tenths == "71.4")
    #expect(dimension.firmness == .provisional)
  }

  /// Known of 100: firm from 80, provisional from 50, below that only the range is shown.
  @Test(
    arguments: [
      (100, WeightedSum.Firmness.firm), (80, .firm), (79, .provisional), (50, .provisional),
      (49, .range), (0, .range),
    ])
  func `firmness has its marks`(known: Int, firmness: WeightedSum.Firmness) {
    let dimension = DimensionScore(
      id: "D1", parts: [Self.part(known, .scored(60)), Self.part(100 - known, .open)])
    #expect(dimension.firmness == firmness)
    #expect(dimension.score == (firmness == .range ? nil : Fraction(60)))
    #expect(dimension.low == Fraction(Int128(known * 60), over: 100))
    #expect(dimension.high == Fraction(Int128(known * 60 + (100 - known) * 100), over: 100))
  }

  @Test func `nothing that counts is not known, never zero`() {
    for parts in [[], [Self.part(3, .notCounted)]] {
      let dimension = DimensionScore(id: "D1", parts: parts)
      #expect(dimension.score == nil && dimension.low == nil && dimension.high == nil)
      #expect(dimension.coverage == nil)
    }
  }

  /// Weight 3 shared by two, joint weight 2: total (3/2·100 + 3/2·0 + 2·50) / 5 = 250 / 5 = 50; alone acme stands at
  /// (3·100 + 2·50) / 5 = 80 and globex at (3·0 + 2·50) / 5 = 20: the mean of the parties is the profile.
  @Test func `parties share a question's weight, joint answers count for each`() {
    let dimension = DimensionScore(
      id: "D1",
      parts: [
        Self.part(3, .scored(100), "acme", of: 2), Self.part(3, .scored(0), "globex", of: 2),
        Self.part(2, .scored(50)),
      ])
    #expect(dimension.score == 50)
    #expect(dimension.of("acme").score == 80)
    #expect(dimension.of("globex").score == 20)
    #expect(dimension.of("acme").totalWeight == 5)
  }

  @Test func `the sample adds up as its comment says`() throws {
    let scoring = try ScoringSample.scoring()
    #expect(scoring.dimension("D1").score == Fraction(2990, over: 32))
    #expect(scoring.dimension("D2").score == Fraction(1225, over: 14))
    #expect(scoring.dimensions.map(\.id) == ["D1", "D2", "D3", "D9", "D10"])
    #expect(scoring.dimensions.allSatisfy { $0.firmness == .firm && $0.low == $0.high })
  }

  /// acme could do it alone (Q1.04 at 2: 25 instead of 75) and globex left Q1.01 open (weight 3). D1 of acme: 2990 -
  /// 3·50 = 2840 / 32 = 88.75. Of globex: known 29 of 32 = 90.6 %, 2690 / 29 = 92.76, low 2690 / 32, high 2990 / 32.
  /// Overall: known 32 - 3/2 = 30.5 of 32, (2840 + 2690) / 2 = 2765 points.
  @Test func `parties differ, the dimension is their mean`() throws {
    let scoring = try ScoringSample.scoring(["acme Q1.04": "2", "globex Q1.01": ""])
    let dimension = scoring.dimension("D1")
    #expect(dimension.of("acme").score == Fraction(8875, over: 100))
    #expect(dimension.of("globex").score == Fraction(2690, over: 29))
    #expect(dimension.of("globex").low == Fraction(2690, over: 32))
    #expect(dimension.of("globex").high == Fraction(2990, over: 32))
    #expect(dimension.of("globex").coverage == Fraction(2900, over: 32))
    #expect(dimension.score == Fraction(27650, over: 305))
    #expect(dimension.low == Fraction(2765, over: 32))
    #expect(dimension.high == Fraction(2765 + 150, over: 32))
    #expect(dimension.coverage == Fraction(3050, over: 32))
  }

  /// Three parties: Q1.10 weighs 1 of 3 for each. D2 with acme at 1 (0 instead of 75): (1225 - 75) / 14; alone acme
  /// stands at (1225 - 225) / 14.
  @Test func `three parties share alike`() throws {
    let scoring = try ScoringSample(parties: ["acme", "globex", "initech"]).scoring([
      "acme Q1.10": "1"
    ])
    let dimension = scoring.dimension("D2")
    #expect(dimension.score == Fraction(1150, over: 14))
    #expect(dimension.of("acme").score == Fraction(1000, over: 14))
    #expect(dimension.of("initech").score == Fraction(1225, over: 14))
    #expect(dimension.parts.first { $0.question == "Q1.10" }?.weight == 1)
    #expect(dimension.parts.first { $0.question == "Q1.20" }?.weight == Fraction(2, over: 3))
  }

  /// Not applicable leaves every denominator: D2 without Q1.10 is (1225 - 225) / 11; the sample without the question
  /// comes to the same.
  @Test func `not applicable is as if it had never been asked`() throws {
    let marked = try ScoringSample.scoring(["Q1.10": "{ state: notApplicable, reason: none }"])
    #expect(marked.dimension("D2").score == Fraction(1000, over: 11))
    let without = Scoring(
      try ScoringSample().assessment(["Q1.10": ""]), method: ScoringSample.shipped.without("Q1.10"))
    #expect(marked.dimensions == without.dimensions)
    #expect(marked.coverage == without.coverage)
  }

  /// Not applicable for one: the other's half of the weight stays, 11 + 3/2 = 12.5 in all.
  @Test func `not applicable for one leaves the other`() throws {
    let scoring = try ScoringSample.scoring(["acme Q1.10": "{ state: notApplicable, reason: none }"]
    )
    #expect(scoring.dimension("D2").totalWeight == Fraction(25, over: 2))
    #expect(scoring.dimension("D2").of("acme").score == Fraction(1000, over: 11))
    #expect(scoring.dimension("D2").of("globex").score == Fraction(1225, over: 14))
  }

  /// Everything that counts anywhere, by slots and by weight: acme's Q1.10 (3/2) is open of D1 32, D2 14, D3 2, D9 2,
  /// D10 1 = 51, so 49.5 / 51. Slots: 20 questions of two parties and Q1.19; Q1.16, Q1.23, Q1.25 feed nothing.
  @Test func `coverage counts slots and weighs them`() throws {
    let whole = try ScoringSample.scoring().coverage
    #expect((whole.answered, whole.applicable) == (41, 41))
    #expect(whole.share == 100)
    for state in ["", "{ state: unknown }", "{ state: declined }", "~"] {
      let coverage = try ScoringSample.scoring(["acme Q1.10": state]).coverage
      #expect((coverage.answered, coverage.applicable) == (40, 41), "\(state)")
      #expect(coverage.share == Fraction(4950, over: 51), "\(state)")
    }
    let marked = try ScoringSample.scoring(["acme Q1.10": "{ state: notApplicable, reason: none }"])
    #expect((marked.coverage.answered, marked.coverage.applicable) == (40, 40))
  }

  @Test func `a party that left counts no more`() throws {
    let sample = ScoringSample(parties: ["acme", "globex", "initech"])
    let scoring = try sample.scoring(["initech Q1.10": "1"])
    let left = scoring.with(.party(.retired, Party(code: "initech", name: "Initech SE")))
    #expect(left.dimension("D2").parts.allSatisfy { $0.party != "initech" })
    #expect(left.coverage.applicable == 41)
  }
}

extension Questionnaire {
  /// The same method without one question.
  func without(_ code: String) -> Questionnaire { changing { $0.filter { $0.code != code } } }

  /// The same method with other questions in each stage.
  func changing(_ change: ([Question]) -> [Question]) -> Questionnaire {
    let stages = stages.map { stage in
      var stage = stage
      stage.questions = change(stage.questions)
      return stage
    }
    return Questionnaire(
      pin: pin, title: title, stages: stages, generalWords: generalWords,
      generalProbe: generalProbe,
      dimensions: dimensions, glossary: glossary, gates: gates, outcomeTest: outcomeTest,
      divergenceMarks: divergenceMarks, labelQuestion: labelQuestion)
  }
}
