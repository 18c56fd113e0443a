import Testing

@testable import AllianceCore

/// Answers that do not fit, as the conversation says them: each found, none found without its reason, and those that
/// are only worth a word kept out of the verdict.
@Suite struct DoubtTests {
  typealias S = MethodSample

  struct Row: Sendable {
    /// The beginning of what is said; nil is nothing.
    var says: String?
    var said: [S.Said]
    var party: String? = "acme"
  }

  private static let closes = S.acme("Q1.03", "2027-06-30")
  private static func outcome(_ date: Value) -> S.Said {
    S.acme("Q1.17", nil, ["who": "9 mills", "what": "wire", "when": date, "alone": "no press"])
  }
  private static func builds(_ months: Int) -> Value {
    .span(Duration.Span(count: Number(months), unit: .month))
  }

  // On 21 November 2026 the window of 30 June 2027 is 221 days away: 7.3 months of 30.44 days.
  static let rows = [
    Row(says: "the outcome comes after", said: [closes, outcome("2027-07-01")]),
    Row(says: nil, said: [closes, outcome("2027-06")]),
    Row(says: nil, said: [outcome("2028")]),
    Row(
      says: "it could nearly be done alone",
      said: [closes, S.acme("Q1.04", 2), S.acme("Q1.08", builds(8))]),
    Row(says: nil, said: [closes, S.acme("Q1.04", 3), S.acme("Q1.08", builds(8))]),
    Row(says: nil, said: [closes, S.acme("Q1.04", 2), S.acme("Q1.08", builds(7))]),
    Row(
      says: "it cannot be done alone in time",
      said: [closes, S.acme("Q1.04", 5), S.acme("Q1.08", builds(7))]),
    Row(says: nil, said: [closes, S.acme("Q1.04", 5), S.acme("Q1.08", builds(8))]),
    Row(
      says: "nothing is better done together",
      said: [S.acme("Q1.05", .ids(["none"])), S.acme("Q1.16", .ids(["value"]))]),
    Row(says: nil, said: [S.acme("Q1.05", .ids(["none"])), S.acme("Q1.16", .ids(["none"]))]),
    // The other side's answer is not one's own.
    Row(says: nil, said: [S.acme("Q1.05", .ids(["none"])), S.globex("Q1.16", .ids(["value"]))]),
    Row(says: "alone it could hardly be done", said: [S.acme("Q1.04", 4), S.acme("Q2.14", 1)]),
    Row(says: nil, said: [S.acme("Q1.04", 4), S.acme("Q2.14", 2)]),
    Row(
      says: "one side gives programme benefits only",
      said: [S.acme("Q2.12", 1), S.all("Q2.13", .ids(["joint-ip", "joint-team"]))]),
    Row(says: nil, said: [S.acme("Q2.12", 1), S.all("Q2.13", .ids(["joint-ip"]))]),
  ]

  @Test(arguments: rows) func `a doubt is raised where answers part, and nowhere else`(row: Row)
    throws
  {
    let scoring = try S.scoring(row.said)
    let doubts = scoring.doubts
    #expect(doubts.count == (row.says == nil ? 0 : 1), "\(doubts)")
    if let says = row.says {
      #expect(doubts.first?.says.hasPrefix(says) == true)
      #expect(doubts.first?.party == row.party)
    }
    #expect(scoring.verdict?.contradictions.isEmpty == true)
  }

  @Test func `a contradiction of the verdict is a doubt too`() throws {
    let scoring = try S.scoring([S.all("Q2.02", "licensing"), S.all("Q2.05", "trading-company")])
    #expect(scoring.verdict?.contradictions.map(\.question) == ["Q2.02"])
    #expect(scoring.doubts.map(\.places) == [[.init("Q2.02"), .init("Q2.05")]])
    #expect(scoring.doubts.first?.party == nil)
  }

  @Test func `it points at the part that does not fit`() throws {
    let scoring = try S.scoring([Self.closes, Self.outcome("2028")])
    #expect(scoring.doubts.map(\.places) == [[.init("Q1.03"), .init("Q1.17", .field("when"))]])
  }
}
