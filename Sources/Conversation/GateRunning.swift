import AllianceCore

/// Whether a gate may be run or opened now; the same words for the chat and the command line.
public enum GateRunning {
  /// Why the lifecycle does not take this deed; nil when it does.
  public static func refusal(of deed: Deed, _ scoring: Scoring) -> String? {
    var lifecycle = scoring.lifecycle
    let event: Lifecycle.Event? =
      switch deed {
      case .gateRun(let run): .gateRun(run.gate, run.result, to: nil)
      case .overrode(let override): .overrode(gate: override.gate)
      default: nil
      }
    guard let event else { return nil }
    do {
      try lifecycle.apply(event)
      return nil
    } catch {
      return Words.refused(error, in: scoring.method)
    }
  }

  /// Whether a condition falls due later than the gate allows.
  public static func isTooLate(_ condition: Deed.GateCondition, _ gate: Gate, on day: Day) -> Bool {
    !gate.admits(due: condition.due, on: day)
  }
}
