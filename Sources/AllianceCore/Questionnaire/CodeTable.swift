/// Where each of some codes stands in their list. Rules name questions by code all the time, and a code such as `Q1.17` is
/// its own number: fewer than eight bytes are found without hashing a text.
struct CodeTable: Sendable {
  /// Places of short codes by their bytes, each near where its bytes lead; at least three in four are free.
  private var short: [(bytes: UInt64, place: Int32)]
  private var long: [String: Int] = [:]

  private static let free: Int32 = -1

  /// - Parameter codes: in order; of one that comes twice the later place counts.
  init(_ codes: [String]) {
    var size = 16
    while size < codes.count * 4 { size *= 2 }
    short = Array(repeating: (0, Self.free), count: size)
    for (place, code) in codes.enumerated() {
      if let bytes = code.asNumber {
        short[index(of: bytes)] = (bytes, Int32(place))
      } else {
        long[code] = place
      }
    }
  }

  /// The place of a code; nil when it is none of them.
  subscript(code: String) -> Int? {
    guard let bytes = code.asNumber else { return long[code] }
    let found = short[index(of: bytes)].place
    return found == Self.free ? nil : Int(found)
  }

  /// Where these bytes stand, or the free place where they would.
  private func index(of bytes: UInt64) -> Int {
    // The upper bits of a product with the golden ratio are spread well; the size is a power of two.
    var index = Int((bytes &* 0x9E37_79B9_7F4A_7C15) >> 32) & (short.count - 1)
    while short[index].place != Self.free, short[index].bytes != bytes {
      index = (index + 1) & (short.count - 1)
    }
    return index
  }
}

extension String {
  /// All bytes of a text of fewer than eight as one number; nil for a longer one, and for one that may be equal to a text
  /// of other bytes.
  var asNumber: UInt64? {
    let bytes = utf8.span
    guard bytes.count < 8 else { return nil }
    var number: UInt64 = 1
    for index in bytes.indices {
      guard bytes[index].isSpelledOneWay else { return nil }
      number = number << 8 | UInt64(bytes[index])
    }
    return number
  }

  /// Whether no text of other bytes is equal to this one.
  var isSpelledOneWay: Bool {
    let bytes = utf8.span
    for index in bytes.indices where !bytes[index].isSpelledOneWay { return false }
    return true
  }
}

extension UInt8 {
  /// Whether it is ASCII and no other scalar is canonically equivalent to it, as the Kelvin sign is to K, U+037E to the
  /// semicolon and U+1FEF to the grave accent.
  fileprivate var isSpelledOneWay: Bool {
    self < 0x80 && self != UInt8(ascii: "K") && self != UInt8(ascii: ";")
      && self != UInt8(ascii: "`")
  }
}
