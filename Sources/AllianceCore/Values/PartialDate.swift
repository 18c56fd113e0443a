/// A date exactly as precise as it was said: a year, a quarter, a month or a day (formats 2).
public enum PartialDate: Hashable, Sendable {
  case year(Int)
  case quarter(year: Int, Int)
  case month(year: Int, Int)
  case day(Day)

  /// Reads `2027`, `2027-Q3`, `2027-06` or `2027-06-30`; nil for anything else, also for days that do not exist.
  public init?(iso text: String) { self.init(utf8: text.utf8.span) }

  /// Reads the bytes of one of those forms.
  public init?(utf8: Span<UInt8>) {
    guard utf8.count >= 4, let year = digits(utf8.extracting(..<4)), year >= 1 else { return nil }
    switch utf8.count {
    case 4:
      self = .year(year)
    case 7 where utf8[4] == UInt8(ascii: "-") && utf8[5] == UInt8(ascii: "Q"):
      guard let quarter = digits(utf8.extracting(6..<7)), (1...4).contains(quarter) else {
        return nil
      }
      self = .quarter(year: year, quarter)
    case 7 where utf8[4] == UInt8(ascii: "-"):
      guard let month = digits(utf8.extracting(5..<7)), (1...12).contains(month) else {
        return nil
      }
      self = .month(year: year, month)
    case 10 where utf8[4] == UInt8(ascii: "-") && utf8[7] == UInt8(ascii: "-"):
      guard let month = digits(utf8.extracting(5..<7)),
        let number = digits(utf8.extracting(8..<10)),
        let day = Day(year: year, month: month, day: number)
      else { return nil }
      self = .day(day)
    default:
      return nil
    }
  }

  /// The form it is stored in: `2027`, `2027-Q3`, `2027-06`, `2027-06-30`.
  public var iso: String {
    switch self {
    case .year(let year): padded(year, 4)
    case .quarter(let year, let quarter): "\(padded(year, 4))-Q\(quarter)"
    case .month(let year, let month): "\(padded(year, 4))-\(padded(month, 2))"
    case .day(let day): day.iso
    }
  }

  /// The day a comparison uses: a date stands for its last day (formats 2).
  public var lastDay: Day {
    switch self {
    case .year(let year): Self.endOfMonth(year, 12)
    case .quarter(let year, let quarter): Self.endOfMonth(year, quarter * 3)
    case .month(let year, let month): Self.endOfMonth(year, month)
    case .day(let day): day
    }
  }

  private static func endOfMonth(_ year: Int, _ month: Int) -> Day {
    guard let day = Day(year: year, month: month, day: Day.daysIn(month: month, year: year)) else {
      preconditionFailure("a PartialDate holds a real year and month")
    }
    return day
  }
}
