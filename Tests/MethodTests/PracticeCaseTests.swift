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
