/// An exact ratio. Scores are fractions until they are shown, and are rounded once (formats 7).
///
/// What no longer fits 127 bits is taken from the nearest ratios of 62 bits instead; nothing ever traps.
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
    let divisor = Self.commonDivisor(numerator, denominator)
    let top = Self.kept(numerator.magnitude / divisor)
    self.numerator = (numerator < 0) == (denominator < 0) ? top : -top
    self.denominator = Self.kept(denominator.magnitude / divisor)
  }

  public init(_ number: Number) {
    var power: Int128 = 1
    for _ in 0..<number.scale { power *= 10 }
    self.init(Int128(number.coefficient), over: power)
  }

  /// The size, less one at the only one that an `Int128` has no positive for.
  private static func kept(_ magnitude: UInt128) -> Int128 {
    Int128(exactly: magnitude) ?? Int128.max
  }

  /// At least 1.
  private static func commonDivisor(_ left: Int128, _ right: Int128) -> UInt128 {
    var (left, right) = (left.magnitude, right.magnitude)
    while right != 0 { (left, right) = (right, left % right) }
    return max(1, left)
  }

  public static func + (left: Fraction, right: Fraction) -> Fraction {
    exactSum(left, right) ?? exactSum(left.shortened, right.shortened) ?? .zero
  }

  public static func - (left: Fraction, right: Fraction) -> Fraction {
    left + Fraction(-right.numerator, over: right.denominator)
  }

  public static func * (left: Fraction, right: Fraction) -> Fraction {
    exactProduct(left, right) ?? exactProduct(left.shortened, right.shortened) ?? .zero
  }

  /// Nil when `right` is zero.
  public static func / (left: Fraction, right: Fraction) -> Fraction? {
    right.numerator == 0 ? nil : left * Fraction(right.denominator, over: right.numerator)
  }

  /// Over the smallest common denominator; nil when it does not fit.
  private static func exactSum(_ left: Fraction, _ right: Fraction) -> Fraction? {
    let divisor = kept(commonDivisor(left.denominator, right.denominator))
    let (first, firstOverflow) = left.numerator.multipliedReportingOverflow(
      by: right.denominator / divisor)
    let (second, secondOverflow) = right.numerator.multipliedReportingOverflow(
      by: left.denominator / divisor)
    let (top, topOverflow) = first.addingReportingOverflow(second)
    let (bottom, bottomOverflow) = left.denominator.multipliedReportingOverflow(
      by: right.denominator / divisor)
    let isTooLong = firstOverflow || secondOverflow || topOverflow || bottomOverflow
    return isTooLong ? nil : Fraction(top, over: bottom)
  }

  /// With what the two have in common across taken out first; nil when it does not fit.
  private static func exactProduct(_ left: Fraction, _ right: Fraction) -> Fraction? {
    let one = kept(commonDivisor(left.numerator, right.denominator))
    let other = kept(commonDivisor(right.numerator, left.denominator))
    let (top, topOverflow) = (left.numerator / one).multipliedReportingOverflow(
      by: right.numerator / other)
    let (bottom, bottomOverflow) = (left.denominator / other).multipliedReportingOverflow(
      by: right.denominator / one)
    return topOverflow || bottomOverflow ? nil : Fraction(top, over: bottom)
  }

  /// The last of the ratios that come nearer and nearer (its continued fraction) whose parts fit 62 bits, so that two
  /// of them can be added and multiplied.
  private var shortened: Fraction {
    let limit = UInt128(1) << 62
    var (top, bottom) = (numerator.magnitude, denominator.magnitude)
    var before: (top: UInt128, bottom: UInt128) = (0, 1)
    var nearest: (top: UInt128, bottom: UInt128) = (1, 0)
    while bottom != 0 {
      let whole = top / bottom
      guard whole <= limit else { break }
      let next = (
        top: whole * nearest.top + before.top, bottom: whole * nearest.bottom + before.bottom
      )
      guard next.top <= limit, next.bottom <= limit else { break }
      (before, nearest) = (nearest, next)
      (top, bottom) = (bottom, top % bottom)
    }
    if nearest.bottom == 0 { nearest = (limit, 1) }
    let size = Int128(nearest.top)
    return Fraction(numerator < 0 ? -size : size, over: Int128(nearest.bottom))
  }
}

extension Fraction: Comparable {
  public static func < (left: Fraction, right: Fraction) -> Bool {
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    return (first.high, first.low) < (second.high, second.low)
  }
}

extension Fraction: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Fraction {
  /// One digit after the point, halves to the even digit: `78.4`, `-0.5`.
  public var tenths: String {
    let divisor = denominator.magnitude
    var (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    var digit: UInt128
    (digit, rest) = divisor.dividingFullWidth(rest.multipliedFullWidth(by: 10))
    let toNext = divisor - rest
    if rest > toNext || (rest == toNext && digit % 2 != 0) { digit += 1 }
    if digit == 10 { (whole, digit) = (whole + 1, 0) }
    let isShownNegative = numerator < 0 && (whole, digit) != (0, 0)
    return (isShownNegative ? "-" : "") + "\(whole).\(digit)"
  }
}

extension Collection where Element == Fraction {
  /// The mean; nil of nothing.
  var mean: Fraction? { reduce(.zero, +) / Fraction(count) }
}
