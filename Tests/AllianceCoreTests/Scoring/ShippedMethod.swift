import AllianceFiles
import Testing

@testable import AllianceCore

/// The method that comes with the program, and assessments of it out of answers as people write them.
enum ShippedMethod {
  static let method: Questionnaire? = try? QuestionnaireSet.shipped.questionnaire()

  /// The assessment of acme and globex, in EUR and as of 1 July 2027, after these answers.
  ///
  /// - Parameter rounds: quarters that are opened behind them, each with its answers; the alliance is running then.
  /// - Parameter isClosing: each of those is closed again.
  static func scoring(
    _ answers: String, rounds: [(name: String, answers: String)] = [], isClosing: Bool = false,
    parties: [String] = ["acme", "globex"], asOf: String = "2027-07-01", path: String = "full"
  ) throws -> Scoring {
    let head = """
      title: Sample
      path: \(path)
      currency: EUR
      as-of: \(asOf)
      parties: { \(parties.map { "\($0): \($0)" }.joined(separator: ", ")) }
      people: { \(rounds.isEmpty ? "" : people(parties)) }
      answers:

      """
    let given = rounds.isEmpty ? answers : intake(parties) + "\n" + answers
    let events = rounds.map {
      "  - open: \($0.name)\n    answers:\n" + indented($0.answers, by: 6)
        + (isClosing ? "\n  - close: \($0.name)" : "")
    }
    let body =
      indented(given, by: 2) + (events.isEmpty ? "" : "\nevents:\n")
      + events.joined(separator: "\n")
    let method = try #require(method)
    var count = 0
    let assessment: Assessment
    do {
      assessment = try AnswersPlayer.play(
        AnswersFile(.reading(yaml: head + body, file: "answers.yaml")), onto: nil, method: method,
        now: try #require(Timestamp(iso: "2027-07-01T12:00:00Z")), id: "sample",
        newName: { _ in
          count += 1
          return "n\(count)"
        })
    } catch let defects as QuestionnaireDefects {
      for finding in defects.findings { Issue.record("\(finding.place.line): \(finding.problem)") }
      throw defects
    }
    return Scoring(assessment, method: method)
  }

  /// A sponsor and a lead for each party.
  private static func people(_ parties: [String]) -> String {
    parties.flatMap { party in
      ["sponsor", "lead"].map { "\(party)-\($0): { name: A, party: \(party), role: \($0) }" }
    }.joined(separator: ", ")
  }

  /// The intake of an alliance that has been running since it was signed on the last day of 2026.
  private static func intake(_ parties: [String]) -> String {
    let each = { (answer: String) in
      "{ \(parties.map { "\($0): \(answer)" }.joined(separator: ", ")) }"
    }
    return """
      Q0.01: { value: Pump control for 9 mines, fields: { tag: sell } }
      Q0.04: { value: running, fields: { signed: 2026-12-31 } }
      Q0.05: \(each("[sized-opportunity]"))
      Q0.07: \(each("strategic-alliance"))
      """
  }

  private static func indented(_ text: String, by count: Int) -> String {
    let space = String(repeating: " ", count: count)
    return text.split(separator: "\n").map { space + $0 }.joined(separator: "\n")
  }
}

extension Scoring {
  /// The points of an item in the words of a table: `80.0`, `open`, or `-` for what is not counted.
  func points(_ code: String, _ party: String? = "acme") throws -> String {
    switch item(try #require(method.card(code)), party).score {
    case .scored(let points): points.tenths
    case .open: "open"
    case .notCounted: "-"
    }
  }
}
