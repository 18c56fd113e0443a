import Testing

@testable import AllianceCore

/// Scores are exact until they are shown, are rounded once, and nothing about them can stop the program (formats 7).
@Suite struct FractionTests {
  @Test func `sums, products and quotients are exact`() {
    let third = Fraction(1, over: 3)
    let sixth = Fraction(1, over: 6)
    #expect(third + sixth == Fraction(1, over: 2))
    #expect(third - sixth == sixth)
    #expect(sixth - third == Fraction(-1, over: 6))
    #expect(third * sixth == Fraction(1, over: 18))
    #expect(third / sixth == 2)
    #expect(third / 0 == nil)
    #expect(Fraction(4, over: -8) == Fraction(-1, over: 2))
    #expect(Fraction(0, over: -8) == 0)
    // A tenth has no end in binary; ten of them are one here.
    #expect((0..<10).map { _ in Fraction(1, over: 10) }.reduce(.zero, +) == 1)
    #expect([Fraction(50), 25, 0].mean == 25)
    #expect([Fraction]().mean == nil)
    #expect(
      Number(coefficient: 1_234_567, scale: 4).map { Fraction($0) }
        == Fraction(1_234_567, over: 10_000))
  }

  @Test(
    arguments: [
      // The half goes to the even digit: 0.05 to 0.0, 0.15 to 0.2, 0.25 to 0.2, 0.35 to 0.4.
      (0, 1, "0.0"), (1, 20, "0.0"), (3, 20, "0.2"), (5, 20, "0.2"), (7, 20, "0.4"),
      (19, 20, "1.0"), (199, 20, "10.0"), (1999, 20, "100.0"),
      // Anything beyond the half goes up, anything before it down.
      (1, 3, "0.3"), (2, 3, "0.7"), (51, 1000, "0.1"), (49, 1000, "0.0"), (251, 1000, "0.3"),
      (500, 7, "71.4"), (550, 7, "78.6"), (100, 1, "100.0"), (1495, 16, "93.4"),
      // The same below zero; what is shown as nothing has no sign.
      (-1, 20, "0.0"), (-3, 20, "-0.2"), (-5, 20, "-0.2"), (-7, 20, "-0.4"), (-1, 3, "-0.3"),
      (-2, 3, "-0.7"), (-51, 1000, "-0.1"), (-1999, 20, "-100.0"), (-500, 7, "-71.4"),
    ] as [(Int128, Int128, String)])
  func `one digit after the point, halves to even`(
    numerator: Int128, denominator: Int128, shown: String
  ) {
    #expect(Fraction(numerator, over: denominator).tenths == shown)
  }

  @Test func `fractions are in order`() {
    let ordered: [Fraction] = [
      -1, Fraction(-1, over: 3), 0, Fraction(1, over: 3), Fraction(333_334, over: 1_000_000), 1,
    ]
    for (index, left) in ordered.enumerated() {
      for (other, right) in ordered.enumerated() {
        #expect((left < right) == (index < other), "\(left) and \(right)")
      }
    }
    // Two that differ in the 37th digit only: their cross products need 254 bits.
    let large = Fraction(Int128.max - 1, over: Int128.max)
    let larger = Fraction(Int128.max, over: Int128.max)
    #expect(large < larger)
    #expect(!(larger < large))
  }

  /// The largest amounts that people can type: 18 digits, nine of them after the point, times a rate like it.
  @Test func `the share of two long amounts is exact`() throws {
    let rate = try #require(Number(literal: "1.123456789"))
    let larger = Fraction(try #require(Number(literal: "123456789.123456788"))) * Fraction(rate)
    // Three quarters of the larger one lie exactly a quarter below it, so this is still to be discussed, not critical.
    let smaller = larger * Fraction(3, over: 4)
    let share: Fraction? = ((larger - smaller) * 100) / larger
    #expect(share == Fraction(25))
  }

  @Test func `nothing overflows into a trap`() {
    let edges: [Int128] = [
      .min, .min + 1, -(1 << 100) - 1, -3, -1, 0, 1, 2, 7, 1_000_000_000_000, (1 << 63) - 1,
      (1 << 100) + 1, .max / 3, .max - 1, .max,
    ]
    let fractions = edges.flatMap { top in
      edges.filter { $0 != 0 }.map { Fraction(top, over: $0) }
    }
    for left in fractions {
      _ = left.tenths
      for right in fractions {
        let all = [left + right, left - right, left * right, (left / right) ?? 0]
        for result in all { #expect(result.denominator > 0) }
        _ = left < right
      }
    }
  }

  /// Beyond 127 bits a result is near, not exact: within a millionth of what it should be.
  @Test func `what no longer fits is still near`() {
    let large = Fraction((1 << 100) + 1, over: (1 << 99) + 3)  // Nearly 2.
    let odd = Fraction((1 << 101) + 5, over: (1 << 99) + 7)  // Nearly 4.
    for (result, wanted) in [(large + odd, 6), (odd - large, 2), (large * odd, 8)]
      as [(Fraction, Fraction)]
    {
      let distance = result - wanted
      #expect(distance < Fraction(1, over: 1_000_000) && Fraction(-1, over: 1_000_000) < distance)
    }
  }
}
