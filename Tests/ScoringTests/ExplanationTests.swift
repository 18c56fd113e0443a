import Testing

@testable import AllianceCore
@testable import AllianceReports

/// What `explain` prints are the parts of the numbers of a score, each rounded once as everywhere, with their sums and
/// divisions (issue 3); the same parts, added up here once more, yield the numbers exactly.
@Suite struct ExplanationTests {
  static func tables(_ name: String, _ scoring: Scoring) throws -> [[[String]]] {
    let report = try #require(Explanation.report(of: name, scoring))
    return report.blocks.compactMap {
      if case .table(let rows) = $0 { Array(rows.dropFirst()) } else { nil }
    }
  }

  @Test(arguments: RandomAssessment.fewSeeds) func `the parts yield the numbers of a dimension`(
    seed: Int
  ) throws {
    let scoring = try PropertyTests.score(seed)
    for dimension in scoring.dimensions {
      let tables = try Self.tables(dimension.id, scoring)
      // Without anything that counts there is no table of parts, and no number.
      guard dimension.totalWeight > 0 else {
        #expect(dimension.coverage == nil && dimension.low == nil)
        continue
      }
      let counted = dimension.parts.filter { $0.score != .notCounted }
      #expect(
        tables[0].map { Array($0[0...3]) }
          == counted.map { part in
            [
              part.weight.weight, part.score.points?.tenths ?? "open",
              part.score.points.map { (part.weight * $0).tenths } ?? "-", part.party ?? "all",
            ]
          })
      let parts = counted.map {
        Part(weight: $0.weight, points: $0.score.points, party: $0.party ?? "all")
      }
      let all = Sums(parts)
      #expect(all.score == dimension.score && all.low == dimension.low, "\(dimension.id)")
      #expect(all.high == dimension.high && all.coverage == dimension.coverage, "\(dimension.id)")
      if let score = dimension.score {
        let report = try #require(Explanation.report(of: dimension.id, scoring))
        let sum = "Score: \(all.sum.tenths) / \(all.known.weight) = \(score.tenths)."
        #expect(report.title.hasSuffix(": \(score.tenths)"))
        #expect(report.blocks.contains(.paragraph(sum)), "\(sum)")
      }
      // A party alone has the whole weight of its questions.
      for (party, row) in zip(scoring.parties.map(\.code), try #require(tables.last)) {
        let sharers = Fraction(scoring.parties.count)
        let own = Sums(
          parts.filter { $0.party == party || $0.party == "all" }.map { part in
            Part(
              weight: part.party == "all" ? part.weight : part.weight * sharers,
              points: part.points, party: party)
          })
        #expect(own.score == dimension.of(party).score, "\(dimension.id) \(party)")
        #expect(
          row == [
            own.sum.tenths, own.known.weight, own.total.weight, own.score?.tenths ?? "not known",
            party,
          ])
      }
    }
  }

  @Test(arguments: RandomAssessment.fewSeeds) func `the parts yield the index of the gate`(
    seed: Int
  )
    throws
  {
    let scoring = try PropertyTests.score(seed)
    let result = try #require(scoring.result(ofGate: 1))
    for name in ["gate1", "gate1.index"] {
      let rows = try #require(try Self.tables(name, scoring).last)
      #expect(rows.map { [$0[0], $0[4]] } == [["60", "D1"], ["40", "D2"]])
      #expect(
        rows.map { $0[2] }
          == result.indexParts.map { part in
            part.score.map { ($0 * Fraction(part.share)).tenths } ?? "-"
          })
      for row in rows {
        // The lowest party's score, as the explanation of the dimension has it.
        let alone = try #require(try Self.tables(row[4], scoring).last)
        if row[1] != "not known" { #expect(alone.contains { $0[4] == row[3] && $0[3] == row[1] }) }
      }
      let report = try #require(Explanation.report(of: name, scoring))
      guard let index = result.index else { continue }
      let sum = result.indexParts.reduce(Fraction.zero) {
        $0 + ($1.score ?? 0) * Fraction($1.share)
      }
      #expect(sum / 100 == index)
      #expect(
        report.blocks.contains {
          if case .paragraph(let text) = $0 {
            text.contains("Readiness index: \(sum.tenths) / 100 = \(index.tenths); 65 is asked for")
          } else {
            false
          }
        })
    }
  }

  @Test func `everything that has a name is explained`() throws {
    let scoring = try ScoringSample.scoring()
    for name in Explanation.names(scoring.method) + [
      "gate1.M7", "1.17", "d1", "floor-d1", "index", "c8", "OUTCOME", "Impact",
    ] {
      #expect(Explanation.report(of: name, scoring) != nil, "\(name)")
    }
    for name in ["", "Q9.99", "gate9", "M9", "gate1.M9"] {
      #expect(Explanation.report(of: name, scoring) == nil, "\(name)")
    }
  }

  struct Part {
    var weight: Fraction
    var points: Fraction?
    var party: String
  }

  /// Blueprint 5.2, written down once more.
  struct Sums {
    var sum = Fraction.zero
    var known = Fraction.zero
    var total = Fraction.zero

    init(_ parts: [Part]) {
      for part in parts {
        total = total + part.weight
        guard let points = part.points else { continue }
        known = known + part.weight
        sum = sum + part.weight * points
      }
    }

    var coverage: Fraction? { (known * 100) / total }
    var score: Fraction? { coverage.map { $0 >= 50 } == true ? sum / known : nil }
    var low: Fraction? { sum / total }
    var high: Fraction? { (sum + (total - known) * 100) / total }
  }
}
