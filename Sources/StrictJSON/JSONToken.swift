/// One entry of a tape: a value, or the key in front of one.
struct JSONToken {
  let kind: JSONKind
  /// A string whose bytes are not yet what it says.
  let hasEscapes: Bool
  /// The place of its first byte.
  let start: UInt32
  /// The place behind the last byte of a scalar; how many values an array or object holds.
  private(set) var extent: UInt32
  /// How many entries this one and all inside it take up on the tape.
  private(set) var span: UInt32 = 1

  /// A string, or a key.
  @inline(__always)
  init(_ string: JSONStringToken) {
    kind = .string
    hasEscapes = string.hasEscapes
    start = UInt32(truncatingIfNeeded: string.start)
    extent = UInt32(truncatingIfNeeded: string.end)
  }

  /// A number or a word.
  @inline(__always)
  init(_ kind: JSONKind, at range: Range<Int>) {
    self.kind = kind
    hasEscapes = false
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    extent = UInt32(truncatingIfNeeded: range.upperBound)
  }

  /// An array or object that opens here.
  @inline(__always)
  init(opening kind: JSONKind, at start: Int) {
    self.init(kind, at: start..<start)
  }

  /// Ends the array or object.
  @inline(__always)
  mutating func close(count: Int, span: Int) {
    extent = UInt32(truncatingIfNeeded: count)
    self.span = UInt32(truncatingIfNeeded: span)
  }

  /// The bytes of a number or word, or those between the quotes of a string.
  @inline(__always)
  var content: Range<Int> {
    let quote = kind == .string ? 1 : 0
    return Range(uncheckedBounds: (Int(start) &+ quote, Int(extent) &- quote))
  }
}
