import AllianceFiles
import AllianceReports
import Testing

@testable import AllianceCore

/// What is proposed opens the gate, and nothing smaller does.
@Suite struct GatePathTests {
  private static func northwind(_ deeds: [Deed] = []) throws -> Scoring {
    try sample("northwind", on: "2026-11-21").trying(deeds)
  }

  /// An answers file of the tests of the program, played on that day.
  private static func sample(_ name: String, on day: String) throws -> Scoring {
    let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    let path = "/\(folder)/AllianceTests/Resources/\(name).yaml"
    let text = String(decoding: try WholeFile.read(path), as: UTF8.self)
    let method = try MethodSample.method()
    var count = 0
    let played = try AnswersPlayer.play(
      AnswersFile(DocumentNode.reading(yaml: text, file: path)), onto: nil, method: method,
      now: try #require(Timestamp(iso: "\(day)T12:00:00Z")), id: "sample",
      newName: { _ in
        count += 1
        return "n\(count)"
      })
    return Scoring(played, method: method)
  }

  private static func opens(_ scoring: Scoring, _ gate: Int = 1) -> Bool {
    [.pass, .conditions].contains(scoring.result(ofGate: gate)?.result)
  }

  private static func expectNoneToSpare(_ path: GatePath, _ scoring: Scoring, _ gate: Int) {
    for change in path.changes {
      let others = path.changes.filter { $0 != change }
      #expect(!opens(scoring.trying(others.flatMap(\.deeds)), gate), "\(change.question)")
    }
  }

  // `hold.yaml`: everything is answered, Litware has called the guess of Fabrikam at its gain a miss, and nobody's evidence
  // is at 3.
  @Test func `a path says what would have to be true, and by whom`() throws {
    let scoring = try Self.sample("hold", on: "2026-11-21")
    let report = PathReport.report(gate: 1, scoring.path(throughGate: 1), scoring)
    #expect(
      report.blocks == [
        .paragraph("It takes 2 changes, the fewest there are:"),
        .list([
          "Q1.11 Their gain (Litware Clinics KG): finds that it matches, once Fabrikam Optics BV has asked and said it anew",
          "Q1.18 Evidence today (Litware Clinics KG): it is 3, buyer interviews or own deal data",
        ]),
        .paragraph("A change helps when it becomes true, not when it is typed."),
      ])
  }

  // Everything is answered: what keeps M3 open is that the parties differ about one guess, not that somebody is silent.
  @Test func `a difference that is not settled is not called unanswered`() throws {
    let report = try #require(GateReport(gate: 1, Self.sample("hold", on: "2026-11-21")))
    let gain = try #require(report.result.criteria.first { $0.id == "M3" })
    #expect(gain.outcome.isMet != true)
    let line = report.line(gain)
    #expect(line.contains("(Q1.11)") && !line.contains("not answered"))
  }

  /// Every single change of every question the gate uses.
  private static func singles(_ scoring: Scoring) -> [GateChange] {
    scoring.ordered(scoring.method.questions(usedByGate: 1)).flatMap(scoring.changes)
  }

  @Test func `one change is found where one is enough`() throws {
    // As it stands only M6 is in the way: no common tick at Q1.16.
    let scoring = try Self.northwind()
    #expect(!Self.opens(scoring))
    let path = try #require(scoring.path(throughGate: 1))
    #expect(path.open.isEmpty && path.isSmallest)
    #expect(path.changes.map(\.question) == ["Q1.16"])
    #expect(Self.opens(scoring.trying(path.changes.flatMap(\.deeds))))
  }

  @Test func `two changes are found where no single one is enough`() throws {
    // Evidence of 1 at fabrikam misses M4 beside M6.
    let scoring = try Self.northwind([
      .answered(SlotKey("Q1.18", party: "fabrikam"), .init(.value(.given(1))))
    ])
    let path = try #require(scoring.path(throughGate: 1))
    #expect(Set(path.changes.map(\.question)) == ["Q1.16", "Q1.18"])
    #expect(Self.opens(scoring.trying(path.changes.flatMap(\.deeds))))
    // By brute force: no single change opens it.
    #expect(!Self.opens(scoring))
    #expect(!Self.singles(scoring).contains { Self.opens(scoring.trying($0.deeds)) })
    // From 1 to 2 is one step, and cheaper than any other value that helps.
    #expect(path.changes.first { $0.question == "Q1.18" }?.kind == .value(2))
  }

  @Test func `a way is shown where too much is in the way for the smallest one`() throws {
    let low = ["Q1.04", "Q1.10", "Q1.13", "Q1.18", "Q1.20", "Q1.21"].flatMap { code in
      ["northwind", "fabrikam"].map {
        Deed.answered(SlotKey(code, party: $0), .init(.value(.given(1))))
      }
    }
    let unknown = ["Q1.01", "Q1.06", "Q1.12", "Q1.17"].flatMap { code in
      ["northwind", "fabrikam"].map {
        Deed.marked(SlotKey(code, party: $0), .unknown, reason: nil)
      }
    }
    let scoring = try Self.northwind(low + unknown)
    let path = try #require(scoring.path(throughGate: 1))
    #expect(!path.isSmallest)
    #expect(Self.opens(scoring.trying(path.changes.flatMap(\.deeds))))
    Self.expectNoneToSpare(path, scoring, 1)
  }

  /// In the whole life nobody ever said what is put in, so that neither the agreement nor the first quarter has a line to be
  /// held against: one joint line for Gate 3, one of each party for Gate 4.
  @Test(arguments: [(3, [nil], "Q3.05"), (4, ["tailspin", "woodgrove"], "Q4.01")])
  func `where nothing is committed the path begins with a line`(
    _ gate: Int, _ owners: [String?], _ table: String
  ) throws {
    let scoring = try Self.sample("life", on: "2028-01-10")
    let path = try #require(scoring.path(throughGate: gate))
    #expect(path.changes.filter { $0.question == "Q2.10" }.map(\.party) == owners)
    #expect(path.changes.contains { $0.question == table })
    #expect(Self.opens(scoring.trying(path.changes.flatMap(\.deeds)), gate))
    Self.expectNoneToSpare(path, scoring, gate)
  }

  @Test func `what is proposed changes no file and nothing in the assessment`() throws {
    let scoring = try Self.northwind()
    let before = scoring.assessment
    _ = scoring.path(throughGate: 1)
    #expect(scoring.assessment == before)
  }
}
