extension PlainKind {
  /// Whether a value is so far from the model's that a coach would speak up.
  ///
  /// A scale: two steps apart, or on different sides of 3, where gates begin to pass. Amounts: more than a quarter apart;
  /// percentages: more than 10 points; dates: more than a quarter of a year.
  func matters(_ own: Value, against model: Value) -> Bool {
    switch self {
    case .text: return false
    case .yesNo, .choice: return own != model
    case .choices: return Set(own.optionIDs) != Set(model.optionIDs)
    case .scale:
      return apart(own.number, model.number) { own, model in
        isOver(own - model, 1) || (own < Self.passing) != (model < Self.passing)
      }
    case .percent: return apart(own.number, model.number) { isOver($0 - $1, 10) }
    case .number: return apart(own.number, model.number, by: isFar)
    case .money:
      guard case .money(let mine) = own, case .money(let right) = model else { return true }
      return mine.period != right.period || apart(mine.amount, right.amount, by: isFar)
    case .date:
      guard let mine = own.date, let right = model.date else { return true }
      return abs(mine.lastDay.number - right.lastDay.number) > 92
    case .duration:
      guard case .span(let mine) = own, case .span(let right) = model else { return own != model }
      return apart(mine.days, right.days, by: isFar)
    }
  }

  private static let passing = Fraction(3)

  private func apart(
    _ own: Number?, _ model: Number?, by isApart: (Fraction, Fraction) -> Bool
  ) -> Bool {
    guard let own, let model else { return own != model }
    return isApart(Fraction(own), Fraction(model))
  }

  /// More than a quarter of the model's figure away.
  private func isFar(_ own: Fraction, from model: Fraction) -> Bool {
    let distance = own < model ? model - own : own - model
    let size = model < .zero ? .zero - model : model
    return distance * 4 > size
  }

  private func isOver(_ difference: Fraction, _ limit: Int) -> Bool {
    difference > Fraction(limit) || difference < Fraction(-limit)
  }
}
