extension Scoring {
  /// Where the alliance stands on that day: overrides that expired and conditions that are overdue have closed their
  /// gates again (formats 5).
  public var lifecycle: Lifecycle {
    var lifecycle = interview.lifecycle
    for gate in lapsedGates {
      do { try lifecycle.apply(.lapsed(gate: gate)) } catch {
        preconditionFailure("only an open gate lapses: \(error)")
      }
    }
    return lifecycle
  }

  /// What to ask next, with where the alliance stands on that day.
  public var currentInterview: Interview {
    lapsedGates.isEmpty
      ? interview
      : Interview(
        method, standing: assessment.standing, lifecycle: lifecycle,
        recommended: interview.situation.recommended)
  }

  /// The gates whose opening has run out by that day: an override that expired, a condition that is overdue.
  public var lapsedGates: [Int] {
    memory.lapsed { method.gates.map(\.number).filter { lapse(ofGate: $0) != nil } }
  }

  /// What ran out behind a gate.
  public enum Lapse: Sendable {
    case override(Deed.Override)
    case conditions([StandingCondition])
  }

  /// The conditions of the last run of a gate, and how each of them stands.
  public func conditions(ofGate number: Int) -> [StandingCondition] {
    guard let run = lastRun(ofGate: number), run.result == .conditions else { return [] }
    let criteria = result(ofGate: number)?.criteria ?? []
    return run.conditions.map { condition in
      let isMet: Bool
      switch condition.subject {
      case .criterion(let id): isMet = criteria.first { $0.id == id }?.outcome.isMet == true
      case .question(let code):
        isMet = method.question(code).map { !hasCriticalDivergence($0.code) } ?? false
      }
      let state: StandingCondition.State =
        isMet ? .done : condition.due.lastDay < asOf ? .overdue : .open
      return StandingCondition(condition: condition, state: state)
    }
  }

  /// A condition of a passed gate on the day of the score.
  public struct StandingCondition: Hashable, Sendable {
    public var condition: Deed.GateCondition
    public var state: State

    public enum State: String, Sendable { case open, done, overdue }
  }

  /// The last run of a gate that stands.
  public func lastRun(ofGate number: Int) -> Deed.GateRun? {
    var last: Deed.GateRun?
    for entry in assessment.turningPoints {
      if case .gateRun(let run) = entry.deed, run.gate == number { last = run }
    }
    return last
  }

  /// What opened the gate last and has run out: an override by its date, a run by its conditions.
  public func lapse(ofGate number: Int) -> Lapse? {
    let recorded = interview.lifecycle
    guard let stage = recorded.stage(ofGate: number),
      [.overridden, .passedWithConditions].contains(recorded.stages[stage])
    else { return nil }
    var override: Deed.Override?
    for entry in assessment.turningPoints {
      switch entry.deed {
      case .overrode(let later) where later.gate == number: override = later
      case .gateRun(let run) where run.gate == number: override = nil
      default: break
      }
    }
    guard let override else {
      let overdue = conditions(ofGate: number).filter { $0.state == .overdue }
      return overdue.isEmpty ? nil : .conditions(overdue)
    }
    return override.expires.flatMap { $0.lastDay < asOf ? .override(override) : nil }
  }
}

extension GateResult {
  /// What a run of this gate writes into the journal.
  public func run(conditions: [Deed.GateCondition]) -> Deed.GateRun? {
    guard let recorded = Deed.GateRun.Result(rawValue: result.rawValue) else { return nil }
    return Deed.GateRun(
      gate: gate.number, round: round, result: recorded,
      met: criteria.map { Deed.GateRun.CriterionMet($0.id, $0.outcome.isMet) },
      index: index.flatMap { Number(literal: $0.tenths) },
      conditions: recorded == .conditions
        ? conditions
          + parked.map { Deed.GateCondition(.question($0.question), owner: $0.owner, due: $0.due) }
        : conditions)
  }
}

extension Scoring {
  /// What each party calls the relationship, by code: the answer of the question whose options name the classes.
  public var labels: [String: String] {
    guard let code = method.labelQuestion else { return [:] }
    var labels: [String: String] = [:]
    for party in parties { labels[party.code] = inquiry(code, party.code)?.value?.value?.text }
    return labels
  }

  /// Where a redirected alliance goes, as its gate says now; nil when it is not redirected.
  public var redirectedTo: String? {
    guard case .redirected(_, let stage, _) = lifecycle.state, let gate = method.stages[stage].gate
    else { return nil }
    return result(ofGate: gate)?.redirect?.to
      ?? method.gates.first { $0.number == gate }?.redirects.last?.to
  }
}
