@testable import AllianceCore

/// What the market gives back.
extension MeasureTests {
  static let market: [Case] = [
    Case(
      "Q5.05",
      acme:
        "{ value: EUR 80k per quarter, fields: { target: EUR 100k per quarter, ahead: null, credit: written } }",
      "80.0", besides: branches),
    // USD 100k at 0.9 is EUR 90k; EUR 480k a year is EUR 120k a quarter: 75 %.
    Case(
      "Q5.05",
      acme:
        "{ value: { amount: 100000, currency: USD, period: quarter, rate: 0.9 }, fields: { target: EUR 480k per year, ahead: null, credit: written } }",
      "75.0", besides: branches),
    Case(
      "Q5.05",
      acme:
        "{ value: EUR 80k per quarter, fields: { target: null, ahead: null, credit: written } }",
      "-", besides: branches),
    Case("Q5.06", joint: "{ value: 12, fields: { target: 10 } }", "100.0"),
    Case(
      "Q5.07", joint: "{ value: 30, fields: { base: 120, source: list } }", "25.0",
      besides: branches),
    // Four points up, a mean of 25 % would have come anyway: 3 of the 6 points to the target.
    Case(
      "Q5.08", joint: "{ value: 14, fields: { baseline: 10, target: 16, source: list } }", "50.0",
      besides: anyway),
    Case(
      "Q5.08", joint: "{ value: 14, fields: { baseline: 10, target: null, source: list } }",
      "100.0", besides: anyway),
    // A point up, of which three quarters count: less than a point.
    Case(
      "Q5.08", joint: "{ value: 11, fields: { baseline: 10, target: null, source: list } }", "50.0",
      besides: anyway),
    Case(
      "Q5.08", joint: "{ value: 9, fields: { baseline: 10, target: null, source: list } }", "0.0",
      besides: anyway),
    Case(
      "Q5.08", joint: "{ value: 14, fields: { baseline: 10, target: 16, source: list } }", "open"),
    // 8 of 20 together, 7 of 20 alone: 5 points up.
    Case("Q5.09", acme: deals(20, 8, 20, 7), "75.0", besides: branches),
    Case("Q5.09", acme: deals(10, 5, 10, 3), "100.0", besides: branches),
    Case("Q5.09", acme: deals(10, 3, 10, 5), "0.0", besides: branches),
    Case("Q5.09", acme: deals(9, 3, 10, 5), "-", besides: branches),
    Case("Q5.10", joint: "{ value: 8, fields: { rival: 7, scale: 1-10, sample: 40 } }", "100.0"),
    Case("Q5.10", joint: "{ value: 7, fields: { rival: 7, scale: 1-10, sample: 40 } }", "50.0"),
    Case("Q5.10", joint: "{ value: 6, fields: { rival: 7, scale: 1-10, sample: 40 } }", "0.0"),
    Case("Q5.11", joint: "{ value: 92, fields: { single: 90, sample: 40, effort: null } }", "60.0"),
    Case("Q5.11", joint: "{ value: 92, fields: { single: 90, sample: 9, effort: null } }", "-"),
    Case("Q5.15", acme: "{ value: 30, fields: { reason: habit } }", "70.0"),
  ]
}
