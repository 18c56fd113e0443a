import Testing

@testable import AllianceCore

@Suite struct AcceptanceTests {
  static let options = ChoicesReading.options
  static let limits = NumberLimits()

  private static func money(
    _ amount: Number, _ currency: String = "EUR", low: Number? = nil, high: Number? = nil,
    rate: Number? = nil
  ) -> Value {
    .money(Money(amount: amount, currency: currency, low: low, high: high, rate: rate))
  }

  @Test(arguments: [
    (PlainKind.yesNo, Value.whole(1)), (.yesNo, .text("yes")),
    (.scale(levels: ["a", "b"]), .whole(3)),
    (.scale(levels: ["a", "b"]), .whole(0)), (.scale(levels: ["a", "b"]), .decimal("1.5")),
    (.scale(levels: ["a"]), .text("1")), (.choice(options), .text("Scale")),
    (.choice(options), .ids(["scale"])), (.choices(options, ticks: 0...2), .ids(["gone"])),
    (.choices(options, ticks: 0...2), .ids(["scale", "scale"])),
    (.choices(options, ticks: 0...2), .ids(["scale", "none"])),
    (.choices(options, ticks: 0...2), .ids(["scale", "speed", "trust"])),
    (.choices(options, ticks: 1...2), .ids([])), (.choices(options, ticks: 0...2), .text("scale")),
    (.number(.from(0, to: 10)), .whole(11)), (.number(.from(0, to: 10)), .whole(-1)),
    (.number(limits), .text("5")), (.percent(limits), .whole(101)), (.percent(limits), .whole(-1)),
    (.money(limits), .whole(5)), (.money(limits), money(5, "eur")),
    (.money(limits), money(5, "XYZ")),
    (.money(limits), money(-5)), (.money(limits), money(4, low: 3)),
    (.money(limits), money(4, high: 5)), (.money(limits), money(3, low: 3, high: 5)),
    (.money(limits), money(4, low: 5, high: 3)), (.money(limits), money(5, rate: 0)),
    (.money(.from(nil, to: 4)), money(4, low: 3, high: 5)),
    (.date, .text("2027-02-30")), (.date, .text("June 2027")), (.date, .text("")),
    (.duration, .span(Duration.Span(count: -1, unit: .day))), (.duration, .text("for ever")),
    (.text, .text("")), (.text, .text(" \u{0}\n")), (.text, .whole(5)),
  ])
  func `what a file may not hold`(kind: PlainKind, value: Value) { #expect(!kind.accepts(value)) }

  @Test(arguments: [
    (PlainKind.choices(options, ticks: 0...2), Value.ids(["speed", "scale"])),
    (.choices(options, ticks: 0...2), .ids(["none"])), (.choices(options, ticks: 0...2), .ids([])),
    (.money(limits), money(4, low: 3, high: 5, rate: .of("0.92"))), (.percent(limits), .whole(0)),
    (.money(.from(-9, to: nil)), money(-5)), (.date, .text("2027-Q3")),
    (.text, .text(" kept as the file has it ")), (.duration, .text("never")),
  ])
  func `what a file may hold`(kind: PlainKind, value: Value) { #expect(kind.accepts(value)) }

  @Test(arguments: [
    AnswerKind.sentence, .parties(2...5), .people, .table(Table(columns: [], rows: .open(0...3))),
    .commitments(Table(columns: [], rows: .open(0...3))),
  ])
  func `a kind of several lines has no single value`(kind: AnswerKind) {
    #expect(kind.plain == nil)
  }

  @Test func `the plausible range asks once more`() {
    let range = NumberLimits.plausible(10...20)
    for kind in [PlainKind.number(range), .percent(range)] {
      #expect(kind.isImplausible(.whole(9)))
      #expect(kind.isImplausible(.decimal("20.1")))
      #expect(!kind.isImplausible(.whole(10)))
      #expect(!kind.isImplausible(.whole(20)))
    }
    #expect(!PlainKind.number(NumberLimits()).isImplausible(.whole(9)))
    #expect(!PlainKind.text.isImplausible(.text("9")))
    for (date, isOdd) in [
      ("1949", true), ("1950", false), ("2100-12-31", false), ("2101-01", true),
    ] {
      #expect(PlainKind.date.isImplausible(.text(date)) == isOdd)
    }
    for (count, isOdd) in [(100, false), (101, true)] {
      let span = Duration.Span(count: Number(count), unit: .year)
      #expect(PlainKind.duration.isImplausible(.span(span)) == isOdd)
    }
    #expect(!PlainKind.duration.isImplausible(.text("never")))
    let kind = PlainKind.money(range)
    #expect(kind.isImplausible(Self.money(30)))
    #expect(!kind.isImplausible(Self.money(30, "USD", rate: .of("0.5"))))
    #expect(kind.isImplausible(Self.money(15, "USD", rate: .of("0.5"))))
    #expect(kind.isImplausible(Self.money(.of("15.55"), "USD", rate: .of("1.00000001"))))
  }
}
