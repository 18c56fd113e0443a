import AllianceReports
import Testing

@testable import AllianceCore

/// "Does not apply" with a reason meets a criterion, and the gate names it (blueprint A13).
@Suite struct WaiverTests {
  typealias S = MethodSample

  private func line(_ gate: Int, _ id: String, _ said: [S.Said]) throws -> String {
    let scoring = try S.scoring(said)
    let report = try #require(GateReport(gate: gate, scoring))
    let criterion = try #require(report.result.criteria.first { $0.id == id })
    #expect(criterion.outcome.isMet == true)
    return report.line(criterion)
  }

  @Test func `a hard decision that does not apply is named with its party and reason`() throws {
    let written = ["Q2.18", "Q2.19", "Q2.20"].map { S.both($0, "written") }
    let waived = try line(
      2, "M1",
      written + [
        S.acme("Q2.17", "not-applicable", ["reason": "no joint results"]),
        S.globex("Q2.17", "written"),
      ])
    #expect(waived.hasSuffix("; does not apply: Q2.17 (acme: no joint results)"))
    #expect(
      try !line(2, "M1", written + [S.both("Q2.17", "written")]).contains("does not apply"))
  }

  @Test func `an IP framework that is not needed is named with its reason`() throws {
    let waived = try line(
      3, "M6",
      [
        S.all(
          "Q3.18", .ids(["does-not-apply"]), ["does-not-apply.reason": "nothing is developed"])
      ])
    #expect(waived.hasSuffix("; does not apply: Q3.18 (nothing is developed)"))
  }
}
