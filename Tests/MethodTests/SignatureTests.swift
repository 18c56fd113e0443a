import AllianceReports
import Testing

@testable import AllianceCore

/// What hangs on the day of the signature: a prevention, a red flag, and what the report notes for good (blueprint 9,
/// A12 and A19). The assessment begins on 1 January 1970, and Gate 1 is passed on that day where it is passed.
@Suite struct SignatureTests {
  typealias S = MethodSample

  private static let passed = [Deed.gateRun(Deed.GateRun(gate: 1, result: .pass, met: []))]

  private static func running(_ signed: Value?) -> [S.Said] {
    [S.all("Q0.04", "running", signed.map { ["signed": $0] } ?? [:])]
  }

  /// The core questions of the intake besides, so that what lies behind the alliance is a look-back.
  private static let entered =
    running(nil) + [S.unknown("Q0.01"), S.unknown("Q0.02")]
    + ["Q0.03", "Q0.05", "Q0.07"].map {
      S.Said(code: $0, by: ["acme", "globex"], mark: .unknown)
    }

  private static let talking = [S.all("Q0.04", "talking")]
  private static let undated = [
    S.all("Q0.04", "talking"),
    S.all("Q3.01", .ids(["agreement"]), ["agreement.state": "signed"]),
  ]

  // A19: without a date the signature is unknown, and what is unknown verifies nothing.
  @Test(arguments: [
    (talking, true), (running("1970-02"), true), (running("1969"), false), (running(nil), false),
    (undated, false),
  ])
  func `a gate is passed before a signature that is known or still to come`(
    said: [S.Said], isVerified: Bool
  ) throws {
    let risk = try #require(
      S.scoring(said, later: Self.passed).risks.first { $0.id == "F1" })
    #expect(risk.prevented.contains("Gate 1 passed before signature") == isVerified)
  }

  // A12: it counts only if the assessment was begun before the signature; 3 points that can never count are in no sum.
  @Test(
    arguments: [
      (talking, [false]), (running("1970-02"), [true]), (undated, [nil]), (running("1969"), []),
      (running(nil), [nil]), (entered, []),
    ] as [([S.Said], [Bool?])])
  func `a signature before Gate 1 counts where there was a choice`(
    said: [S.Said], results: [Bool?]
  ) throws {
    let scoring = try S.scoring(said)
    let rule = try #require(S.method().riskRules?.risks.first { $0.id == "F1" })
    let found = scoring.signals(of: rule).filter { $0.signal.says.contains("signed before Gate 1") }
    #expect(found.map(\.result.isMet) == results)
  }

  // The report says it for good, of a look-back too (blueprint 7, Q3.01 and A12).
  @Test(
    arguments: [
      (talking, []), (undated, []),
      (running("1970-02-28"), ["Signed on 1970-02-28, before Gate 2 was passed"]),
      (
        running("1969-06-30"),
        [
          "Signed on 1969-06-30, before Gate 1 was passed on 1970-01-01",
          "Signed on 1969-06-30, before Gate 2 was passed",
        ]
      ),
    ] as [([S.Said], [String])])
  func `a signature out of order stands in the report`(said: [S.Said], notes: [String]) throws {
    let report = FullReport(try S.scoring(said, later: Self.passed)).report
    let found = report.blocks.flatMap { block in
      if case .list(let items) = block { items } else { [String]() }
    }
    #expect(found.filter { $0.hasPrefix("Signed on") } == notes)
  }
}
