/// A moment to the second in universal time, as the journal writes it: `2026-11-21T18:43:07Z`.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int

  public init(seconds: Int) { self.seconds = seconds }

  /// Noon of that day, the time of entries that only have a date (formats 6).
  public init(noonOf day: Day) { seconds = day.number * 86_400 + 43_200 }

  /// Reads exactly the form the journal writes; nil for anything else, also for days that do not exist.
  public init?(iso text: String) { self.init(utf8: text.utf8.span) }

  /// Reads the bytes of that form.
  public init?(utf8: Span<UInt8>) {
    guard utf8.count == 20, utf8[10] == UInt8(ascii: "T"), utf8[13] == UInt8(ascii: ":"),
      utf8[16] == UInt8(ascii: ":"), utf8[19] == UInt8(ascii: "Z"),
      case .day(let day)? = PartialDate(utf8: utf8.extracting(..<10)),
      let hour = digits(utf8.extracting(11..<13)), let minute = digits(utf8.extracting(14..<16)),
      let second = digits(utf8.extracting(17..<19)),
      hour < 24, minute < 60, second < 60
    else { return nil }
    seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second
  }

  /// The day in universal time.
  public var day: Day {
    Day(number: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
  }

  /// `2026-11-21T18:43:07Z`.
  public var iso: String {
    let rest = seconds - day.number * 86_400
    return
      "\(day.iso)T\(padded(rest / 3600, 2)):\(padded(rest / 60 % 60, 2)):\(padded(rest % 60, 2))Z"
  }

  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }
}

/// The value of a run of at most 18 ASCII digits; nil when it is longer or holds anything else.
@inline(__always)
func digits(_ utf8: Span<UInt8>) -> Int? {
  guard 1...18 ~= utf8.count else { return nil }
  var value = 0
  for index in utf8.indices {
    guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= utf8[index] else { return nil }
    value = value * 10 + Int(utf8[index] - UInt8(ascii: "0"))
  }
  return value
}
