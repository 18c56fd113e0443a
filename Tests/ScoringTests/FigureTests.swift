import AllianceFiles
import AllianceReports
import JSONTree
import Testing

@testable import AllianceCore

/// Trend, alerts, metrics and actions as files and people see them, on the whole life of an alliance.
@Suite struct FigureTests {
  /// `life.yaml` of the tests of the program: low satisfaction (2) in 2027-Q1 and Q2, 4 in Q3 and Q4.
  static func life(asOf: String, _ deeds: [Deed] = []) throws -> Scoring {
    let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    let path = "/\(folder)/AllianceTests/Resources/life.yaml"
    let method = try QuestionnaireSet.shipped.questionnaire()
    var count = 0
    let played = try AnswersPlayer.play(
      AnswersFile(
        .reading(yaml: String(decoding: try WholeFile.read(path), as: UTF8.self), file: path)),
      onto: nil, method: method, now: try #require(Timestamp(iso: "2028-01-10T12:00:00Z")),
      id: "life",
      newName: { _ in
        count += 1
        return "n\(count)"
      })
    let later = deeds.reduce(Scoring(played, method: method)) { $0.with($1) }
    return Scoring(later.assessment, method: method, asOf: try GateRunTests.day(asOf))
  }

  static func action(_ text: String, _ state: Deed.Action.State) -> Deed {
    .action(Deed.Action(id: "a1", text: text, owner: "Ida Moe", state: state))
  }

  @Test func `the scorecard has the keys of formats 7 for figures and actions`() throws {
    let scoring = try Self.life(
      asOf: "2027-06-30",
      [Self.action("rent the dock", .open), Self.action("rent the dock", .done)])
    let whole = try JSONValue(scoring)
    for (path, keys) in [
      ("trend", "id from to change word"), ("alerts", "rule party rounds says"),
      ("actions", "id text owner due state question"),
    ] {
      let found = whole.all(path)
      #expect(!found.isEmpty, "\(path)")
      for object in found { #expect(object.keys.joined(separator: " ") == keys, "\(path)") }
    }
    let metrics = try #require(whole["metrics"])
    #expect(metrics.keys == Metric.Name.allCases.map(\.rawValue))
    for metric in metrics.members {
      #expect(metric.value.keys == ["value", "unit", "parties", "says"], "\(metric.key)")
    }
    // 1 to 5 at 2 is 25; nothing was due, so there is no rate, and that is null.
    #expect(metrics["MET-H4"]?["value"]?.plain == "25.0")
    #expect(metrics["MET-H1"]?["value"]?.plain == "null")
    // The last word about an action counts.
    #expect(whole.all("actions").map { $0["state"]?.plain } == ["done"])
  }

  @Test(arguments: [
    ("2027-03-30", []), ("2027-06-30", ["satisfaction tailspin", "satisfaction woodgrove"]),
    ("2027-09-30", []),
  ])
  func `alerts are those of the newest quarter on that day`(_ day: String, _ found: [String])
    throws
  {
    let alerts = try Self.life(asOf: day).currentAlerts
    #expect(alerts.map { "\($0.alert.id) \($0.party ?? "all")" } == found)
  }

  // Satisfaction 25, 25, 75, 75: from the second to the third +50, then 0; the last two steps are no direction.
  @Test(
    arguments: [
      ("2027-03-30", nil), ("2027-06-30", "2027-Q1 2027-Q2 0.0 short"),
      ("2027-09-30", "2027-Q2 2027-Q3 50.0 flat"), ("2027-12-30", "2027-Q3 2027-Q4 0.0 flat"),
    ] as [(String, String?)])
  func `a trend looks at the quarters up to that day`(_ day: String, _ found: String?) throws {
    let trend = try Self.life(asOf: day).trends.first { $0.id == "MET-H4" }
    #expect(
      trend.map { "\($0.from) \($0.to) \($0.change.tenths) \($0.word.rawValue)" } == found)
  }

  // D10 is asked in each quarter as Q5.12 (75, weight 3), Q5.16 (75, 1) and Q5.03 (100, 1). Trust of 2, asked for the first
  // time in 2027-Q4, is no fall; asked in Q3 too, where it was 4, it is one: (225 + 75 + 100 + 225) / 8 = 78.125 against
  // (225 + 75 + 100 + 75) / 8 = 59.375.
  @Test(arguments: [(["2027-Q4"], "0.0"), (["2027-Q3", "2027-Q4"], "-18.8")])
  func `a dimension moves by what was asked both times`(_ rounds: [String], _ change: String) throws
  {
    let deeds = rounds.flatMap { round in
      ["tailspin", "woodgrove"].map { party in
        Deed.answered(
          SlotKey("Q3.22", round: round, party: party),
          .init(.value(.given(.number(round == "2027-Q4" ? 2 : 4)))))
      }
    }
    // Two quarters alone, so that no earlier one is without it.
    let scoring = try Self.life(asOf: "2027-12-30", deeds)
    let views = ["2027-Q3", "2027-Q4"].map { (period: $0, scoring: scoring.inRound($0)) }
    let figures = scoring.comparable("D10", views).compactMap(\.figure)
    #expect((figures[1] - figures[0]).tenths == change)
  }

  @Test func `a metric is explained by its formula and its answers`() throws {
    let scoring = try Self.life(asOf: "2027-12-30")
    let text = try #require(Explanation.report(of: "met-h4", scoring)).text(columns: 200)
    #expect(text.contains("MET-H4 partner satisfaction: 75.0"))
    #expect(text.contains("The median of a party's leaders on 1 to 5, turned to 0 to 100."))
    #expect(text.contains("Q5.12     tailspin   4"), "\(text)")
    for name in Metric.Name.allCases {
      #expect(Explanation.report(of: name.rawValue, scoring) != nil, "\(name)")
      #expect(Explanation.names(scoring.method).contains(name.rawValue), "\(name)")
    }
  }
}
