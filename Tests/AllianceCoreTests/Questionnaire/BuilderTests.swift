import Testing

@testable import AllianceCore

/// Every mistake in a questionnaire is told with its place and its mend, and nothing else is (formats 1, design 4).
@Suite struct BuilderTests {
  @Test func `the whole set is built as it stands`() throws {
    let built = try SampleSet.build()
    #expect(built.stages.map(\.id) == ["opportunity", "architecture"])
    #expect(built.stages.map(\.gate) == [1, 2])
    #expect(built.questions.map(\.code) == ["Q1.01", "Q1.02", "Q1.03", "Q1.04"])
    let first = try #require(built.question("Q1.01"))
    #expect(first.kind.options.map(\.enters) == ["architecture", nil])
    #expect(first.kind.options.map(\.isExclusive) == [false, true])
    #expect(first.isCore)
    #expect(first.score == .map(["first": 100, "second": 0], unknown: []))
    #expect(first.dimensions == ["D1": 3])
    let second = try #require(built.question("Q1.02"))
    #expect(
      second.when == .answer(question: "Q1.01", party: .any, part: .value, test: .anyOf(["first"])))
    #expect(second.probes.map(\.field) == ["who", nil])
    #expect(second.probes.map(\.when) == [.general(field: "who"), .value(.atMost(2))])
    #expect(built.question("Q1.04")?.kind.table?.rows == .from(question: "Q1.03"))
    #expect(built.question("Q1.03")?.thenJoint == true)
    #expect(built.term("NICHE")?.term == "segment")
  }

  static func expect(_ row: Break) {
    let files = [
      "questionnaire.yaml": SampleSet.head, "opportunity.yaml": SampleSet.opportunity,
      "glossary.yaml": SampleSet.glossary,
    ]
    let messages = SampleSet.messages(of: row).map { message in
      let parts = message.split(separator: ":", maxSplits: 3)
      return "\(parts[0]):\(parts[1]):\(parts[3])"
    }
    let line = files[row.file].flatMap(row.line) ?? 0
    #expect(messages == ["\(row.file):\(line): error: \(row.says)"])
  }

  @Test(arguments: [
    Break(
      "id: sample\n", "", in: "questionnaire.yaml",
      says: "the questionnaire has no `id`. Add `id: …`"),
    Break(
      "title: A sample\n", "", in: "questionnaire.yaml", above: 2,
      says: "the questionnaire has no `title`. Add `title: …`"),
    Break("    name: A choice\n", "", above: 1, says: "a question has no `name`. Add `name: …`"),
    Break(
      "label: First, ", "", says: "an option of Q1.01 has no `label`. Add `label: …`"),
    Break(
      "ask: shown, of: own", "of: own", says: "a field of Q1.03 has no `ask`. Add `ask: …`"),
    Break(
      "field: who, when: { general: who }, ", "field: who, ",
      says: "a probe of Q1.02 has no `when`. Add `when: …`"),
    Break("means: shown, ", "", in: "glossary.yaml", says: "a term has no `means`. Add `means: …`"),
    Break(
      "phase: forming\n", "", above: 3,
      says: "stage `opportunity` has no phase. Add `phase: forming`"),
    Break(
      "    kind: choice\n", "", above: 3,
      says: "Q1.01 has no kind. Add `kind: text`, or another kind"),
    Break("by: other, ", "", says: "`judge` has no `by`. Add `by: …`"),
    Break("rule: map, values", "values", says: "`score` has no `rule`. Add `rule: …`"),
  ])
  func `a missing key is named`(row: Break) { Self.expect(row) }

  @Test(arguments: [
    Break(
      "core: true", "coer: true", says: "a question has an unknown key `coer`. Did you mean `core`?"
    ),
    Break(
      "gate: 1", "gaet: 1",
      says: "stage `opportunity` has an unknown key `gaet`. Did you mean `gate`?"),
    Break(
      "exclusive: true", "exclusiv: true",
      says: "an option of Q1.01 has an unknown key `exclusiv`. Did you mean `exclusive`?"),
    Break(
      "plausible:", "plausibel:",
      says: "a field of Q1.02 has an unknown key `plausibel`. Did you mean `plausible`?"),
    Break(
      "party: any,", "partie: any,",
      says: "a condition has an unknown key `partie`. Did you mean `party`?"),
    Break(
      "language: en", "tongue: en", in: "questionnaire.yaml",
      says:
        "the questionnaire has an unknown key `tongue`. Known are: id, version, title, language, stages, general-words, general-probe, dimensions"
    ),
  ])
  func `an unknown key is named with the nearest one there is`(row: Break) { Self.expect(row) }

  @Test(arguments: [
    Break(
      "kind: choice", "kind: choise",
      says: "`kind` is \"choise\", which is unknown here. Did you mean `choice`?"),
    Break(
      "by: each", "by: eech", says: "`by` is \"eech\", which is unknown here. Did you mean `each`?"),
    Break(
      "phase: forming", "phase: form",
      says:
        "`phase` is \"form\", which is unknown here. Known are: intake, forming, activating, performing"
    ),
    Break(
      "of: own", "of: mine", says: "`of` is \"mine\", which is unknown here. Known are: own, other"),
    Break(
      "then: joint", "then: jiont",
      says: "`then` is \"jiont\", which is unknown here. Did you mean `joint`?"),
    Break(
      "party: any", "party: some",
      says: "`party` is \"some\", which is unknown here. Did you mean `same`?"),
    Break(
      "rule: map", "rule: mpa",
      says: "`rule` is \"mpa\", which is unknown here. Did you mean `map`?"),
    Break("core: true", "core: yes", says: "`core` is \"yes\". Write true or false"),
    Break("gate: 1", "gate: one", says: "`gate` is \"one\", but must be a whole number"),
    Break("at-most: 2", "at-most: two", says: "`at-most` is \"two\", but must be a number"),
    Break("title: Opportunity", "title: [a]", says: "`title` is a list, but must be a text"),
    Break("title: Opportunity", "title: ~", says: "`title` is empty, but must be a text"),
    Break(
      "terms: [segment]", "terms: segment", says: "`terms` is a single value, but must be a list"),
    Break(
      "wording: { software: shown }", "wording: shown",
      says: "`wording` is a single value, but must be a mapping of keys to values"),
    Break(
      "software: shown", "software: [a]",
      says: "the wording for `software` is a list, but must be a text"),
    Break(
      "first: 100", "first: 101", says: "the points of `first` must be a whole number from 0 to 100"
    ),
    Break("D1: 3", "D1: 0", says: "the weight in `D1` must be a whole number from 1 to 9"),
    Break(
      "plausible: [1, 5]", "plausible: [5, 1]",
      says: "`plausible` must be two numbers, the lower first. Write [0, 100]"),
    Break(
      "{ general: who }", "general",
      says: "a condition is a single value, but must be a mapping of keys to values"),
  ])
  func `a value of the wrong kind is named with what is right`(row: Break) { Self.expect(row) }

  @Test(arguments: [
    Break(
      "levels: [a, b, c, d, e]", "levels: [a, b]", above: 4,
      says: "Q1.02 has 2 levels, but a scale has five, worst to best"),
    Break(
      "      - { id: second, label: Second, exclusive: true }\n", "", above: 8,
      says: "Q1.01 offers fewer than two options"),
    Break(
      "{ name: worth, kind: money", "{ name: worth, kind: sentence",
      says: "Q1.02.worth is of kind `sentence`, which only a question can be"),
    Break("min: 0, max: 9", "min: 10, max: 9", says: "`min` is above `max`"),
    Break(
      "general: who", "not: { every: 2 }, x: 1",
      says: "a condition has an unknown key `x`. Known are: all, any, not"),
    Break(
      "value: { at-most: 2 }", "value: { }",
      says: "this condition has no test. Add any-of, none-of, at-least, at-most or answered"),
    Break(
      "value: { at-most: 2 }", "value: { answered: false }",
      says: "`answered` can only be true. Use `not` for the opposite"),
    Break("value: { at-most: 2 }", "all: []", says: "this must be a list of conditions"),
    Break(
      "{ value: { at-most: 2 } }", "{ }",
      says:
        "this condition says nothing that is known. Write one of question, value, general, state, recommended, every, all, any, not"
    ),
    Break(
      "  - opportunity", "  - oportunity", in: "questionnaire.yaml",
      says: "there is no file `oportunity.yaml` for this stage"),
  ])
  func `what does not fit together is named`(row: Break) { Self.expect(row) }

  @Test(arguments: [
    Break(
      "id: second", "id: first", above: 8,
      says: "Q1.01 has two of option `first`. Each id stands once"),
    Break("id: r2", "id: r1", says: "Q1.03 has two of row `r1`. Each id stands once"),
    Break(
      "name: target", "name: goal", above: 6,
      says: "Q1.03 has two of column `goal`. Each id stands once"),
    Break(
      "name: worth", "name: who", above: 8,
      says: "Q1.02 has two of field `who`. Each id stands once"),
    Break(
      "code: P-LOW", "code: P-WHO", above: 11,
      says: "Q1.02 has two of probe `P-WHO`. Each id stands once"),
    Break(
      "code: Q1.04", "code: Q1.02",
      says: "the questionnaire has two of question `Q1.02`. Each id stands once"),
    Break(
      "id: architecture", "id: opportunity", in: "questionnaire.yaml", above: 6,
      says: "the questionnaire has two of stage `opportunity`. Each id stands once"),
    Break(
      "id: D3", "id: D1", in: "questionnaire.yaml", above: 15,
      says: "the questionnaire has two of dimension `D1`. Each id stands once"),
    Break(
      "gate: 2", "gate: 1", in: "questionnaire.yaml", above: 10,
      says: "the questionnaire has two of gate `1`. Each id stands once"),
  ])
  func `an id that stands twice is named`(row: Break) {
    // Breaking a name can leave references behind; the double is what this is about.
    let messages = SampleSet.messages(of: row)
    #expect(
      messages.contains { $0.hasPrefix("\(row.file):") && $0.hasSuffix("error: \(row.says)") })
  }

  @Test(arguments: [
    Break(
      "question: Q1.01", "question: Q9.99", above: 5,
      says: "a condition of Q1.02 asks about `Q9.99`, which does not exist"),
    Break(
      "terms: [segment]", "terms: [sector]", above: 12,
      says: "Q1.01 uses the term \"sector\", which the glossary does not have"),
    Break("D1: 3", "D9: 3", above: 15, says: "Q1.01 feeds dimension `D9`, which does not exist"),
    Break(
      "field: who", "field: whom", above: 10,
      says: "probe P-WHO of Q1.02 mends field `whom`, which it does not have"),
    Break(
      "from: Q1.03", "from: Q1.02", above: 5,
      says: "Q1.04 takes its rows from `Q1.02`, which is no table question"),
    Break(
      "from: Q1.03", "from: Q9.99", above: 5,
      says: "Q1.04 takes its rows from `Q9.99`, which is no table question"),
    Break(
      "enters: architecture", "enters: nowhere", above: 7,
      says: "option `first` of Q1.01 enters stage `nowhere`, which does not exist"),
    Break(
      "after: Q1.01", "after: Q9.99", above: 12,
      says: "the judgement of Q1.02 waits for `Q9.99`, which does not exist"),
    Break(
      "rule: map, values: { first: 100, second: 0 }", "rule: window, deadline: Q9.99", above: 14,
      says: "the score of Q1.01 looks at `Q9.99`, which does not exist"),
    Break(
      "{ general: who }", "{ any: [{ not: { question: Q9.99, answered: true } }] }", above: 10,
      says: "a condition of Q1.02 asks about `Q9.99`, which does not exist"),
  ])
  func `a name that leads nowhere is told at its question`(row: Break) { Self.expect(row) }

  @Test func `all mistakes are told at once`() {
    let text = SampleSet.opportunity.replacingAll("core: true", with: "coer: true").replacingAll(
      "D1: 3", with: "D1: x")
    #expect(throws: QuestionnaireDefects.self) { try SampleSet.build(opportunity: text) }
    do throws(QuestionnaireDefects) {
      _ = try SampleSet.build(opportunity: text)
    } catch {
      #expect(error.findings.map(\.place.line).sorted() == [12, 22])
    }
  }

  @Test func `a method needs stages`() {
    #expect(
      SampleSet.messages(of: Break("stages:", "staged:", in: "questionnaire.yaml", says: ""))
        .contains {
          $0.contains("the questionnaire has no `stages`")
        })
  }

  @Test func `an alliance without a limit of its own needs two parties`() throws {
    let method = try Questionnaire.make(intake: "- { code: Q0.02, kind: parties, by: joint }")
    #expect(method.question("Q0.02")?.kind == .parties(2...5))
  }
}
