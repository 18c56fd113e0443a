/// What a learner's answers came to beside the model's.
public struct PracticeResult: Sendable {
  /// The exercises in the order of asking, each with its comparison.
  public let compared: [(inquiry: Inquiry, comparison: AnswerComparison)]
  public let own: Verdict?
  public let right: Verdict?
  /// Dimensions in which the two are far apart, as the learner's company has them.
  public let dimensions: [DimensionPair]

  /// One dimension as the learner answered it and as the model does.
  public struct DimensionPair: Hashable, Sendable {
    public var id: String
    public var name: String
    public var own: Fraction?
    public var model: Fraction?
  }

  /// Points between two scores from which on they are named.
  private static let far = Fraction(10)

  public init(
    _ assessment: Assessment, model: PracticeModel, of practice: PracticeCase,
    _ method: Questionnaire
  ) {
    let own = Scoring(assessment, method: method)
    let right = Scoring(model.assessment, method: method)
    compared = model.exercises.compactMap { key in
      guard let mine = own.interview.inquiry(key), let theirs = right.interview.inquiry(key) else {
        return nil
      }
      return (mine, AnswerComparison(mine, with: theirs))
    }
    self.own = own.verdict
    self.right = right.verdict
    dimensions = method.dimensions.compactMap { dimension in
      let scores = [own, right].map { $0.dimension(dimension.id).of(practice.learner).score }
      guard scores[0] != scores[1] else { return nil }
      if let mine = scores[0], let theirs = scores[1],
        max(mine, theirs) - min(mine, theirs) < Self.far
      {
        return nil
      }
      return DimensionPair(
        id: dimension.id, name: dimension.name, own: scores[0], model: scores[1])
    }
  }

  /// The exercises in which the two differ.
  public var differing: [Inquiry] { compared.filter { !$0.comparison.agrees }.map(\.inquiry) }
}
