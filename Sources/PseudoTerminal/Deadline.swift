import Glibc

/// A moment after which waiting is given up.
struct Deadline {
  private let end: Double

  init(_ seconds: Double) { end = Deadline.now + seconds }

  var isOver: Bool { Deadline.now > end }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes contain a sequence.
  func contains(sequence: [UInt8]) -> Bool {
    guard let first = sequence.first else { return true }
    var from = startIndex
    while let at = self[from...].firstIndex(of: first) {
      if self[at...].starts(with: sequence) { return true }
      from = at + 1
    }
    return false
  }
}
