/// Reads an amount: `EUR 1.2m per year`, `3-5 million`, `€250k a quarter`, `40,000 GBP monthly`.
///
/// The parts come in a fixed order, each where it is natural: sign, currency, amount, the upper end
/// of a band, period. The currency may stand before or after either amount, but only one is named.
struct MoneyReading {
  var limits: NumberLimits
  var baseCurrency: String

  func read(_ line: LineScanner) throws(Refusal) -> Money {
    var line = line
    var isNegative = line.takeSign()
    var codes: Set<String> = []
    takeCurrency(from: &line, into: &codes)
    if !isNegative { isNegative = line.takeSign() }
    guard var low = try Amount(from: &line) else {
      throw refusal(at: line, afterAmount: false)
    }
    takeCurrency(from: &line, into: &codes)
    var high: Amount?
    if takeBandMark(from: &line) {
      takeCurrency(from: &line, into: &codes)
      guard let end = try Amount(from: &line) else { throw refusal(at: line, afterAmount: true) }
      takeCurrency(from: &line, into: &codes)
      low.shareMagnitude(of: end)
      high = end
    }
    let period = Money.Period(from: &line)
    takeCurrency(from: &line, into: &codes)
    guard line.isAtEnd else { throw refusal(at: line, afterAmount: true) }
    guard codes.count <= 1 else { throw .notMoney(line.typed) }
    let currency = codes.first ?? baseCurrency
    guard Currency.isKnown(currency) else { throw .unknownCurrency(currency) }
    let money = try money(
      low: low.total(typed: line.typed, isNegative: isNegative),
      high: high?.total(typed: line.typed, isNegative: false),
      currency: currency, period: period, typed: line.typed)
    guard money.ends.allSatisfy(limits.admit) else {
      throw .outside(typed: line.typed, minimum: limits.minimum, maximum: limits.maximum)
    }
    return money
  }

  /// A sum, or a band around its midpoint.
  private func money(
    low: Number, high: Number?, currency: String, period: Money.Period?, typed: String
  ) throws(Refusal) -> Money {
    guard let high, high != low else {
      return Money(amount: low, currency: currency, period: period)
    }
    guard low < high else { throw .bandReversed }
    guard let middle = Number.midpoint(low, high) else { throw .tooLong(typed: typed) }
    return Money(amount: middle, currency: currency, period: period, low: low, high: high)
  }

  private func takeCurrency(from line: inout LineScanner, into codes: inout Set<String>) {
    var ahead = line
    ahead.skipSpace()
    let word = ahead.word()
    var code = word.isEmpty ? nil : Currency.code(ofWord: word, base: baseCurrency)
    if word == "us", ahead.take("$") {
      code = "USD"
    } else if word.isEmpty, let sign = ahead.takeAny() {
      code = Currency.code(ofSign: sign, base: baseCurrency)
    }
    guard let code else { return }
    codes.insert(code)
    ahead.skipSpace()
    line = ahead
  }

  private func takeBandMark(from line: inout LineScanner) -> Bool {
    var ahead = line
    ahead.skipSpace()
    guard ahead.take("-") || ahead.word() == "to" else { return false }
    ahead.skipSpace()
    line = ahead
    return true
  }

  /// What stands in the way: a currency nobody can tell, or a line that is no amount at all.
  private func refusal(at line: LineScanner, afterAmount: Bool) -> Refusal {
    var ahead = line
    ahead.skipSpace()
    let word = ahead.word()
    if Currency.isName(word) { return .unknownCurrency(word) }
    ahead.skipSpace()
    let standsLikeCode = afterAmount || !ahead.digitRun().isEmpty
    guard word.utf8.count == 3, word != "per", standsLikeCode else { return .notMoney(line.typed) }
    return .unknownCurrency(word.uppercased())
  }
}

/// One end of an amount as typed: digits, and the word for thousands or millions.
private struct Amount {
  var number: Number
  var magnitude: Number?

  /// Takes the amount that is next; nil when there is none.
  init?(from line: inout LineScanner) throws(Refusal) {
    guard let number = try line.number() else { return nil }
    self.number = number
    magnitude = line.magnitude()
  }

  /// In `3-5 million` the three are millions too; in `300,000-1m` the lower end stands for itself.
  mutating func shareMagnitude(of upper: Amount) {
    if magnitude == nil, number < 1000 { magnitude = upper.magnitude }
  }

  func total(typed: String, isNegative: Bool) throws(Refusal) -> Number {
    guard let total = number.multiplied(by: magnitude ?? 1) else { throw .tooLong(typed: typed) }
    return isNegative ? total.negated : total
  }
}
