extension PlainKind {
  /// Whether a value from a file is of this kind: known ids, numbers in range, real dates.
  ///
  /// The order of ticks is not looked at: a later questionnaire may list its options differently.
  public func accepts(_ value: Value) -> Bool {
    switch (self, value) {
    case (.yesNo, .yesNo): true
    case (.scale(let levels), .number(let number)):
      number.whole.map { $0 >= 1 && $0 <= levels.count } ?? false
    case (.choice(let options), .text(let id)): options.contains { $0.id == id }
    case (.choices(let options, let ticks), .ids(let ids)):
      Self.accepts(ids, of: options, ticks: ticks)
    case (.number(let limits), .number(let number)): limits.admit(number)
    case (.percent(let limits), .number(let number)): limits.asPercent.admit(number)
    case (.money(let limits), .money(let money)):
      money.isSound && money.ends.allSatisfy(limits.asMoney.admit)
    case (.date, .text): value.date != nil
    case (.duration, .span), (.duration, .text): value.duration?.isSound ?? false
    case (.text, .text(let text)): CleanText.canBeSeen(text)
    case (.yesNo, _), (.scale, _), (.choice, _), (.choices, _), (.number, _), (.percent, _),
      (.money, _), (.date, _), (.duration, _), (.text, _):
      false
    }
  }

  /// Whether a number, a percentage or an amount is outside the plausible range, so that the
  /// interview asks once more; an amount with a known rate is compared in the base currency, and
  /// asked about where that product has too many digits to compare.
  public func isImplausible(_ value: Value) -> Bool {
    switch (self, value) {
    case (.number(let limits), .number(let number)), (.percent(let limits), .number(let number)):
      return limits.plausible.map { !$0.contains(number) } ?? false
    case (.money(let limits), .money(let money)):
      guard let plausible = limits.plausible else { return false }
      let inBase = money.rate.map { money.amount.multiplied(by: $0) } ?? money.amount
      return inBase.map { !plausible.contains($0) } ?? true
    case (.date, .text):
      return value.date.map { !Self.years.contains($0.lastDay.components.year) } ?? false
    case (.duration, .span(let span)): return span.days.map { $0 > Self.mostDays } ?? true
    case (.yesNo, _), (.scale, _), (.choice, _), (.choices, _), (.number, _), (.percent, _),
      (.money, _), (.date, _), (.duration, _), (.text, _):
      return false
    }
  }

  /// Alliances of today lie in these years, and none of their terms is longer than a century.
  private static let years = 1950...2100
  private static let mostDays: Number = 36_525

  private static func accepts(_ ids: [String], of options: [Option], ticks: ClosedRange<Int>)
    -> Bool
  {
    let ticked = options.filter { ids.contains($0.id) }
    return ticked.count == ids.count && ticks.contains(ids.count)
      && (ids.count <= 1 || !ticked.contains(where: \.isExclusive))
  }
}

extension NumberLimits {
  /// A percentage runs from 0 to 100 unless the questionnaire says otherwise (formats 2).
  var asPercent: NumberLimits { bounded(by: 0, 100) }

  /// An amount is not negative unless the questionnaire says otherwise.
  var asMoney: NumberLimits { bounded(by: 0, nil) }

  /// Whether the number lies between the minimum and the maximum.
  func admit(_ number: Number) -> Bool {
    minimum.map { number >= $0 } ?? true && maximum.map { number <= $0 } ?? true
  }

  private func bounded(by lowest: Number, _ highest: Number?) -> NumberLimits {
    var limits = self
    limits.minimum = minimum ?? lowest
    limits.maximum = maximum ?? highest
    return limits
  }
}

extension Money {
  /// The numbers that limits hold for: the ends of a band, or the amount.
  var ends: [Number] {
    if let low, let high { [low, high] } else { [amount] }
  }

  /// A known currency, a band around its midpoint, a rate above zero.
  var isSound: Bool {
    guard Currency.isKnown(currency), rate.map({ $0 > 0 }) ?? true else { return false }
    switch (low, high) {
    case (nil, nil): return true
    case (let low?, let high?): return low < high && Number.midpoint(low, high) == amount
    case (nil, _?), (_?, nil): return false
    }
  }
}

extension Duration {
  /// Not negative, and short enough to be compared in days.
  var isSound: Bool {
    switch self {
    case .span(let span): span.count >= 0 && span.days != nil
    case .never, .openEnded: true
    }
  }
}
