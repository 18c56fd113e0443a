import AllianceCore
import AllianceFiles
import Foundation
import Testing

/// The practice cases of the program: each can be played, and leads to the verdict that it teaches.
@Suite struct PracticeCaseTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../questionnaires/practice").standardized

  private func cases() throws -> [PracticeCase] {
    do throws(QuestionnaireDefects) {
      return try PracticeCase.shipped(for: QuestionnaireSet.shipped.questionnaire())
    } catch {
      for finding in error.findings { Issue.record("\(finding.message)") }
      return []
    }
  }

  @Test func `every file of the folder is in the program`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(try Set(names) == Set(cases().map { "\($0.id).yaml" }))
  }

  @Test func `an alliance, an over-labelled partnership and a venture, as the core finds them`()
    throws
  {
    let method = try QuestionnaireSet.shipped.questionnaire()
    let cases = try cases()
    for practice in cases {
      #expect(practice.findings(method).map(\.message) == [], "\(practice.id)")
    }
    #expect(
      cases.map(\.verdict.verdict) == [
        "strategic-alliance", "standard-partnership", "joint-venture",
      ])
    #expect(cases.map { $0.verdict.qualifiers.contains("over-labelled") } == [false, true, false])
  }
}

/// What the check says about cases that would not teach what they promise.
@Suite struct PracticeFindingsTests {
  struct Flaw: Sendable {
    var piece: String
    var instead: String
    var says: String

    init(_ piece: String, _ instead: String, says: String) {
      (self.piece, self.instead, self.says) = (piece, instead, says)
    }
  }

  static let flaws = [
    Flaw("learner: kelderwijk", "learner: kelder", says: "\"kelder\", which is no party"),
    Flaw("case: harbour-heat", "kase: harbour-heat", says: "has no `case`"),
    Flaw("  Q1.04: >-\n", "  Q1.40: >-\n", says: "there is no question `Q1.40`"),
    Flaw("  Q1.04: >-\n", "  Q1.07: >-\n", says: "Q1.07 cannot be left to a learner"),
    Flaw("  Q1.04: >-\n", "  Q0.07: >-\n", says: "Q0.07 cannot be left to a learner"),
    Flaw("  Q1.04: >-\n", "  Q2.10: >-\n", says: "Q2.10 cannot be left to a learner"),
    Flaw("  opportunity:\n", "  chance:\n", says: "has no `opportunity`"),
    Flaw("    lesson: >-\n", "    lessons: >-\n", says: "has no `lesson`"),
    Flaw("  title: \"Practice: Harbour heat\"\n", "", says: "have no `title`"),
    Flaw("    Q2.05: independent\n", "    Q2.05: alone\n", says: "\"alone\""),
    // Without an answer the model has nothing to set beside the learner's.
    Flaw("    Q2.05: independent\n", "", says: "the model does not answer Q2.05"),
    // An optional field that nobody was asked about is open, not empty.
    Flaw(
      "    Q2.02: { value: contractual, fields: { also: ~ } }\n", "    Q2.02: contractual\n",
      says: "the model leaves Q2.02 open"),
    // Control makes another class of it (rule C1).
    Flaw(
      "    Q2.05: independent\n", "    Q2.05: control\n",
      says: "lead to merger-or-acquisition with [\"expected\"], not to strategic-alliance"),
    Flaw("qualifiers: [expected]", "qualifiers: [proven]", says: "not to strategic-alliance"),
  ]

  @Test(arguments: flaws.indices) func `a flaw is found and placed`(index: Int) throws {
    let flaw = Self.flaws[index]
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../questionnaires/practice/harbour-heat.yaml").standardized
    let text = try String(contentsOf: path, encoding: .utf8)
    try #require(text.contains(flaw.piece))
    let broken = text.replacing(flaw.piece, with: flaw.instead, maxReplacements: 1)
    let findings = PracticeCase.findings(
      in: Array(broken.utf8), file: "case.yaml", try QuestionnaireSet.shipped.questionnaire())
    #expect(findings.contains { $0.problem.contains(flaw.says) }, "\(findings.map(\.message))")
    #expect(findings.allSatisfy { $0.place.file == "case.yaml" && $0.gravity != .warning })
  }
}
