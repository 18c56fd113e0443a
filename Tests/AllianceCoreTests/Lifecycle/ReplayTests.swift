import Testing

@testable import AllianceCore

/// The lifecycle of a journal: which entries are which events, and what undoing them does (formats 4 and 5).
@Suite struct ReplayTests {
  let method: Questionnaire

  init() throws {
    method = try .make(
      intake: """
        - code: Q0.04
          kind: choice
          by: joint
          core: true
          options:
            - { id: idea, label: Idea, enters: opportunity }
            - { id: memorandum, label: Memorandum, enters: architecture }
            - { id: signed, label: Signed, enters: activation }
            - { id: running, label: Running, enters: performance }
            - { id: other, label: Other }
        - { code: Q0.05, kind: yes-no, by: joint }
        """,
      opportunity: "- { code: Q1.01, kind: yes-no, core: true }",
      architecture: "- { code: Q2.01, kind: yes-no, core: true }")
  }

  static let idea = Deed.says(.text("idea"), to: "Q0.04", by: nil)
  static let yes = Deed.says(.yesNo(true))
  static let no = Deed.says(.yesNo(false))

  static func run(_ gate: Int, _ result: Deed.GateRun.Result) -> Deed {
    .gateRun(Deed.GateRun(gate: gate, result: result, met: []))
  }

  /// The lifecycle after these deeds, none of which may be refused.
  func replay(_ deeds: Deed...) throws -> Lifecycle {
    let (lifecycle, refused) = Lifecycle.replay(try .make(deeds), method: method)
    #expect(refused.isEmpty)
    return lifecycle
  }

  @Test(arguments: [
    ("idea", Lifecycle.State.forming(stage: 1), 1), ("memorandum", .forming(stage: 2), 2),
    ("signed", .activating, 4), ("running", .performing, 5), ("other", .forming(stage: 1), 1),
  ])
  func `the core of intake leads to the stage its answer enters`(
    option: String, state: Lifecycle.State, entry: Int
  ) throws {
    let lifecycle = try replay(.says(.text(option), to: "Q0.04", by: nil))
    #expect(lifecycle.state == state)
    #expect(lifecycle.entry == entry)
    #expect(lifecycle.stages[0] == .inProgress)
  }

  @Test func `intake lasts until its core questions are complete or marked`() throws {
    let early = try replay(.says(.yesNo(true), to: "Q0.05", by: nil))
    #expect(early.state == .intake)
    let marked = try replay(.marks(.unknown, "Q0.04", by: nil))
    #expect(marked.state == .forming(stage: 1))
  }

  @Test func `a question answered ahead begins its stage and leaves the alliance in intake`() throws
  {
    let lifecycle = try replay(Self.yes)
    #expect(lifecycle.state == .intake)
    #expect(lifecycle.stages[1] == .inProgress)
  }

  @Test func `a mark begins a stage, passing over and noting do not`() throws {
    let idle = try replay(
      Self.idea, .skipped(SlotKey("Q1.01", party: "acme")),
      .noted(.init(question: "Q1.01"), note: "later", evidence: nil))
    #expect(idle.stages[1] == .notStarted)
    #expect(try replay(Self.idea, .marks(.declined)).stages[1] == .inProgress)
  }

  @Test func `gates, overrides, rounds and decisions are events`() throws {
    let running = Deed.says(.text("running"), to: "Q0.04", by: nil)
    let restructure = Deed.decided(Deed.Decision(.restructure))
    let evolve = Deed.decided(Deed.Decision(.changeScope, stages: ["architecture"]))
    let cases: [([Deed], Lifecycle.State)] = [
      ([Self.idea, Self.yes, Self.run(1, .pass)], .forming(stage: 2)),
      ([Self.idea, Self.yes, Self.run(1, .hold)], .forming(stage: 1)),
      (
        [
          Self.idea, Self.yes, Self.run(1, .hold),
          .overrode(Deed.Override(gate: 1, name: "Ada", reason: "shown")),
        ], .forming(stage: 2)
      ),
      ([running, .roundOpened("2026-Q3")], .performing),
      ([running, .roundClosed("2026-Q3", alerts: [])], .performing),
      ([running, .roundClosed("2026-Q3", alerts: ["T1"])], .atRisk),
      ([running, restructure], .recovering(roundsClosed: 0)),
      ([running, evolve], .evolving(open: [2])),
      ([Self.idea, .decided(Deed.Decision(.stop))], .concluded(before: .forming(stage: 1))),
    ]
    for (deeds, state) in cases {
      let (lifecycle, refused) = Lifecycle.replay(try .make(deeds), method: method)
      #expect(lifecycle.state == state)
      #expect(refused.isEmpty)
    }
  }

  @Test func `a refused event comes back and the rest is replayed`() throws {
    let journal = [Self.idea, Self.run(1, .pass), Self.yes, Self.run(1, .pass)]
    let (lifecycle, refused) = Lifecycle.replay(try .make(journal), method: method)
    #expect(lifecycle.state == .forming(stage: 2))
    #expect(refused.map(\.reason) == [.stageNotStarted])
  }

  @Test func `a gate run that is undone never happened`() throws {
    let undone = try replay(Self.idea, Self.yes, Self.run(1, .pass), .undone(entry: "3"))
    #expect(undone.state == .forming(stage: 1))
    #expect(undone.stages[1] == .inProgress)
  }

  @Test func `a gate run that is done again happened once`() throws {
    let redone = try replay(
      Self.idea, Self.yes, Self.run(1, .pass), .undone(entry: "3"), .redone(entry: "3"))
    #expect(redone.state == .forming(stage: 2))
    #expect(redone.stages[1] == .passed)
  }

  @Test func `a stop that is undone leaves the alliance where it was`() throws {
    let stop = Deed.decided(Deed.Decision(.stop))
    let lifecycle = try replay(Self.idea, stop, .undone(entry: "2"))
    #expect(lifecycle.state == .forming(stage: 1))
  }

  @Test func `an undone answer had been given when the gate was run`() throws {
    let lifecycle = try replay(Self.idea, Self.yes, Self.run(1, .pass), .undone(entry: "2"))
    #expect(lifecycle.state == .forming(stage: 2))
  }

  @Test func `intake stays complete when its answer is undone later`() throws {
    let lifecycle = try replay(Self.idea, Self.yes, .undone(entry: "1"))
    #expect(lifecycle.state == .forming(stage: 1))
    #expect(lifecycle.entry == 1)
  }

  @Test func `an undone round does not count towards recovering`() throws {
    let lifecycle = try replay(
      .says(.text("running"), to: "Q0.04", by: nil), .decided(Deed.Decision(.restructure)),
      .roundClosed("2026-Q1", alerts: ["T1"]), .undone(entry: "3"),
      .roundClosed("2026-Q1", alerts: ["T1"]))
    #expect(lifecycle.state == .recovering(roundsClosed: 1))
  }
}
