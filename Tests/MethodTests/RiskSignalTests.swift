import Testing

@testable import AllianceCore

/// Each signal of each risk: answers that trigger it, and answers that do not. The marks are those of blueprint 9.
@Suite struct RiskSignalTests {
  typealias S = MethodSample

  struct Row: Sendable {
    var risk: String
    var says: String
    var points: Int
    var yes: [S.Said]
    var no: [S.Said]
  }

  /// Points and marks from blueprint 9, row by row.
  static let rows = failures + relations

  @Test(arguments: rows.indices) func `answers trigger a signal, or not`(index: Int) throws {
    let row = Self.rows[index]
    let rule = try #require(
      S.method().riskRules?.risks.first { $0.id == row.risk }, "\(row.risk)")
    let signal = try #require(rule.signals.first { $0.says.contains(row.says) }, "\(row.says)")
    #expect(signal.points == row.points, "\(row.says)")
    let check = try #require(signal.when)
    #expect(try S.scoring(row.yes).checked(check).isMet == true, "\(row.risk) \(row.says)")
    #expect(try S.scoring(row.no).checked(check).isMet == false, "\(row.risk) \(row.says)")
    #expect(try S.scoring([]).checked(check).isMet == nil, "\(row.risk) \(row.says)")
  }

  /// Reviews held of four that were scheduled, in one review period.
  private static func reviews(_ held: Int, in round: String) -> S.Said {
    var said = S.all("Q5.03", nil, ["scheduled": 4, "held": .number(Number(held))])
    said.round = round
    return said
  }

  // F3-B: mandate, charter, rhythm kept two quarters. 3 of 4 reviews are 75 %, 2 of 4 are 50 % (a signal under 75).
  @Test(arguments: [
    ("operations", ["purpose"], [3, 4], true), ("operations", ["purpose"], [2, 4], false),
    ("operations", ["purpose"], [4, 2], false), ("operations", ["purpose"], [4], false),
    ("operations", ["purpose"], [2, 3, 3], true), ("no-mandate", ["purpose"], [4, 4], false),
    ("full", ["none"], [4, 4], false),
  ])
  func `mandate, charter and a rhythm of two quarters prevent F3-B`(
    body: String, charter: [String], held: [Int], isVerified: Bool
  ) throws {
    let said =
      [S.all("Q3.08", .text(body)), S.all("Q3.15", .ids(charter))]
      + held.enumerated().map { Self.reviews($1, in: "2026-Q\($0 + 1)") }
    let risk = try #require(S.scoring(said).risks.first { $0.id == "F3-B" })
    #expect(risk.prevented.contains { $0.hasPrefix("mandate") } == isVerified)
  }

  // Nothing is late before its day: unsigned, or signed 89 days ago, nobody can have named an opportunity too late, so the
  // three points are in no sum yet; 90 days after the signature they are (F1).
  @Test(arguments: [(nil, nil), ("2026-08-24", nil), ("2026-08-23", true)] as [(String?, Bool?)])
  func `what is not due yet is open, not avoided`(signed: String?, isMet: Bool?) throws {
    let rule = try #require(S.method().riskRules?.risks.first { $0.id == "F1" })
    let signal = try #require(rule.signals.first { $0.says.contains("named opportunity") })
    let entry =
      signed.map { S.all("Q0.04", "running", ["signed": .text($0)]) } ?? S.all("Q0.04", "talking")
    let scoring = try S.scoring([entry, S.both("Q4.11", .yesNo(false))], asOf: "2026-11-21")
    #expect(scoring.checked(try #require(signal.when)).isMet == isMet)
  }

  // Q1.25 is core and Q0.08 is not: on the core path know-how that goes one way can never be known to go to a rival, so its
  // point is in no sum (A2).
  @Test(arguments: [(Deed.Start.Path.full, true), (.core, false)])
  func `what needs a question that is not asked is in no sum`(
    path: Deed.Start.Path, counts: Bool
  ) throws {
    let rule = try #require(S.method().riskRules?.risks.first { $0.id == "R2" })
    let scoring = try S.scoring([S.both("Q1.25", "one-way")], path: path)
    let signals = scoring.signals(of: rule).map(\.signal.says)
    #expect(signals.contains { $0.contains("between rivals") } == counts)
  }
}
