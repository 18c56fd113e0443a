import Testing

@testable import AllianceCore

private func date(_ line: String, _ iso: String) -> Reads { Reads(line, .text(iso)) }

@Suite struct DateReadingTests {
  @Test(arguments: [
    date("2027", "2027"), date("2027-06", "2027-06"), date("2027-6", "2027-06"),
    date("2027/06", "2027-06"), date("06/2027", "2027-06"), date("2027-06-30", "2027-06-30"),
    date("2027–06–30", "2027-06-30"), date("2027/06/30", "2027-06-30"),
    date("30.6.2027", "2027-06-30"), date("30. 06. 2027", "2027-06-30"),
    date("4.3.2027", "2027-03-04"), date("2027.06.30", "2027-06-30"),
    date("Q3 2027", "2027-Q3"), date("2027 Q3", "2027-Q3"), date("2027-Q3", "2027-Q3"),
    date("q3/2027", "2027-Q3"), date("3Q 2027", "2027-Q3"), date("2027q1", "2027-Q1"),
    date("third quarter of 2027", "2027-Q3"), date("3rd quarter 2027", "2027-Q3"),
    date("the fourth quarter of 2027", "2027-Q4"), date("quarter 2, 2027", "2027-Q2"),
    date("June 2027", "2027-06"), date("Jun 2027", "2027-06"), date("june, 2027", "2027-06"),
    date("2027 June", "2027-06"), date("Sept 2027", "2027-09"), date("May 2027", "2027-05"),
    date("30 June 2027", "2027-06-30"), date("June 30, 2027", "2027-06-30"),
    date("June 30 2027", "2027-06-30"), date("30th of June 2027", "2027-06-30"),
    date("30-Jun-2027", "2027-06-30"), date("30. June 2027", "2027-06-30"),
    date("1st March 2028", "2028-03-01"), date("29 February 2028", "2028-02-29"),
    date("end of 2027", "2027-12-31"), date("end of June 2027", "2027-06-30"),
    date("by the end of Q3 2027", "2027-09-30"), date("end of February 2028", "2028-02-29"),
    date("by Q3 2027", "2027-Q3"), date("in 2027", "2027"), date("0001", "0001"),
  ])
  func `a date is as precise as it was said`(row: Reads) { expect(row, as: .date) }

  @Test(arguments: [
    Refused("", .empty), Refused("soon", .notADate("soon")), Refused("27", .notADate("27")),
    Refused("12345", .notADate("12345")), Refused("20270630", .notADate("20270630")),
    Refused("June", .notADate("June")), Refused("30 June", .notADate("30 June")),
    Refused("Q3", .notADate("Q3")), Refused("Q3 27", .notADate("Q3 27")),
    Refused("03/04/27", .notADate("03/04/27")), Refused("next year", .notADate("next year")),
    Refused("end of", .notADate("end of")), Refused("2027-06-30-1", .notADate("2027-06-30-1")),
    Refused("2027-06-30T12:00", .notADate("2027-06-30T12:00")),
    Refused("2027.5", .notADate("2027.5")),
    Refused("in 18 months", .notADate("in 18 months")), Refused("Ju 2027", .notADate("Ju 2027")),
    Refused("June June 2027", .notADate("June June 2027")),
    Refused("30 February 2027", .noSuchDay("30 February 2027")),
    Refused("2027-02-29", .noSuchDay("2027-02-29")), Refused("31.4.2027", .noSuchDay("31.4.2027")),
    Refused("2027-13", .noSuchDay("2027-13")), Refused("2027-00", .noSuchDay("2027-00")),
    Refused("Q5 2027", .noSuchDay("Q5 2027")), Refused("0000", .noSuchDay("0000")),
    Refused("30/02/2027", .noSuchDay("30/02/2027")), Refused("13/2027", .noSuchDay("13/2027")),
    Refused(
      "03/04/2027",
      .dayOrMonthFirst(typed: "03/04/2027", spellings: ["2027-04-03", "2027-03-04"])),
    Refused("30/06/2027", .dayOrMonthFirst(typed: "30/06/2027", spellings: ["2027-06-30"])),
    Refused("06/30/2027", .dayOrMonthFirst(typed: "06/30/2027", spellings: ["2027-06-30"])),
    Refused("5-5-2027", .dayOrMonthFirst(typed: "5-5-2027", spellings: ["2027-05-05"])),
  ])
  func `what is no one date is refused with the reason`(row: Refused) { expect(row, as: .date) }
}
