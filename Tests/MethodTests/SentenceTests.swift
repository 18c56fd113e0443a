import AllianceReports
import Testing

@testable import AllianceCore

/// Fields that read as one sentence, and what follows behind it.
@Suite struct SentenceTests {
  typealias S = MethodSample

  struct Row: Sendable {
    var fields: [String: Value]
    var says: String
  }

  /// Exclusive one way opens the return and the review: neither has a place in the sentence. An empty return says
  /// nothing; nobody exclusive opens neither.
  static let rows = [
    Row(
      fields: [
        "segments": "clinics", "regions": "Austria", "exclusivity": "one-way",
        "return": "a lower price",
        "review": "2028-07-01",
      ],
      says: """
        Segments: clinics. Regions: Austria. Exclusive: one way. What is given in return? a lower \
        price. On which date is the exclusivity reviewed? 1 July 2028.
        """),
    Row(
      fields: [
        "segments": "clinics", "regions": "Austria", "exclusivity": "one-way",
        "review": "2028-07-01",
      ],
      says: """
        Segments: clinics. Regions: Austria. Exclusive: one way. On which date is the exclusivity reviewed? \
        1 July 2028.
        """),
    Row(
      fields: ["segments": "clinics", "regions": "Austria", "exclusivity": "none"],
      says: "Segments: clinics. Regions: Austria. Exclusive: none."),
  ]

  @Test(arguments: rows) func `what is not always asked follows behind its question`(row: Row)
    throws
  {
    let scoring = try S.scoring([S.all("Q2.09", nil, row.fields)])
    let inquiry = try #require(scoring.interview.inquiry(SlotKey("Q2.09")))
    #expect(AnswerWords.sentence(of: inquiry) == row.says)
  }

  /// A table that was finished without a row was reached, and says that there is none.
  @Test func `a table without a row reads as none`() throws {
    let words = { (said: [S.Said]) in
      try AnswerWords.words(for: #require(S.scoring(said).inquiry("Q3.11", nil)))
    }
    #expect(try words([S.none("Q3.11")]) == "none")
    #expect(try words([]) == "not reached")
  }
}
