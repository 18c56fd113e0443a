import Testing

@testable import AllianceCore

/// When a learner's value is so far from the model's that the coach speaks up.
@Suite struct MattersTests {
  struct Row: Sendable {
    var kind: PlainKind
    var own: String
    var model: String
    var matters: Bool

    init(_ kind: PlainKind, _ own: String, _ model: String, _ matters: Bool) {
      (self.kind, self.own, self.model, self.matters) = (kind, own, model, matters)
    }
  }

  private static let scale = PlainKind.scale(levels: ["a", "b", "c", "d", "e"])
  private static let options = ["one", "two", "three"].map { Option(id: $0, label: $0) }
  private static let amount = PlainKind.money(NumberLimits())
  private static let share = PlainKind.percent(NumberLimits())

  static let rows = [
    // One step apart on the same side of 3 is near enough; across it, or two steps, is not.
    Row(scale, "4", "4", false), Row(scale, "4", "5", false), Row(scale, "3", "4", false),
    Row(scale, "1", "2", false), Row(scale, "2", "3", true), Row(scale, "3", "2", true),
    Row(scale, "3", "5", true),
    Row(.yesNo, "yes", "yes", false), Row(.yesNo, "no", "yes", true),
    Row(.choice(options), "one", "one", false), Row(.choice(options), "one", "two", true),
    Row(.choices(options, ticks: 0...3), "two,one", "one,two", false),
    Row(.choices(options, ticks: 0...3), "one", "one,two", true),
    // Ten points of a percentage, a quarter of an amount: the edge itself is near enough.
    Row(share, "40", "50", false), Row(share, "39", "50", true), Row(share, "61", "50", true),
    Row(.number(NumberLimits()), "5", "4", false), Row(.number(NumberLimits()), "3", "4", false),
    Row(.number(NumberLimits()), "5.1", "4", true), Row(.number(NumberLimits()), "0", "0", false),
    Row(.number(NumberLimits()), "1", "0", true),
    Row(amount, "EUR 100000", "EUR 120000", false), Row(amount, "EUR 80000", "EUR 120000", true),
    Row(amount, "EUR 100000 per year", "EUR 100000", true),
    // 30 September to 31 December are 92 days.
    Row(.date, "2026-09-30", "2026-12-31", false), Row(.date, "2026-09-29", "2026-12-31", true),
    Row(.duration, "60 months", "5 years", false), Row(.duration, "3 years", "5 years", true),
    Row(.duration, "never", "5 years", true), Row(.duration, "never", "never", false),
    Row(.text, "this", "that", false),
  ]

  @Test(arguments: rows.indices) func `a difference matters, or not`(index: Int) throws {
    let row = Self.rows[index]
    let own = try row.kind.read(row.own, context: .euros)
    let model = try row.kind.read(row.model, context: .euros)
    #expect(row.kind.matters(own, against: model) == row.matters, "\(row.own) to \(row.model)")
  }
}
