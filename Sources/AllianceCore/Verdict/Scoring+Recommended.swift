extension Scoring {
  /// What conditions on the recommendation see: the decision and what modifiers add; nothing outside of reviews.
  public var recommended: [String] { decision.map { [$0.recommended] + $0.added } ?? [] }

  /// The same for somebody who has no scoring at hand; free while no review was opened.
  public static func recommended(_ assessment: Assessment, _ method: Questionnaire) -> [String] {
    assessment.standing.rounds.isEmpty
      ? [] : Scoring(assessment, method: method).interview.situation.recommended
  }
}
