import Testing

@testable import AllianceCore
@testable import AllianceReports

/// What explanations say, on the sample of the scoring tests.
@Suite struct ExplanationWordsTests {
  private static func words(_ name: String, _ scoring: Scoring) throws -> String {
    try #require(Explanation.report(of: name, scoring), "\(name)").text()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `the outcome test shows each input of each party`() throws {
    let scoring = try ScoringSample.scoring([
      "globex Q1.18": "2"
    ])
    let words = try Self.words("outcome", scoring)
    #expect(words.hasPrefix("Outcome test: provisional"), "\(words)")
    for code in ["Q1.04", "Q1.05", "Q1.16", "Q1.17", "Q1.18"] {
      #expect(words.contains("(\(code))"), "\(code)\n\(words)")
    }
    #expect(words.contains("provisional says 2"), "\(words)")
  }

  @Test func `a rule of points can be read`() throws {
    let scoring = try ScoringSample.scoring()
    let sources = try Self.words("Q1.09", scoring)
    #expect(
      sources.contains("Points: up to 0: 100; up to 2: 75; up to 5: 35; more: 0."), "\(sources)")
    for code in scoring.method.questions.map(\.code) {
      let words = try Self.words(code, scoring)
      #expect(!words.contains("the measure ") && !words.contains("blueprint"), "\(words)")
    }
    #expect(try Self.words("Q1.08", scoring).contains("Time left"))
    #expect(try Self.words("Q1.11", scoring).contains("Judged by"))
  }

  /// Building it takes less than the window, so that this way of M2 fails; its other way holds.
  @Test func `a way that is not needed is no failure`() throws {
    let scoring = try ScoringSample.scoring([
      "Q1.08": "{ value: 1 month, fields: { basis: the last press } }"
    ])
    let result = try #require(scoring.result(ofGate: 1))
    let criterion = try #require(result.criteria.first { $0.id == "M2" })
    #expect(criterion.outcome.isMet == true)
    let words = try Self.words("gate1.M2", scoring)
    #expect(words.contains("not needed"), "\(words)")
    #expect(!words.contains("NOT MET"), "\(words)")
    let neither = try ScoringSample.scoring([
      "Q1.08": "{ value: 1 month, fields: { basis: the last press } }", "Q1.04": "2",
    ])
    let unmet = try Self.words("gate1.M2", neither)
    #expect(unmet.contains("One of these suffices: NOT MET (a)"), "\(unmet)")
    #expect(unmet.contains("NOT MET (b)"), "\(unmet)")
  }

  @Test func `the dimensions of ordinary companies stay a table`() throws {
    let scoring = try ScoringSample.scoring()
    let text = ScoreReport(scoring).report.text()
    #expect(!text.contains("Id: D1;"))
    #expect(ScoreReport.short(["kelderwijk", "brannoch", "acme"]) == ["kelder", "branno", "acme"])
    #expect(ScoreReport.short(["contoso-rail", "contoso-grain"]) == ["A", "B"])
  }

  /// 2 + 5 + 10 + 7 columns, three parties of six, two between each, and 20 for the name: 80 with the indent.
  @Test func `a table with three parties fits`() throws {
    var report = Report("T")
    report.table(
      ["Id", "Score", "Range", "Known", "kelder", "branno", "contos", "Name"],
      [["D1", "100.0", "12.5-95.8", "100.0 %", "93.8", "93.8", "93.8", "Rationale and outcome"]])
    #expect(!report.text().contains(";"))
    #expect(report.text().split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
