/// Two parties who see the same thing differently enough to talk about it (blueprint 6).
public struct Divergence: Hashable, Sendable {
  public var question: String
  public var round: String?
  /// The row of a table that it is about.
  public var row: String?
  public var severity: Severity
  /// The size of the difference in the question's own measure: steps, per cent, points, days; nil where it has none.
  public var gap: Fraction?
  /// What the gap is counted in.
  public var measure: Measure?
  /// The gap over the range that it could have, 0 to 1: what differences of different kinds are compared by.
  public var share: Fraction
  /// Code of the party that is higher, later or longer; nil where there is no direction.
  public var higher: String?
  /// What each of the two said.
  public var sides: [Side]

  public enum Severity: String, Sendable { case discuss, critical }

  /// `percent` is of the larger, `factor` the longer over the shorter in per cent, `unshared` what is not in common of all
  /// that was ticked.
  public enum Measure: Sendable { case steps, percent, points, days, factor, unshared }

  public struct Side: Hashable, Sendable {
    public var party: String
    public var value: Value?
  }
}

extension Scoring {
  /// Every difference between two parties, question by question. Gaps never change a score (blueprint 6).
  public var divergences: [Divergence] {
    method.cards.flatMap { $0.question.isShared ? [] : divergences(on: $0) }
  }

  /// Only what the parties said without seeing each other is compared; facts about oneself need not agree.
  func divergences(on card: QuestionCard) -> [Divergence] {
    let question = card.question
    guard !question.isShared, question.isBlind, isOnPath(card) else { return [] }
    return memory.divergences(card.place) { compared(card) }
  }

  private func compared(_ card: QuestionCard) -> [Divergence] {
    guard let marks = method.divergenceMarks else { return [] }
    return pairs.flatMap { left, right in
      card.isJudged
        ? [judgedDivergence(on: card.question, left, right)].compactMap { $0 }
        : contrasts(on: card, left, right, marks).compactMap {
          divergence($0, on: card.question, left, right, marks)
        }
    }
  }

  private func divergence(
    _ contrast: Contrast, on question: Question, _ left: String, _ right: String,
    _ marks: DivergenceMarks
  ) -> Divergence? {
    let difference = contrast.difference
    guard
      let severity = difference.severity(
        of: question, marks, isGateItem: method.gateIndex.items.contains(question.code))
    else { return nil }
    return Divergence(
      question: question.code, round: round(of: question.code), row: contrast.row,
      severity: severity, gap: difference.gap, measure: difference.measure,
      share: difference.share(marks),
      higher: difference.isFirstHigher.map { $0 ? left : right },
      sides: [
        .init(party: left, value: contrast.first), .init(party: right, value: contrast.second),
      ])
  }

  /// Texts that are judged: what each of the two says of the other's, and the worse of both counts.
  func judgedDivergence(on question: Question, _ left: String, _ right: String)
    -> Divergence?
  {
    let round = round(of: question.code)
    let judgements = [(left, right), (right, left)].compactMap { judge, writer in
      standing.answers.judgement(SlotKey(question.code, round: round, party: judge), of: writer)
    }
    let severity: Divergence.Severity? =
      judgements.contains(.miss) ? .critical : judgements.contains(.partly) ? .discuss : nil
    return severity.map {
      Divergence(
        question: question.code, round: round, row: nil, severity: $0, gap: nil, measure: nil,
        share: $0 == .critical ? 1 : Fraction(1, over: 2), higher: nil,
        sides: [.init(party: left, value: nil), .init(party: right, value: nil)])
    }
  }
}
