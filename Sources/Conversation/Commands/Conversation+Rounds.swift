import AllianceCore

/// Review periods and decisions: `/round` and `/decide`.
extension Conversation {
  /// `/round 2026-Q4`, `/round 2026-Q4 close`.
  mutating func round(_ argument: String, _ scoring: Scoring) -> [Effect] {
    let words = argument.split(separator: " ").map(String.init)
    guard let name = words.first?.uppercased() else {
      let rounds = scoring.assessment.standing.rounds
      return say { $0.paragraph(Words.rounds(rounds)) }
    }
    let step = RoundStep(name: name, isClosing: words.count > 1 && words[1].lowercased() == "close")
    switch step.deed(scoring) {
    case .failure(let refused): return say { $0.paragraph(refused.message) }
    case .success(let deed):
      visit = nil
      shown = Shown()
      let effects = record(deed)
      return effects + say { $0.paragraph(Words.roundStands(deed)) }
    }
  }

  /// `/decide conclude`, `/decide change-scope architecture agreement`; then the reason, the owner and the date.
  mutating func decide(_ argument: String, _ scoring: Scoring) -> [Effect] {
    let words = argument.split(separator: " ").map { $0.lowercased() }
    guard let first = words.first, let kind = Deed.Decision.Kind(rawValue: first) else {
      return say { $0.paragraph(Words.decisions(typed: words.first)) }
    }
    let known = method.stages.map(\.id)
    if let unknown = words.dropFirst().first(where: { !known.contains($0) }) {
      return say { $0.paragraph(Words.noSuchStage(unknown, known)) }
    }
    let round = scoring.assessment.standing.rounds.last?.name
    let decision = Deed.Decision(kind, round: round, stages: Array(words.dropFirst()))
    if kind.reopensStages, decision.stages.isEmpty {
      return say { $0.paragraph(Words.stagesNeeded(known)) }
    }
    if let refusal = Decisions.refusal(of: decision, scoring) {
      return say { $0.paragraph(Words.reading(refusal)) }
    }
    pending = .decision(decision)
    return [ask()]
  }

  /// The lines behind a decision: why, who, by when.
  mutating func hearDecision(_ line: String, _ decision: Deed.Decision) -> [Effect] {
    var decision = decision
    let text = line.trimmed
    if decision.reason == nil {
      guard !text.isEmpty else { return say { $0.paragraph(Words.decisionReason) } }
      decision.reason = text
    } else if decision.owner == nil {
      guard !text.isEmpty else { return say { $0.paragraph(Words.decisionOwner) } }
      decision.owner = text
    } else {
      do {
        decision.due = try PlainKind.date.read(
          text, context: ReadingContext(baseCurrency: currency)
        ).date
      } catch {
        return say { $0.paragraph(error.message(for: .date)) }
      }
      pending = nil
      visit = nil
      shown = Shown()
      let effects = record(.decided(decision))
      return effects + say { $0.paragraph(Words.decided(decision)) }
    }
    pending = .decision(decision)
    return [ask()]
  }
}

/// Opening or closing a round, with everything that can keep it from happening; the same for chat, command line and
/// answers files.
public struct RoundStep {
  public var name: String
  public var isClosing: Bool

  public init(name: String, isClosing: Bool) {
    self.name = name
    self.isClosing = isClosing
  }

  public struct Refused: Error { public var message: String }

  /// The deed to record, or why not.
  public func deed(_ scoring: Scoring) -> Result<Deed, Refused> {
    let rounds = scoring.assessment.standing.rounds
    let known = rounds.first { $0.name == name }
    var lifecycle = scoring.lifecycle
    do {
      if isClosing {
        guard known?.isOpen == true else { return .failure(Refused(message: Words.notOpen(name))) }
        let open = scoring.openSlots(ofRound: name)
        guard open.isEmpty else { return .failure(Refused(message: Words.roundNotComplete(open))) }
        if let unmet = scoring.unmetCriteria(ofRound: name).first {
          return .failure(Refused(message: Words.roundLacks(unmet.says)))
        }
        let alerts = scoring.alerts(ofRound: name).map(\.id)
        try lifecycle.apply(.roundClosed(ruleHit: !alerts.isEmpty))
        return .success(.roundClosed(name, alerts: alerts))
      }
      guard case .quarter? = PartialDate(iso: name) else {
        return .failure(Refused(message: Words.notARound(name)))
      }
      if known != nil { return .failure(Refused(message: Words.roundKnown(name))) }
      if let other = rounds.first(where: \.isOpen) {
        return .failure(Refused(message: Words.otherOpen(other.name)))
      }
      try lifecycle.apply(.roundOpened)
      return .success(.roundOpened(name))
    } catch {
      return .failure(Refused(message: Words.roundsLater(lifecycle)))
    }
  }
}

/// Whether a decision can be made now.
public enum Decisions {
  /// Why the lifecycle does not take it; nil when it does.
  public static func refusal(of decision: Deed.Decision, _ scoring: Scoring) -> String? {
    var lifecycle = scoring.lifecycle
    let stages = decision.stages.compactMap { id in scoring.method.stages.firstIndex { $0.id == id }
    }
    do {
      try lifecycle.apply(.decided(decision.decision, stages: stages))
      return nil
    } catch {
      return Words.refused(error, in: scoring.method)
    }
  }
}

extension Deed.Decision.Kind {
  /// Whether it opens stages again, which then have to be named.
  public var reopensStages: Bool {
    [.changeScope, .changeCommitments, .changeGovernance].contains(self)
  }
}
