import AllianceCore
import Testing

@testable import AllianceFiles

/// Assessments held against their method, each finding at the line of its journal entry.
@Suite struct AssessmentFindingsTests {
  /// The sample of every answer kind, with some pieces of it replaced.
  private func findings(_ changes: [(String, String)] = []) throws -> [String] {
    var text = String(decoding: try Sample.bytes(), as: UTF8.self)
    for (piece, instead) in changes {
      try #require(text.contains(piece), "the sample no longer holds \(piece)")
      text = text.replacing(piece, with: instead)
    }
    let bytes = Array(text.utf8)
    let found = AssessmentFindings.of(
      try AssessmentReader.read(bytes), in: bytes, file: "a.json", method: try Sample.method())
    return found.map { "\($0.place.line): \($0.problem)" }
  }

  @Test func `the sample is told apart from its set by its hash, and its events do not fit`() throws
  {
    let found = try findings()
    #expect(
      found == [
        "40: version 1.0.0 of \"sample\" was changed since, without a new version",
        "88: it cannot happen here: the alliance is intake",
        "91: it cannot happen here: the alliance is intake",
        "92: it cannot happen here: the alliance is intake",
        "94: it cannot happen here: the alliance is intake",
      ])
  }

  @Test(arguments: [
    ("\"Q1.06\"", "\"Q1.66\"", "is about Q1.66, which the questionnaire does not have"),
    ("42.5", "142.5", "the value does not fit Q1.06, which is a percentage"),
    ("\"value\": \"2027-Q3\"", "\"value\": \"soon\"", "the value does not fit Q1.08"),
    ("\"doubt\": null", "\"doubts\": null", "Q1.11 has no field `doubts`"),
    (
      "\"share.globex\": 40", "\"share.globex\": \"much\"",
      "field `share.globex` of Q1.11 does not fit"
    ),
    ("\"level\": \"work\"", "\"level\": \"street\"", "column `level` of Q1.13 does not fit"),
    ("\"goal\": \"a row too many\"", "\"aim\": \"a row too many\"", "Q1.12 has no column `aim`"),
  ])
  func `an answer that does not fit is found`(piece: String, instead: String, says: String) throws {
    let found = try findings([(piece, instead)])
    #expect(found.contains { $0.contains(says) }, "\(found.joined(separator: "\n"))")
  }

  @Test func `a damaged file is told with its line`() throws {
    let text = String(decoding: try Sample.bytes(), as: UTF8.self)
    let error = try #require(throws: UnreadableAssessment.self) {
      try AssessmentReader.read(
        Array(text.replacing("\"did\": \"skipped\"", with: "\"did\": 7").utf8))
    }
    let finding = AssessmentFindings.of(error, file: "a.json")
    #expect(finding.place == .init(file: "a.json", line: 67, column: finding.place.column))
    #expect(finding.gravity == .malformed)
  }
}
