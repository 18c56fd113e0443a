import Testing

@testable import AllianceCore

/// The weights of blueprint 5.2 and the kinds of key of 5.1, written down by hand beside the shipped questions.
@Suite struct WeightTests {
  static let weights: [String: String] = [
    "D1":
      "1.01:3 1.02:1 1.03:2 1.04:3 1.05:1 1.06:3 1.08:2 1.09:2 1.12:3 1.14:2 1.15:2 1.17:3 1.18:3 1.19:2 1.24:1",
    "D2": "1.07:2 1.10:3 1.11:2 1.19:2 1.20:2 1.21:2 1.22:1",
    "D3": "1.13:2 2.10:3 2.11:2 2.12:3 3.04:1 3.05:2 4.01:3 5.01:3",
    "D4": "2.14:3",
    "D5":
      "2.08:3 2.09:2 2.10:2 2.15:3 2.17:3 2.18:3 2.19:3 2.20:3 2.22:2 2.24:1 2.25:1 2.26:2 2.27:2 2.28:2 2.29:3 3.02:2",
    "D6":
      "2.13:1 2.22:1 3.01:1 3.03:3 3.04:2 3.06:3 3.07:2 3.08:3 3.09:3 3.10:2 3.11:3 3.12:3 3.13:3 3.14:3 3.15:2 3.16:2 3.17:2 3.21:1 4.02:1 4.05:2 4.06:2 5.03:2",
    "D7": "2.17:2 2.20:2 2.21:3 2.25:1 3.18:3 3.19:3 3.21:1 5.19:2 5.23:2",
    "D8":
      "4.01:3 4.02:2 4.03:3 4.04:2 4.05:1 4.07:2 4.08:1 4.09:1 4.12:1 5.01:3 5.02:3 5.04:2 5.05:2 5.07:1 5.13:2",
    "D9":
      "1.18:2 3.17:3 4.03:1 5.05:2 5.06:2 5.07:1 5.08:2 5.09:2 5.10:1 5.11:1 5.14:3 5.15:1 5.16:2 5.20:1",
    "D10": "1.21:1 3.07:1 3.22:3 4.10:2 4.14:1 5.03:1 5.12:3 5.16:1",
  ]

  @Test(arguments: weights.keys.sorted())
  func `a dimension has the inputs and weights of the blueprint`(_ id: String) throws {
    let method = try #require(ShippedMethod.method)
    let found = method.questions.compactMap { question in
      question.dimensions[id].map { "\(question.number):\($0)" }
    }
    #expect(found.joined(separator: " ") == Self.weights[id])
  }

  /// The key of each question by its number; a question that stands nowhere here is a fact and is not scored.
  static let keys: [String: [String]] = [
    "scale": [
      "1.04", "1.10", "1.13", "1.18", "1.20", "1.21", "1.24", "2.12", "2.14", "3.04", "3.13",
      "3.14", "3.22", "4.05", "4.10", "5.12", "5.13", "5.14", "5.16",
    ],
    "fields": ["1.01", "1.06", "1.12", "1.17", "2.08", "2.09", "2.15"],
    "source": ["1.02", "1.03"],
    "any": ["1.05"],
    "difference": ["1.07"],
    "window": ["1.08"],
    "steps": ["1.09", "3.10"],
    "judged": ["1.11"],
    "count": ["1.14", "2.21", "4.14"],
    "map": ["1.15", "2.17", "2.18", "2.19", "2.20", "2.24", "3.08"],
    "rows": ["1.19", "3.11", "3.16"],
    "share": ["1.22", "2.22", "2.26", "2.27", "2.28", "2.29", "3.15", "3.19", "3.21", "5.23"],
    "shown": ["2.13", "3.02", "3.03", "3.12"],
    "number": ["2.11", "4.04", "4.07", "4.08"],
    "measure": [
      "2.10", "2.25", "3.01", "3.05", "3.06", "3.07", "3.09", "3.17", "3.18", "4.01", "4.02",
      "4.03", "4.06", "4.09", "4.12", "5.01", "5.02", "5.03", "5.04", "5.05", "5.06", "5.07",
      "5.08", "5.09", "5.10", "5.11", "5.15", "5.19", "5.20",
    ],
  ]

  @Test func `all 122 questions have the key of the blueprint`() throws {
    let method = try #require(ShippedMethod.method)
    #expect(method.questions.reduce(0) { count, _ in count + 1 } == 122)
    for question in method.questions {
      let rule = question.score.map { String("\($0)".prefix { $0 != "(" && $0 != "." }) }
      let wanted = Self.keys.first { $0.value.contains(String(question.number)) }?.key
      #expect(rule == wanted, "\(question.code)")
      // What is scored feeds a dimension, and the other way round.
      #expect((rule == nil) == question.dimensions.isEmpty, "\(question.code)")
    }
  }

  /// Answers with the points the role lines of the blueprint give them.
  static let points: [(code: String, party: String?, answer: String, points: String)] = [
    ("Q1.02", "acme", "{ value: EUR 2m per year, fields: { source: Gartner 2026 } }", "100.0"),
    ("Q1.02", "acme", "{ value: EUR 2m per year, fields: { source: null } }", "40.0"),
    ("Q1.03", "acme", "{ value: 2028-01, fields: { closes: null } }", "60.0"),
    ("Q1.05", "acme", "[none]", "0.0"),
    ("Q1.09", "acme", "{ value: 0 }", "100.0"),
    // Nobody is exclusive, so there is nothing to review: all that is asked is there.
    ("Q2.09", nil, "{ fields: { segments: mines, regions: Chile, exclusivity: none } }", "100.0"),
    (
      "Q2.09", nil,
      "{ fields: { segments: mines, regions: null, exclusivity: both-ways, review: 2028 } }", "75.0"
    ),
    ("Q2.24", "acme", "{ value: lawyers }", "20.0"),
    ("Q2.24", "acme", "{ value: accepted }", "40.0"),
    ("Q3.10", "acme", "{ value: 3 working days, fields: { example: May } }", "100.0"),
    ("Q3.10", "acme", "{ value: 5 working days, fields: { example: May } }", "80.0"),
    ("Q3.10", "acme", "{ value: 10 working days, fields: { example: May } }", "50.0"),
    ("Q3.10", "acme", "{ value: 20 working days, fields: { example: May } }", "20.0"),
    ("Q3.10", "acme", "{ value: 21 working days, fields: { example: May } }", "0.0"),
    // Never is longer than all (formats 2).
    ("Q3.10", "acme", "{ value: never, fields: { example: May } }", "0.0"),
    // No path at all is an answer, as no metric is: none of its rows is complete.
    ("Q3.11", nil, "none", "0.0"),
    ("Q4.04", nil, "{ value: 130, fields: { basis: plan } }", "100.0"),
    ("Q4.14", "acme", "[dedicated]", "50.0"),
    ("Q4.14", "acme", "[dedicated, exchange, recognition]", "100.0"),
    ("Q3.21", nil, "{ value: [scope], fields: { next: 2028-01 } }", "25.0"),
  ]

  @Test(arguments: points)
  func `a key gives its points`(
    _ code: String, _ party: String?, _ answer: String, _ points: String
  ) throws {
    let written = party.map { "{ \($0): \(answer) }" } ?? answer
    #expect(try ShippedMethod.scoring("\(code): \(written)").points(code, party) == points)
  }
}
