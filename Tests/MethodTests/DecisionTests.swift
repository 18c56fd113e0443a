import Testing

@testable import AllianceCore

/// The decision table of blueprint 10: each row once, with levels computed by hand.
@Suite struct DecisionTests {
  typealias S = MethodSample

  private static func founding(_ word: String, round: String? = "2026-Q4") -> S.Said {
    var said = S.table(
      "Q5.17",
      rows: ["opportunity", "capability", "gain"].map { id in
        ["id": .text(id), "status": .text(id == "gain" ? word : "fresh")]
      })
    said.round = round
    return said
  }

  private static func inRound(_ said: S.Said) -> S.Said {
    var said = said
    said.round = "2026-Q4"
    return said
  }

  private static func wish(_ word: String) -> S.Said { inRound(S.both("Q5.21", .text(word))) }

  @Test func `a founding answer that weakens asks for another scope, whatever the levels`() throws {
    let decision = try #require(S.scoring([Self.founding("weaker")]).decision)
    #expect(decision.rationale == .weaker && decision.recommended == "change-scope")
  }

  @Test func `one that no longer holds asks for the end`() throws {
    let decision = try #require(S.scoring([Self.founding("no-longer")]).decision)
    #expect(decision.rationale == .noLonger && decision.recommended == "conclude")
    #expect(decision.alternatives == ["convert", "change-form"])
  }

  @Test func `a goal that all have reached concludes as completed`() throws {
    let decision = try #require(
      S.scoring([Self.founding("no-longer"), Self.wish("goal-reached")]).decision)
    #expect(decision.rationale == .ended && decision.recommended == "conclude")
    #expect(decision.alternatives == ["renew"])
  }

  @Test func `a purchase and a need for a joint company are added`() throws {
    let decision = try #require(
      S.scoring([
        S.both("Q2.04", "nature"), S.all("Q2.05", "independent"), Self.founding("weaker"),
        Self.inRound(S.both("Q5.21", "change-form", ["form": "purchase"])),
      ]).decision)
    #expect(decision.added == ["change-form", "change-form"])
  }

  @Test func `without founding answers there is no decision, and outside of rounds there is none`()
    throws
  {
    #expect(try S.scoring([Self.inRound(S.both("Q5.16", 4))]).decision == nil)
    #expect(try S.scoring([]).decision == nil)
  }

  /// The rows of a rationale that holds, over both levels.
  @Test(arguments: [
    (true, true, "continue"), (true, false, "fix-execution"), (false, true, "change-scope"),
    (false, false, "restructure"),
  ]) func `levels choose among the rest`(strategic: Bool, operational: Bool, decision: String)
    throws
  {
    let rules = try #require(S.rules().decision)
    let row = rules.row(.holds, strategic: strategic ? 60 : 59, operational: operational ? 60 : 59)
    #expect(row?.decision == decision)
    // A level that is not known fits no row that asks for it.
    #expect(rules.row(.holds, strategic: nil, operational: 60) == nil)
  }

  @Test func `conditions see what is recommended`() throws {
    // `no-longer` recommends conclude; Q5.22 is asked on change-scope, which `weaker` recommends.
    let weaker = try S.scoring([Self.founding("weaker")])
    let gone = try S.scoring([Self.founding("no-longer")])
    let key = SlotKey("Q5.22", round: "2026-Q4", party: nil)
    #expect(weaker.interview.inquiry(key)?.isApplicable == true)
    #expect(gone.interview.inquiry(key)?.isApplicable == false)
  }
}
