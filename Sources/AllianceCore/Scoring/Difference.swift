/// How far apart two answers of one kind are.
enum Difference {
  case steps(low: Int, high: Int, isFirstHigher: Bool)
  case choice
  /// Steps between two options that stand in an order.
  case ordered(steps: Int, discuss: Int, critical: Int)
  /// One gave a date, the other says it is not known.
  case missingDate
  /// What one party says it gave against what another saw, in per cent of the larger.
  case observed(Fraction, isFirstHigher: Bool)
  /// Points between two estimates of one share.
  case share(Fraction, isFirstHigher: Bool)
  /// Common ticks over all ticks, in per cent.
  case overlap(Fraction)
  /// Per cent of the larger.
  case amount(Fraction, isFirstHigher: Bool)
  case points(Fraction, isFirstHigher: Bool)
  case days(Int, isFirstHigher: Bool)
  /// The longer over the shorter in per cent; nil when one has no end.
  case factor(Fraction?, isFirstHigher: Bool)
  case yesNo

  /// The difference; nil when the answers cannot be compared.
  static func between(_ first: Value, _ second: Value, _ kind: PlainKind, _ currency: String)
    -> Difference?
  {
    switch (kind, first, second) {
    case (.scale, .number(let one), .number(let other)):
      guard let left = one.whole, let right = other.whole else { return nil }
      return .steps(low: min(left, right), high: max(left, right), isFirstHigher: left > right)
    case (.yesNo, .yesNo(let one), .yesNo(let other)): return one == other ? nil : .yesNo
    case (.choice, .text(let one), .text(let other)): return one == other ? nil : .choice
    case (.choices, .ids(let one), .ids(let other)):
      let common = one.count(where: other.contains)
      let all = one.count + other.count - common
      return all == 0 ? nil : .overlap(Fraction(Int128(common * 100), over: Int128(all)))
    case (.number, .number(let one), .number(let other)):
      return amount(Fraction(one), Fraction(other))
    case (.percent, .number(let one), .number(let other)):
      let gap = Fraction(one) - Fraction(other)
      return .points(gap < 0 ? 0 - gap : gap, isFirstHigher: gap > 0)
    case (.money, .money(let one), .money(let other)):
      // Without a period an amount stands for the one that the question asks for, as the other's does.
      let hasPeriods = one.period != nil && other.period != nil
      let worth = { (money: Money) in
        hasPeriods ? money.aQuarter(currency) : money.inBase(currency)
      }
      guard let left = worth(one), let right = worth(other) else { return nil }
      return amount(left, right)
    case (.date, .text, .text):
      guard let left = first.date?.lastDay, let right = second.date?.lastDay else { return nil }
      return .days(abs(left.number - right.number), isFirstHigher: left > right)
    case (.duration, _, _): return durations(first.duration, second.duration)
    case (.scale, _, _), (.yesNo, _, _), (.choice, _, _), (.choices, _, _), (.number, _, _),
      (.percent, _, _),
      (.money, _, _), (.date, _, _), (.text, _, _):
      return nil
    }
  }

  private static func amount(_ left: Fraction, _ right: Fraction) -> Difference? {
    let larger = max(left, right)
    guard let share = ((larger - min(left, right)) * 100) / larger else { return nil }
    return .amount(share, isFirstHigher: left > right)
  }

  private static func durations(_ first: Duration?, _ second: Duration?) -> Difference? {
    switch (first, second) {
    case (.span(let one)?, .span(let other)?):
      guard let left = one.days.map({ Fraction($0) }), let right = other.days.map({ Fraction($0) })
      else { return nil }
      if left == right { return nil }
      return .factor((max(left, right) * 100) / min(left, right), isFirstHigher: left > right)
    case (.span?, .never?), (.span?, .openEnded?): return .factor(nil, isFirstHigher: false)
    case (.never?, .span?), (.openEnded?, .span?): return .factor(nil, isFirstHigher: true)
    case (.never?, _?), (.openEnded?, _?), (nil, _), (_, nil): return nil
    }
  }

  var gap: Fraction? {
    switch self {
    case .steps(let low, let high, _): Fraction(high - low)
    case .overlap(let share): 100 - share
    case .amount(let share, _): share
    case .points(let points, _): points
    case .days(let days, _): Fraction(days)
    case .factor(let factor, _): factor
    case .ordered(let steps, _, _): Fraction(steps)
    case .observed(let share, _), .share(let share, _): share
    case .choice, .yesNo, .missingDate: nil
    }
  }

  /// What the gap is counted in.
  var measure: Divergence.Measure? {
    switch self {
    case .steps, .ordered: .steps
    case .overlap: .unshared
    case .amount, .observed: .percent
    case .points, .share: .points
    case .days: .days
    case .factor(let factor, _): factor == nil ? nil : .factor
    case .choice, .yesNo, .missingDate: nil
    }
  }

  var isFirstHigher: Bool? {
    switch self {
    case .steps(_, _, let isHigher), .amount(_, let isHigher), .points(_, let isHigher),
      .days(_, let isHigher),
      .factor(_, let isHigher), .observed(_, let isHigher), .share(_, let isHigher):
      isHigher
    case .choice, .ordered, .missingDate, .overlap, .yesNo: nil
    }
  }

  /// Whether it is to be discussed, or critical, or neither (blueprint 6).
  ///
  /// - Parameter isGateItem: a gate looks at this question.
  func severity(
    of question: Question, _ marks: DivergenceMarks, isGateItem: @autoclosure () -> Bool
  ) -> Divergence.Severity? {
    switch self {
    case .steps(let low, let high, _):
      let straddles = question.gateMarks.contains { low < $0 && high >= $0 }
      if high - low >= marks.scaleCritical || (high - low >= marks.scaleDiscuss && straddles) {
        return .critical
      }
      return high - low >= marks.scaleDiscuss ? .discuss : nil
    case .choice: return marks.criticalChoices.contains(question.code) ? .critical : .discuss
    case .yesNo: return isGateItem() ? .critical : .discuss
    case .ordered(let steps, let discuss, let critical):
      return steps >= critical ? .critical : steps >= discuss ? .discuss : nil
    case .missingDate: return isGateItem() ? .critical : nil
    case .observed(let share, _):
      return Self.severity(share, marks.observedDiscuss, marks.observedCritical)
    case .share(let points, _):
      return Self.severity(points, marks.shareDiscuss, marks.percentCritical)
    case .overlap(let share):
      if share == 0, marks.criticalWithoutCommonTick.contains(question.code) { return .critical }
      return share < Fraction(marks.overlapDiscuss) ? .discuss : nil
    case .amount(let share, _):
      return Self.severity(share, marks.amountDiscuss, marks.amountCritical)
    case .points(let points, _):
      return Self.severity(points, marks.percentDiscuss, marks.percentCritical)
    case .days(let days, _):
      return Self.severity(Fraction(days), marks.dateDiscuss, marks.dateCritical)
    case .factor(nil, _): return .critical
    case .factor(let factor?, _):
      if factor > Fraction(marks.durationCritical) { return .critical }
      return factor >= Fraction(marks.durationDiscuss) ? .discuss : nil
    }
  }

  private static func severity(_ gap: Fraction, _ discuss: Int, _ critical: Int) -> Divergence
    .Severity?
  {
    gap > Fraction(critical) ? .critical : gap > Fraction(discuss) ? .discuss : nil
  }
}

extension Money {
  /// The amount in the base currency; nil while its rate is not known (blueprint A16).
  func inBase(_ base: String) -> Fraction? {
    currency == base ? Fraction(amount) : rate.map { Fraction(amount) * Fraction($0) }
  }
}
