import AllianceReports
import Testing

@testable import AllianceCore

/// What a report says beyond the score (blueprint 11).
@Suite struct FullReportTests {
  typealias S = MethodSample

  private func list(_ heading: String, _ said: [S.Said]) throws -> [String]? {
    let blocks = try FullReport(S.scoring(said)).report.blocks
    guard let index = blocks.firstIndex(of: .heading(heading)),
      case .list(let items) = blocks[index + 1]
    else { return nil }
    return items
  }

  @Test func `decisions that are open stand with owner and date`() throws {
    let said = [
      S.acme("Q2.17", "on-table", ["owner": "Bo Lind", "due": "2027-03-01"]),
      S.globex("Q2.17", "written"), S.both("Q2.19", "decided"),
      S.globex("Q2.20", "not-discussed"),
    ]
    #expect(
      try list("Open decisions", said) == [
        "Q2.17 Joint IP, acme: options on the table with owner and date; Bo Lind, by 2027-03-01",
        "Q2.20 When it ends, globex: not discussed or postponed; nobody and no date",
      ])
    #expect(try list("Open decisions", [S.both("Q2.17", "written")]) == nil)
  }

  @Test func `a summary says who, what and where they differ critically`() throws {
    let report = try FullReport(
      S.scoring([
        S.all("Q0.01", "sell one model for 40 hospitals", ["tag": "sell"]),
        S.acme("Q1.04", 4, ["missing": "a press"]), S.globex("Q1.04", 1),
      ])
    ).report
    #expect(report.blocks.contains(.paragraph("Parties: acme (acme), globex (globex).")))
    #expect(
      report.blocks.contains(.paragraph("What it is about: sell one model for 40 hospitals")))
    #expect(report.blocks.contains(.paragraph("Critical differences: Q1.04 Going alone.")))
    #expect(report.blocks.contains(.heading("Class  undetermined (C0)")))
  }

  // Everything of the core is marked unknown, so the gate may be run and nothing it looks at is known.
  @Test func `what nobody has answered is listed once for a criterion`() throws {
    let marks = try S.method().stages.prefix(3).flatMap(\.questions).filter(\.isCore).flatMap {
      question in
      (question.isShared ? [nil] : ["acme", "globex"]).map {
        Deed.marked(SlotKey(question.code, party: $0), .unknown, reason: nil)
      }
    }
    let commitments = Deed.marked(SlotKey("Q2.10"), .unknown, reason: nil)
    let report = try #require(GateReport(gate: 2, S.scoring([], later: marks + [commitments])))
    #expect(report.result.result == .hold)
    let facts = try #require(report.result.criteria.first { $0.id == "M4" })
    #expect(report.line(facts).hasSuffix(": not answered: Q2.04, Q2.05, Q2.06, Q2.07"))
  }
}
