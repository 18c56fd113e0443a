import Testing

@testable import AllianceCore

/// General words and their one probe, and the probes beyond the fields (formats 2).
@Suite struct GeneralWordTests {
  static let sentence = """
    - code: Q1.01
      kind: sentence
      fields: [{ name: what, kind: text, ask: shown }, { name: alone, kind: text, ask: shown }]
      probes:
        - { code: P-ALONE, field: alone, when: { general: alone }, ask: "And without {word}?" }
    """

  static func inquiry(_ question: String, _ deeds: Deed...) throws -> Inquiry {
    try #require(
      try Interview.make(try .make(intake: question), deeds, parties: ["acme"]).inquiry(
        SlotKey("Q1.01", party: "acme")))
  }

  @Test func `a general word is asked about once and the second try is kept`() throws {
    try walk(
      Self.sentence,
      [
        ("Q1.01 acme field what", .field("what", "Synergy for all")),
        ("Q1.01 acme again what Synergy", .field("what", "Steel plates")),
        ("Q1.01 acme field alone", .field("alone", "mutual things")),
      ])
  }

  @Test func `a text left general is marked and complete, but not given`() throws {
    try walk(
      Self.sentence,
      [
        ("Q1.01 acme field what", .field("what", "Synergy")),
        ("Q1.01 acme again what Synergy", .field("what", .leftGeneral("Synergy"))),
        ("Q1.01 acme field alone", .field("alone", "Nothing")),
      ])
    let inquiry = try Self.inquiry(
      Self.sentence, .field("what", .leftGeneral("Synergy")), .field("alone", "Nothing"))
    #expect(inquiry.isComplete)
  }

  @Test func `the probe quotes the person's own word, and a listed one replaces the standard`()
    throws
  {
    let asks = try [
      Self.inquiry(Self.sentence, .field("what", "much SUPPORT")),
      Self.inquiry(Self.sentence, .field("what", "x"), .field("alone", "Supports us")),
    ].map { inquiry -> String? in
      if case .general(_, _, let ask) = inquiry.nextLine { ask } else { nil }
    }
    #expect(asks == ["What stands behind SUPPORT?", "And without Supports?"])
  }

  @Test func `four other words of four letters, or digits, are enough`() throws {
    let next = { (text: String) in
      try Self.inquiry(Self.sentence, .field("what", .given(.text(text)))).nextLine?.words
    }
    #expect(try next("synergy for steel buyers in Norway") == "again what synergy")
    #expect(try next("synergy for 40 steel buyers in Norway") == "field alone")
    #expect(try next("synergy with us in one or two") == "again what synergy")
  }

  @Test func `the main value of a text question is asked about too`() throws {
    try walk(
      "- { code: Q1.01, kind: text }",
      [
        ("Q1.01 acme value", .says("synergy")),
        ("Q1.01 acme again value synergy", .stated(.leftGeneral("synergy"))),
      ])
  }

  @Test func `only texts can be general`() throws {
    try walk(
      "- { code: Q1.01, kind: choice, options: [{ id: synergy, label: A }, { id: b, label: B }] }",
      [("Q1.01 acme value", .says("synergy"))])
  }

  static let probes = """
    - code: Q1.01
      kind: scale
      levels: [a, b, c, d, e]
      fields: [{ name: source, kind: text, ask: shown }]
      probes:
        - { code: P-LOW, when: { value: { at-most: 2 } }, ask: "What happened?" }
        - { code: P-HIGH, when: { value: { at-least: 5 } }, ask: "One example?" }
        - { code: P-OWN, when: { value: { answered: true } }, ask: "Who?" }
        - { code: P-WHEN, when: { value: { answered: true } }, ask: "When?" }
    """

  @Test func `at most two probes are asked beyond the fields, those whose condition holds`() throws
  {
    try walk(
      Self.probes,
      [
        ("Q1.01 acme value", .says(1)), ("Q1.01 acme field source", .field("source", "x")),
        ("Q1.01 acme probe P-LOW", .field("P-LOW", "y")),
        ("Q1.01 acme probe P-OWN", .field("P-OWN", .unknown)),
      ])
    try walk(
      Self.probes,
      [
        ("Q1.01 acme value", .says(3)), ("Q1.01 acme field source", .field("source", "x")),
        ("Q1.01 acme probe P-OWN", .field("P-OWN", "synergy")),
        ("Q1.01 acme probe P-WHEN", .field("P-WHEN", "y")),
      ])
  }

  @Test func `a question is complete before its probes`() throws {
    let inquiry = try Self.inquiry(Self.probes, .says(1), .field("source", "x"))
    #expect(inquiry.isComplete)
    #expect(inquiry.nextLine?.words == "probe P-LOW")
  }
}
