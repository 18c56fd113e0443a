/// How alike the parties see things: beside the scores, never in them (blueprint 6).
extension Scoring {
  /// 0 to 100 over the questions of a dimension that all of a pair have answered: 100 is "the same in everything"; nil
  /// where nothing can be compared.
  public func alignment(of dimension: String) -> Fraction? {
    var (sum, weights) = (Fraction.zero, Fraction.zero)
    for card in method.cards(feeding: dimension) {
      guard let weight = card.question.dimensions[dimension] else { continue }
      for pair in pairs {
        guard let distance = distance(at: card, pair.0, pair.1) else { continue }
        sum = sum + distance * Fraction(weight)
        weights = weights + Fraction(weight)
      }
    }
    return (sum / weights).map { (1 - $0) * 100 }
  }

  /// The party that is higher on most of the scales of a dimension that two parties have answered; nil where none is.
  public func higherParty(in dimension: String) -> String? {
    let compared = method.cards(feeding: dimension).flatMap { card in
      pairs.compactMap { pair in scales(card, [pair.0, pair.1]).map { (pair, $0) } }
    }
    return codes.first { party in
      let higher = compared.count { pair, values in
        party == pair.0 && values[0] > values[1] || party == pair.1 && values[1] > values[0]
      }
      return higher * 2 > compared.count
    }
  }

  /// 0 to 1, where 1 is as far apart as can be; nil where one side is missing.
  func distance(at card: QuestionCard, _ left: String, _ right: String) -> Fraction? {
    let question = card.question
    guard !question.isShared, question.isBlind, let marks = method.divergenceMarks,
      let first = known(card, left), let second = known(card, right)
    else { return nil }
    if question.judge != nil {
      guard isJudged(question.code) else { return nil }
      return judgedDivergence(on: question, left, right)?.share ?? 0
    }
    guard question.kind.plain != nil, first.value?.value != nil, second.value?.value != nil else {
      return nil
    }
    let found = contrasts(on: card, left, right, marks).map { $0.difference.share(marks) }
    return found.mean ?? 0
  }
}

extension Difference {
  /// The gap over the range it could have, 0 to 1 (blueprint 6 and A14).
  func share(_ marks: DivergenceMarks) -> Fraction {
    switch self {
    case .steps(let low, let high, _): Fraction(Int128(high - low), over: 4)
    case .choice, .yesNo, .missingDate, .ordered: 1
    case .overlap(let share): 1 - share * Fraction(1, over: 100)
    case .amount(let share, _), .points(let share, _), .observed(let share, _),
      .share(let share, _):
      min(1, share * Fraction(1, over: 100))
    case .days(let days, _):
      min(1, Fraction(Int128(days), over: Int128(max(1, marks.dateCritical))))
    case .factor(let factor?, _): 1 - ((100 / factor) ?? 0)
    case .factor(nil, _): 1
    }
  }
}
