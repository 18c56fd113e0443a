import Testing

@testable import AllianceCore

/// Gates and the states of their stages (formats 5).
@Suite struct GateTests {
  typealias StageState = Lifecycle.StageState
  static let opening: [(Deed.GateRun.Result, StageState)] = [
    (.pass, .passed), (.conditions, .passedWithConditions),
  ]
  static let results = opening + [(.hold, .held), (.redirect, .redirected)]

  /// Events after `performing` that bring stage 3 into each state without moving the alliance away.
  static let ways: [(StageState, [Lifecycle.Event])] = [
    (.passed, []), (.passedWithConditions, [.gateRun(3, .conditions, to: nil)]),
    (.held, [.gateRun(3, .hold, to: nil)]), (.redirected, [.gateRun(3, .redirect, to: nil)]),
    (.overridden, [.gateRun(3, .hold, to: nil), .overrode(gate: 3)]),
    (.stale, [.inputChanged(gate: 3)]),
  ]

  @Test(arguments: opening)
  func `the gate of the current stage leads on`(result: Deed.GateRun.Result, stage: StageState)
    throws
  {
    var lifecycle = try Lifecycle.make(at: .forming1)
    let states: [Lifecycle.State] = [
      .forming(stage: 2), .forming(stage: 3), .activating, .performing,
    ]
    for (gate, state) in zip(1...4, states) {
      try lifecycle.apply(.gateRun(gate, result, to: nil))
      #expect(lifecycle.state == state)
      #expect(lifecycle.stages[gate] == stage)
    }
    try lifecycle.apply(.gateRun(5, result, to: nil))
    #expect(lifecycle.state == .performing)
    #expect(lifecycle.stages[5] == stage)
  }

  @Test(arguments: ways, results)
  func `a gate may be run again from every state of its stage, and moves no running alliance`(
    from: (state: StageState, way: [Lifecycle.Event]),
    to: (result: Deed.GateRun.Result, state: StageState)
  ) throws {
    var lifecycle = try Lifecycle.make(from.way, at: .performing)
    #expect(lifecycle.stages[3] == from.state)
    let others = lifecycle.stages.enumerated().filter { $0.offset != 3 }.map(\.element)
    try lifecycle.apply(.gateRun(3, to.result, to: nil))
    #expect(lifecycle.state == .performing)
    #expect(lifecycle.stages[3] == to.state)
    #expect(lifecycle.stages.enumerated().filter { $0.offset != 3 }.map(\.element) == others)
  }

  @Test(arguments: Place.running + [.evolving, .concluding], results)
  func `a gate the alliance does not wait for moves only its stage`(
    from: Place, to: (result: Deed.GateRun.Result, state: StageState)
  ) throws {
    let lifecycle = try Lifecycle.make([.gateRun(1, to.result, to: "vendor")], at: from)
    #expect(lifecycle.state == from.state)
    #expect(lifecycle.stages[1] == to.state)
    let next: (event: Lifecycle.Event, state: StageState) =
      switch to.result {
      case .pass: (.inputChanged(gate: 1), .stale)
      case .conditions: (.lapsed(gate: 1), .held)
      case .hold, .redirect: (.overrode(gate: 1), .overridden)
      }
    #expect(try lifecycle.after(next.event).state == from.state)
    #expect(try lifecycle.after(next.event).stages[1] == next.state)
  }

  @Test(arguments: ways)
  func `only a held or redirected gate is overridden`(from: StageState, way: [Lifecycle.Event])
    throws
  {
    let lifecycle = try Lifecycle.make(way, at: .performing)
    if [.held, .redirected].contains(from) {
      #expect(try lifecycle.after(.overrode(gate: 3)).stages[3] == .overridden)
    } else {
      #expect(lifecycle.refusal(of: .overrode(gate: 3))?.reason == .stageIs(from))
    }
  }

  @Test(arguments: ways)
  func `only an override or a condition lapses, and the gate is held again`(
    from: StageState, way: [Lifecycle.Event]
  ) throws {
    let lifecycle = try Lifecycle.make(way, at: .performing)
    if [.overridden, .passedWithConditions].contains(from) {
      let lapsed = try lifecycle.after(.lapsed(gate: 3))
      #expect(lapsed.stages[3] == .held)
      #expect(lapsed.state == .performing)
    } else {
      #expect(lifecycle.refusal(of: .lapsed(gate: 3))?.reason == .stageIs(from))
    }
  }

  @Test(arguments: ways)
  func `a changed answer makes a passed gate stale, and nothing else`(
    from: StageState, way: [Lifecycle.Event]
  ) throws {
    let lifecycle = try Lifecycle.make(way, at: .performing)
    if [.passed, .passedWithConditions, .overridden].contains(from) {
      #expect(try lifecycle.after(.inputChanged(gate: 3)).stages[3] == .stale)
    } else {
      #expect(lifecycle.refusal(of: .inputChanged(gate: 3))?.reason == .stageIs(from))
    }
  }

  @Test func `the later gates turn stale too, earlier ones and the alliance stay`() throws {
    let way: [Lifecycle.Event] = [.gateRun(3, .hold, to: nil), .inputChanged(gate: 2)]
    let lifecycle = try Lifecycle.make(way, at: .performing)
    #expect(lifecycle.stages == [.notStarted, .passed, .stale, .held, .stale, .inProgress])
    #expect(lifecycle.state == .performing)
  }

  @Test func `hold keeps the alliance where it is, and an override leads on`() throws {
    var lifecycle = try Lifecycle.make([.gateRun(1, .hold, to: nil)], at: .forming1)
    #expect(lifecycle.state == .forming(stage: 1))
    try lifecycle.apply(.overrode(gate: 1))
    #expect(lifecycle.state == .forming(stage: 2))
    #expect(lifecycle.stages[1] == .overridden)
    try lifecycle.apply(.lapsed(gate: 1))
    #expect(lifecycle.state == .forming(stage: 2))
    #expect(lifecycle.stages[1] == .held)
    #expect(lifecycle.refusal(of: .gateRun(2, .pass, to: nil))?.reason == .earlierGate(1))
  }

  @Test(arguments: [
    (Lifecycle.Event.gateRun(1, .pass, to: nil), StageState.passed),
    (.gateRun(1, .conditions, to: nil), .passedWithConditions), (.overrode(gate: 1), .overridden),
  ])
  func `a redirected alliance leaves by the gate that redirected it`(
    event: Lifecycle.Event, stage: StageState
  ) throws {
    let lifecycle = try Lifecycle.make([event], at: .redirected)
    #expect(lifecycle.state == .forming(stage: 2))
    #expect(lifecycle.stages[1] == stage)
  }

  @Test func `a second redirect still remembers the state before the first`() throws {
    let lifecycle = try Lifecycle.make([.gateRun(1, .redirect, to: "vendor")], at: .redirected)
    #expect(
      lifecycle.state == .redirected(to: "vendor", stage: 1, before: .forming(stage: 1)))
    #expect(try lifecycle.after(.decided(.reopen, stages: [])).state == .forming(stage: 1))
  }

  @Test func `gates run in order`() throws {
    let lifecycle = try Lifecycle.make(at: .forming1)
    for gate in 2...5 {
      #expect(lifecycle.refusal(of: .gateRun(gate, .pass, to: nil))?.reason == .earlierGate(1))
    }
    let second = try lifecycle.after(.gateRun(1, .pass, to: nil))
    #expect(second.refusal(of: .gateRun(4, .hold, to: nil))?.reason == .earlierGate(2))
    #expect(try second.after(.gateRun(1, .pass, to: nil)).state == .forming(stage: 2))
  }

  @Test func `a gate needs a stage that has begun, and must exist`() throws {
    let lifecycle = try Lifecycle.make([.intakeCompleted(enters: 1)])
    for event in [Lifecycle.Event.gateRun(9, .pass, to: nil), .overrode(gate: 9), .lapsed(gate: 9)]
    {
      #expect(lifecycle.refusal(of: event)?.reason == .noSuchGate)
    }
    for result in Deed.GateRun.Result.allCases {
      let event = Lifecycle.Event.gateRun(1, result, to: nil)
      #expect(lifecycle.refusal(of: event)?.reason == .stageNotStarted)
    }
    #expect(lifecycle.refusal(of: .overrode(gate: 1))?.reason == .stageIs(.notStarted))
    #expect(lifecycle.refusal(of: .inputChanged(gate: 9))?.reason == .noSuchGate)
  }

  @Test(arguments: [
    (1, Lifecycle.State.forming(stage: 1)), (2, .forming(stage: 2)), (4, .activating),
    (5, .performing),
  ])
  func `intake leads to the stage that was named`(enters: Int, state: Lifecycle.State) throws {
    let lifecycle = try Lifecycle.make([.intakeCompleted(enters: enters)])
    #expect(lifecycle.state == state)
    #expect(lifecycle.stages.allSatisfy { $0 == .notStarted })
  }

  @Test func `the gates of a look-back stage may be run in any order and block nothing`() throws {
    var lifecycle = try Lifecycle.make(
      [.intakeCompleted(enters: 4)] + (1...4).map { .answered(stage: $0) })
    try lifecycle.apply(.gateRun(3, .redirect, to: "vendor"))
    #expect(lifecycle.state == .activating)
    #expect(lifecycle.stages[3] == .redirected)
    try lifecycle.apply(.gateRun(2, .hold, to: nil))
    try lifecycle.apply(.gateRun(4, .pass, to: nil))
    #expect(lifecycle.state == .performing)
    #expect(
      lifecycle.stages == [.notStarted, .inProgress, .held, .redirected, .passed, .notStarted])
  }
}
