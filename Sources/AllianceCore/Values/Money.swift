/// An amount of money with its currency and, where it is a rate, the period it is counted in.
public struct Money: Hashable, Sendable {
  /// The amount; of a band its midpoint.
  public var amount: Number
  /// ISO 4217 code, such as `EUR`.
  public var currency: String
  /// What the amount is counted per; nil for a single sum.
  public var period: Period?
  /// The ends of a band, where one was given.
  public var low: Number?
  public var high: Number?
  /// How much of the base currency one unit of `currency` is; nil in the base currency or while unknown.
  public var rate: Number?

  public init(
    amount: Number, currency: String, period: Period? = nil, low: Number? = nil,
    high: Number? = nil,
    rate: Number? = nil
  ) {
    self.amount = amount
    self.currency = currency
    self.period = period
    self.low = low
    self.high = high
    self.rate = rate
  }

  /// What an amount recurs by.
  public enum Period: String, CaseIterable, Sendable {
    case day, week, month, quarter, year
  }
}
