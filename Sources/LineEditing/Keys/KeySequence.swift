/// The escape sequences terminals send for keys. What is not listed means nothing and leaves no text behind.
enum KeySequence {
  /// A sequence that began with ESC [ .
  static func key(parameters: [UInt8], final: UInt8) -> KeyEvent? {
    let numbers = parameters.split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false
    ).map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    let modifier = numbers.count > 1 ? numbers[1] : 1
    // 1 plus Shift 1, Alt 2, Ctrl 4.
    let byWord = modifier > 1 && (modifier - 1) & 0b110 != 0
    switch final {
    case UInt8(ascii: "~"): return numbered(numbers, byWord: byWord)
    case UInt8(ascii: "u") where numbers == [13, 2]: return .key(.newline)
    default: return letter(final, byWord: byWord)
    }
  }

  /// A key in application mode: ESC O and a letter.
  static func applicationKey(_ byte: UInt8) -> KeyEvent? {
    switch byte {
    case UInt8(ascii: "M"): .control(0x0D)
    case UInt8(ascii: "a"): .key(.up)
    case UInt8(ascii: "b"): .key(.down)
    case UInt8(ascii: "c"): .key(.wordRight)
    case UInt8(ascii: "d"): .key(.wordLeft)
    default: letter(byte, byWord: false)
    }
  }

  /// A key together with Alt.
  static func meta(_ byte: UInt8) -> KeyEvent? {
    switch byte {
    case UInt8(ascii: "b"), UInt8(ascii: "B"): .key(.wordLeft)
    case UInt8(ascii: "f"), UInt8(ascii: "F"): .key(.wordRight)
    case UInt8(ascii: "d"), UInt8(ascii: "D"): .key(.deleteWordForward)
    case UInt8(ascii: "<"): .key(.textStart)
    case UInt8(ascii: ">"): .key(.textEnd)
    case 0x08, 0x7F: .key(.deleteWordBackward)
    default: .meta(Unicode.Scalar(byte))
    }
  }

  private static func letter(_ final: UInt8, byWord: Bool) -> KeyEvent? {
    switch final {
    case UInt8(ascii: "A"): .key(.up)
    case UInt8(ascii: "B"): .key(.down)
    case UInt8(ascii: "C"): .key(byWord ? .wordRight : .right)
    case UInt8(ascii: "D"): .key(byWord ? .wordLeft : .left)
    case UInt8(ascii: "H"): .key(byWord ? .textStart : .lineStart)
    case UInt8(ascii: "F"): .key(byWord ? .textEnd : .lineEnd)
    default: nil
    }
  }

  private static func numbered(_ numbers: [Int], byWord: Bool) -> KeyEvent? {
    switch numbers.first {
    case 1, 7: .key(byWord ? .textStart : .lineStart)
    case 4, 8: .key(byWord ? .textEnd : .lineEnd)
    case 3: .key(byWord ? .deleteWordForward : .deleteForward)
    case 27 where numbers == [27, 2, 13]: .key(.newline)
    default: nil
    }
  }
}
