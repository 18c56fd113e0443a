/// Requirements about what the parties say of each other, and about where they differ.
extension Scoring {
  func nobodyJudged(_ code: String, _ judgement: Deed.Judgement) -> Outcome {
    let round = round(of: code)
    return .all(
      parties.flatMap { judge in
        parties.filter { $0 != judge }.map { writer in
          let key = SlotKey(code, round: round, party: judge.code)
          let given = standing.answers.judgement(key, of: writer.code)
          return Outcome(
            given.map { $0 != judgement }, .judgement(given, of: writer.code), question: code,
            party: judge.code)
        }
      })
  }

  func noCriticalDivergence(_ code: String) -> Outcome {
    guard let card = method.card(code) else {
      return Outcome(nil, .divergence(nil), question: code)
    }
    let isKnown =
      parties.allSatisfy { known(code, $0.code) != nil }
      && (card.question.judge?.by != .both || isJudged(code))
    let isBlocked = blocksGates(code)
    let isDiscussed = divergences(on: card).contains { $0.severity == .discuss }
    let worst: Divergence.Severity? = isBlocked ? .critical : isDiscussed ? .discuss : nil
    return Outcome(isKnown ? !isBlocked : nil, .divergence(worst), question: code)
  }

  /// Whether every party has judged every other's text.
  func isJudged(_ code: String) -> Bool {
    let round = round(of: code)
    return parties.allSatisfy { judge in
      parties.allSatisfy { writer in
        judge == writer
          || standing.answers.judgement(
            SlotKey(code, round: round, party: judge.code), of: writer.code) != nil
      }
    }
  }
}
