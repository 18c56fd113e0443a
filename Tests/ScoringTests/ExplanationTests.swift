import Testing

@testable import AllianceCore
@testable import AllianceReports

/// What `explain` prints yields every number of the score before it is rounded (issue 3): the parts are read back as
/// exact fractions and added up here once more.
@Suite struct ExplanationTests {
  /// `37.5`, `-2` or `200/3`, exactly.
  static func exact(_ text: String) throws -> Fraction {
    let sides = text.split(separator: "/")
    if sides.count == 2 {
      return Fraction(try #require(Int128(sides[0])), over: try #require(Int128(sides[1])))
    }
    return Fraction(try #require(Number(literal: text), "\(text)"))
  }

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
      let parts = try tables[0].map { row in
        Part(
          weight: try Self.exact(row[0]), points: row[1] == "open" ? nil : try Self.exact(row[1]),
          party: row[3])
      }
      let all = Sums(parts)
      #expect(all.score == dimension.score && all.low == dimension.low, "\(dimension.id)")
      #expect(all.high == dimension.high && all.coverage == dimension.coverage, "\(dimension.id)")
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
            own.sum.exact, own.known.exact, own.total.exact, own.score?.exact ?? "not known", party,
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
    let index = try #require(scoring.result(ofGate: 1)).index
    let rows = try #require(try Self.tables("gate1", scoring).last)
    #expect(rows.map { [$0[0], $0[4]] } == [["60", "D1"], ["40", "D2"]])
    guard let index else {
      #expect(rows.contains { $0[1] == "not known" })
      return
    }
    var sum = Fraction.zero
    for row in rows {
      // The lowest party's score, as the explanation of the dimension has it.
      let alone = try #require(try Self.tables(row[4], scoring).last)
      let scores = try alone.map { try Self.exact($0[3]) }
      #expect(try Self.exact(row[1]) == scores.min())
      #expect(alone.contains { $0[4] == row[3] && $0[3] == row[1] })
      sum = sum + (try Self.exact(row[0])) * (try Self.exact(row[1]))
    }
    #expect(sum / 100 == index)
  }

  @Test func `everything that has a name is explained`() throws {
    let scoring = try ScoringSample.scoring()
    for name in Explanation.names(scoring.method) + ["gate1.M7", "1.17", "d1", "floor-d1", "index"]
    {
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
