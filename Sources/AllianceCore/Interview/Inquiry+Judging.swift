extension Inquiry {
  /// The parties whose answers this one judges, in order; none where nothing is judged (formats 3).
  var judgedParties: [Party] {
    guard question.judge != nil, let own = key.party else { return [] }
    return situation.activeParties.filter { $0.code != own }
  }

  /// The next answer this party has to judge: when all have answered, also the question its own view stands at.
  var pendingJudgement: Line? {
    guard let judge = question.judge, isReadyToJudge(judge) else { return nil }
    return judgedParties.first { standing.answers.judgement(key, of: $0.code) == nil }.map(
      Line.judgement)
  }

  /// Everybody gave an answer that can be judged; an unknown one cannot.
  private func isReadyToJudge(_ judge: Question.Judging) -> Bool {
    let codes = [question.code] + [judge.after].compactMap { $0 }
    return codes.allSatisfy { code in
      guard let other = method.card(code) else { return false }
      return situation.activeParties.allSatisfy {
        situation.inquiry(other, round: key.round, party: $0.code).isComplete
      }
    }
  }

  /// What is judged: the other party's words, and this party's own on the same matter.
  public func judgedPair(_ other: Party) -> (theirs: Inquiry, own: Inquiry)? {
    guard let judge = question.judge,
      let own = judge.after.map({ method.card($0) }) ?? card
    else { return nil }
    return (
      situation.inquiry(card, round: key.round, party: other.code),
      situation.inquiry(own, round: key.round, party: key.party)
    )
  }
}
