/// What a scan learned about one string: where it is and what it takes to read it.
struct JSONStringToken {
  /// The place of the opening quote.
  let start: Int
  /// The place after the closing quote.
  let end: Int
  let hasEscapes: Bool
  /// Neither escapes nor anything beyond ASCII: equal to another exactly if the bytes are.
  let isPlain: Bool

  /// The bytes between the quotes.
  var content: Range<Int> { start + 1..<end - 1 }
}

extension JSONText {
  /// Scans and checks the string whose opening quote is at `start`.
  @inline(__always)
  func string(at start: Int, limit: Int) throws(JSONError) -> JSONStringToken {
    var bits: UInt64 = 0
    let end = skippingOrdinary(from: start + 1, bits: &bits)
    guard self[end] == UInt8(ascii: "\""), end - start <= limit else {
      return try unusualString(at: start, limit: limit)
    }
    return JSONStringToken(
      start: start, end: end + 1, hasEscapes: false, isPlain: bits & Self.highBits == 0)
  }

  /// The same for one with escapes, at the end of the text, or in need of a closer look.
  @inline(never)
  private func unusualString(at start: Int, limit: Int) throws(JSONError) -> JSONStringToken {
    var index = start + 1
    var bits: UInt64 = 0
    var saved = 0
    var hasEscapes = false
    while true {
      index = skippingOrdinary(from: index, bits: &bits)
      switch self[index] {
      case UInt8(ascii: "\""):
        let utf8Count = index - start - 1 - saved
        if utf8Count > limit { throw error(.stringTooLong(limit: limit), at: start) }
        let isPlain = !hasEscapes && bits & Self.highBits == 0
        return JSONStringToken(
          start: start, end: index + 1, hasEscapes: hasEscapes, isPlain: isPlain)
      case UInt8(ascii: "\\"):
        let escape = try escape(at: index)
        hasEscapes = true
        saved += escape.end - index - UTF8.width(escape.scalar)
        index = escape.end
      case let byte where byte < 0x20:
        if index >= count { throw unexpected(at: index, expected: .closingQuote) }
        throw error(.rawControl(Unicode.Scalar(byte)), at: index)
      case let byte:
        bits |= UInt64(byte)
        index += 1
      }
    }
  }

  /// Strides over whole words without quote, backslash or control; gathers all bits it sees.
  @inline(__always)
  private func skippingOrdinary(from index: Int, bits: inout UInt64) -> Int {
    var index = index
    while index &+ 8 <= count {
      let word = word(at: index)
      let stops = Self.stops(in: word)
      if stops != 0 {
        let before = stops.trailingZeroBitCount & ~7
        bits |= word & ((1 &<< UInt64(before)) &- 1)
        return index &+ before / 8
      }
      bits |= word
      index &+= 8
    }
    return index
  }

  /// Sets the high bit of each byte that ends a plain stretch; the lowest one set is exact.
  @inline(__always)
  private static func stops(in word: UInt64) -> UInt64 {
    let control = (word &- ones &* 0x20) & ~word
    let signs = zeros(in: word ^ ones &* 0x22) | zeros(in: word ^ ones &* 0x5C)
    return (control | signs) & highBits
  }

  /// Whether all bytes are printable ASCII without quote and backslash.
  @inline(__always)
  var isPlain: Bool {
    var index = 0
    while index &+ 8 <= count {
      if !Self.isPlain(word(at: index)) { return false }
      index &+= 8
    }
    var rest: UInt64 = 0x2020_2020_2020_2020
    while index < count {
      rest = rest << 8 | UInt64(self[index])
      index &+= 1
    }
    return Self.isPlain(rest)
  }

  /// Whether eight bytes are printable ASCII without quote and backslash.
  @inline(__always)
  static func isPlain(_ word: UInt64) -> Bool {
    let unsafe = stops(in: word) | zeros(in: word ^ ones &* 0x7F) | word
    return unsafe & highBits == 0
  }

  /// Sets the high bit of each byte that is zero; only the lowest one set is exact.
  @inline(__always)
  private static func zeros(in word: UInt64) -> UInt64 { (word &- ones) & ~word }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
}
