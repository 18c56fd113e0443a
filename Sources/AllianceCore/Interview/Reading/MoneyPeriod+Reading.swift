extension Money.Period {
  private static let nouns: [String: Money.Period] = [
    "day": .day, "days": .day,
    "week": .week, "weeks": .week, "wk": .week,
    "month": .month, "months": .month, "mo": .month,
    "quarter": .quarter, "quarters": .quarter, "qtr": .quarter,
    "year": .year, "years": .year, "yr": .year, "annum": .year,
  ]
  private static let adverbs: [String: Money.Period] = [
    "daily": .day, "weekly": .week, "monthly": .month, "quarterly": .quarter,
    "yearly": .year, "annually": .year, "annual": .year, "pa": .year,
  ]

  /// Takes the period that is next: `per year`, `a month`, `/quarter`, `weekly`, `p.a.`.
  init?(from line: inout LineScanner) {
    var ahead = line
    ahead.skipSpace()
    if let period = ahead.word(in: Self.adverbs) {
      self = period
    } else if Self.takePerAnnum(from: &ahead) {
      self = .year
    } else if ahead.take("/") || ["per", "a", "an", "each", "every"].contains(ahead.word()),
      let period = ahead.word(in: Self.nouns)
    {
      self = period
    } else {
      return nil
    }
    line = ahead
  }

  private static func takePerAnnum(from line: inout LineScanner) -> Bool {
    var ahead = line
    guard ahead.word() == "p", ahead.take(".") else { return false }
    ahead.skipSpace()
    guard ahead.word() == "a" else { return false }
    _ = ahead.take(".")
    line = ahead
    return true
  }
}
