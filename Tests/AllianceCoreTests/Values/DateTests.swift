import Testing

@testable import AllianceCore

/// Days, dates as precise as they were said, and moments (formats 2 and 4).
@Suite struct DateTests {
  @Test(arguments: [
    (1, 1, 1, -719162), (1600, 2, 29, -135081), (1900, 3, 1, -25508), (1969, 12, 31, -1),
    (1970, 1, 1, 0), (1999, 12, 31, 10956), (2000, 1, 1, 10957), (2000, 2, 29, 11016),
    (2000, 3, 1, 11017), (2024, 2, 29, 19782), (2026, 11, 21, 20778), (9999, 12, 31, 2_932_896),
  ])
  func `a day has its place in the calendar`(year: Int, month: Int, day: Int, number: Int) throws {
    let found = try #require(Day(year: year, month: month, day: day))
    #expect(found.number == number)
    #expect(Day(number: number).components == (year, month, day))
  }

  @Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2100, 2, 29), (2024, 2, 30), (2024, 4, 31), (2024, 6, 31),
    (2024, 9, 31), (2024, 11, 31), (2024, 1, 32), (2024, 1, 0), (2024, 0, 1), (2024, 13, 1),
    (0, 1, 1), (10000, 1, 1), (-1, 1, 1), (2024, -1, 1), (.max, .max, .max), (.min, 1, 1),
  ])
  func `a day that does not exist is none`(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func `every day of four centuries follows the day before`() throws {
    let first = try #require(Day(year: 1700, month: 1, day: 1))
    let last = try #require(Day(year: 2100, month: 12, day: 31))
    var before = Day(number: first.number - 1)
    for number in first.number...last.number {
      let day = Day(number: number)
      let (year, month, dayOfMonth) = day.components
      #expect(Day(year: year, month: month, day: dayOfMonth) == day)
      #expect(before < day && before.iso < day.iso)
      before = day
    }
  }

  @Test(arguments: [
    ("2027", "2027-12-31"), ("2027-Q1", "2027-03-31"), ("2027-Q2", "2027-06-30"),
    ("2027-Q3", "2027-09-30"), ("2027-Q4", "2027-12-31"), ("2027-06", "2027-06-30"),
    ("2027-02", "2027-02-28"), ("2028-02", "2028-02-29"), ("1900-02", "1900-02-28"),
    ("2027-06-30", "2027-06-30"), ("0001", "0001-12-31"), ("9999", "9999-12-31"),
    ("0001-01-01", "0001-01-01"), ("2028-02-29", "2028-02-29"),
  ])
  func `a date stands for its last day`(iso: String, last: String) throws {
    let date = try #require(PartialDate(iso: iso))
    #expect(date.iso == iso)
    #expect(date.lastDay.iso == last)
  }

  @Test(arguments: [
    "", "27", "0000", "02027", "2027-", "2027-Q", "2027-Q0", "2027-Q5", "2027-q3", "2027Q3",
    "2027-00", "2027-13", "2027-6", "2027-06-", "2027-06-00", "2027-06-31", "2027-02-29",
    "2027/06", "2027-06-3", "2027-6-30", "+027", "-001", " 2027", "2027 ", "２０２７",
    "2027-06-30T00",
  ])
  func `what is no date is none`(text: String) {
    #expect(PartialDate(iso: text) == nil)
  }

  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1), ("1970-01-02T00:00:00Z", 86_400),
    ("2026-11-21T18:43:07Z", 1_795_286_587), ("0001-01-01T00:00:00Z", -62_135_596_800),
    ("9999-12-31T23:59:59Z", 253_402_300_799), ("2024-02-29T23:59:59Z", 1_709_251_199),
  ])
  func `a moment is read and written to the second`(iso: String, seconds: Int) throws {
    #expect(Timestamp(iso: iso)?.seconds == seconds)
    #expect(Timestamp(seconds: seconds).iso == iso)
    #expect(Timestamp(seconds: seconds).day.iso == iso.prefix(10))
  }

  @Test(arguments: [
    "", "2026-11-21", "2026-11-21T18:43:07", "2026-11-21t18:43:07Z", "2026-11-21 18:43:07Z",
    "2026-11-21T24:00:00Z", "2026-11-21T18:60:00Z", "2026-11-21T18:43:60Z", "2026-02-29T00:00:00Z",
    "2026-11-21T18:43:07+00:00", "2026-11-21T18:43:07.5Z", "2026-11-21T18-43-07Z",
    "2026-11-21T1 :43:07Z", "é26-11-21T18:43:07Z",
  ])
  func `any other spelling of a moment is refused`(text: String) {
    #expect(Timestamp(iso: text) == nil)
  }

  @Test func `noon of a day is the time of entries that only have a date`() throws {
    let day = try #require(Day(year: 2005, month: 12, day: 31))
    #expect(Timestamp(noonOf: day).iso == "2005-12-31T12:00:00Z")
  }
}
