import Testing

@testable import AllianceCore

@Suite struct WordsTests {
  static let limits = NumberLimits()

  @Test(arguments: [
    (PlainKind.yesNo, Value.yesNo(true), "yes"), (.yesNo, .yesNo(false), "no"),
    (.scale(levels: ScaleReading.levels), .whole(4), "4, hardly; two or more missing"),
    (.scale(levels: ScaleReading.levels), .whole(9), "9"),
    (.choice(ChoicesReading.options), .text("trust"), "Credibility with buyers"),
    (.choice(ChoicesReading.options), .text("gone"), "gone"),
    (.choices(ChoicesReading.options, ticks: 0...9), .ids(["scale", "speed"]), "Scale; Speed"),
    (.choices(ChoicesReading.options, ticks: 0...9), .ids(["scale", "gone"]), "Scale; gone"),
    (.choices(ChoicesReading.options, ticks: 0...9), .ids([]), "none of them"),
    (.number(limits), .whole(1_200_000), "1,200,000"), (.number(limits), .whole(-1200), "-1,200"),
    (.number(limits), .whole(999), "999"), (.number(limits), .decimal("1234.5678"), "1,234.5678"),
    (.number(.from(nil, to: nil, unit: "hours a week")), .whole(12), "12 hours a week"),
    (.percent(limits), .whole(45), "45 %"), (.percent(limits), .decimal("0.5"), "0.5 %"),
    (.date, .text("2027"), "2027"), (.date, .text("2027-Q3"), "third quarter of 2027"),
    (.date, .text("2027-06"), "June 2027"), (.date, .text("2027-06-30"), "30 June 2027"),
    (.date, .text("2027-12-01"), "1 December 2027"), (.date, .text("2027-02-30"), "2027-02-30"),
    (.duration, .span(Duration.Span(count: 18, unit: .month)), "18 months"),
    (.duration, .span(Duration.Span(count: 1, unit: .year)), "1 year"),
    (.duration, .span(Duration.Span(count: .of("1.5"), unit: .year)), "1.5 years"),
    (.duration, .span(Duration.Span(count: 5, unit: .workingDay)), "5 working days"),
    (.duration, .text("never"), "never"), (.duration, .text("open-ended"), "open-ended"),
    (.text, .text("as typed"), "as typed"), (.date, .yesNo(true), "yes"),
  ])
  func `a value is read back in words`(kind: PlainKind, value: Value, words: String) {
    #expect(kind.words(for: value) == words)
  }

  @Test(arguments: [
    ("EUR 1.2m per year", "EUR 1,200,000 per year"), ("$2m", "USD 2,000,000"),
    ("3-5 million", "EUR 3,000,000 to 5,000,000, about 4,000,000"),
    ("€1-2k a day", "EUR 1,000 to 2,000 per day, about 1,500"),
  ])
  func `an amount is read back with its currency and period`(line: String, words: String) throws {
    let kind = PlainKind.money(NumberLimits())
    #expect(kind.words(for: try kind.read(line, context: .euros)) == words)
  }
}
