import AllianceReports
import Testing

@testable import AllianceCore

/// The ten largest differences of a report, by what was said, size and direction (blueprint 6 and 11).
@Suite struct AlignmentReportTests {
  // Critical ones first: three of four steps before two, which straddle a gate mark. Then what shares nothing (Q1.07 of the
  // sample: 100 % of the range), two of four steps, 15 % of the larger. By bare numbers 15 and 100 would come before 3.
  @Test func `the largest differences come first, in each kind's own measure`() throws {
    let scoring = try ScoringSample.scoring([
      "acme Q1.04": "{ value: 5, fields: { missing: ~ } }", "globex Q1.04": "2",
      "acme Q1.13": "4", "globex Q1.13": "2", "acme Q1.10": "2", "globex Q1.10": "4",
      "acme Q1.02": "EUR 100", "globex Q1.02": "EUR 85",
    ])
    let blocks = FullReport(scoring).report.blocks
    let heading = try #require(blocks.firstIndex(of: .heading("Where the parties differ most")))
    guard case .table(let rows) = blocks[heading + 1] else {
      Issue.record("\(blocks[heading + 1])")
      return
    }
    #expect(
      rows.dropFirst().map { "\($0[0]) \($0[1])" } == [
        "critical Q1.04", "critical Q1.13", "discuss Q1.07", "discuss Q1.10", "discuss Q1.02",
      ])
    let ends = [
      "; acme is higher by 3 steps.", "; acme is higher by 2 steps.", "; 100.0 % not in common.",
      "; globex is higher by 2 steps.", "; acme is higher by 15.0 %.",
    ]
    for (row, end) in zip(rows.dropFirst(), ends) { #expect(row[2].hasSuffix(end), "\(row[2])") }
  }
}
