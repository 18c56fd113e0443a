import Testing

@testable import AllianceCore

/// What is wrong in an answers file is told with its line and its mend, and then nothing is kept (formats 6).
@Suite struct AnswersMistakeTests {
  @Test(arguments: [
    ("Q1.99: 4", "1: there is no question `Q1.99`. Did you mean `Q1.09`?"),
    ("Q1.01: yes", "1: Q1.01 is answered by each party. Write { PARTY: answer, PARTY: answer }"),
    ("Q1.01: { acmee: yes }", "1: there is no party `acmee`. Parties are: acme"),
    ("Q1.01: { other: yes }", "1: there is no party `other`. Parties are: acme, globex"),
    ("Q1.01: { acme: perhaps }", "1: \"perhaps\" is neither yes nor no. Type y or n."),
    ("Q1.02: 9", "1: \"9\" is outside 1 to 5."),
    ("Q1.02: [4]", "1: this is a list, but a single value is needed"),
    ("Q1.05: 2001", "1: \"2001\" is above 2,000, the most that makes sense here."),
    ("Q1.07: { currency: EUR }", "1: an amount needs `amount`"),
    ("Q1.07: { amount: -1 }", "1: this value is not possible here"),
    ("Q1.07: { amount: 1, per: year }", "1: an amount has an unknown key `per`. Known are: "),
    ("Q1.09: { count: 3 }", "1: a length of time needs `count` and `unit`"),
    ("Q1.02: { valu: 4 }", "1: this is a mapping, but a single value is needed"),
    ("Q1.02: { value: 4, nots: x }", "1: Q1.02 has an unknown key `nots`. Did you mean `note`?"),
    (
      "Q1.02: { state: unknwn }",
      "1: `state` is \"unknwn\", which is unknown here. Did you mean `unknown`?"
    ),
    ("Q1.02: { state: notApplicable }", "1: not applicable needs a `reason`. Add `reason: …`"),
    ("Q1.02: { raters: { p9: 4 } }", "1: there is no person `p9`. Name the person under `people`"),
    ("Q1.02: { raters: 4 }", "1: `raters` is a mapping of people to values"),
    ("Q1.11: Ada", "1: Q1.11 has no value of its own. Write { fields: { NAME: … } }"),
    ("Q1.11: { fields: Ada }", "1: `fields` is a mapping of names to values"),
    ("Q1.11: { fields: { whe: 2027 } }", "1: Q1.11 does not ask `whe` here. Did you mean"),
    ("Q1.11: { fields: { what: x } }", "1: Q1.11 does not ask `what` here"),
    (
      "Q1.04: { value: [team], fields: { ip.example: x } }",
      "1: Q1.04 does not ask `ip.example` here. Asked are: "
    ),
    ("Q1.12: 4", "1: Q1.12 is a table. Write a list of rows: [ { … }, { … } ]"),
    ("Q1.12: [4]", "1: a row of Q1.12 is a single value, but must be a mapping of keys to values"),
    ("Q1.12: [{ gaol: x }]", "1: a row of Q1.12 has an unknown key `gaol`. Did you mean `goal`?"),
    ("Q1.12: [{ goal: a }, { goal: b }, { goal: c }, { goal: d }]", "1: Q1.12 has at most 3 rows"),
    ("Q1.13: [{ goal: x }]", "1: a row of Q1.13 needs its `row`. Rows are: r1, r2"),
    ("Q1.13: [{ row: r3, goal: x }]", "1: a row of Q1.13 needs its `row`. Rows are: r1, r2"),
    ("Q1.14: Berlin", "1: Q1.14 is not asked: an earlier answer rules it out"),
    (
      "Q1.15: { acme: Ada }",
      "1: Q1.15 is answered by `parties` and `people` at the top of the file"
    ),
    ("Q1.02: { 2011-Q3: 4, 2011-Q5: 4 }", "1: `2011-Q5` is no round. Write rounds as 2026-Q4"),
    ("Q1.02: 4\nQ1.05: many", "2: \"many\" is not a number."),
  ])
  func `a wrong answer is told with its line and its mend`(answers: String, message: String) throws
  {
    let messages = try AnswersSample.messages(answers)
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix(message) == true)
  }

  @Test(arguments: [
    (
      "title: Sample", "titel: Sample",
      "the answers file has an unknown key `titel`. Did you mean `title`?"
    ),
    (
      "title: Sample", "title: Sample\npath: short",
      "`path` is \"short\", which is unknown here. Known are: core, full"
    ),
    ("title: Sample", "title: Sample\ncurrency: XXQ", "\"XXQ\" is no currency"),
    (
      "title: Sample", "title: Sample\nas-of: 2005-13",
      "\"2005-13\" is no date. Write 2027, 2027-Q3, 2027-06 or 2027-06-30"
    ),
    (
      "acme: Acme SE", "Acme: Acme SE",
      "\"Acme\" cannot be the code of a party. Use lower-case letters, digits and dashes; `joint` is taken"
    ),
    (
      "acme: Acme SE", "joint: Acme SE",
      "\"joint\" cannot be the code of a party. Use lower-case letters, digits and dashes; `joint` is taken"
    ),
    ("{ name: Ada, ", "{ ", "person `p1` has no `name`. Add `name: …`"),
    ("role: lead", "role: leed", "`role` is \"leed\", which is unknown here. Did you mean `lead`?"),
    ("present: yes", "present: perhaps", "`present` is \"perhaps\". Write yes or no"),
    (
      "{ name: Bo, party: acme }", "{ name: Bo, party: acne }",
      "person `p2` speaks for `acne`, which is no party. Did you mean `acme`?"
    ),
  ])
  func `a wrong outline is told too`(piece: String, instead: String, message: String) throws {
    let head = AnswersSample.head.replacingAll(piece, with: instead)
    let messages = try AnswersSample.messages("Q1.02: 4", head: head)
    #expect(messages.contains { $0.hasSuffix(": \(message)") })
  }

  @Test func `a new assessment needs a title, an existing one has its own`() throws {
    let head = AnswersSample.head.replacingAll("title: Sample\n", with: "")
    #expect(
      try AnswersSample.messages("Q1.02: 4", head: head) == [
        "-2: a new assessment needs a `title`. Add `title: …`"
      ])
    let untitled = try AnswersSample.file("Q1.02: 4", head: head)
    let defects = #expect(throws: QuestionnaireDefects.self) { try AnswersSample.play(untitled) }
    #expect(defects?.findings.map(\.place.file) == ["answers.yaml"])
    let begun = try AnswersSample.play("Q1.02: 3")
    #expect(try AnswersSample.play("Q1.02: 4", head: head, onto: begun).slot("Q1.02").value == 4)
  }

  @Test func `all mistakes are told at once, each with its line`() throws {
    let messages = try AnswersSample.messages("Q1.02: 9\nQ1.05: 3\nQ1.06: x\nQ9.99: 1")
    #expect(messages.map { $0.prefix(2) }.sorted() == ["1:", "3:", "4:"])
  }

  @Test func `a file that is wrong for one assessment can be played onto another`() throws {
    let file = try AnswersSample.file("Q1.14: Berlin")
    #expect(throws: QuestionnaireDefects.self) { try AnswersSample.play(file) }
    let ready = try AnswersSample.play("Q1.03: jv")
    #expect(try AnswersSample.play(file, onto: ready).slot("Q1.14").value == "Berlin")
  }
}
