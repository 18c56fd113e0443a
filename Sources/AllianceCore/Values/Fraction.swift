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
    guard number.scale > 0 else {
      self.init(lowest: Int128(number.coefficient), over: 1)
      return
    }
    var power: Int128 = 1
    for _ in 0..<number.scale { power *= 10 }
    self.init(Int128(number.coefficient), over: power)
  }

  /// A ratio that is in lowest terms already.
  private init(lowest numerator: Int128, over denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
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
    if let (one, other) = Small.both(left, right) { return one + other }
    return exactSum(left, right) ?? exactSum(left.shortened, right.shortened) ?? .zero
  }

  public static func - (left: Fraction, right: Fraction) -> Fraction {
    left + Fraction(lowest: -right.numerator, over: right.denominator)
  }

  public static func * (left: Fraction, right: Fraction) -> Fraction {
    if let (one, other) = Small.both(left, right) { return one * other }
    return exactProduct(left, right) ?? exactProduct(left.shortened, right.shortened) ?? .zero
  }

  /// Nil when `right` is zero.
  public static func / (left: Fraction, right: Fraction) -> Fraction? {
    guard right.numerator != 0 else { return nil }
    let isNegative = right.numerator < 0
    return left
      * Fraction(
        lowest: isNegative ? -right.denominator : right.denominator,
        over: isNegative ? -right.numerator : right.numerator)
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

extension Fraction {
  /// Both parts fit 31 bits, as nearly all of them do: such are added and multiplied in one machine word.
  private struct Small {
    var numerator: Int64
    var denominator: Int64

    private init?(_ fraction: Fraction) {
      guard let numerator = Int32(exactly: fraction.numerator),
        let denominator = Int32(exactly: fraction.denominator)
      else { return nil }
      self.numerator = Int64(numerator)
      self.denominator = Int64(denominator)
    }

    static func both(_ left: Fraction, _ right: Fraction) -> (Small, Small)? {
      guard let one = Small(left), let other = Small(right) else { return nil }
      return (one, other)
    }

    static func + (left: Small, right: Small) -> Fraction {
      left.denominator == right.denominator
        ? fraction(left.numerator + right.numerator, left.denominator)
        : fraction(
          left.numerator * right.denominator + right.numerator * left.denominator,
          left.denominator * right.denominator)
    }

    static func * (left: Small, right: Small) -> Fraction {
      fraction(left.numerator * right.numerator, left.denominator * right.denominator)
    }

    static func < (left: Small, right: Small) -> Bool {
      left.numerator * right.denominator < right.numerator * left.denominator
    }

    /// In lowest terms.
    private static func fraction(_ numerator: Int64, _ denominator: Int64) -> Fraction {
      var (divisor, rest) = (UInt64(denominator), numerator.magnitude)
      while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
      return Fraction(
        lowest: Int128(numerator / Int64(divisor)), over: Int128(denominator / Int64(divisor)))
    }
  }
}

extension Fraction: Comparable {
  public static func < (left: Fraction, right: Fraction) -> Bool {
    if let (one, other) = Small.both(left, right) { return one < other }
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
    if let top = UInt64(exactly: numerator.magnitude), let bottom = UInt64(exactly: denominator) {
      return Self.tenths(top, over: bottom, isNegative: numerator < 0)
    }
    return Self.tenths(
      numerator.magnitude, over: denominator.magnitude, isNegative: numerator < 0)
  }

  private static func tenths<Size: FixedWidthInteger & UnsignedInteger>(
    _ top: Size, over divisor: Size, isNegative: Bool
  ) -> String where Size.Magnitude == Size {
    var (whole, rest) = top.quotientAndRemainder(dividingBy: divisor)
    var digit: Size
    (digit, rest) = divisor.dividingFullWidth(rest.multipliedFullWidth(by: 10))
    let toNext = divisor - rest
    if rest > toNext || (rest == toNext && digit % 2 != 0) { digit += 1 }
    if digit == 10 { (whole, digit) = (whole + 1, 0) }
    let isShownNegative = isNegative && (whole, digit) != (0, 0)
    return (isShownNegative ? "-" : "") + "\(whole).\(digit)"
  }
}

extension Collection where Element == Fraction {
  /// The mean; nil of nothing.
  var mean: Fraction? { reduce(.zero, +) / Fraction(count) }
}
