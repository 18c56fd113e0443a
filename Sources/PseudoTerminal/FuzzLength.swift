import Glibc

/// How long tests with random keys go on: short in every run, as long as wished when ALLIANCE_FUZZ_EVENTS says so.
public enum FuzzLength {
  /// Seeds for runs of `events` random things each.
  public static func seeds(of events: Int, usually short: Int) -> [UInt64] {
    let wished = getenv("ALLIANCE_FUZZ_EVENTS").flatMap { Int(String(cString: $0)) } ?? 0
    return (1...max(short, (wished + events - 1) / events)).map(UInt64.init)
  }
}
