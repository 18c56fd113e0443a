/// Bytes to scalars, one at a time; what is not UTF-8 becomes U+FFFD and is never lost silently.
struct UTF8Scanner {
  /// The result of one byte.
  enum Step: Equatable {
    case incomplete
    case scalar(Unicode.Scalar)
    /// The sequence broke off before this byte; feed the byte again.
    case broken
  }

  private var value: UInt32 = 0
  private var missing = 0
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// Whether a sequence has begun and not ended.
  var isInside: Bool { missing > 0 }

  /// Takes one byte.
  mutating func take(_ byte: UInt8) -> Step {
    guard missing > 0 else { return begin(byte) }
    guard allowed.contains(byte) else {
      missing = 0
      return .broken
    }
    allowed = 0x80...0xBF
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    return missing > 0 ? .incomplete : .scalar(Unicode.Scalar(value) ?? "\u{FFFD}")
  }

  private mutating func begin(_ byte: UInt8) -> Step {
    allowed = 0x80...0xBF
    switch byte {
    case 0x00...0x7F: return .scalar(Unicode.Scalar(byte))
    case 0xC2...0xDF: (value, missing) = (UInt32(byte & 0x1F), 1)
    case 0xE0...0xEF: (value, missing) = (UInt32(byte & 0x0F), 2)
    case 0xF0...0xF4: (value, missing) = (UInt32(byte & 0x07), 3)
    default: return .scalar("\u{FFFD}")
    }
    // Overlong forms, surrogates and values past U+10FFFF are refused at the second byte.
    switch byte {
    case 0xE0: allowed = 0xA0...0xBF
    case 0xED: allowed = 0x80...0x9F
    case 0xF0: allowed = 0x90...0xBF
    case 0xF4: allowed = 0x80...0x8F
    default: break
    }
    return .incomplete
  }
}
