import Testing

@testable import AllianceCore

/// The words beside the class: for each, answers or a world in which it stands, and one in which it does not.
@Suite struct QualifierTests {
  typealias S = MethodSample

  /// A world by hand, and the qualifiers that its conclusions give; `said` stands for what the parties call it.
  private static func qualifiers(
    _ said: [S.Said] = [], outcome: OutcomeResult = .pass,
    present: [Check.Characteristic] = Check.Characteristic.allCases, markers: Int = 4
  ) throws -> Set<String> {
    let scoring = try S.scoring(said)
    let rules = try S.rules()
    var world = VerdictWorld(outcome: .init([outcome]), states: [:], markers: .init([markers]))
    for leaf in rules.rules.compactMap(\.when).flatMap(\.leaves) { world.facts[leaf] = false }
    var characteristics: [CharacteristicScore] = []
    for id in Check.Characteristic.allCases {
      let state: CharacteristicState = present.contains(id) ? .present : .partial
      world.states[id] = .init([state])
      characteristics.append(
        CharacteristicScore(
          id: id, dimension: "D3", state: state, score: nil, low: nil, high: nil, party: nil,
          basis: nil, possible: [state], open: []))
    }
    let concluded = scoring.conclusions(
      world, characteristics, reached: world.possible(rules.table), rules)
    return Set(
      rules.qualifiers.filter { scoring.checked($0.when, concluded: concluded).isMet == true }
        .map(\.id))
  }

  struct Row: Sendable {
    var id: String
    var said: [S.Said] = []
    var outcome = OutcomeResult.pass
    var present = Check.Characteristic.allCases
    var markers = 4
    var isThere: Bool
  }

  private static let called = S.acme("Q0.07", "strategic-alliance")
  private static let three: [Check.Characteristic] = [.investment, .dependency, .impact]

  // Blueprint 8.3, line by line. No round was closed and the agreement is not answered, so the basis is expected.
  static let rows: [Row] = [
    Row(id: "expected", isThere: true),
    Row(id: "expected", outcome: .fail, isThere: false),
    Row(id: "proven", isThere: false),
    // Evidence of 2.
    Row(id: "provisional", outcome: .provisional, isThere: true),
    // Before the agreement is answered governance is planned, whatever its state; a test that fails stays so.
    Row(id: "provisional", isThere: true),
    Row(id: "provisional", present: three, isThere: true),
    Row(id: "provisional", outcome: .fail, isThere: false),
    // C8 is possible and the agreement is open.
    Row(id: "candidate", isThere: true),
    Row(id: "candidate", outcome: .fail, isThere: false),
    // C9 with three present; with four and two markers; with two not; C8 not.
    Row(id: "alliance-warranted", present: three, isThere: true),
    Row(id: "alliance-warranted", markers: 2, isThere: true),
    Row(id: "alliance-warranted", present: [.investment, .impact], isThere: false),
    Row(id: "alliance-warranted", isThere: false),
    // Called an alliance and C7, or C10; but not C9.
    Row(id: "over-labelled", said: [called], outcome: .fail, isThere: true),
    Row(id: "over-labelled", said: [called], present: [.impact], isThere: true),
    Row(id: "over-labelled", said: [called], present: three, isThere: false),
    Row(id: "over-labelled", said: [S.both("Q0.07", "supplier")], outcome: .fail, isThere: false),
    // Called supplier: C8; C9 with three; not C9 with two.
    Row(id: "under-labelled", said: [S.both("Q0.07", "supplier")], isThere: true),
    Row(
      id: "under-labelled", said: [S.both("Q0.07", "program-partner")], present: three,
      isThere: true),
    Row(
      id: "under-labelled", said: [S.both("Q0.07", "supplier")], present: [.investment, .impact],
      isThere: false),
    // C7 with governance, or investment, present.
    Row(id: "over-governed", outcome: .fail, present: [.governance], isThere: true),
    Row(id: "over-governed", outcome: .fail, present: [.dependency, .impact], isThere: false),
    // The agreement is open, so missing governance is only planned.
    Row(id: "under-governed", present: three, isThere: false),
    // 5 is 100, 2 is 25: dependency is present on one side only; 5 and 4 is both.
    Row(id: "one-sided", said: [S.acme("Q2.14", 5), S.globex("Q2.14", 2)], isThere: true),
    Row(id: "one-sided", said: [S.acme("Q2.14", 5), S.globex("Q2.14", 4)], isThere: false),
    Row(
      id: "label-clash", said: [S.acme("Q0.07", "supplier"), S.globex("Q0.07", "licence")],
      isThere: true),
    Row(id: "label-clash", said: [S.both("Q0.07", "licence")], isThere: false),
    Row(
      id: "jv-recommended", said: [S.acme("Q2.04", "nature"), S.globex("Q2.04", "contract")],
      isThere: true),
    Row(
      id: "jv-recommended", said: [S.acme("Q2.04", "nature"), S.globex("Q2.04", "helpful")],
      isThere: false),
  ]

  @Test(arguments: rows.indices) func `a qualifier stands, or not`(index: Int) throws {
    let row = Self.rows[index]
    let found = try Self.qualifiers(
      row.said, outcome: row.outcome, present: row.present, markers: row.markers)
    #expect(found.contains(row.id) == row.isThere, "\(row.id), row \(index): \(found)")
  }

  @Test func `results of two rounds make an outcome proven, or take it away`() throws {
    func shown(_ values: [Value]) throws -> Scoring.FinalOutcome {
      let said = zip(["2026-Q3", "2026-Q4"], values).map { round, value in
        var one = S.both("Q5.14", value, ["metric": "12 new hospitals in 2026"])
        one.round = round
        return one
      }
      return try S.scoring(said).realisedOutcome(S.rules())
    }
    #expect(try shown([2, 3]).basis == .realised && shown([2, 3]).overall == .pass)
    #expect(try shown([2, 2]).basis == .realised && shown([2, 2]).overall == .fail)
    // One low quarter, or only one quarter at all, says nothing yet.
    #expect(try shown([3, 2]).basis == .expected)
    #expect(try shown([4]).basis == .expected)
  }

  @Test func `governance that is missing after the agreement is named`() throws {
    let method = try S.method()
    let agreement = try #require(method.stage("agreement"))
    let marks = agreement.questions.filter(\.isCore).flatMap { question -> [Deed] in
      (question.isShared ? [nil] : ["acme", "globex"]).map {
        .marked(SlotKey(question.code, party: $0), .unknown, reason: nil)
      }
    }
    let scoring = try S.scoring([], later: marks)
    let rules = try S.rules()
    func stands(
      _ state: CharacteristicState, _ rule: String, _ id: String = "under-governed"
    ) throws -> Bool? {
      let qualifier = try #require(rules.qualifiers.first { $0.id == id })
      let governance = CharacteristicScore(
        id: .governance, dimension: "D6", state: state, score: nil, low: nil, high: nil,
        party: nil, basis: nil, possible: [state], open: [])
      let world = VerdictWorld(
        outcome: .init([.pass]), states: [:], markers: .init([4]))
      let concluded = scoring.conclusions(
        world, [governance], reached: rules.rules.filter { $0.id == rule }, rules)
      return scoring.checked(qualifier.when, concluded: concluded).isMet
    }
    #expect(try stands(.absent, "C9") == true && stands(.partial, "C9") == true)
    #expect(try stands(.present, "C9") == false && stands(.absent, "C10") == false)
    // The agreement is settled, so nothing is only planned.
    #expect(try stands(.present, "C8", "provisional") == false)
  }

  @Test func `contradictions are listed and change nothing`() throws {
    // A joint company that trades, while the form is contractual, and a minority stake without an equity form.
    let verdict = try #require(
      S.scoring([
        S.all("Q2.02", "contractual"), S.all("Q2.03", "minority"),
        S.all("Q2.05", "trading-company", ["own": .ids(["customers", "staff", "result"])]),
      ]).verdict)
    #expect(verdict.contradictions.map(\.question) == ["Q2.02", "Q2.03"])
    #expect(verdict.verdict == "joint-venture" && verdict.rule == "C3")
    #expect(verdict.form == "contractual" && verdict.equity == "minority")
  }

  @Test func `a type that only one party has named is nobody's yet`() throws {
    let named = try #require(S.scoring([S.acme("Q2.01", "go-to-market")]).verdict)
    #expect(named.type == nil && !named.isContested)
    let both = try #require(S.scoring([S.both("Q2.01", "go-to-market")]).verdict)
    #expect(both.type == "go-to-market" && !both.isContested)
  }

  @Test func `a contested type without branch scores is nobody's`() throws {
    let verdict = try #require(
      S.scoring([S.acme("Q2.01", "go-to-market"), S.globex("Q2.01", "market-development")]).verdict)
    #expect(verdict.type == nil && verdict.isContested)
    // 4 of 8 and 5 of 6: market development is built further.
    let built = try #require(
      S.scoring([
        S.acme("Q2.01", "go-to-market"), S.globex("Q2.01", "market-development"),
        S.all("Q2.27", .ids(["target-list", "lead-rule", "registration", "credit-rule"])),
        S.all("Q2.28", .ids(["budgets", "target", "content", "delivery", "effect-review"])),
      ]).verdict)
    #expect(built.type == "market-development" && built.isContested)
  }
}
