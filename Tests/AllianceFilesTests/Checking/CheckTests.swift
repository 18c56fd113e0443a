import AllianceCore
import Testing

@testable import AllianceFiles

/// One broken sample per kind of finding, each caught with the line it stands at.
@Suite struct CheckTests {
  @Test func `the small set has nothing to mend`() throws {
    let check = try SmallSet.set().check()
    #expect(check.findings.map(\.message) == [])
    #expect(check.coverage?.coveredCount == 6)
  }

  @Test func `the shipped set has no errors and lists all items`() {
    let check = QuestionnaireSet.shipped.check()
    #expect(check.findings.filter { $0.gravity != .warning }.map(\.message) == [])
    #expect(check.coverage?.items.count == 238)
  }

  @Test(arguments: names + scores + reach + gates + laterGates + texts + coverage)
  func `a flaw is found where it stands`(flaw: Flaw) throws {
    let (findings, text) = try SmallSet.findings(flaw.file, flaw.piece, flaw.instead)
    let expected = try #require(flaw.line(in: text), "no line holds \(flaw.at)")
    let found = findings.first { $0.message.contains(flaw.says) }
    #expect(found != nil, "\(findings.map(\.message).joined(separator: "\n"))")
    #expect(found?.place.file == flaw.file)
    #expect(found?.place.line == expected)
    #expect(found?.gravity == flaw.gravity)
  }
}

extension CheckTests {
  static let probe = "when: { value: { at-most: 2 } }"
  static let asked = "when: { question: B.03, any-of: [partner, vendor] }"

  /// Names in conditions, and tests that the kind cannot pass.
  static let names = [
    Flaw(
      "pilot.yaml", asked, "when: { question: B.33, answered: true }", at: "code: B.04",
      says: "a condition of B.04 asks about `B.33`, which does not exist"),
    Flaw(
      "pilot.yaml", asked, "when: { question: B.01, field: whom, answered: true }", at: "whom",
      says: "B.04 looks at field `whom`, which B.01 does not have. Did you mean `who`?"),
    Flaw(
      "pilot.yaml", asked, "when: { question: B.01, column: who, answered: true }", at: "column",
      says: "looks at column `who`, which B.01 does not have"),
    Flaw(
      "pilot.yaml", asked, "when: { question: B.01, answered: true }", at: "B.01, answered",
      says: "looks at the value of B.01, which is made of fields"),
    Flaw(
      "pilot.yaml", asked, "when: { question: B.03, any-of: [partners] }", at: "[partners]",
      says: "asks B.03 for `partners`, which it does not offer. Did you mean `partner`?"),
    Flaw(
      "pilot.yaml", asked, "when: { question: B.03, at-least: 2 }", at: "question: B.03, at-least",
      says: "compares B.03 with a number, but it is a choice"),
    Flaw(
      "pilot.yaml", asked, "when: { question: B.01, field: who, any-of: [Litware] }",
      at: "any-of: [Litware]", says: "but it is a text. Use answered"),
    Flaw(
      "pilot.yaml", "when: { general: who }", "when: { general: when }", at: "general: when",
      says: "looks for a general word in `when`, which is no text field of B.01"),
    Flaw(
      "pilot.yaml", asked, "when: { state: [sleeping] }", at: "sleeping",
      says: "`state` of B.04 names `sleeping`, which is unknown"),
    Flaw(
      "pilot.yaml", asked, "when: { recommended: [concluded] }", at: "recommended",
      says: "names `concluded`, which is unknown. Did you mean `conclude`?"),
    Flaw(
      "pilot.yaml", asked, "when: { every: 0 }", at: "every: 0", says: "comes every 0 rounds"),
  ]

  /// Score rules.
  static let scores = [
    Flaw(
      "pilot.yaml", "score: { rule: scale }", "score: { rule: yes-no }", at: "rule: yes-no",
      says: "the score rule `yes-no` is for a yes or no, but B.02 is a scale"),
    Flaw(
      "pilot.yaml", "score: { rule: fields }", "score: { rule: fields, of: [where] }",
      at: "of: [where]", says: "the score of B.01 names field `where`"),
    Flaw(
      "service.yaml", "points: [0, 60, 100]", "points: []", at: "points: []",
      says: "the score of C.01 has no points"),
    Flaw(
      "service.yaml", "rule: count, points: [0, 60, 100]", "rule: share, of: [desks]",
      at: "desks", says: "names option `desks`, which it does not have. Did you mean `desk`?"),
    Flaw(
      "service.yaml", "{ at-most: 10, points: 50 }", "{ at-most: 0, points: 50 }",
      at: "at-most: 0, points: 50", says: "this step is never reached"),
    Flaw(
      "pilot.yaml", "    score: { rule: scale }\n", "", at: "dimensions: { P1: 1 }", .warning,
      says: "B.02 feeds P1, but has no score"),
    Flaw(
      "pilot.yaml", "dimensions: { P1: 1 }", "dimensions: { P9: 1 }", at: "code: B.02",
      says: "B.02 feeds dimension `P9`, which does not exist"),
  ]
}
