import Testing

@testable import AllianceCore

/// Ways into every state, so that a test can start where its row of formats 5 starts.
enum Place: String, CaseIterable, Sendable {
  case intake, forming1, forming2, forming3, activating, performing, atRisk, recovering0
  case recovering1, evolving, concluding, stopped, concluded, redirected

  /// The events that lead there from the beginning.
  var way: [Lifecycle.Event] {
    let begun = [.intakeCompleted(enters: 1)] + (1...5).map { Lifecycle.Event.answered(stage: $0) }
    let passed = { (gates: ClosedRange<Int>) in
      begun + gates.map { Lifecycle.Event.gateRun($0, .pass, to: nil) }
    }
    switch self {
    case .intake: return []
    case .forming1: return begun
    case .forming2: return passed(1...1)
    case .forming3: return passed(1...2)
    case .activating: return passed(1...3)
    case .performing: return passed(1...4)
    case .atRisk: return Place.performing.way + [.roundClosed(ruleHit: true)]
    case .recovering0: return Place.performing.way + [.decided(.restructure, stages: [])]
    case .recovering1: return Place.recovering0.way + [.roundClosed(ruleHit: true)]
    case .evolving: return Place.performing.way + [.decided(.changeScope, stages: [2])]
    case .concluding: return Place.performing.way + [.decided(.conclude, stages: [])]
    case .stopped: return Place.forming1.way + [.decided(.stop, stages: [])]
    case .concluded: return Place.concluding.way + [.exitClosed]
    case .redirected: return Place.forming1.way + [.gateRun(1, .redirect, to: "licensing")]
    }
  }

  /// The state by that name.
  var state: Lifecycle.State {
    switch self {
    case .intake: .intake
    case .forming1: .forming(stage: 1)
    case .forming2: .forming(stage: 2)
    case .forming3: .forming(stage: 3)
    case .activating: .activating
    case .performing: .performing
    case .atRisk: .atRisk
    case .recovering0: .recovering(roundsClosed: 0)
    case .recovering1: .recovering(roundsClosed: 1)
    case .evolving: .evolving(open: [2])
    case .concluding: .concluding(before: .performing)
    case .stopped: .concluded(before: .forming(stage: 1))
    case .concluded: .concluded(before: .concluding(before: .performing))
    case .redirected: .redirected(to: "licensing", stage: 1, before: .forming(stage: 1))
    }
  }

  static let running: [Place] = [.performing, .atRisk, .recovering0, .recovering1]
}

extension Lifecycle {
  /// A lifecycle of the sample method after these events.
  static func make(_ way: [Event] = [], at place: Place = .intake) throws -> Lifecycle {
    var lifecycle = Lifecycle(try .make())
    for event in place.way + way { try lifecycle.apply(event) }
    return lifecycle
  }

  /// The same lifecycle after one more event.
  func after(_ event: Event) throws -> Lifecycle {
    var next = self
    try next.apply(event)
    return next
  }

  /// What refuses the event; nothing has changed then. Nil when it was accepted.
  func refusal(of event: Event) -> RefusedEvent? {
    var next = self
    do throws(RefusedEvent) {
      try next.apply(event)
      return nil
    } catch {
      #expect(next == self)
      return error
    }
  }
}
