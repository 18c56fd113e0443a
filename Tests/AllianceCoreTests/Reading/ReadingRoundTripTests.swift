import Testing

@testable import AllianceCore

@Suite struct ReadingRoundTrip {
  static let limits = NumberLimits(minimum: -1_000_000_000)

  @Test(arguments: [
    (PlainKind.yesNo, "Y"), (.yesNo, "n"), (.choice(ChoicesReading.options), "cost"),
    (.choice(ChoicesReading.options), "5"), (.choices(ChoicesReading.options, ticks: 0...9), "1-5"),
    (.choices(ChoicesReading.options, ticks: 0...9), "none"), (.number(limits), "1.2m"),
    (.number(limits), "-1,234.5"), (.number(.from(nil, to: nil, unit: "hours a week")), "3k"),
    (.number(.from(nil, to: nil, unit: "m of cable")), "3"), (.percent(limits), "0.5"),
    (.money(limits), "EUR 1.2m a year"), (.money(limits), "-$3.25"),
    (.money(limits), "9 CHF daily"),
    (.date, "2027"), (.date, "Q3 2027"), (.date, "June 2027"), (.date, "end of June 2027"),
    (.date, "1.2.2027"), (.date, "0007-03"), (.duration, "18m"), (.duration, "half a day"),
    (.duration, "5 workdays"),
    (.duration, "a year"), (.duration, "2 quarters"), (.duration, "never"), (.duration, "no end"),
    (.text, " two\nlines "),
  ])
  func `words are read again as the same value`(kind: PlainKind, line: String) throws {
    let value = try kind.read(line, context: .euros)
    let again = try kind.read(kind.words(for: value), context: ReadingContext(baseCurrency: "JPY"))
    #expect(again == value)
  }

  @Test func `a band is read again from its words before the midpoint`() throws {
    let kind = PlainKind.money(NumberLimits())
    let value = try kind.read("3-5 million per year", context: .euros)
    let words = kind.words(for: value)
    #expect(words == "EUR 3,000,000 to 5,000,000 per year, about 4,000,000")
    let again = try kind.read("EUR 3,000,000 to 5,000,000 per year", context: .euros)
    #expect(again == value)
  }

  @Test func `every day, month, quarter and year is read again from words and from the file`()
    throws
  {
    for number in stride(from: -20_000, to: 40_000, by: 37) {
      let (year, month, _) = Day(number: number).components
      let dates: [PartialDate] = [
        .day(Day(number: number)), .month(year: year, month),
        .quarter(year: year, (month + 2) / 3), .year(year),
      ]
      for date in dates {
        #expect(try PlainKind.date.read(date.words, context: .euros) == .text(date.iso))
        #expect(try PlainKind.date.read(date.iso, context: .euros) == .text(date.iso))
      }
    }
  }

  @Test(arguments: AllianceCore.Duration.Unit.allCases)
  func `every unit of time is read again`(unit: AllianceCore.Duration.Unit) throws {
    for count in ["1", "2", "0.5", "1200"] {
      let value = Value.span(Duration.Span(count: .of(count), unit: unit))
      #expect(try PlainKind.duration.read(value.words, context: .euros) == value)
    }
  }

  @Test(arguments: Money.Period.allCases)
  func `every period is read again`(period: Money.Period) throws {
    let value = Value.money(Money(amount: 1200, currency: "EUR", period: period))
    #expect(try PlainKind.money(Self.limits).read(value.words, context: .euros) == value)
  }
}
