import Testing

@testable import AllianceCore

/// Tables row by row and column by column: open ones, fixed rows, rows of another question (formats 2 and 3).
@Suite struct TableLineTests {
  static func table(_ more: String = "", kind: String = "table", code: String = "Q1.01") -> String {
    """
    - code: \(code)
      kind: \(kind)
      columns:
        - { name: goal, kind: text, ask: shown }
        - { name: target, kind: number, ask: shown }
      \(more)
    """
  }

  @Test(arguments: ["table", "commitments"])
  func `an open table takes rows until it is called finished`(kind: String) throws {
    try walk(
      Self.table("fields: [{ name: source, kind: text, ask: shown }]", kind: kind),
      [
        ("Q1.01 acme cell goal 1 new", .row("r1", ["goal": "x"])),
        ("Q1.01 acme cell target 1", .row("r1", ["target": .unknown])),
        ("Q1.01 acme cell goal 2 new", .row("r2", ["goal": "y", "target": 3])),
        ("Q1.01 acme cell goal 3 new", .rowsDone()),
        ("Q1.01 acme field source", .field("source", "x")),
      ])
  }

  @Test func `an open table ends by itself at its most rows`() throws {
    try walk(
      Self.table("max: 2"),
      [
        ("Q1.01 acme cell goal 1 new", .row("r1", ["goal": "x", "target": 1])),
        ("Q1.01 acme cell goal 2 new", .row("r2", ["goal": "y"])),
        ("Q1.01 acme cell target 2", .row("r2", ["target": 2])),
      ])
  }

  @Test func `an open cell of a finished table is asked`() throws {
    try walk(
      Self.table(),
      [
        ("Q1.01 acme cell goal 1 new", .row("r1", ["goal": "x"])),
        ("Q1.01 acme cell target 1", .rowsDone()),
        ("Q1.01 acme cell target 1", .row("r1", ["target": 1])),
      ])
  }

  @Test func `a dropped row leaves the numbering without a hole`() throws {
    let key = SlotKey("Q1.01", party: "acme")
    try walk(
      Self.table(),
      [
        ("Q1.01 acme cell goal 1 new", .row("r1", ["goal": "x", "target": 1])),
        ("Q1.01 acme cell goal 2 new", .row("r2", ["goal": "y", "target": 1])),
        ("Q1.01 acme cell goal 3 new", .cleared(key, .row("r1"))),
        ("Q1.01 acme cell goal 2 new", .rowsDone()),
      ])
  }

  @Test func `fixed rows are asked in their order and none is added`() throws {
    try walk(
      Self.table("rows: [{ id: first, label: One }, { id: second, label: Two }]"),
      [
        ("Q1.01 acme cell goal 1", .row("second", ["goal": "y"])),
        ("Q1.01 acme cell goal 1", .row("first", ["goal": .unknown])),
        ("Q1.01 acme cell target 1", .row("first", ["target": 1])),
        ("Q1.01 acme cell target 2", .row("second", ["target": 2])),
      ])
  }

  static let compared =
    table() + "\n" + """
      - code: Q1.02
        kind: table
        by: joint
        rows: { from: Q1.01 }
        columns: [{ name: reached, kind: number, ask: shown }]
      """

  @Test func `rows of another question are asked under the same ids`() throws {
    let source = Self.compared.replacingAll(
      "kind: table\n  columns", with: "kind: table\n  by: joint\n  columns")
    try walk(
      source,
      [
        ("Q1.01 joint cell goal 1 new", .row("r1", ["goal": "x", "target": 1], by: nil)),
        ("Q1.01 joint cell goal 2 new", .row("r2", ["goal": "y", "target": 1], by: nil)),
        ("Q1.01 joint cell goal 3 new", .rowsDone(by: nil)),
        ("Q1.02 joint cell reached 1", .row("r1", ["reached": 4], of: "Q1.02", by: nil)),
        ("Q1.02 joint cell reached 2", .row("r2", ["reached": 5], of: "Q1.02", by: nil)),
      ])
    let method = try Questionnaire.make(intake: source)
    let interview = try Interview.make(method, [.row("r1", ["goal": "Steel"], by: nil)])
    let inquiry = try #require(interview.inquiry(SlotKey("Q1.02")))
    #expect(inquiry.askedRows.map(\.id) == ["r1"])
    #expect(inquiry.askedRows.map(inquiry.label) == ["Steel"])
  }

  @Test func `a party compares with its own rows while there are none for all`() throws {
    let source = Self.compared.replacingAll("by: joint", with: "by: each")
    let method = try Questionnaire.make(intake: source)
    let rows = { (deeds: [Deed]) in
      try Interview.make(method, deeds).inquiry(SlotKey("Q1.02", party: "acme"))?.askedRows.map(
        \.id)
    }
    let own = [Deed.row("r1", ["goal": "x"]), .row("r2", ["goal": "y"], by: "globex")]
    #expect(try rows(own) == ["r1"])
    #expect(try rows(own + [.row("r3", ["goal": "z"], by: nil)]) == ["r3"])
  }

  @Test func `a column with a condition is asked while it holds`() throws {
    let question = """
      - { code: Q1.00, kind: yes-no }
      - code: Q1.01
        kind: table
        max: 1
        columns:
          - { name: goal, kind: text, ask: shown }
          - { name: target, kind: number, ask: shown, when: { question: Q1.00, any-of: [yes] } }
      """
    try walk(
      question,
      [
        ("Q1.00 acme value", .says(.yesNo(false), to: "Q1.00")),
        ("Q1.01 acme cell goal 1 new", .row("r1", ["goal": "x"])),
      ])
    try walk(
      question,
      [
        ("Q1.00 acme value", .says(.yesNo(true), to: "Q1.00")),
        ("Q1.01 acme cell goal 1 new", .row("r1", ["goal": "x"])),
        ("Q1.01 acme cell target 1", .row("r1", ["target": 1])),
      ])
  }
}
