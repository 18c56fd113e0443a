/// An exact decimal number, as people type amounts and as JSON writes them.
///
/// The value is `coefficient / 10^scale`, with at most 18 digits and nine of them after the point, kept without
/// trailing zeros, so that two spellings of the same number are equal and nothing is ever rounded in silence.
public struct Number: Hashable, Sendable {
  let coefficient: Int64
  let scale: Int

  /// The largest number of digits after the decimal point.
  static let maximumScale = 9
  private static let limit: Int64 = 999_999_999_999_999_999

  /// A whole number.
  public init(_ whole: Int) {
    coefficient = Int64(whole)
    scale = 0
  }

  /// `coefficient / 10^scale` in its shortest form; nil when it needs more than 18 digits or nine decimals.
  public init?(coefficient: Int64, scale: Int) {
    var coefficient = coefficient
    var scale = scale
    while scale > 0, coefficient % 10 == 0 {
      coefficient /= 10
      scale -= 1
    }
    while scale < 0 {
      let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      coefficient = product
      scale += 1
    }
    guard scale <= Self.maximumScale, coefficient.magnitude <= Self.limit else { return nil }
    self.coefficient = coefficient
    self.scale = scale
  }

  /// Reads a JSON number literal such as `12`, `-0.5` or `1.2e6`; nil when it is none or too long to keep exactly.
  public init?(literal: some StringProtocol) { self.init(utf8: Array(literal.utf8).span) }

  /// Reads the bytes of a JSON number literal.
  public init?(utf8: Span<UInt8>) {
    let isNegative = !utf8.isEmpty && utf8[0] == UInt8(ascii: "-")
    var coefficient: Int64 = 0
    var scale = 0
    var seenDigit = false
    var seenPoint = false
    for index in (isNegative ? 1 : 0)..<utf8.count {
      let byte = utf8[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int64(byte - UInt8(ascii: "0"))
        let (shifted, overflow) = coefficient.multipliedReportingOverflow(by: 10)
        guard !overflow, shifted <= Int64.max - digit else { return nil }
        coefficient = shifted + digit
        if seenPoint { scale += 1 }
        seenDigit = true
      case UInt8(ascii: ".") where !seenPoint && seenDigit:
        seenPoint = true
        seenDigit = false  // A point needs a digit on both sides.
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard seenDigit, let exponent = Self.exponent(utf8.extracting((index + 1)...)) else {
          return nil
        }
        self.init(coefficient: isNegative ? -coefficient : coefficient, scale: scale - exponent)
        return
      default:
        return nil
      }
    }
    guard seenDigit else { return nil }
    self.init(coefficient: isNegative ? -coefficient : coefficient, scale: scale)
  }

  private static func exponent(_ utf8: Span<UInt8>) -> Int? {
    let text = utf8.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    guard let exponent = Int(text), (-30...30).contains(exponent) else { return nil }
    return exponent
  }

  /// The shortest JSON literal: `1200000`, `0.35`.
  public var literal: String {
    guard scale > 0 else { return String(coefficient) }
    var digits = String(coefficient.magnitude)
    if digits.count <= scale {
      digits = String(repeating: "0", count: scale - digits.count + 1) + digits
    }
    let point = digits.index(digits.endIndex, offsetBy: -scale)
    return (coefficient < 0 ? "-" : "") + digits[..<point] + "." + digits[point...]
  }

  /// The number as an `Int` when it is whole; nil otherwise.
  public var whole: Int? { scale == 0 ? Int(exactly: coefficient) : nil }

  /// The product, exactly; nil when it needs more digits than a `Number` has.
  public func multiplied(by other: Number) -> Number? {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    return overflow ? nil : Number(coefficient: product, scale: scale + other.scale)
  }

  /// The point half-way between two numbers, as the amount of a band; nil when it cannot be kept exactly.
  public static func midpoint(_ low: Number, _ high: Number) -> Number? {
    let scale = max(low.scale, high.scale)
    guard let left = low.coefficient(at: scale + 1), let right = high.coefficient(at: scale + 1)
    else { return nil }
    return Number(coefficient: left / 2 + right / 2, scale: scale + 1)
  }

  private func coefficient(at target: Int) -> Int64? {
    var coefficient = coefficient
    for _ in scale..<target {
      let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      coefficient = product
    }
    return coefficient
  }
}

extension Number: Comparable {
  public static func < (left: Number, right: Number) -> Bool {
    left.widened(to: right.scale) < right.widened(to: left.scale)
  }

  private func widened(to target: Int) -> Int128 {
    var result = Int128(coefficient)
    for _ in 0..<max(0, target - scale) { result *= 10 }
    return result
  }
}

extension Number: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}
