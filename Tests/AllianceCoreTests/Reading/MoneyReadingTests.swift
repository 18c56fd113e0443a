import Testing

@testable import AllianceCore

/// A row of a table of amounts.
private func money(
  _ line: String, _ amount: Int, _ currency: String, _ period: Money.Period? = nil
) -> Reads {
  Reads(line, .money(Money(amount: Number(amount), currency: currency, period: period)))
}

private func band(
  _ line: String, _ low: Int, _ high: Int, about amount: Int, _ currency: String = "EUR",
  _ period: Money.Period? = nil
) -> Reads {
  Reads(
    line,
    .money(
      Money(
        amount: Number(amount), currency: currency, period: period, low: Number(low),
        high: Number(high))))
}

@Suite struct MoneyReadingTests {
  let plain = PlainKind.money(NumberLimits())

  @Test(arguments: [
    money("EUR 1.2m per year", 1_200_000, "EUR", .year),
    money("1.2m EUR/year", 1_200_000, "EUR", .year),
    money("eur1.2m p.a.", 1_200_000, "EUR", .year),
    money("1.2 million euros annually", 1_200_000, "EUR", .year),
    money("€ 250k a quarter", 250_000, "EUR", .quarter),
    money("€250k/quarter", 250_000, "EUR", .quarter), money("250k€", 250_000, "EUR"),
    money("$2m", 2_000_000, "USD"), money("US$ 2m", 2_000_000, "USD"),
    money("£40,000 monthly", 40_000, "GBP", .month),
    money("GBP 40,000 monthly", 40_000, "GBP", .month), money("250000", 250_000, "EUR"),
    money("3.5 million euros", 3_500_000, "EUR"), money("1 euro", 1, "EUR"),
    money("500 dollars each week", 500, "USD", .week), money("20 pounds daily", 20, "GBP", .day),
    money("¥ 3,000,000", 3_000_000, "JPY"), money("3bn yen", 3_000_000_000, "JPY"),
    money("CHF 1'200 every month", 1200, "CHF", .month),
    money("12 000 sek/yr", 12_000, "SEK", .year),
    money("0", 0, "EUR"), money("5 per annum", 5, "EUR", .year), money("5 per day", 5, "EUR", .day),
    money("EUR 5 EUR", 5, "EUR"), money("7k per year USD", 7000, "USD", .year),
    money("80 weekly", 80, "EUR", .week), money("9 pa", 9, "EUR", .year),
    money("9 quarterly", 9, "EUR", .quarter), money("9 yearly", 9, "EUR", .year),
  ])
  func `amounts as people write them`(row: Reads) { expect(row, as: plain) }

  @Test(arguments: [
    band("EUR 3-5 million", 3_000_000, 5_000_000, about: 4_000_000),
    band("3-5 million", 3_000_000, 5_000_000, about: 4_000_000),
    band("3 – 5m", 3_000_000, 5_000_000, about: 4_000_000),
    band("3m to 5m per year", 3_000_000, 5_000_000, about: 4_000_000, "EUR", .year),
    band("€3m-€5m", 3_000_000, 5_000_000, about: 4_000_000),
    band("3m USD to 5m USD", 3_000_000, 5_000_000, about: 4_000_000, "USD"),
    band("500k-1.5m", 500_000, 1_500_000, about: 1_000_000),
    band("300,000-1m", 300_000, 1_000_000, about: 650_000),
    band("GBP 10 to 20 a day", 10, 20, about: 15, "GBP", .day),
  ])
  func `a band stands for its midpoint`(row: Reads) { expect(row, as: plain) }

  @Test func `halves are kept, and a band of one value is a sum`() {
    let half = Money(amount: .of("3.5"), currency: "EUR", low: 3, high: 4)
    expect(Reads("3-4", .money(half)), as: plain)
    expect(money("3-3", 3, "EUR"), as: plain)
  }

  @Test(arguments: [
    Refused("", .empty), Refused("EUR", .notMoney("EUR")), Refused("a lot", .notMoney("a lot")),
    Refused("5 XYZ", .unknownCurrency("XYZ")), Refused("XYZ 5", .unknownCurrency("XYZ")),
    Refused("5 DEM per year", .unknownCurrency("DEM")),
    Refused("5 francs", .unknownCurrency("francs")), Refused("EUR 5 USD", .notMoney("EUR 5 USD")),
    Refused("€3-$5", .notMoney("€3-$5")), Refused("5-3 million", .bandReversed),
    Refused("500-1m", .bandReversed), Refused("3m-5", .bandReversed),
    Refused("3-", .notMoney("3-")), Refused("3-5-7", .notMoney("3-5-7")),
    Refused("-5", .outside(typed: "-5", minimum: 0, maximum: nil)),
    Refused("EUR -5", .outside(typed: "EUR -5", minimum: 0, maximum: nil)),
    Refused("--5", .notMoney("--5")), Refused("EUR 5 per", .notMoney("EUR 5 per")),
    Refused("EUR 5 per decade", .notMoney("EUR 5 per decade")),
    Refused("EUR 5 year", .notMoney("EUR 5 year")),
    Refused("EUR 1,5m", .unclearSeparator(typed: "EUR 1,5m", spelling: "1.5")),
    Refused("about 5m", .notMoney("about 5m")), Refused("5 %", .notMoney("5 %")),
    Refused("ten euros", .notMoney("ten euros")), Refused("€€5", .notMoney("€€5")),
    Refused("EUR 1000000000000000000", .tooLong(typed: "EUR 1000000000000000000")),
    Refused("5 per year per month", .notMoney("5 per year per month")),
  ])
  func `what is no amount is refused`(row: Refused) { expect(row, as: plain) }

  @Test func `a shared name means the base currency where it can`() {
    let canadian = ReadingContext(baseCurrency: "CAD")
    expect(money("$5", 5, "CAD"), as: plain, context: canadian)
    expect(money("5 dollars", 5, "CAD"), as: plain, context: canadian)
    expect(money("US$5", 5, "USD"), as: plain, context: canadian)
    expect(money("£5", 5, "GBP"), as: plain, context: canadian)
    let swiss = ReadingContext(baseCurrency: "CHF")
    expect(money("5 francs", 5, "CHF"), as: plain, context: swiss)
    expect(money("¥5", 5, "CNY"), as: plain, context: ReadingContext(baseCurrency: "CNY"))
  }

  @Test func `an unknown base currency is named, never written`() {
    let odd = ReadingContext(baseCurrency: "QQQ")
    expect(Refused("5", .unknownCurrency("QQQ")), as: plain, context: odd)
    expect(money("EUR 5", 5, "EUR"), as: plain, context: odd)
  }

  @Test func `limits hold for both ends of a band`() {
    let limited = PlainKind.money(.from(-10, to: 100))
    expect(money("EUR -5", -5, "EUR"), as: limited)
    expect(money("-€5", -5, "EUR"), as: limited)
    expect(Refused("90-110", .outside(typed: "90-110", minimum: -10, maximum: 100)), as: limited)
    expect(Refused("-11", .outside(typed: "-11", minimum: -10, maximum: 100)), as: limited)
  }
}
