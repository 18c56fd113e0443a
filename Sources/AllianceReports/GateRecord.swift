import AllianceCore

/// What the journal says of a gate: how it stands, since when, and by whom.
public struct GateRecord {
  private let entry: JournalEntry
  private let standing: GateStanding

  /// Nil when the gate had neither been run nor opened by that day.
  public init?(gate: Int, _ scoring: Scoring) {
    let entries = scoring.assessment.turningPoints.filter { entry in
      guard entry.at.day <= scoring.asOf else { return false }
      return switch entry.deed {
      case .gateRun(let run): run.gate == gate
      case .overrode(let override): override.gate == gate
      default: false
      }
    }
    guard let last = entries.last else { return nil }
    entry = last
    standing = GateStanding(scoring.lifecycle, gate)
  }

  /// How it came to stand as it does.
  var sentence: String {
    switch standing {
    case .passed, .conditions, .overridden, .redirected: what + "."
    case .held: what + "." + (hasRunOut.map { " \($0), so the gate is held again." } ?? "")
    case .stale: what + ". An answer behind it has changed since, so it is stale."
    case .notRun: what + ". Its stage is open again."
    }
  }

  /// Who opened the gate, while it stands open by an override.
  var opener: String? {
    guard standing == .overridden, case .overrode(let override) = entry.deed else { return nil }
    return override.name
  }

  /// What a further run takes the place of; nil while the gate is not open.
  public var replaced: String? {
    guard standing.isOpen else { return nil }
    switch entry.deed {
    case .overrode(let override):
      return "This replaces the override by \(override.name) of \(day)."
    case .gateRun(let run):
      return "This replaces the result of \(day): \(GateReport.word(for: run.result))."
    default: return nil
    }
  }

  private var day: String { entry.at.day.iso }

  /// Why a gate that was open is held.
  private var hasRunOut: String? {
    switch entry.deed {
    case .overrode: "It has run out"
    case .gateRun(let run): run.result == .conditions ? "A condition is overdue" : nil
    default: nil
    }
  }

  private var what: String {
    switch entry.deed {
    case .overrode(let override):
      "Opened by override on \(day) by \(override.name)"
        + (override.expires.map { ", until \($0.iso)" } ?? "") + ": \(override.reason.endless)"
    case .gateRun(let run):
      switch run.result {
      case .pass: "Passed on \(day)"
      case .conditions: "Passed with conditions on \(day)"
      case .hold: "Held on \(day)"
      case .redirect: "Redirected on \(day)"
      }
    default: ""
    }
  }
}

extension GateReport {
  /// The same words for what was recorded.
  static func word(for recorded: Deed.GateRun.Result) -> String {
    switch recorded {
    case .pass: word(for: GateResult.Result.pass)
    case .conditions: word(for: GateResult.Result.conditions)
    case .hold: word(for: GateResult.Result.hold)
    case .redirect: word(for: GateResult.Result.redirect)
    }
  }
}

extension String {
  /// Without the sign that ends it, for a place inside a sentence.
  var endless: String {
    count > 1 && [".", "!", "?"].contains(last) ? String(dropLast()) : self
  }

  /// As a sentence begins.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
