import Testing

@testable import AllianceCore

/// Which question comes next, for whom, and how far a stage is (formats 1, 3 and 5).
@Suite struct OrderTests {
  static let three = """
    - { code: Q1.01, kind: yes-no }
    - { code: Q1.02, kind: yes-no, by: joint }
    - { code: Q1.03, kind: yes-no, by: record }
    """
  static func yes(_ code: String, by party: String?) -> Deed {
    .says(.yesNo(true), to: code, by: party)
  }

  @Test func `each question goes to each party in turn, one for all is asked once`() throws {
    try walk(
      Self.three,
      [
        ("Q1.01 acme value", Self.yes("Q1.01", by: "acme")),
        ("Q1.01 globex value", Self.yes("Q1.01", by: "globex")),
        ("Q1.01 initech value", Self.yes("Q1.01", by: "initech")),
        ("Q1.02 joint value", Self.yes("Q1.02", by: nil)),
        ("Q1.03 joint value", Self.yes("Q1.03", by: nil)),
      ], parties: ["acme", "globex", "initech"])
  }

  @Test func `the search goes on behind the position and then from the beginning`() throws {
    let interview = try Interview.make(try .make(intake: Self.three), [Self.yes("Q1.02", by: nil)])
    let next = { (code: String, party: String?) in
      interview.nextWords(from: SlotKey(code, party: party))
    }
    #expect(interview.nextWords() == "Q1.01 acme value")
    #expect(next("Q1.01", "acme") == "Q1.01 acme value")
    #expect(next("Q1.01", "globex") == "Q1.01 globex value")
    #expect(next("Q1.02", nil) == "Q1.03 joint value")
    let last = try Interview.make(try .make(intake: Self.three), [Self.yes("Q1.03", by: nil)])
    #expect(last.nextWords(from: SlotKey("Q1.03")) == "Q1.01 acme value")
  }

  @Test func `what was passed over is not asked again and stays to do`() throws {
    let method = try Questionnaire.make(intake: Self.three)
    let deeds: [Deed] = [
      .skipped(SlotKey("Q1.01", party: "acme")), Self.yes("Q1.01", by: "globex"),
      Self.yes("Q1.02", by: nil),
    ]
    let open = try Interview.make(method, deeds)
    #expect(open.nextWords() == "Q1.03 joint value")
    #expect(open.todoWords == ["Q1.01 acme", "Q1.03 joint"])
    let done = try Interview.make(method, deeds + [Self.yes("Q1.03", by: nil)])
    #expect(done.nextWords() == nil)
    #expect(done.todoWords == ["Q1.01 acme"])
  }

  @Test func `a question passed over half-way keeps its answers and comes back with the next`()
    throws
  {
    let question = """
      - { code: Q1.01, kind: yes-no, fields: [{ name: who, kind: text, ask: shown }] }
      - { code: Q1.02, kind: yes-no }
      """
    try walk(
      question,
      [
        ("Q1.01 acme value", Self.yes("Q1.01", by: "acme")),
        ("Q1.01 acme field who", .skipped(SlotKey("Q1.01", party: "acme"))),
        ("Q1.02 acme value", Self.yes("Q1.01", by: "acme")),
        ("Q1.01 acme field who", .field("who", "Ada")),
        ("Q1.02 acme value", Self.yes("Q1.02", by: "acme")),
      ])
  }

  @Test func `a set-aside answer is not asked or counted, and comes back as it was`() throws {
    let method = try Questionnaire.make(
      intake: """
        - { code: Q1.01, kind: yes-no, by: joint }
        - { code: Q1.02, kind: text, by: joint, when: { question: Q1.01, any-of: [yes] } }
        """)
    let yes = Deed.says(.yesNo(true), by: nil)
    let no = Deed.says(.yesNo(false), by: nil)
    let fact = Deed.says("Steel", to: "Q1.02", by: nil)
    let aside = try Interview.make(method, [yes, fact, no])
    #expect(aside.progress(ofStage: 0).total == 1)
    #expect(aside.nextWords() == nil)
    #expect(aside.standing.answers[SlotKey("Q1.02")].value == "Steel")
    let back = try Interview.make(method, [yes, fact, no, yes])
    #expect(back.nextWords() == nil)
    #expect(back.progress(ofStage: 0).settled == 2)
  }

  @Test func `a retired party is not asked any more`() throws {
    let acme = Party(code: "acme", name: "acme")
    let interview = try Interview.make(try .make(intake: Self.three), [.party(.retired, acme)])
    #expect(interview.nextWords() == "Q1.01 globex value")
  }

  @Test func `the core path asks the core only`() throws {
    let method = try Questionnaire.make(
      intake: """
        - { code: Q1.01, kind: yes-no }
        - { code: Q1.02, kind: yes-no, core: true }
        """)
    #expect(try Interview.make(method, path: .core).nextWords() == "Q1.02 acme value")
    #expect(try Interview.make(method, path: .full).nextWords() == "Q1.01 acme value")
  }

  static func staged() throws -> Questionnaire {
    let pair = { (stage: Int) in
      """
      - { code: Q\(stage).01, kind: yes-no, by: joint }
      - { code: Q\(stage).02, kind: yes-no, by: joint, core: true }
      """
    }
    return try .make(
      intake: pair(0), opportunity: pair(1), architecture: pair(2), activation: pair(4))
  }

  @Test(arguments: [
    (1, ["Q0.01", "Q0.02", "Q1.01", "Q1.02"]), (2, ["Q0.01", "Q0.02", "Q1.02", "Q2.01", "Q2.02"]),
    (4, ["Q0.01", "Q0.02", "Q1.02", "Q2.02", "Q4.01", "Q4.02"]),
  ])
  func `stages before the entry are looked back on first, by their core`(
    entry: Int, codes: [String]
  ) throws {
    let method = try Self.staged()
    #expect(try Interview.make(method, entry: entry).todoWords == codes.map { "\($0) joint" })
    for (index, code) in codes.enumerated() {
      let said = codes.prefix(index).map { Self.yes($0, by: nil) }
      #expect(try Interview.make(method, said, entry: entry).nextWords() == "\(code) joint value")
    }
  }

  @Test func `later stages are not asked before their time`() throws {
    let method = try Self.staged()
    let said = ["Q0.01", "Q0.02"].map { Self.yes($0, by: nil) }
    #expect(try Interview.make(method, said, entry: 1).nextWords() == "Q1.01 joint value")
    let first = ["Q1.01", "Q1.02"].map { Self.yes($0, by: nil) }
    #expect(try Interview.make(method, said + first, entry: 1).nextWords() == nil)
  }

  @Test func `what was passed over in intake keeps nobody from the first stage`() throws {
    let method = try Self.staged()
    let skipped = ["Q0.01", "Q0.02"].map { Deed.skipped(SlotKey($0)) }
    #expect(try Interview.make(method, skipped).nextWords() == "Q1.01 joint value")
  }

  @Test func `a stage is ready when its core is complete or marked`() throws {
    let method = try Questionnaire.make(
      intake: """
        - { code: Q1.01, kind: yes-no, core: true }
        - { code: Q1.02, kind: yes-no }
        """)
    let ready = { (deeds: [Deed]) in try Interview.make(method, deeds).isReady(stage: 0) }
    #expect(try !ready([]))
    #expect(try !ready([Self.yes("Q1.01", by: "acme")]))
    #expect(
      try !ready([
        Self.yes("Q1.01", by: "acme"), .skipped(SlotKey("Q1.01", party: "globex")),
      ]))
    #expect(try ready([Self.yes("Q1.01", by: "acme"), .marks(.declined, by: "globex")]))
  }

  @Test func `progress counts questions, settled when every party is`() throws {
    let method = try Questionnaire.make(intake: Self.three)
    let settled = { (deeds: [Deed]) in try Interview.make(method, deeds).progress(ofStage: 0) }
    #expect(try settled([]).settled == 0)
    #expect(try settled([]).total == 3)
    #expect(try settled([Self.yes("Q1.01", by: "acme")]).settled == 0)
    #expect(
      try settled([Self.yes("Q1.01", by: "acme"), .marks(.unknown, by: "globex")]).settled == 1)
    #expect(try settled([Self.yes("Q1.02", by: nil), Self.yes("Q1.03", by: nil)]).settled == 2)
    #expect(try settled([Self.yes("Q1.02", by: nil), Self.yes("Q1.03", by: nil)]).openLines == 2)
  }

  @Test func `what comes just before a place is the nearest`() throws {
    let interview = try Interview.make(try .make(intake: Self.three))
    let before = { (key: SlotKey?) in
      interview.before(key).map { "\($0.key.question) \($0.key.party ?? "joint")" }
    }
    #expect(before(SlotKey("Q1.02")) == "Q1.01 globex")
    #expect(before(SlotKey("Q1.01", party: "acme")) == nil)
    #expect(before(nil) == "Q1.03 joint")
  }
}
