import Testing

@testable import AllianceCore

/// The state of the alliance: every state against every event that asks for one (formats 5).
@Suite struct AllianceStateTests {
  typealias Row = (event: Lifecycle.Event, leads: [Place: Place])

  /// Where an event leads from each state; a state that is not named refuses it.
  static let rows: [Row] =
    [
      (.intakeCompleted(enters: 1), [.intake: .forming1]),
      (.roundOpened, unchanged(Place.running + [.evolving, .concluding])),
      (
        .roundClosed(ruleHit: true),
        [
          .performing: .atRisk, .atRisk: .atRisk, .recovering0: .recovering1,
          .recovering1: .atRisk, .evolving: .evolving, .concluding: .concluding,
        ]
      ),
      (
        .roundClosed(ruleHit: false),
        [
          .performing: .performing, .atRisk: .performing, .recovering0: .performing,
          .recovering1: .performing, .evolving: .evolving, .concluding: .concluding,
        ]
      ),
      (.exitClosed, [.concluding: .concluded]),
      (.decided(.restructure, stages: []), [.performing: .recovering0, .atRisk: .recovering0]),
    ]
    + [.continue, .fixExecution, .deepen, .expand].map {
      (.decided($0, stages: []), unchanged(Place.running + [.evolving]))
    }
    + [.changeScope, .changeCommitments, .changeGovernance].map {
      (.decided($0, stages: [2]), all(Place.running, to: .evolving))
    }

  static func unchanged(_ places: [Place]) -> [Place: Place] {
    Dictionary(uniqueKeysWithValues: places.map { ($0, $0) })
  }

  static func all(_ places: [Place], to target: Place) -> [Place: Place] {
    Dictionary(uniqueKeysWithValues: places.map { ($0, target) })
  }

  @Test(arguments: Place.allCases)
  func `each way leads to its state`(place: Place) throws {
    #expect(try Lifecycle.make(at: place).state == place.state)
  }

  @Test(arguments: rows.indices, Place.allCases)
  func `an event leads where the table says, or is refused by name`(row: Int, from: Place) throws {
    let (event, leads) = Self.rows[row]
    let lifecycle = try Lifecycle.make(at: from)
    if let target = leads[from] {
      #expect(try lifecycle.after(event).state == target.state)
    } else {
      #expect(
        lifecycle.refusal(of: event)
          == Lifecycle.RefusedEvent(event: event, state: from.state, reason: .notFromHere))
    }
  }

  @Test(arguments: [.conclude, .convert, .changeForm] as [Deed.Decision.Kind], Place.allCases)
  func `the end is begun from a running alliance and remembers it`(
    decision: Deed.Decision.Kind, from: Place
  ) throws {
    let event = Lifecycle.Event.decided(decision, stages: [])
    let lifecycle = try Lifecycle.make(at: from)
    if (Place.running + [.evolving]).contains(from) {
      #expect(try lifecycle.after(event).state == .concluding(before: from.state))
    } else {
      #expect(lifecycle.refusal(of: event)?.reason == .notFromHere)
    }
  }

  @Test(arguments: Place.allCases)
  func `stop ends an alliance before it performs`(from: Place) throws {
    let lifecycle = try Lifecycle.make(at: from)
    let event = Lifecycle.Event.decided(.stop, stages: [])
    let before: [Place] = [.intake, .forming1, .forming2, .forming3, .activating, .redirected]
    if before.contains(from) {
      #expect(try lifecycle.after(event).state == .concluded(before: from.state))
    } else {
      #expect(lifecycle.refusal(of: event)?.reason == .notFromHere)
    }
  }

  @Test(arguments: Place.allCases)
  func `reopen goes back to the state before the end`(from: Place) throws {
    let lifecycle = try Lifecycle.make(at: from)
    let event = Lifecycle.Event.decided(.reopen, stages: [])
    let back: [Place: Place] = [
      .stopped: .forming1, .redirected: .forming1, .concluding: .performing,
      .concluded: .concluding,
    ]
    if let target = back[from] {
      #expect(try lifecycle.after(event).state == target.state)
    } else {
      #expect(lifecycle.refusal(of: event)?.reason == .notFromHere)
    }
  }

  @Test(arguments: Place.allCases)
  func `renew opens the first forming stage again`(from: Place) throws {
    let lifecycle = try Lifecycle.make(at: from)
    let event = Lifecycle.Event.decided(.renew, stages: [])
    if (Place.running + [.concluding]).contains(from) {
      let renewed = try lifecycle.after(event)
      #expect(renewed.state == .evolving(open: [1]))
      #expect(renewed.stages[1] == .inProgress)
    } else if from != .evolving {
      #expect(lifecycle.refusal(of: event)?.reason == .notFromHere)
    }
  }

  @Test func `renewing keeps the stages open that were open before`() throws {
    let renewed = try Lifecycle.make([.decided(.renew, stages: [])], at: .evolving)
    #expect(renewed.state == .evolving(open: [1, 2]))
    let half = try renewed.after(.gateRun(1, .pass, to: nil))
    #expect(half.state == .evolving(open: [2]))
    #expect(try half.after(.gateRun(2, .pass, to: nil)).state == .performing)
  }

  @Test(arguments: Place.allCases)
  func `an answer begins its stage and moves nothing else`(from: Place) throws {
    var lifecycle = try Lifecycle.make(at: from)
    for stage in 0...5 {
      let before = lifecycle
      try lifecycle.apply(.answered(stage: stage))
      #expect(lifecycle.state == from.state)
      #expect(
        lifecycle.stages[stage]
          == (before.stages[stage] == .notStarted ? .inProgress : before.stages[stage]))
    }
  }

  @Test func `a decision to evolve opens exactly the stages it names`() throws {
    let lifecycle = try Lifecycle.make([.decided(.changeGovernance, stages: [1, 3])], at: .atRisk)
    #expect(lifecycle.state == .evolving(open: [1, 3]))
    #expect(
      lifecycle.stages == [.notStarted, .inProgress, .passed, .inProgress, .passed, .inProgress])
  }

  @Test func `evolving lasts until the reopened gates are passed again, in any way`() throws {
    var lifecycle = try Lifecycle.make([.decided(.changeScope, stages: [1, 3])], at: .performing)
    try lifecycle.apply(.gateRun(1, .conditions, to: nil))
    #expect(lifecycle.state == .evolving(open: [3]))
    try lifecycle.apply(.gateRun(3, .hold, to: nil))
    #expect(lifecycle.state == .evolving(open: [3]))
    try lifecycle.apply(.overrode(gate: 3))
    #expect(lifecycle.state == .performing)
  }

  @Test func `a round without a hit ends the time to mend, and the count begins anew`() throws {
    let mended = try Lifecycle.make([.roundClosed(ruleHit: false)], at: .recovering1)
    #expect(mended.state == .performing)
    let again = try mended.after(.decided(.restructure, stages: []))
    #expect(again.state == .recovering(roundsClosed: 0))
  }
}
