/// What every question of one moment looks at. Shared, so that looking at a question costs little.
final class Situation: Sendable {
  let method: Questionnaire
  let standing: Standing
  /// The companies that take part now.
  let activeParties: [Party]
  /// The word for where the alliance stands, for conditions on it; nil while that is being found out.
  let state: String?
  /// What the method recommends now, for conditions on it.
  let recommended: [String]

  init(
    _ method: Questionnaire, _ standing: Standing, state: String? = nil, recommended: [String] = []
  ) {
    self.method = method
    self.standing = standing
    activeParties = standing.activeParties
    self.state = state
    self.recommended = recommended
  }
}
