import Testing

@testable import AllianceCore

private func span(_ line: String, _ count: String, _ unit: AllianceCore.Duration.Unit) -> Reads {
  Reads(line, .span(Duration.Span(count: .of(count), unit: unit)))
}

@Suite struct DurationReadingTests {
  @Test(arguments: [
    span("18 months", "18", .month), span("18m", "18", .month), span("18 mo", "18", .month),
    span("1 month", "1", .month), span("3 weeks", "3", .week), span("3w", "3", .week),
    span("10d", "10", .day), span("1 day", "1", .day), span("48 h", "48", .hour),
    span("36 hours", "36", .hour), span("2 quarters", "2", .quarter), span("2y", "2", .year),
    span("1.5 years", "1.5", .year), span("5 working days", "5", .workingDay),
    span("5 business days", "5", .workingDay), span("1 working-day", "1", .workingDay),
    span("5 workdays", "5", .workingDay), span("a year", "1", .year), span("an hour", "1", .hour),
    span("half a year", "6", .month), span("half year", "6", .month),
    span("half an hour", "0.5", .hour), span("half a month", "0.5", .month),
    span("two years", "2", .year), span("Twelve Months", "12", .month),
    span("seven working days", "7", .workingDay), span("1,000 days", "1000", .day),
    span("0 days", "0", .day),
    Reads("never", .text("never")), Reads("NEVER", .text("never")),
    Reads("open-ended", .text("open-ended")), Reads("open ended", .text("open-ended")),
    Reads("Open–Ended", .text("open-ended")), Reads("no end", .text("open-ended")),
  ])
  func `a length of time in the unit it was said`(row: Reads) { expect(row, as: .duration) }

  @Test(arguments: [
    Refused("", .empty), Refused("18", .unitMissing("18")), Refused("1.5", .unitMissing("1.5")),
    Refused("two", .unitMissing("two")), Refused("half", .unitMissing("half")),
    Refused("half a", .unitMissing("half a")), Refused("months", .notADuration("months")),
    Refused("18 apples", .notADuration("18 apples")), Refused("30 min", .notADuration("30 min")),
    Refused("-3 months", .notADuration("-3 months")),
    Refused("3-6 months", .notADuration("3-6 months")),
    Refused("1y 6m", .notADuration("1y 6m")),
    Refused("18 months or so", .notADuration("18 months or so")),
    Refused("thirteen weeks", .notADuration("thirteen weeks")),
    Refused("long", .notADuration("long")),
    Refused("never ever", .notADuration("never ever")),
    Refused("5 working weeks", .notADuration("5 working weeks")),
    Refused("1,5 years", .unclearSeparator(typed: "1,5 years", spelling: "1.5")),
    Refused("2k days", .notADuration("2k days")),
    Refused("999999999999999999 years", .tooLong(typed: "999999999999999999 years")),
    Refused("0.123456789 years", .tooLong(typed: "0.123456789 years")),
  ])
  func `what has no unit or no length is refused`(row: Refused) { expect(row, as: .duration) }
}
