extension Lifecycle {
  typealias Position = (state: State, stages: [StageState], entry: Int?)

  /// The one table: where each event leads from each state (formats 5).
  func position(after event: Event) throws(RefusedEvent) -> Position {
    switch event {
    case .answered(let stage):
      return (
        state, stages[stage] == .notStarted ? replacing(stage, with: .inProgress) : stages, entry
      )
    case .intakeCompleted(let enters):
      guard case .intake = state else { throw refusal(of: event) }
      return (start(of: enters), stages, enters)
    case .gateRun(let gate, let result, let to):
      let stage = try runnable(gate, event)
      switch result {
      case .pass: return opened(stage, as: .passed)
      case .conditions: return opened(stage, as: .passedWithConditions)
      case .hold: return (state, replacing(stage, with: .held), entry)
      case .redirect:
        let next =
          awaitedStage == stage
          ? State.redirected(to: to, stage: stage, before: beforeRedirect) : state
        return (next, replacing(stage, with: .redirected), entry)
      }
    case .overrode(let gate):
      let stage = try stage(of: gate, event)
      guard [.held, .redirected].contains(stages[stage]) else {
        throw refusal(of: event, .stageIs(stages[stage]))
      }
      return opened(stage, as: .overridden)
    case .lapsed(let gate):
      let stage = try stage(of: gate, event)
      guard [.overridden, .passedWithConditions].contains(stages[stage]) else {
        throw refusal(of: event, .stageIs(stages[stage]))
      }
      return (state, replacing(stage, with: .held), entry)
    case .inputChanged(let gate):
      let first = try stage(of: gate, event)
      guard stages[first].canTurnStale else { throw refusal(of: event, .stageIs(stages[first])) }
      let next = stages.enumerated().map { $0 >= first && $1.canTurnStale ? .stale : $1 }
      return (state, next, entry)
    case .roundOpened:
      switch state {
      case .performing, .atRisk, .recovering, .evolving, .concluding: return (state, stages, entry)
      case .intake, .forming, .activating, .concluded, .redirected: throw refusal(of: event)
      }
    case .roundClosed(let ruleHit):
      return (try stateAfterRound(ruleHit: ruleHit, event), stages, entry)
    case .decided(let decision, let named):
      return try position(afterDeciding: decision, named, event)
    case .exitClosed:
      guard case .concluding = state else { throw refusal(of: event) }
      return (.concluded(before: state), stages, entry)
    }
  }

  private func stateAfterRound(ruleHit: Bool, _ event: Event) throws(RefusedEvent) -> State {
    switch (state, ruleHit) {
    case (.performing, true), (.atRisk, true): .atRisk
    case (.recovering(let closed), true):
      closed >= 1 ? .atRisk : .recovering(roundsClosed: closed + 1)
    case (.performing, false), (.atRisk, false), (.recovering, false): .performing
    case (.evolving, _), (.concluding, _): state
    case (.intake, _), (.forming, _), (.activating, _), (.concluded, _), (.redirected, _):
      throw refusal(of: event)
    }
  }

  private func position(
    afterDeciding decision: Deed.Decision.Kind, _ named: [Int], _ event: Event
  ) throws(RefusedEvent) -> Position {
    switch (decision, state) {
    case (.continue, .performing), (.continue, .atRisk), (.continue, .recovering),
      (.continue, .evolving),
      (.fixExecution, .performing), (.fixExecution, .atRisk), (.fixExecution, .recovering),
      (.fixExecution, .evolving),
      (.deepen, .performing), (.deepen, .atRisk), (.deepen, .recovering), (.deepen, .evolving),
      (.expand, .performing), (.expand, .atRisk), (.expand, .recovering), (.expand, .evolving):
      return (state, stages, entry)
    case (.restructure, .performing), (.restructure, .atRisk):
      return (.recovering(roundsClosed: 0), stages, entry)
    case (.changeScope, .performing), (.changeScope, .atRisk), (.changeScope, .recovering),
      (.changeCommitments, .performing), (.changeCommitments, .atRisk),
      (.changeCommitments, .recovering),
      (.changeGovernance, .performing), (.changeGovernance, .atRisk),
      (.changeGovernance, .recovering):
      return reopened(named)
    case (.renew, .performing), (.renew, .atRisk), (.renew, .recovering), (.renew, .evolving),
      (.renew, .concluding):
      return reopened([plan.firstIndex { $0.phase == .forming }].compactMap { $0 })
    case (.conclude, .performing), (.conclude, .atRisk), (.conclude, .recovering),
      (.conclude, .evolving),
      (.convert, .performing), (.convert, .atRisk), (.convert, .recovering), (.convert, .evolving),
      (.changeForm, .performing), (.changeForm, .atRisk), (.changeForm, .recovering),
      (.changeForm, .evolving):
      return (.concluding(before: state), stages, entry)
    case (.stop, .intake), (.stop, .forming), (.stop, .activating), (.stop, .redirected):
      return (.concluded(before: state), stages, entry)
    case (.reopen, .concluded(let before)), (.reopen, .concluding(let before)),
      (.reopen, .redirected(_, _, let before)):
      return (before, stages, entry)
    case (.continue, _), (.fixExecution, _), (.deepen, _), (.expand, _), (.restructure, _),
      (.changeScope, _),
      (.changeCommitments, _), (.changeGovernance, _), (.renew, _), (.conclude, _), (.convert, _),
      (.changeForm, _),
      (.stop, _), (.reopen, _):
      throw refusal(of: event)
    }
  }
}

extension Lifecycle {
  /// The stage whose gate would move the alliance on.
  private var awaitedStage: Int? {
    switch state {
    case .forming(let stage), .redirected(_, let stage, _): stage
    case .activating: currentStage
    case .intake, .performing, .atRisk, .recovering, .evolving, .concluding, .concluded: nil
    }
  }

  /// What to come back to when a redirected alliance is reopened.
  private var beforeRedirect: State {
    if case .redirected(_, _, let before) = state { before } else { state }
  }

  /// A gate was opened: its stage, and with it the alliance where it waited for this gate.
  private func opened(_ stage: Int, as opening: StageState) -> Position {
    let next: State
    if awaitedStage == stage {
      next = stage + 1 < plan.count ? start(of: stage + 1) : state
    } else if case .evolving(var open) = state {
      open.remove(stage)
      next = open.isEmpty ? .performing : .evolving(open: open)
    } else {
      next = state
    }
    return (next, replacing(stage, with: opening), entry)
  }

  /// These stages are open again, beside those that still are.
  private func reopened(_ named: [Int]) -> Position {
    let again = Set(named.filter { plan.indices.contains($0) && plan[$0].gate != nil })
    let before: Set<Int> = if case .evolving(let open) = state { open } else { [] }
    return (
      .evolving(open: again.union(before)),
      stages.enumerated().map { again.contains($0) ? .inProgress : $1 }, entry
    )
  }

  /// The state in which people work on that stage.
  private func start(of stage: Int) -> State {
    switch plan[stage].phase {
    case .intake: .intake
    case .forming: .forming(stage: stage)
    case .activating: .activating
    case .performing: .performing
    }
  }

  private func replacing(_ stage: Int, with next: StageState) -> [StageState] {
    var result = stages
    result[stage] = next
    return result
  }

  private func stage(of gate: Int, _ event: Event) throws(RefusedEvent) -> Int {
    guard let stage = stage(ofGate: gate) else { throw refusal(of: event, .noSuchGate) }
    return stage
  }

  /// The stage of a gate that may be run now: begun, and after every earlier gate that is not look-back.
  private func runnable(_ gate: Int, _ event: Event) throws(RefusedEvent) -> Int {
    let stage = try stage(of: gate, event)
    guard stages[stage] != .notStarted else { throw refusal(of: event, .stageNotStarted) }
    for earlier in (entry ?? 0)..<max(entry ?? 0, stage) {
      if let gate = plan[earlier].gate, !stages[earlier].isOpened {
        throw refusal(of: event, .earlierGate(gate))
      }
    }
    return stage
  }

  private func refusal(of event: Event, _ reason: RefusedEvent.Reason = .notFromHere)
    -> RefusedEvent
  {
    RefusedEvent(event: event, state: state, reason: reason)
  }
}
