/// An exact ratio. Scores are fractions until they are shown, and are rounded once (formats 7).
///
/// Sums that no longer fit 127 bits are taken to twelve decimals instead; nothing ever traps.
public struct Fraction: Hashable, Sendable {
  public let numerator: Int128
  /// Above zero, and without a factor in common with the numerator.
  public let denominator: Int128

  public static let zero = Fraction(0)
  public static let hundred = Fraction(100)

  public init(_ whole: Int) {
    numerator = Int128(whole)
    denominator = 1
  }

  /// The ratio in lowest terms; a denominator of zero is a mistake of the caller.
  public init(_ numerator: Int128, over denominator: Int128) {
    precondition(denominator != 0, "a fraction has a denominator")
    let sign: Int128 = denominator < 0 ? -1 : 1
    let divisor = max(1, Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  public init(_ number: Number) {
    var power: Int128 = 1
    for _ in 0..<number.scale { power *= 10 }
    self.init(Int128(number.coefficient), over: power)
  }

  private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }

  public static func + (left: Fraction, right: Fraction) -> Fraction {
    let (first, firstOverflow) = left.numerator.multipliedReportingOverflow(by: right.denominator)
    let (second, secondOverflow) = right.numerator.multipliedReportingOverflow(by: left.denominator)
    let (sum, sumOverflow) = first.addingReportingOverflow(second)
    let (bottom, bottomOverflow) = left.denominator.multipliedReportingOverflow(
      by: right.denominator)
    guard !firstOverflow, !secondOverflow, !sumOverflow, !bottomOverflow else {
      return left.shortened + right.shortened
    }
    return Fraction(sum, over: bottom)
  }

  public static func - (left: Fraction, right: Fraction) -> Fraction {
    left + Fraction(-right.numerator, over: right.denominator)
  }

  public static func * (left: Fraction, right: Fraction) -> Fraction {
    let (top, topOverflow) = left.numerator.multipliedReportingOverflow(by: right.numerator)
    let (bottom, bottomOverflow) = left.denominator.multipliedReportingOverflow(
      by: right.denominator)
    guard !topOverflow, !bottomOverflow else { return left.shortened * right.shortened }
    return Fraction(top, over: bottom)
  }

  /// Nil when `right` is zero.
  public static func / (left: Fraction, right: Fraction) -> Fraction? {
    right.numerator == 0 ? nil : left * Fraction(right.denominator, over: right.numerator)
  }

  /// The value to twelve decimals, and within what amounts of money and shares can be.
  private var shortened: Fraction {
    let scale: Int128 = 1_000_000_000_000
    let whole = numerator / denominator
    let rest = numerator % denominator
    // What is left over is smaller than the denominator, which is cut to where the product fits.
    var (top, bottom) = (rest, denominator)
    while bottom > Int128(1) << 80 { (top, bottom) = (top / 2, bottom / 2) }
    let limit = Int128(1) << 60
    return Fraction(max(-limit, min(limit, whole)) * scale + top * scale / bottom, over: scale)
  }
}

extension Fraction: Comparable {
  public static func < (left: Fraction, right: Fraction) -> Bool { (left - right).numerator < 0 }
}

extension Fraction: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Fraction {
  /// One digit after the point, halves to the even digit: `78.4`, `-0.5`.
  public var tenths: String {
    let scaled = Fraction(numerator * 10, over: denominator)
    var whole = scaled.numerator / scaled.denominator
    let rest = scaled.numerator % scaled.denominator
    let doubled = Int128((rest * 2).magnitude)
    let isUp = doubled > scaled.denominator || (doubled == scaled.denominator && whole % 2 != 0)
    if isUp { whole += scaled.numerator < 0 ? -1 : 1 }
    let digits = whole.magnitude
    return (whole < 0 ? "-" : "") + "\(digits / 10).\(digits % 10)"
  }
}

extension Collection where Element == Fraction {
  /// The mean; nil of nothing.
  var mean: Fraction? { reduce(.zero, +) / Fraction(count) }
}
