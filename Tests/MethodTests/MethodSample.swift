import AllianceFiles
import Testing

@testable import AllianceCore

/// The shipped method, and assessments that an answers file describes.
enum MethodSample {
  static func method() throws -> Questionnaire { try QuestionnaireSet.shipped.questionnaire() }

  /// acme and globex on the full path, with these answers; each line stands under `answers`.
  static func scoring(
    _ answers: String = "", events: String = "", asOf: String = "2026-11-21",
    path: String = "full"
  ) throws -> Scoring {
    let indented = { (text: String) in
      text.split(separator: "\n").map { "  \($0)\n" }.joined()
    }
    var text = "title: Sample\npath: \(path)\ncurrency: EUR\nas-of: \(asOf)\n"
    text += "parties: { acme: Acme SE, globex: Globex Inc }\n"
    if !answers.isEmpty { text += "answers:\n" + indented(answers) }
    if !events.isEmpty { text += "events:\n" + indented(events) }
    let file = try AnswersFile(DocumentNode.reading(yaml: text, file: "sample.yaml"))
    let method = try method()
    var count = 0
    let assessment = try AnswersPlayer.play(
      file, onto: nil, method: method, now: Timestamp(seconds: 0), id: "sample",
      newName: { _ in
        count += 1
        return "n\(count)"
      })
    return Scoring(assessment, method: method)
  }

  static func rules() throws -> VerdictRules { try #require(try method().verdictRules) }
}
