import Testing

@testable import AllianceCore

/// Which line comes next within a question, for every kind of answer (formats 2 and 3).
@Suite struct NextLineTests {
  static let choice = "options: [{ id: a, label: First }, { id: b, label: Second }]"

  @Test(
    arguments: [
      ("kind: yes-no", .yesNo(true)), ("kind: scale, levels: [a, b, c, d, e]", 4),
      ("kind: choice, \(choice)", "b"), ("kind: choices, \(choice)", .ids(["a", "b"])),
      ("kind: choices, \(choice)", .ids([])), ("kind: number", 12), ("kind: percent", 45),
      ("kind: money", .money(Money(amount: 12, currency: "EUR"))), ("kind: date", "2027-Q3"),
      ("kind: duration", .span(Duration.Span(count: 18, unit: .month))),
      ("kind: duration", "never"),
      ("kind: text", "Buyers of steel"),
    ] as [(String, Value)])
  func `a plain question takes one line`(kind: String, value: Value) throws {
    try walk(
      "- { code: Q1.01, \(kind) }", [("Q1.01 acme value", .says(value))])
  }

  @Test func `an unknown value needs no second line`() throws {
    try walk("- { code: Q1.01, kind: number }", [("Q1.01 acme value", .stated(.unknown))])
  }

  @Test func `a value of another kind does not count and is asked again`() throws {
    let method = try Questionnaire.make(
      intake: "- { code: Q1.01, kind: choice, \(Self.choice) }")
    let interview = try Interview.make(method, [.says("gone")], parties: ["acme"])
    #expect(interview.nextWords() == "Q1.01 acme value")
  }

  @Test func `the fields of a question follow its value, in order`() throws {
    try walk(
      """
      - code: Q1.01
        kind: yes-no
        fields:
          - { name: who, kind: text, ask: shown }
          - { name: when, kind: date, ask: shown }
      """,
      [
        ("Q1.01 acme value", .says(.yesNo(true))), ("Q1.01 acme field who", .field("who", "Ada")),
        ("Q1.01 acme field when", .field("when", .unknown)),
      ])
  }

  @Test func `a sentence has only fields, and an optional one is asked too`() throws {
    try walk(
      """
      - code: Q1.01
        kind: sentence
        fields:
          - { name: who, kind: text, ask: shown, optional: true }
          - { name: what, kind: text, ask: shown }
      """,
      [
        ("Q1.01 acme field who", .field("who", .unknown)),
        ("Q1.01 acme field what", .field("what", "Steel")),
      ])
  }

  @Test func `a field given ahead is not asked`() throws {
    try walk(
      """
      - code: Q1.01
        kind: sentence
        fields: [{ name: who, kind: text, ask: shown }, { name: what, kind: text, ask: shown }]
      """,
      [
        ("Q1.01 acme field who", .field("what", "Steel")),
        ("Q1.01 acme field who", .field("who", "Ada")),
      ])
  }

  static let ticks = """
    - code: Q1.01
      kind: choices
      options:
        - { id: a, label: First, fields: [{ name: example, kind: text, ask: shown }] }
        - { id: b, label: Second, fields: [{ name: example, kind: text, ask: shown }] }
        - { id: c, label: Third }
      fields: [{ name: source, kind: text, ask: shown }]
    """

  @Test func `fields of ticked options come first, in the order of the questionnaire`() throws {
    try walk(
      Self.ticks,
      [
        ("Q1.01 acme value", .says(.ids(["b", "a"]))),
        ("Q1.01 acme field a.example", .field("a.example", "x")),
        ("Q1.01 acme field b.example", .field("b.example", "y")),
        ("Q1.01 acme field source", .field("source", "z")),
      ])
  }

  @Test func `the field of an option that lost its tick is set aside and comes back`() throws {
    try walk(
      Self.ticks,
      [
        ("Q1.01 acme value", .says(.ids(["a"]))),
        ("Q1.01 acme field a.example", .field("a.example", "x")),
        ("Q1.01 acme field source", .says(.ids(["b"]))),
        ("Q1.01 acme field b.example", .says(.ids(["a"]))),
        ("Q1.01 acme field source", .field("source", "z")),
      ])
  }

  @Test func `a field with a condition is asked while it holds`() throws {
    let question = """
      - code: Q1.01
        kind: yes-no
        fields: [{ name: why, kind: text, ask: shown, when: { value: { any-of: [no] } } }]
      """
    try walk(question, [("Q1.01 acme value", .says(.yesNo(true)))])
    try walk(
      question,
      [
        ("Q1.01 acme value", .says(.yesNo(false))), ("Q1.01 acme field why", .field("why", "x")),
      ])
  }

  @Test func `per other asks of each other party, per party of all`() throws {
    let question = { (per: String) in
      """
      - code: Q1.01
        kind: sentence
        fields: [{ name: gain, kind: text, ask: shown, per: \(per) }]
      """
    }
    let three = ["acme", "globex", "initech"]
    let names = { (per: String) in
      try Interview.make(try .make(intake: question(per)), parties: three).inquiry(
        SlotKey("Q1.01", party: "globex"))?.askedFields.map(\.name)
    }
    #expect(try names("other") == ["gain.acme", "gain.initech"])
    #expect(try names("party") == ["gain.acme", "gain.globex", "gain.initech"])
    try walk(
      question("other"),
      [
        ("Q1.01 acme field gain.globex", .field("gain.globex", "x")),
        ("Q1.01 globex field gain.acme", .field("gain.acme", "y", by: "globex")),
      ], parties: ["acme", "globex"])
  }

  @Test(arguments: Deed.Mark.allCases)
  func `a marked question asks nothing more, and an answer opens it again`(mark: Deed.Mark) throws {
    try walk(
      Self.ticks,
      [
        ("Q1.01 acme value", .says(.ids(["a"]))), ("Q1.01 acme field a.example", .marks(mark)),
      ])
    let interview = try Interview.make(
      try .make(intake: Self.ticks), [.marks(mark), .says(.ids(["c"]))], parties: ["acme"])
    #expect(interview.nextWords() == "Q1.01 acme field source")
  }

  @Test func `parties are asked for until there are two`() throws {
    let party = { Deed.party(.added, Party(code: $0, name: $0)) }
    try walk(
      """
      - { code: Q0.01, kind: yes-no, by: joint }
      - { code: Q0.02, kind: parties, by: joint, min: 2, max: 5 }
      """,
      [
        ("Q0.02 joint party", party("acme")), ("Q0.02 joint party", party("globex")),
        ("Q0.01 joint value", .says(.yesNo(true), to: "Q0.01", by: nil)),
      ], parties: [])
  }

  @Test func `people are asked for until a party has a sponsor and a lead`() throws {
    let person = { (code: String, role: Person.Role?) in
      Deed.person(.added, Person(code: code, name: code, party: "acme", role: role))
    }
    try walk(
      "- { code: Q0.03, kind: people }",
      [
        ("Q0.03 acme person sponsor", person("p1", .lead)),
        ("Q0.03 acme person sponsor", person("p2", .legal)),
        ("Q0.03 acme person sponsor", person("p3", .sponsor)),
        ("Q0.03 globex person sponsor", .marks(.unknown, "Q0.03", by: "globex")),
      ], parties: ["acme", "globex"])
  }
}
