import Testing

@testable import AllianceCore

/// What the outcome may still come to while the parties differ critically about what it rests on (blueprint 8.2, C0).
@Suite struct OpenOutcomeTests {
  typealias S = MethodSample

  /// Both pass, with evidence of 3; `differing` stands in the place of the same question.
  private static func said(_ differing: [S.Said] = []) -> [S.Said] {
    let passing = [
      S.both("Q1.04", 4, ["missing": "a press"]), S.both("Q1.05", .ids(["speed"]), ["fact": "9"]),
      S.both("Q1.16", .ids(["value"]), ["whom": "mills in Poland"]),
      S.both(
        "Q1.17", nil, ["who": "62 mills", "what": "wire", "when": "2028", "alone": "a press"]),
      S.both("Q1.18", 3, ["source": "letters of 4 mills"]),
    ]
    return passing.filter { one in !differing.contains { $0.code == one.code } } + differing
  }

  private func possible(_ said: [S.Said], later: [Deed] = []) throws -> [OutcomeResult] {
    try S.scoring(said, later: later).possibleOutcomes(S.rules())
  }

  private func miss(_ judge: String, of writer: String) -> Deed {
    .judged(SlotKey("Q1.17", party: judge), other: writer, .miss)
  }

  @Test func `without a difference it is what it is`() throws {
    #expect(try possible(Self.said()) == [.pass])
    #expect(try possible(Self.said([S.both("Q1.04", 1)])) == [.fail])
  }

  // Q1.04 at 4 and at 1: three steps apart are critical, and 1 is all that globex fails by.
  @Test func `a failure that rests on the difference alone is open`() throws {
    let apart = [S.acme("Q1.04", 4, ["missing": "a press"]), S.globex("Q1.04", 1)]
    #expect(try possible(Self.said(apart)) == [.pass, .fail])
    let scoring = try S.scoring(Self.said(apart))
    #expect(try scoring.openOutcomeQuestions(S.rules()).contains("Q1.04"))
    // Globex also expects nothing better from the joint route: it fails, however Q1.04 is settled.
    let nothing = [
      S.acme("Q1.05", .ids(["speed"]), ["fact": "9"]), S.globex("Q1.05", .ids(["none"])),
    ]
    #expect(try possible(Self.said(apart + nothing)) == [.fail])
  }

  // The two sentences miss each other, but two quarters at 4 with a metric are what counts by now.
  @Test func `results are not doubted for what was expected`() throws {
    let miss = [miss("acme", of: "globex"), miss("globex", of: "acme")]
    #expect(try possible(Self.said(), later: miss) == [.pass, .fail])
    let results = ["2026-Q2", "2026-Q3"].map { round in
      var one = S.both("Q5.14", 4, ["metric": "12 new mills"])
      one.round = round
      return one
    }
    #expect(try possible(Self.said() + results, later: miss) == [.pass])
    let scoring = try S.scoring(Self.said() + results, later: miss)
    #expect(try scoring.realisedOutcome(S.rules()).basis == .realised)
    // 5 and 1 in the newest quarter: that difference is about the result itself.
    var apart = [S.acme("Q5.14", 5, ["metric": "12 new mills"]), S.globex("Q5.14", 1)]
    for index in apart.indices { apart[index].round = "2026-Q3" }
    var low = S.globex("Q5.14", 1)
    low.round = "2026-Q2"
    var high = S.acme("Q5.14", 4, ["metric": "12 new mills"])
    high.round = "2026-Q2"
    #expect(try possible(Self.said() + [high, low] + apart) == [.pass, .fail])
  }

  // Governance is planned until every core question of the agreement is settled, Q3.18 about IP among them.
  @Test func `what settles a plan are the open core questions of its stage`() throws {
    let governance = try #require(
      S.scoring([]).characteristics.first { $0.id == .governance })
    #expect(governance.basis == .planned)
    #expect(governance.open.contains("Q3.18"))
    let method = try S.method()
    let agreement = try #require(method.stage("agreement"))
    let marks = agreement.questions.filter { $0.isCore && $0.code != "Q3.18" }.flatMap { question in
      (question.isShared ? [nil] : ["acme", "globex"]).map {
        Deed.marked(SlotKey(question.code, party: $0), .unknown, reason: nil)
      }
    }
    let last = try #require(
      S.scoring([], later: marks).characteristics.first { $0.id == .governance })
    #expect(last.basis == .planned && last.open.contains("Q3.18"))
  }
}
