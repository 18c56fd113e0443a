import Testing

@testable import AllianceCore

/// Exact decimal numbers, as files write them.
@Suite struct NumberTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("12", "12"), ("-12", "-12"), ("0.5", "0.5"), ("-0.05", "-0.05"),
    ("1.50", "1.5"), ("2.000", "2"), ("0.100000000000", "0.1"), ("1.2e6", "1200000"),
    ("12E-1", "1.2"), ("1e+3", "1000"), ("5e-9", "0.000000005"), ("1e17", "100000000000000000"),
    ("999999999999999999", "999999999999999999"), ("0e30", "0"),
    ("-123456789.123456789", "-123456789.123456789"),
  ])
  func `a literal is kept exactly and written in its shortest form`(literal: String, kept: String) {
    #expect(Number(literal: literal)?.literal == kept)
  }

  @Test(arguments: [
    "", "-", "+1", ".5", "1.", "1.e3", "1.2.3", "1e", "1e+", "e3", "0x1F", "1,200", " 1", "1 ",
    "٣", "NaN", "1e1.5", "--1",
  ])
  func `what is no literal is no number`(literal: String) {
    #expect(Number(literal: literal) == nil)
  }

  @Test(arguments: [
    "1000000000000000000", "1e18", "99999999999999999999999", "0.0000000001", "1e-10", "1e31",
    "1e99999999999999999999", "1234567890.1234567891",
  ])
  func `what cannot be kept exactly is refused, never rounded`(literal: String) {
    #expect(Number(literal: literal) == nil)
  }

  @Test func `two spellings of one number are equal`() {
    #expect(Number.of("1.50") == Number.of("15e-1"))
    #expect(Number.of("1.50").hashValue == Number.of("15e-1").hashValue)
    #expect(Number.of("2.0") == 2)
  }

  @Test(arguments: [
    ("-2", "-1"), ("-1", "-0.5"), ("-0.000000001", "0"), ("0", "0.000000001"), ("0.35", "0.4"),
    ("9", "10"), ("999999999.999999999", "1000000000"),
    ("999999999999999998.0", "999999999999999999"),
    ("0.000000001", "999999999999999999"),
  ])
  func `numbers compare by their value`(smaller: String, larger: String) {
    #expect(Number.of(smaller) < Number.of(larger))
    #expect(!(Number.of(larger) < Number.of(smaller)))
    #expect(!(Number.of(smaller) < Number.of(smaller)))
  }

  @Test(
    arguments: [
      ("12", 12), ("-3", -3), ("2.0", 2), ("1e3", 1000), ("0.5", nil), ("1200.01", nil),
    ] as [(String, Int?)])
  func `only a whole number is whole`(literal: String, whole: Int?) {
    #expect(Number.of(literal).whole == whole)
  }

  @Test(
    arguments: [
      ("2", "3", "6"), ("0.5", "0.5", "0.25"), ("-1.2", "10", "-12"),
      ("0", "999999999999999999", "0"),
      ("0.2", "5", "1"), ("999999999", "1000000001", "999999999999999999"),
      ("0.00001", "0.00001", nil), ("1000000000", "1000000000", nil),
      ("999999999999999999", "999999999999999999", nil),
    ] as [(String, String, String?)])
  func `a product is exact or none`(left: String, right: String, product: String?) {
    #expect(Number.of(left).multiplied(by: .of(right))?.literal == product)
  }

  @Test(arguments: [
    ("3000000", "5000000", "4000000"), ("1", "2", "1.5"), ("0.1", "0.2", "0.15"), ("-1", "1", "0"),
    ("1", "1.5", "1.25"),
  ])
  func `the midpoint of a band is exact`(low: String, high: String, middle: String) {
    #expect(Number.midpoint(.of(low), .of(high))?.literal == middle)
  }
}

/// How long something takes, in days (formats 2).
@Suite struct DurationTests {
  @Test(
    arguments: [
      ("1", .day, "1"), ("3", .week, "21"), ("5", .workingDay, "7"), ("1", .workingDay, "1.4"),
      ("1", .month, "30.44"), ("18", .month, "547.92"), ("1", .year, "365.25"),
      ("2", .year, "730.5"),
      ("1", .quarter, "91.32"), ("0.5", .year, "182.625"), ("0", .month, "0"),
    ] as [(String, Duration.Unit, String)])
  func `a month is 30.44 days, a year 365.25, a working day a fifth of a week`(
    count: String, unit: Duration.Unit, days: String
  ) {
    #expect(Duration.Span(count: .of(count), unit: unit).days == .of(days))
  }

  @Test func `a span too long to count has no days`() {
    #expect(Duration.Span(count: .of("999999999999999999"), unit: .year).days == nil)
  }
}
