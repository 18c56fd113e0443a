import Glibc

/// A moment, as the file system counts it.
public struct FileTime: Comparable, Sendable {
  /// Seconds since the start of 1970, UTC.
  public var seconds: Int
  /// Billionths of a second after that.
  public var nanoseconds: Int

  /// A moment in seconds and nanoseconds since the start of 1970, UTC.
  public init(seconds: Int, nanoseconds: Int = 0) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// Earlier sorts first.
  public static func < (one: FileTime, other: FileTime) -> Bool {
    (one.seconds, one.nanoseconds) < (other.seconds, other.nanoseconds)
  }
}

extension FileTime {
  /// As people and programs read it: `2026-11-21T18:43:07Z`.
  public var text: String { written(dash: "-", colon: ":") }

  /// As part of a file name, sorting by time: `20261121T184307Z`.
  public var nameText: String { written(dash: "", colon: "") }

  private func written(dash: String, colon: String) -> String {
    var count = time_t(seconds)
    var parts = tm()
    guard gmtime_r(&count, &parts) != nil else { return "\(seconds)" }
    let date = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
    let time = [Int(parts.tm_hour), Int(parts.tm_min), Int(parts.tm_sec)]
    return date.map(twoDigits).joined(separator: dash) + "T"
      + time.map(twoDigits).joined(separator: colon) + "Z"
  }

  private func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
