import Testing

@testable import AllianceCore

/// A whole set of files that is right, to be broken one line at a time.
enum SampleSet {
  static let head = """
    id: sample
    version: 1.0.0
    title: A sample
    language: en
    stages:
      - opportunity
      - id: architecture
        title: Architecture
        purpose: shown
        phase: forming
        gate: 2
    general-words: [synergy]
    general-probe: What stands behind it?
    dimensions:
      - { id: D1, name: Rationale }
      - { id: D3, name: Investment, characteristic: investment }
    """

  static let opportunity = """
    stage: opportunity
    title: Opportunity
    purpose: shown
    phase: forming
    gate: 1
    questions:
      - code: Q1.01
        name: A choice
        ask: shown
        kind: choice
        by: each
        core: true
        options:
          - { id: first, label: First, enters: architecture }
          - { id: second, label: Second, exclusive: true }
        why: shown
        weak: shown
        strong: shown
        terms: [segment]
        wording: { software: shown }
        score: { rule: map, values: { first: 100, second: 0 } }
        dimensions: { D1: 3 }
      - code: Q1.02
        name: A scale
        ask: shown
        kind: scale
        levels: [a, b, c, d, e]
        when: { question: Q1.01, party: any, any-of: [first] }
        fields:
          - { name: who, kind: text, ask: shown }
          - { name: worth, kind: money, ask: shown, min: 0, max: 9, plausible: [1, 5] }
        probes:
          - { code: P-WHO, field: who, when: { general: who }, ask: shown }
          - { code: P-LOW, when: { value: { at-most: 2 } }, ask: shown }
        judge: { by: other, after: Q1.01 }
        why: shown
        weak: shown
        strong: shown
      - code: Q1.03
        name: A table
        ask: shown
        kind: table
        columns:
          - { name: goal, kind: text, ask: shown }
          - { name: target, kind: number, ask: shown, of: own }
        rows: [{ id: r1, label: One }, { id: r2, label: Two }]
        then: joint
        why: shown
        weak: shown
        strong: shown
      - code: Q1.04
        name: The same rows
        ask: shown
        kind: table
        columns: [{ name: reached, kind: number, ask: shown }]
        rows: { from: Q1.03 }
        why: shown
        weak: shown
        strong: shown
    """

  static let glossary = """
    terms:
      - { term: segment, means: shown, synonyms: [niche] }
    """

  /// Builds the set.
  static func build(
    head: String = head, opportunity: String = opportunity, glossary: String = glossary
  ) throws(QuestionnaireDefects) -> Questionnaire {
    try QuestionnaireBuilder.build(
      .init(
        head: Outline.read(head, file: "questionnaire.yaml"),
        stages: ["opportunity": Outline.read(opportunity, file: "opportunity.yaml")],
        glossary: Outline.read(glossary, file: "glossary.yaml"), sha256: "0"))
  }

  /// What is said about the set when one piece of one file is another, and the line it was changed at.
  static func messages(of break: Break) -> [String] {
    do throws(QuestionnaireDefects) {
      _ = try build(
        head: `break`.text(of: "questionnaire.yaml", head),
        opportunity: `break`.text(of: "opportunity.yaml", opportunity),
        glossary: `break`.text(of: "glossary.yaml", glossary))
      return []
    } catch {
      return error.findings.map(\.message)
    }
  }
}

/// A piece of a file, what stands there instead, and the message it must cause, without its column.
struct Break: CustomTestStringConvertible, Sendable {
  var file = "opportunity.yaml"
  var piece: String
  var instead: String
  /// How many lines above the piece the message points to.
  var above = 0
  var says: String

  init(
    _ piece: String, _ instead: String, in file: String = "opportunity.yaml", above: Int = 0,
    says: String
  ) {
    (self.piece, self.instead, self.file, self.above) = (piece, instead, file, above)
    self.says = says
  }

  var testDescription: String { "\(piece) becomes \(instead)" }

  func text(of name: String, _ text: String) -> String {
    guard name == file, let range = text.firstRange(of: piece) else { return text }
    return text.replacingCharacters(in: range, with: instead)
  }

  /// The line of the first change in the whole file.
  func line(in text: String) -> Int? {
    text.firstRange(of: piece).map { range in
      text[..<range.lowerBound].count { $0 == "\n" } + 1 - above
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
