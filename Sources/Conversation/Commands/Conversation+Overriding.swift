import AllianceCore

/// `/gate N override`: a gate is opened against its result, by somebody and for a reason.
extension Conversation {
  mutating func override(_ gate: Int, _ scoring: Scoring) -> [Effect] {
    let deed = Deed.overrode(Deed.Override(gate: gate, name: "", reason: ""))
    if let refusal = GateRunning.refusal(of: deed, scoring) {
      return say { $0.paragraph(Words.reading(refusal)) }
    }
    pending = .override(GateOverride(gate: gate))
    return [ask()]
  }

  /// The lines behind it: who, why, until when.
  mutating func hearOverride(_ line: String, _ override: GateOverride) -> [Effect] {
    var override = override
    let text = line.trimmed
    guard let name = override.name, let reason = override.reason else {
      guard GateOwner.isName(text) else { return say { $0.paragraph(override.question) } }
      if override.name == nil { override.name = text } else { override.reason = text }
      pending = .override(override)
      return [ask()]
    }
    var expires: PartialDate?
    if !text.isEmpty {
      do {
        expires = try PlainKind.date.read(text, context: ReadingContext(baseCurrency: currency))
          .date
      } catch {
        return say { $0.paragraph(error.message(for: .date)) }
      }
    }
    let today = now.day
    if let expires, !Deed.Override.admits(expires: expires, on: today) {
      return say { $0.paragraph(Words.overrideOver(today)) }
    }
    pending = nil
    visit = nil
    let deed = Deed.Override(gate: override.gate, name: name, reason: reason, expires: expires)
    let effects = record(.overrode(deed))
    return effects + say { $0.paragraph(Words.overridden(deed)) }
  }
}

/// An override while its lines are asked for.
struct GateOverride: Sendable {
  let gate: Int
  var name: String?
  var reason: String?

  /// The line that is asked now.
  var question: String {
    name == nil ? Words.overrideName : reason == nil ? Words.overrideReason : Words.overrideUntil
  }
}
