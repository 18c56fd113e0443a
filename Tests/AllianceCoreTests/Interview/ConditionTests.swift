import Testing

@testable import AllianceCore

/// Every form of a condition, and whose answer it looks at (formats 1).
@Suite struct ConditionTests {
  static let questions = """
    - { code: Q1.01, kind: yes-no }
    - { code: Q1.02, kind: scale, levels: [a, b, c, d, e], fields: [{ name: source, kind: choice, ask: shown, options: [{ id: file, label: File }, { id: talk, label: Talk }] }] }
    - { code: Q1.03, kind: choices, options: [{ id: ip, label: IP, fields: [{ name: count, kind: number, ask: shown }] }, { id: team, label: Team }] }
    - { code: Q1.04, kind: choice, by: joint, options: [{ id: rivals, label: Rivals }, { id: none, label: None }] }
    - { code: Q1.05, kind: duration }
    - { code: Q1.06, kind: money }
    - { code: Q1.07, kind: table, columns: [{ name: goal, kind: text, ask: shown }, { name: target, kind: number, ask: shown }] }
    """

  /// Whether a question with that condition is asked of acme after these deeds.
  static func isAsked(_ condition: String, _ deeds: [Deed], parties: [String] = ["acme", "globex"])
    throws -> Bool
  {
    let method = try Questionnaire.make(
      intake: questions + "\n- { code: Q1.09, kind: text, when: \(condition) }")
    let inquiry = try Interview.make(method, deeds, parties: parties).inquiry(
      SlotKey("Q1.09", party: "acme"))
    return try #require(inquiry).isApplicable
  }

  static func euros(_ amount: Int) -> Value {
    .money(Money(amount: Number(amount), currency: "EUR"))
  }
  static func never(_ word: String) -> Deed { .says(.text(word), to: "Q1.05") }

  @Test(
    arguments: [
      ("{ question: Q1.01, any-of: [yes] }", .says(.yesNo(true)), true),
      ("{ question: Q1.01, any-of: [yes] }", .says(.yesNo(false)), false),
      ("{ question: Q1.01, none-of: [yes] }", .says(.yesNo(false)), true),
      ("{ question: Q1.02, any-of: [1, 2] }", .says(2, to: "Q1.02"), true),
      ("{ question: Q1.02, any-of: [1, 2] }", .says(3, to: "Q1.02"), false),
      ("{ question: Q1.02, at-least: 3 }", .says(3, to: "Q1.02"), true),
      ("{ question: Q1.02, at-least: 3 }", .says(2, to: "Q1.02"), false),
      ("{ question: Q1.02, at-most: 3 }", .says(3, to: "Q1.02"), true),
      ("{ question: Q1.02, at-most: 3 }", .says(4, to: "Q1.02"), false),
      ("{ question: Q1.02, answered: true }", .says(4, to: "Q1.02"), true),
      ("{ question: Q1.03, any-of: [team, x] }", .says(.ids(["ip", "team"]), to: "Q1.03"), true),
      ("{ question: Q1.03, any-of: [team] }", .says(.ids(["ip"]), to: "Q1.03"), false),
      ("{ question: Q1.03, none-of: [team] }", .says(.ids(["ip"]), to: "Q1.03"), true),
      ("{ question: Q1.03, none-of: [team] }", .says(.ids([]), to: "Q1.03"), true),
      ("{ question: Q1.04, any-of: [rivals] }", .says("rivals", to: "Q1.04", by: nil), true),
      ("{ question: Q1.04, none-of: [rivals] }", .says("rivals", to: "Q1.04", by: nil), false),
      ("{ question: Q1.05, at-least: 90 }", never("never"), true),
      ("{ question: Q1.05, at-most: 90 }", never("never"), false),
      ("{ question: Q1.06, at-least: 1000 }", .says(euros(1000), to: "Q1.06"), true),
      ("{ question: Q1.06, at-most: 999 }", .says(euros(1000), to: "Q1.06"), false),
    ] as [(String, Deed, Bool)])
  func `a test looks at the value`(condition: String, deed: Deed, holds: Bool) throws {
    #expect(try Self.isAsked(condition, [deed]) == holds)
  }

  @Test(arguments: [
    "any-of: [yes]", "none-of: [yes]", "answered: true", "at-least: 0", "at-most: 9",
  ])
  func `no test holds of what was not said, is unknown, or is marked`(test: String) throws {
    let condition = "{ question: Q1.01, \(test) }"
    #expect(try !Self.isAsked(condition, []))
    #expect(try !Self.isAsked(condition, [.stated(.unknown)]))
    #expect(try !Self.isAsked(condition, [.says(.yesNo(true)), .marks(.declined)]))
  }

  @Test(arguments: [
    ("{ question: Q1.02, field: source, any-of: [file] }", true),
    ("{ question: Q1.02, field: source, any-of: [talk] }", false),
    ("{ question: Q1.02, field: source, answered: true }", true),
    ("{ question: Q1.03, field: ip.count, at-least: 3 }", true),
    ("{ question: Q1.03, field: ip.count, at-most: 2 }", false),
    ("{ question: Q1.07, column: target, at-least: 5 }", true),
    ("{ question: Q1.07, column: target, at-least: 6 }", false),
    ("{ question: Q1.07, column: goal, answered: true }", true),
  ])
  func `a field, the field of a tick, or any row of a column is looked at`(
    condition: String, holds: Bool
  ) throws {
    let deeds: [Deed] = [
      .says(4, to: "Q1.02"), .field("source", "file", of: "Q1.02"),
      .says(.ids(["ip"]), to: "Q1.03"), .field("ip.count", 3, of: "Q1.03"),
      .row("r1", ["goal": "x", "target": 1], of: "Q1.07"), .row("r2", ["target": 5], of: "Q1.07"),
    ]
    #expect(try Self.isAsked(condition, deeds) == holds)
  }

  @Test func `the field of an option that is not ticked is set aside`() throws {
    let deeds: [Deed] = [
      .says(.ids(["ip"]), to: "Q1.03"), .field("ip.count", 3, of: "Q1.03"),
      .says(.ids(["team"]), to: "Q1.03"),
    ]
    #expect(try !Self.isAsked("{ question: Q1.03, field: ip.count, answered: true }", deeds))
  }

  static let yes = Deed.says(.yesNo(true))
  static let no = Deed.says(.yesNo(false))
  static let otherYes = Deed.says(.yesNo(true), by: "globex")
  static let otherNo = Deed.says(.yesNo(false), by: "globex")

  @Test(
    arguments: [
      ([yes, otherNo], [true, true, false]), ([no, otherYes], [false, true, false]),
      ([yes, otherYes], [true, true, true]), ([no, otherNo], [false, false, false]),
      ([yes], [true, true, false]), ([], [false, false, false]),
    ] as [([Deed], [Bool])])
  func `the party is the same one, any or all of them`(deeds: [Deed], holds: [Bool]) throws {
    let found = try ["same", "any", "all"].map {
      try Self.isAsked("{ question: Q1.01, party: \($0), any-of: [yes] }", deeds)
    }
    #expect(found == holds)
    #expect(try Self.isAsked("{ question: Q1.01, any-of: [yes] }", deeds) == holds[0])
  }

  @Test func `a retired party counts neither for any nor for all`() throws {
    let globex = Deed.party(.retired, Party(code: "globex", name: "globex"))
    #expect(
      try !Self.isAsked("{ question: Q1.01, party: any, any-of: [yes] }", [Self.otherYes, globex]))
    #expect(
      try Self.isAsked(
        "{ question: Q1.01, party: all, any-of: [yes] }", [Self.yes, Self.otherNo, globex]))
  }

  @Test(arguments: [
    ("all", [false, false, false, true]), ("any", [false, true, true, true]),
  ])
  func `all and any join conditions`(word: String, holds: [Bool]) throws {
    let condition = """
      { \(word): [{ question: Q1.01, any-of: [yes] }, { question: Q1.04, any-of: [rivals] }] }
      """
    let rivals = Deed.says("rivals", to: "Q1.04", by: nil)
    let cases = [[], [Self.yes], [rivals], [Self.yes, rivals]]
    #expect(try cases.map { try Self.isAsked(condition, $0) } == holds)
  }

  @Test func `not turns a condition round, also where nothing was said`() throws {
    let condition = "{ not: { question: Q1.01, any-of: [yes] } }"
    #expect(
      try [[], [Self.no], [Self.yes]].map { try Self.isAsked(condition, $0) } == [
        true, true, false,
      ])
  }

  @Test func `an answer that is set aside decides nothing`() throws {
    let method = try Questionnaire.make(
      intake: """
        - { code: Q1.01, kind: yes-no }
        - { code: Q1.02, kind: yes-no, when: { question: Q1.01, any-of: [yes] } }
        - { code: Q1.03, kind: text, when: { question: Q1.02, any-of: [yes] } }
        """)
    let said = [Self.yes, .says(.yesNo(true), to: "Q1.02")]
    let asked = { (deeds: [Deed]) in
      try Interview.make(method, deeds, parties: ["acme"]).inquiries(ofStage: 0).map(
        \.question.code)
    }
    #expect(try asked(said) == ["Q1.01", "Q1.02", "Q1.03"])
    #expect(try asked(said + [Self.no]) == ["Q1.01"])
  }

  @Test func `conditions in a circle come to an end`() throws {
    let method = try Questionnaire.make(
      intake: """
        - { code: Q1.01, kind: yes-no, when: { question: Q1.02, any-of: [yes] } }
        - { code: Q1.02, kind: yes-no, when: { question: Q1.01, any-of: [yes] } }
        """)
    for deeds in [[Self.yes], [Self.yes, .says(.yesNo(false), to: "Q1.02")]] {
      let interview = try Interview.make(method, deeds, parties: ["acme"])
      #expect(!interview.inquiries(ofStage: 0).map(\.question.code).contains("Q1.01"))
    }
  }

  @Test func `a probe beyond the fields can wait for a general word`() throws {
    try walk(
      """
      - code: Q1.01
        kind: sentence
        fields: [{ name: what, kind: text, ask: shown }]
        probes: [{ code: P-GEN, when: { general: what }, ask: shown }]
      """,
      [
        ("Q1.01 acme field what", .field("what", "synergy")),
        ("Q1.01 acme again what synergy", .field("what", .leftGeneral("synergy"))),
        ("Q1.01 acme probe P-GEN", .field("P-GEN", "x")),
      ])
  }
}
