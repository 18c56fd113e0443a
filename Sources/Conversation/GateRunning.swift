import AllianceCore
import AllianceReports

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

  /// Why no condition of the gate may fall due then; nil when one may.
  public static func refusal(ofDue due: PartialDate, _ gate: Gate, on day: Day) -> String? {
    gate.admits(due: due, on: day) ? nil : Words.dueRefused(due, day, gate.lastDue(on: day))
  }

  /// Who sees to a condition: a person by their code, else anybody with a name.
  public static func owner(_ typed: String, _ people: [Person]) throws(NoOwner) -> String {
    do {
      return try GateOwner.find(typed.trimmed, among: people)
    } catch .unknownCode(let code) {
      throw NoOwner(Words.noSuchOwner(code, people))
    } catch {
      throw NoOwner(Words.ownerNeeded)
    }
  }

  /// Why nobody sees to a condition.
  public struct NoOwner: Error {
    public let message: String

    init(_ message: String) { self.message = message }
  }

  /// What a further run or override of the gate takes the place of; nil where there was nothing.
  public static func replaced(gate: Int, _ scoring: Scoring) -> String? {
    GateRecord(gate: gate, scoring)?.replaced
  }
}
