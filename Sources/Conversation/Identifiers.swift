/// Random names for entries and rows, so that files can be merged (formats 4).
public struct Identifiers: Sendable {
  private var next: @Sendable () -> UInt64

  /// Names from the system's own randomness.
  public init() { next = { UInt64.random(in: 0...UInt64.max) } }

  /// Names from a source of the caller's.
  public init(_ next: @escaping @Sendable () -> UInt64) { self.next = next }

  /// Crockford's base 32 in lower case: no letter that looks like a digit.
  private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz")

  public mutating func name(_ length: Int) -> String {
    let bits = next()
    return String((0..<length).map { Self.letters[Int(bits >> (UInt64($0) * 5) & 31)] })
  }

  /// The identity of an assessment: sortable by time, then random.
  public mutating func assessment(at seconds: Int) -> String {
    let time = (0..<10).reversed().map { Self.letters[seconds * 1000 >> ($0 * 5) & 31] }
    return (String(time) + name(12) + name(4)).uppercased()
  }
}
