extension Check {
  /// The questions this looks at.
  public var questions: Set<String> {
    switch self {
    case .all(let parts), .any(let parts), .count(_, let parts):
      parts.reduce(into: []) { $0.formUnion($1.questions) }
    case .not(let inner), .kept(_, let inner): inner.questions
    case .each(let inner), .some(let inner): inner.questions
    case .lowest(let code, _), .highest(let code, _), .gap(let code, _), .factor(let code, _),
      .scoreUnder(let code, _), .cells(let code, _, _, _, _),
      .emptyCell(let code, _),
      .differ(let code), .divergence(let code, _), .judged(let code, _), .termEnded(let code, _):
      [code]
    case .figure(let figure, _): figure.questions
    case .daysSinceSignature, .signedBeforeGate, .passedBeforeSignature, .conclusion: []
    }
  }
}

extension Check {
  /// Groups of questions of each of which one has to be asked for it to hold: what asks for all its parts needs every part.
  var needs: [[String]] {
    switch self {
    case .all(let parts): parts.flatMap(\.needs)
    case .kept(_, let inner): inner.needs
    case .each(.all(let parts)), .some(.all(let parts)): parts.map { $0.questions.sorted() }
    default: [questions.sorted()]
    }
  }
}

extension Check.Figure {
  /// The questions of which one that is asked is enough for it.
  var questions: Set<String> {
    switch self {
    case .specificShare, .emptyKinds: [KnownQuestions.commitments]
    case .escalationShare: [KnownQuestions.decisions]
    case .fulfilment, .fulfilmentGap, .observedGap:
      [KnownQuestions.firstFulfilment, KnownQuestions.fulfilment]
    case .balance: [KnownQuestions.otherShare]
    case .lateShare: [KnownQuestions.milestoneReview]
    }
  }
}

extension Scoring {
  /// Whether a signal can count at all: what it needs is asked, and what it looks at could have been otherwise.
  func canCount(_ signal: RiskRules.Signal) -> Bool {
    if case .signedBeforeGate? = signal.when, isBegunSigned { return false }
    return signal.needs.allSatisfy(isAsked)
  }

  /// Whether one of these questions is asked of somebody; what looks at none, but at days only, always is.
  private func isAsked(_ codes: [String]) -> Bool {
    codes.isEmpty
      || codes.contains { code in
        guard let card = method.card(code), isOnPath(card) else { return false }
        return owners(of: card).contains { inquiry(card, $0).isApplicable }
      }
  }
}
