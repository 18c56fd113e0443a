/// Answers that do not fit together, as somebody who listens would say it.
public struct Doubt: Hashable, Sendable {
  public var says: String
  /// Whose answers they are, where one party decides.
  public var party: String?
  /// What does not fit, in the order of asking; each question once.
  public var places: [Place]

  /// The part of an answer that is looked at.
  public struct Place: Hashable, Sendable {
    public var question: String
    public var part: Condition.Part

    init(_ question: String, _ part: Condition.Part = .value) {
      self.question = question
      self.part = part
    }
  }
}

extension Scoring {
  /// Every contradiction that stands, those for the conversation alone too; once for each party it stands at.
  public var doubts: [Doubt] {
    (method.verdictRules?.contradictions ?? []).flatMap { rule -> [Doubt] in
      let result = checked(rule.when)
      guard result.isMet == true else { return [] }
      let places = rule.when.places + [Doubt.Place(rule.question)]
      let once = ordered(places.map(\.question)).compactMap { code in
        places.first { $0.question == code }
      }
      let parties: [String?] = Self.unique(result.places.compactMap(\.party))
      return (parties.isEmpty ? [nil] : parties).map {
        Doubt(says: rule.says, party: $0, places: once)
      }
    }
  }
}

extension Check {
  /// The parts of answers that this looks at.
  fileprivate var places: [Doubt.Place] {
    switch self {
    case .all(let parts), .any(let parts), .count(_, let parts): parts.flatMap(\.places)
    case .not(let inner), .kept(_, let inner): inner.places
    case .each(let inner), .some(let inner): inner.places
    default: questions.sorted().map { Doubt.Place($0) }
    }
  }
}

extension PartyRequirement {
  fileprivate var places: [Doubt.Place] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.places)
    case .not(let inner): inner.places
    case .answer(let code, let part, _): [Doubt.Place(code, part)]
    case .later(let code, let part, let other): [Doubt.Place(code, part), Doubt.Place(other)]
    case .fields, .ticks, .longerThanWindow, .score, .scoreUnder, .settled, .marked, .cell, .rows,
      .specificLines, .noKindAtZero, .offersMeet, .dueBySignature, .escalation:
      questions.sorted().map { Doubt.Place($0) }
    }
  }
}
