import AllianceCore
import JSONTree
import StrictJSON
import Testing

@testable import AllianceFiles

/// One assessment and one questionnaire set that hold every answer kind and every journal verb of formats.md.
/// They were written by hand: they are how we all mean the same thing.
@Suite struct SampleTests {
  @Test func `the sample is written back byte for byte`() throws {
    let bytes = try Sample.bytes()
    var text = AssessmentText()
    #expect(text.bytes(of: try AssessmentReader.read(bytes)) == bytes)
  }

  @Test func `the sample holds every verb`() throws {
    let verbs = Set(try Sample.assessment().journal.map(\.deed.verb))
    #expect(verbs == Set(Deed.Verb.allCases))
  }

  @Test func `the sample set holds every answer kind`() throws {
    let method = try Sample.method()
    var kinds: Set<String> = []
    for question in method.questions {
      kinds.insert(String("\(question.kind)".prefix { $0 != "(" }))
    }
    let plain = Set(
      method.questions.compactMap(\.kind.plain).map { String("\($0)".prefix { $0 != "(" }) })
    #expect(kinds == ["plain", "sentence", "table", "commitments", "parties", "people"])
    #expect(
      plain == [
        "yesNo", "scale", "choice", "choices", "number", "percent", "money", "date", "duration",
        "text",
      ])
  }

  @Test func `every answer of the sample is of its question's kind`() throws {
    let method = try Sample.method()
    let answers = try Sample.assessment().standing.answers
    for key in answers.keys {
      guard let value = answers[key].value?.value else { continue }
      let kind = try #require(method.question(key.question)).kind.plain
      #expect(kind?.accepts(value) == true, "\(key)")
    }
  }

  @Test(arguments: [
    // What is broken, what replaces it, and a piece of the message.
    ("\"version\": 1", "\"version\": 2", "newer alliance"),
    ("\"version\": 1", "\"version\": 0", "not an assessment"),
    ("alliance-assessment", "other-tool", "not an assessment"),
    ("\"did\": \"skipped\"", "\"did\": \"leapt\"", "is unknown"),
    (
      "\"mode\": \"workshop\",\n", "\"mode\": \"workshop\",\n  \"mood\": \"good\",\n",
      "“mood” is not known"
    ),
    ("\"value\": 42.5}", "\"value\": 42.5, \"worth\": 1}", "“worth” is not known"),
    ("\"value\": 42.5}}", "\"value\": 42.6}}", "Q1.06/-/acme"),
    ("\"title\": \"Acme x Globex\",\n", "\"title\": \"Acme y Globex\",\n", "facts at the top"),
    (
      "{\"code\": \"globex\", \"name\": \"Globex Inc\"}",
      "{\"code\": \"globex\", \"name\": \"Globex\"}", "differ at: parties"
    ),
    ("2026-11-21T18:43:05Z", "2026-11-31T18:43:05Z", "is no time"),
    ("\"id\": \"e0000004\"", "\"id\": \"e0000003\"", "id \"e0000003\" of an earlier one"),
    ("\"entry\": \"e0000023\"", "\"entry\": \"e9999999\"", "does not stand before it"),
    ("\"count\": 18", "\"count\": 1.2345678901", "more digits"),
    ("\"due\": \"2027-01\"", "\"due\": \"2027-13\"", "is no date"),
  ])
  func `a broken sample is refused and says where`(what: String, with: String, says: String) throws
  {
    let text = String(decoding: try Sample.bytes(), as: UTF8.self)
    #expect(text.contains(what), "the sample no longer holds what this test breaks")
    let broken = Array(text.replacingFirst(what, with: with).utf8)
    let error = try #require(throws: UnreadableAssessment.self) {
      try AssessmentReader.read(broken)
    }
    #expect(error.message.contains(says), "\(error.message)")
  }

  @Test func `every truncation of the sample is refused`() throws {
    let bytes = try Sample.bytes()
    for length in stride(from: 0, to: bytes.count - 2, by: 97) {
      #expect(throws: UnreadableAssessment.self) {
        try AssessmentReader.read(Array(bytes[..<length]))
      }
    }
  }

  @Test(arguments: [
    ("\"state\": \"answered\", ", "\"st\\u0061te\" :\"answered\" ,"),
    (
      "{\"state\": \"answered\", \"value\": 42.5}",
      "{\"value\": 42.50, \"state\": \"answered\"}"
    ),
    ("\"state\": \"answered\", ", ""),
  ])
  func `answers may be written in another way`(what: String, with: String) throws {
    let text = String(decoding: try Sample.bytes(), as: UTF8.self)
    let other = text.split(separator: what, omittingEmptySubsequences: false).joined(
      separator: with)
    #expect(other != text, "the sample no longer holds what this test writes in another way")
    #expect(try AssessmentReader.read(Array(other.utf8)) == Sample.assessment())
  }

  @Test(arguments: [
    (#""value": true, "fields""#, #""value": false, "fields""#, "Q1.01/-/joint"),
    (#""when": "2026-03-12""#, #""when": "2026-03-13""#, "Q1.01/-/joint"),
    (#""2026-03-12"}"#, #""2026-03-12", "where": "Oslo"}"#, "Q1.01/-/joint"),
    (#""note": "page 4""#, #""note": "page 5""#, "Q1.01/-/joint"),
    (#", "evidence": "letter.pdf""#, "", "Q1.01/-/joint"),
    (#"{"missing": null}"#, #"{"missing": 0}"#, "Q1.02/-/acme"),
    (#"{"missing": null}"#, #"{"wanting": null}"#, "Q1.02/-/acme"),
    (#"{"p1": 4, "p3": 5}"#, #"{"p3": 5, "p1": 4}"#, "Q1.02/2026-Q4/acme"),
    (#"{"state": "unknown"}"#, #"{"state": "declined"}"#, "Q1.03/-/acme"),
    (#""reason": "under review""#, #""reason": "under revision""#, "Q1.03/-/globex"),
    (#"["joint-ip", "joint-team"]"#, #"["joint-team", "joint-ip"]"#, "Q1.04/-/joint"),
    (#""joint-team"]"#, #""joint-team", "more"]"#, "Q1.04/-/joint"),
    (
      #""amount": 4000000, "currency": "USD""#, #""amount": 4000000, "currency": "EUR""#,
      "Q1.07/-/acme"
    ),
    (#""low": 3000000, "#, "", "Q1.07/-/acme"),
    (#""count": 18"#, #""count": 19"#, "Q1.09/-/acme"),
    (#"{"value": "create synergy", "general": true}"#, #""create synergy""#, "Q1.10/-/joint"),
    (#""goal": "40 hospitals""#, #""goal": "41 hospitals""#, "Q1.12/-/joint"),
    (#", "plan.globex": null}"#, "}", "Q1.12/-/joint"),
    (#"{"row": "price", "level": "work"}, "#, "", "Q1.13/-/acme"),
    (#"{"row": "price""#, #"{"row": "prize""#, "Q1.13/-/acme"),
  ])
  func `an answer that says something else is noticed`(what: String, with: String, slot: String)
    throws
  {
    let text = String(decoding: try Sample.bytes(), as: UTF8.self)
    #expect(text.contains(what), "the sample no longer holds what this test changes")
    let changed = Array(text.replacingFirst(what, with: with).utf8)
    let error = #expect(throws: UnreadableAssessment.self) { try AssessmentReader.read(changed) }
    #expect(error == .differs([slot]))
  }

  @Test func `what is wrong with the answers is said before what is wrong with the journal`() throws
  {
    let text = String(decoding: try Sample.bytes(), as: UTF8.self)
    let broken = text.replacingFirst("\"did\": \"skipped\"", with: "\"did\": \"leapt\"")
    #expect(throws: UnreadableAssessment.self) { try AssessmentReader.read(Array(broken.utf8)) }
    let twice = broken.replacingFirst("\"state\": \"answered\"", with: "\"state\": \"odd\"")
    let error = #expect(throws: UnreadableAssessment.self) {
      try AssessmentReader.read(Array(twice.utf8))
    }
    #expect(error?.message.contains("the state \"odd\" is unknown") == true)
  }

  @Test func `readers take any JSON white space`() throws {
    let tree = try JSONValue(try Sample.bytes())
    #expect(try AssessmentReader.read(JSONWriter.line(tree)) == Sample.assessment())
  }
}

extension String {
  func replacingFirst(_ what: String, with replacement: String) -> String {
    guard let range = firstRange(of: what) else { return self }
    return String(self[..<range.lowerBound]) + replacement + self[range.upperBound...]
  }
}
