import Testing

@testable import AllianceCore

/// One scoring is asked for the same dimension in several views, each of which is found once and kept apart.
@Suite struct DimensionViewTests {
  private static func questions(_ dimension: DimensionScore) -> Set<String> {
    Set(dimension.parts.map(\.question))
  }

  /// Of what feeds D3 only Q1.13 is asked in stage 1; Q2.12 comes in stage 2, Q4.01 in stage 4.
  @Test func `a gate sees a dimension as far as its stage`() throws {
    let scoring = try MethodSample.scoring([])
    #expect(Self.questions(scoring.dimension("D3")).isSuperset(of: ["Q1.13", "Q2.12", "Q4.01"]))
    #expect(Self.questions(scoring.dimension("D3", upToStage: 1)) == ["Q1.13"])
    #expect(Self.questions(scoring.dimension("D3")).contains("Q4.01"))
  }

  /// Blueprint 5.2: of D9, Q1.18 and Q3.17 are expected, the rest is realised.
  @Test func `what is expected of impact is not what was reached`() throws {
    let scoring = try MethodSample.scoring([])
    let expected = Self.questions(scoring.dimension("D9", basis: .expected))
    let realised = Self.questions(scoring.dimension("D9", basis: .realised))
    #expect(expected == ["Q1.18", "Q3.17"])
    #expect(realised.isDisjoint(with: expected))
  }
}
