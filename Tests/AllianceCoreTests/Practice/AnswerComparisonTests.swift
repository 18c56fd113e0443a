import Testing

@testable import AllianceCore

/// What the coach finds in an answer to a question of the shipped method, beside the model's.
@Suite struct AnswerComparisonTests {
  private func compared(_ code: String, _ own: String, _ model: String) throws
    -> [AnswerComparison.Point]
  {
    let inquiries = try [own, model].map { answer in
      let scoring = try ShippedMethod.scoring("\(code): { acme: \(answer) }", path: "core")
      return try #require(scoring.interview.inquiry(SlotKey(code, party: "acme")))
    }
    return AnswerComparison(inquiries[0], with: inquiries[1]).points
  }

  private func field(_ name: String, of code: String) throws -> AskedField {
    let question = try #require(ShippedMethod.method?.question(code))
    return AskedField(name: name, field: try #require(question.field(named: name)))
  }

  private func cell(of code: String) throws -> AskedField {
    let question = try #require(ShippedMethod.method?.question(code))
    let column = try #require(question.kind.table?.columns.first)
    return AskedField(name: column.name, field: column)
  }

  private static let sentence =
    "{ fields: { who: 40 ward nurses in Jena, what: see the risk before discharge, when: 2027, alone: no model of our own } }"

  @Test func `an answer of other words with the same facts agrees`() throws {
    let other =
      "{ fields: { who: nurses in 12 hospitals, what: read the score at the desk, when: 2027, alone: they own the desk } }"
    #expect(try compared("Q1.17", other, Self.sentence) == [])
  }

  @Test func `a fact that is missing, general or too late is named`() throws {
    let own = "{ fields: { who: everyone, what: ~, when: 2031, alone: no model of our own } }"
    #expect(
      try compared("Q1.17", own, Self.sentence) == [
        .general(field("who", of: "Q1.17")), .noFact(field("what", of: "Q1.17")),
        .field(field("when", of: "Q1.17")),
      ])
  }

  @Test func `a fact that the papers do not say is an invention`() throws {
    let open = Self.sentence.replacing("no model of our own", with: "~")
    #expect(try compared("Q1.17", Self.sentence, open) == [.invented(field("alone", of: "Q1.17"))])
    #expect(try compared("Q1.17", open, open) == [])
  }

  @Test func `another step is named, its facts too where both were asked for them`() throws {
    let four = "{ value: 4, fields: { missing: the pump and its code } }"
    #expect(try compared("Q1.04", "2", four) == [.value])
    #expect(try compared("Q1.04", "{ value: 5, fields: { missing: a pump } }", four) == [])
    #expect(
      try compared("Q1.04", "{ value: 4, fields: { missing: ~ } }", four) == [
        .noFact(field("missing", of: "Q1.04"))
      ])
  }

  @Test func `ticks too few and too many are told apart`() throws {
    let points = try compared("Q1.05", "[scale, access]", "[access, speed]")
    guard case .ticks(let missing, let besides)? = points.first else {
      return #expect(Bool(false), "\(points)")
    }
    #expect(points.count == 1 && missing.map(\.id) == ["speed"] && besides.map(\.id) == ["scale"])
  }

  @Test func `a question that was marked has no answer, though the papers do`() throws {
    #expect(try compared("Q1.04", "{ state: unknown }", "4") == [.noAnswer])
  }

  @Test func `rows that are given are compared one by one`() throws {
    let rows = { (gain: String) in
      "[{ row: opportunity, status: fresh }, { row: capability, status: old }, { row: gain, status: \(gain) }]"
    }
    let own = try ShippedMethod.scoring(
      "", rounds: [("2027-Q1", "Q5.17: { acme: \(rows("fresh")) }")])
    let model = try ShippedMethod.scoring(
      "", rounds: [("2027-Q1", "Q5.17: { acme: \(rows("weaker")) }")])
    let key = SlotKey("Q5.17", round: "2027-Q1", party: "acme")
    let comparison = AnswerComparison(
      try #require(own.interview.inquiry(key)), with: try #require(model.interview.inquiry(key)))
    #expect(
      try comparison.points == [
        .cell(row: "gain that is worth the effort for every side", cell(of: "Q5.17"))
      ])
  }
}
