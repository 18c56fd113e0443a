extension JSONText {
  /// The kind of the value that starts at `index`, told by its first byte.
  @inline(__always)
  func kind(at index: Int) throws(JSONError) -> JSONKind {
    switch self[index] {
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .bool
    case UInt8(ascii: "n"): .null
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      throw unknownWord(at: index)
    default: throw unexpected(at: index, expected: .value)
    }
  }

  /// The place after `true`, `false` or `null`, whichever starts at `index`.
  @inline(__always)
  func endOfWord(at index: Int) throws(JSONError) -> Int {
    guard index + 4 <= count else { throw unknownWord(at: index) }
    switch UInt32(truncatingIfNeeded: fourBytes(at: index)) {
    case 0x6575_7274, 0x6C6C_756E: return index + 4  // "true", "null", first letter lowest
    case 0x736C_6166 where self[index + 4] == UInt8(ascii: "e"): return index + 5
    default: throw unknownWord(at: index)
    }
  }

  private func fourBytes(at index: Int) -> UInt32 {
    UInt32(self[index]) | UInt32(self[index + 1]) << 8
      | UInt32(self[index + 2]) << 16 | UInt32(self[index + 3]) << 24
  }

  private func unknownWord(at index: Int) -> JSONError {
    var end = index
    while isLetter(self[end]), end - index < 20 { end += 1 }
    let word = String(decoding: slice(index..<end), as: UTF8.self)
    if end == count, ["true", "false", "null"].contains(where: { $0.hasPrefix(word) }) {
      return unexpected(at: count, expected: .value)
    }
    return error(.unknownWord(word), at: index)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }
}
