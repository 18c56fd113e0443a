import Testing

@testable import AllianceCore

@Suite struct NumberReadingTests {
  let plain = PlainKind.number(NumberLimits())

  @Test(arguments: [
    Reads("12", .whole(12)), Reads("0", .whole(0)), Reads("007", .whole(7)),
    Reads("1,200", .whole(1200)), Reads("1,234,567", .whole(1_234_567)),
    Reads("1 200", .whole(1200)), Reads("1\u{202F}200\u{202F}000", .whole(1_200_000)),
    Reads("1'200", .whole(1200)), Reads("1’200’000", .whole(1_200_000)),
    Reads("1.2k", .whole(1200)), Reads("1.2m", .whole(1_200_000)),
    Reads("1.2 M", .whole(1_200_000)), Reads("3.5 million", .whole(3_500_000)),
    Reads("2bn", .whole(2_000_000_000)), Reads("4 thousand", .whole(4000)),
    Reads("5 Mio", .whole(5_000_000)), Reads("1.5", .decimal("1.5")), Reads(".5", .decimal("0.5")),
    Reads("1.200", .decimal("1.2")), Reads("1,200.50", .decimal("1200.5")),
    Reads("-5", .whole(-5)), Reads("−5", .whole(-5)), Reads("+5", .whole(5)),
    Reads("999999999999999999", .whole(999_999_999_999_999_999)),
    Reads("0.123456789", .decimal("0.123456789")),
  ])
  func `numbers as people write them`(row: Reads) { expect(row, as: plain) }

  @Test(arguments: [
    Refused("", .empty), Refused("abc", .notANumber("abc")),
    Refused("1,5", .unclearSeparator(typed: "1,5", spelling: "1.5")),
    Refused("12,34", .unclearSeparator(typed: "12,34", spelling: "12.34")),
    Refused("0,500", .unclearSeparator(typed: "0,500", spelling: "0.500")),
    Refused("1,2345", .unclearSeparator(typed: "1,2345", spelling: "1.2345")),
    Refused("1.234.567", .unclearSeparator(typed: "1.234.567", spelling: "1,234,567")),
    Refused("1.200,50", .unclearSeparator(typed: "1.200,50", spelling: "1,200.50")),
    Refused("1,2,3", .unclearSeparator(typed: "1,2,3", spelling: nil)),
    Refused("1234,567", .unclearSeparator(typed: "1234,567", spelling: "1234.567")),
    Refused("1,5m", .unclearSeparator(typed: "1,5m", spelling: "1.5")),
    Refused("1'20", .unclearSeparator(typed: "1'20", spelling: nil)),
    Refused("12 34", .notANumber("12 34")), Refused("12.", .notANumber("12.")),
    Refused("1..2", .notANumber("1..2")), Refused("--5", .notANumber("--5")),
    Refused("1e6", .notANumber("1e6")), Refused("0x10", .notANumber("0x10")),
    Refused("about 5", .notANumber("about 5")), Refused("5 apples", .notANumber("5 apples")),
    Refused("3-5", .notANumber("3-5")), Refused("45 %", .notANumber("45 %")),
    Refused("5\u{301}", .notANumber("5\u{301}")), Refused("٣", .notANumber("٣")),
    Refused("1000000000000000000", .tooLong(typed: "1000000000000000000")),
    Refused("9999999999 bn", .tooLong(typed: "9999999999 bn")),
    Refused("0.1234567891", .tooLong(typed: "0.1234567891")), Refused("-", .notANumber("-")),
  ])
  func `what is no number, or two, is refused`(row: Refused) { expect(row, as: plain) }

  @Test(arguments: [
    Reads("12", .whole(12)), Reads("12 hours", .whole(12)), Reads("12 hours a week", .whole(12)),
    Reads("1 Hour", .whole(1)), Reads("12hours", .whole(12)), Reads("0.1k hours", .whole(100)),
  ])
  func `the unit may follow`(row: Reads) {
    expect(row, as: .number(.from(nil, to: nil, unit: "hours a week")))
  }

  @Test func `a unit wins over a magnitude, and another unit is refused`() {
    expect(Reads("12 m", .whole(12)), as: .number(.from(nil, to: nil, unit: "m of cable")))
    let hours = PlainKind.number(.from(nil, to: nil, unit: "hours a week"))
    expect(Refused("12 days", .notANumber("12 days")), as: hours)
    expect(Refused("hours", .notANumber("hours")), as: hours)
  }

  @Test func `limits are told with the refusal`() {
    let limited = PlainKind.number(.from(1, to: 10))
    expect(Reads("1", .whole(1)), as: limited)
    expect(Reads("10", .whole(10)), as: limited)
    expect(Refused("0.9", .outside(typed: "0.9", minimum: 1, maximum: 10)), as: limited)
    expect(Refused("1k", .outside(typed: "1k", minimum: 1, maximum: 10)), as: limited)
  }
}

@Suite struct PercentReading {
  let plain = PlainKind.percent(NumberLimits())

  @Test(arguments: [
    Reads("45 %", .whole(45)), Reads("45%", .whole(45)), Reads("45", .whole(45)),
    Reads("45 percent", .whole(45)), Reads("45 per cent", .whole(45)), Reads("45pct", .whole(45)),
    Reads("0.5", .decimal("0.5")), Reads("0.5 %", .decimal("0.5")), Reads("0", .whole(0)),
    Reads("100", .whole(100)), Reads("33.333%", .decimal("33.333")),
    Reads(" 7\u{A0}% ", .whole(7)), Reads("45 PERCENT", .whole(45)),
  ])
  func `a share out of a hundred`(row: Reads) { expect(row, as: plain) }

  @Test(arguments: [
    Refused("", .empty), Refused("%", .notANumber("%")), Refused("half", .notANumber("half")),
    Refused("101", .outside(typed: "101", minimum: 0, maximum: 100)),
    Refused("-1 %", .outside(typed: "-1 %", minimum: 0, maximum: 100)),
    Refused("100.1%", .outside(typed: "100.1%", minimum: 0, maximum: 100)),
    Refused("45 %%", .notANumber("45 %%")), Refused("45k", .notANumber("45k")),
    Refused("4,5 %", .unclearSeparator(typed: "4,5 %", spelling: "4.5")),
    Refused("1/2", .notANumber("1/2")), Refused("45 % of revenue", .notANumber("45 % of revenue")),
    Refused("40-50 %", .notANumber("40-50 %")), Refused("% 45", .notANumber("% 45")),
    Refused("45 points", .notANumber("45 points")),
  ])
  func `what is no share is refused`(row: Refused) { expect(row, as: plain) }

  @Test func `the questionnaire may set other limits`() {
    expect(Reads("250 %", .whole(250)), as: .percent(.from(nil, to: 1000)))
    expect(Reads("-20", .whole(-20)), as: .percent(.from(-100, to: nil)))
    expect(
      Refused("101", .outside(typed: "101", minimum: -100, maximum: 100)),
      as: .percent(.from(-100, to: nil)))
  }
}
