import AllianceReports
import Foundation
import JSONTree
import Testing

@testable import AllianceCore

/// The scorecard as JSON: exactly the keys of formats 7 that are computed so far, in that order (issue 3).
@Suite struct ScorecardTests {
  /// Keys in the order they stand, at every depth, with lists entered at their first element.
  static let keys = [
    "assessment: id title", "questionnaire: id version", "coverage: share answered applicable",
    "outcomeTest: overall basis parties", "outcomeTest.parties: acme globex",
    "dimensions: id score low high coverage firmness parties alignment",
    "dimensions.parties: acme globex",
    "gates: gate result standing index band criteria conditions",
    "gates.criteria: id hard met says questions",
    "gates.conditions: criterion says owner due state",
    "divergences: question round kind gap higher values", "divergences.values: acme globex",
    "labels: acme globex", "lifecycle: state stage to stages",
    "lifecycle.stages: intake opportunity architecture agreement activation performance",
  ]

  @Test func `the keys are those of formats 7`() throws {
    let scoring = try GateRunTests.scoring(
      [GateRunTests.conditions("2026-08-29")], GateRunTests.unmet)
    let whole = try JSONValue(scoring)
    #expect(
      whole.keys == [
        "assessment", "questionnaire", "asOf", "coverage", "verdict", "outcomeTest",
        "characteristics", "dimensions", "gates", "risks", "divergences", "labels", "labelClash",
        "decision", "trend", "alerts", "metrics", "actions", "lifecycle",
      ])
    for line in Self.keys {
      let sides = line.components(separatedBy: ": ")
      let found = whole.all(sides[0])
      #expect(!found.isEmpty, "\(sides[0])")
      for object in found { #expect(object.keys.joined(separator: " ") == sides[1], "\(sides[0])") }
    }
  }

  /// Every score, range, coverage, index and gap has one digit after the point; counts and gates have none.
  @Test(arguments: RandomAssessment.fewSeeds) func `numbers have one digit after the point`(
    seed: Int
  )
    throws
  {
    let scoring = try PropertyTests.score(seed)
    let whole = try JSONValue(ScorecardJSON(scoring).line)
    var count = 0
    for (key, number) in whole.numbers {
      if ["answered", "applicable", "gate", "points", "rounds"].contains(key) { continue }
      count += 1
      #expect(number.wholeMatch(of: /-?[0-9]+\.[0-9]/) != nil, "\(key) \(number)")
    }
    #expect(count > 5)
    // And they are the exact numbers, rounded once.
    for (object, dimension) in zip(whole.all("dimensions"), scoring.dimensions) {
      #expect(object["score"]?.plain == dimension.score?.tenths ?? "null")
      #expect(object["low"]?.plain == dimension.low?.tenths ?? "null")
      #expect(object["high"]?.plain == dimension.high?.tenths ?? "null")
    }
  }

  /// What is not known is null, never zero: an alliance of which nothing has been said.
  @Test func `nothing known is null`() throws {
    let changes = Dictionary(
      uniqueKeysWithValues: (ScoringSample.each + ScoringSample.joint).map { ($0.code, "") }
    ).merging(["Q1.07": "", "Q1.19": ""]) { $1 }
    var all = changes
    for code in ["Q1.11", "Q1.17"] {
      for (one, other) in [("acme", "globex"), ("globex", "acme")] {
        all["\(one) > \(other) \(code)"] = ""
      }
    }
    let whole = try JSONValue(try ScoringSample.scoring(all))
    for dimension in whole.all("dimensions") {
      #expect(dimension["score"]?.plain == "null")
      #expect(dimension["low"]?.plain == "0.0" && dimension["high"]?.plain == "100.0")
      #expect(dimension["coverage"]?.plain == "0.0" && dimension["firmness"]?.plain == "range")
    }
    #expect(whole.all("coverage").first?["share"]?.plain == "0.0")
    #expect(whole.all("gates").first?["index"]?.plain == "null")
    #expect(whole.all("gates").first?["result"]?.plain == "notReady")
    #expect(whole.all("outcomeTest").first?["overall"]?.plain == "unknown")
    #expect(whole.all("labels").first?.keys == [])
    #expect(whole["labelClash"]?.plain == "false")
  }

  @Test func `one file gives one object, several an array, a stream one line each`() throws {
    let scoring = try ScoringSample.scoring()
    let one = String(decoding: ScorecardJSON.document([scoring]), as: UTF8.self)
    #expect(one.hasPrefix("{\n") && one.hasSuffix("}\n"))
    let two = String(decoding: ScorecardJSON.document([scoring, scoring]), as: UTF8.self)
    #expect(two.hasPrefix("[\n") && two.hasSuffix("]\n"))
    let line = String(decoding: ScorecardJSON(scoring).line, as: UTF8.self)
    #expect(line.hasPrefix("{\"assessment\"") && !line.contains("\n"))
    // The same, less the room between.
    let packed = one.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
    #expect(packed.filter { $0 != " " } == line.filter { $0 != " " })
  }

  @Test func `labels and their clash`() throws {
    let whole = try JSONValue(ScoringSample.scoring(["acme Q0.07": "licence"]))
    #expect(whole.all("labels").first?["acme"]?.plain == "licence")
    #expect(whole["labelClash"]?.plain == "true")
  }
}

extension JSONValue {
  init(_ scoring: Scoring) throws { try self.init(ScorecardJSON.document([scoring])) }

  var members: [Member] { if case .object(let members) = self { members } else { [] } }
  var keys: [String] { members.map(\.key) }

  /// A single value as it is written, a text without its quotes.
  var plain: String? {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let text), .string(let text): text
    case .array, .object: nil
    }
  }

  /// Every object at that path, through lists.
  func all(_ path: String) -> [JSONValue] { all(path.components(separatedBy: ".")[...]) }

  private func all(_ path: ArraySlice<String>) -> [JSONValue] {
    if case .array(let elements) = self { return elements.flatMap { $0.all(path) } }
    guard let first = path.first else { return [self] }
    return self[first]?.all(path.dropFirst()) ?? []
  }

  /// Every number with the key it stands under.
  var numbers: [(key: String, text: String)] {
    members.flatMap { member -> [(key: String, text: String)] in
      switch member.value {
      case .number(let text): [(member.key, text)]
      case .array(let elements): elements.flatMap(\.numbers)
      case .object:
        // What people said stands as they said it.
        member.key == "values" ? [] : member.value.numbers
      case .null, .bool, .string: []
      }
    }
  }
}
