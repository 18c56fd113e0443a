import Testing

@testable import AllianceCore

/// Paths through the later gates: what is proposed opens the gate, and no single change does where two are proposed.
@Suite struct LaterPathTests {
  typealias G = LaterGateTests

  static func each(_ code: String, _ value: String) -> String { G.both(code, value) }

  /// Gate 2 on the core path with every core answer; nothing is in the way.
  static let architecture = [
    each("Q2.01", "{ value: go-to-market, fields: { second: null } }"),
    "Q2.02: { value: contractual, fields: { also: null } }", "Q2.03: none", G.facts(),
    "Q2.08: { fields: { inside: pumps, outside: valves, handover: site test } }",
    G.lines(
      [
        G.line("a", "money", worth: "EUR 50k"), G.line("b", "people", worth: "EUR 50k"),
        G.line("x", "asset", side: "expect", worth: "EUR 50k"),
        G.line("y", "people", side: "expect", worth: "EUR 50k"),
      ],
      [
        G.line("c", "asset", worth: "EUR 50k"), G.line("d", "people", worth: "EUR 50k"),
        G.line("z", "money", side: "expect", worth: "EUR 50k"),
        G.line("w", "people", side: "expect", worth: "EUR 50k"),
      ]),
    each("Q2.11", "{ value: 90, fields: { approver: plan 3 } }"),
    each("Q2.12", "{ value: 4, fields: { dedicated: 3 ships } }"),
    "Q2.13: { value: [joint-ip], fields: { joint-ip.example: patent 4711 } }",
    each("Q2.14", "{ value: 4, fields: { loss: ships } }"), G.roles(missing: ""),
    G.decided(["decided", "decided", "decided", "decided"]),
  ].joined(separator: "\n")

  static func path(_ answers: String, _ gate: Int) throws -> (scoring: Scoring, path: GatePath?) {
    let scoring = try ShippedMethod.scoring(answers, path: "core")
    return (scoring, scoring.path(throughGate: gate))
  }

  static func opens(_ scoring: Scoring, _ gate: Int) -> Bool {
    [.pass, .conditions].contains(scoring.result(ofGate: gate)?.result)
  }

  static func words(_ path: GatePath) -> [String] {
    path.changes.map { [$0.question, $0.party].compactMap { $0 }.joined(separator: " ") }.sorted()
  }

  @Test func `nothing is in the way of a complete design`() throws {
    let (scoring, path) = try Self.path(Self.architecture, 2)
    let result = try #require(scoring.result(ofGate: 2))
    #expect(result.open.map { "\($0.question) \($0.party ?? "all")" } == [])
    #expect(result.criteria.filter { $0.outcome.isMet != true }.map(\.id) == [])
    #expect(path?.changes == [])
  }

  @Test(arguments: [
    // A hard decision that acme has not discussed; and a dependency of 2 at both.
    (
      G.decided(["decided", "decided", "decided", "decided"]).split(separator: "\n").first.map(
        String.init) ?? "",
      "Q2.17: { acme: { value: not-discussed, fields: { owner: Bo, due: 2027-09 } }, globex: { value: decided, fields: { settles: null, rule: a } } }",
      ["Q2.17 acme"]
    ),
    (
      "Q2.14: { acme: { value: 4, fields: { loss: ships } }, globex: { value: 4, fields: { loss: ships } } }",
      "Q2.14: { acme: 2, globex: 2 }", ["Q2.14 acme", "Q2.14 globex"]
    ),
    ("outside: valves", "outside: null", ["Q2.08"]),
  ])
  func `what is missing in a design is proposed`(
    _ piece: String, _ instead: String, _ wanted: [String]
  )
    throws
  {
    let broken = Self.architecture.replacingAll(piece, with: instead)
    #expect(broken != Self.architecture)
    let (scoring, found) = try Self.path(broken, 2)
    #expect(!Self.opens(scoring, 2))
    let path = try #require(found)
    #expect(Self.words(path) == wanted)
    #expect(Self.opens(scoring.trying(path.changes.flatMap(\.deeds)), 2))
    if wanted.count > 1 {
      let singles = scoring.ordered(scoring.method.questions(usedByGate: 2)).flatMap(
        scoring.changes)
      #expect(!singles.contains { Self.opens(scoring.trying($0.deeds), 2) })
    }
  }

  // Two of three lines lack their quantity: two more specific ones of the groups that are missing.
  @Test func `lines that are not specific are proposed as rows`() throws {
    let vague = Self.architecture.replacingAll(
      G.line("a", "money", worth: "EUR 50k"),
      with: G.line("a", "money", quantity: "null", worth: "EUR 50k"))
    let (scoring, found) = try Self.path(vague, 2)
    #expect(!Self.opens(scoring, 2))
    let path = try #require(found)
    #expect(Self.words(path) == ["Q2.10 acme"])
    #expect(Self.opens(scoring.trying(path.changes.flatMap(\.deeds)), 2))
  }

  // A keeps 66.7 % because the sponsor's hours are missing; and globex knows of no joint opportunity.
  @Test func `what was owed and an opportunity are proposed for gate 4`() throws {
    let base = [
      FulfilmentTests.example, G.held(1, 2), G.output("content"), Self.each("Q4.05", "4"),
      Self.each("Q4.11", "{ value: yes, fields: { name: Contoso Ports } }"),
    ].joined(separator: "\n")
    let (good, none) = try Self.path(base, 4)
    #expect(Self.opens(good, 4) && none?.changes == [])
    let broken = base.replacingAll("row: a3, actual: 6", with: "row: a3, actual: 0")
      .replacingAll("row: a3, seen: 6", with: "row: a3, seen: 0")
      .replacingAll(
        "globex: { value: yes, fields: { name: Contoso Ports } }",
        with: "globex: { value: no, fields: { instead: looking } }")
    let (scoring, found) = try Self.path(broken, 4)
    #expect(!Self.opens(scoring, 4))
    let path = try #require(found)
    #expect(Self.words(path) == ["Q4.01 acme", "Q4.11 globex"])
    #expect(Self.opens(scoring.trying(path.changes.flatMap(\.deeds)), 4))
  }

  /// Gate 3 on the core path, with the five lines of `match` and what the agreement says of them.
  static func agreement(_ stated: String, rights: [String]) -> String {
    [
      G.match(stated),
      "Q3.02: \(G.shown(["commitments", "milestones", "decisions", "term", "leaving"]))",
      "Q3.03: \(G.shown(["commitments", "scope", "ip", "credit", "performance", "governance"]))",
      each("Q3.04", "{ value: 4, fields: { wording: clause 3 of it } }"),
      each("Q3.06", "{ fields: { name: Ann, level: board, hours: 4, deputy: null } }"),
      each(
        "Q3.07", "{ fields: { name: Bo, share: 50, reports: Cy } }"),
      "Q3.08: { value: full, fields: { mandate: clause 8 } }",
      G.cards("working-level", "joint-body"),
      G.escalation(["5 working days", "10 working days"]), "Q3.12: \(G.shown(rights))",
      each("Q3.13", "4"), each("Q3.14", "{ value: 4, fields: { last: 4 May } }"),
      G.metrics(["output", "position", "health"]),
      "Q3.18: { value: [existing, joint-results, licence-during, licence-after], fields: { clauses: D } }",
      "Q3.19: { value: [triggers, notice, ip, customers], fields: { triggers.event: no sales, clauses: 21 } }",
      each("Q3.22", "4"),
    ].joined(separator: "\n")
  }

  // Three lines of five in full are 60 %, and the right to conclude is not written: M2 and M4.
  @Test func `lines of the agreement and a right are proposed for gate 3`() throws {
    let (good, none) = try Self.path(
      Self.agreement("fully, fully, fully, fully, partly", rights: ["restructure", "conclude"]), 3)
    #expect(good.result(ofGate: 3)?.open.map(\.question) == [])
    #expect(Self.opens(good, 3) && none?.changes == [])
    let (scoring, found) = try Self.path(
      Self.agreement("fully, fully, fully, partly, partly", rights: ["restructure"]), 3)
    #expect(!Self.opens(scoring, 3))
    let path = try #require(found)
    #expect(Self.words(path) == ["Q3.05", "Q3.12"])
    #expect(Self.opens(scoring.trying(path.changes.flatMap(\.deeds)), 3))
  }
}
