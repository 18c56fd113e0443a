import AllianceReports
import Testing

@testable import AllianceCore
@testable import Conversation

/// An answer behind a passed gate changes: chat, list and score say so, and changing it back hides nothing (issue 3).
@Suite struct StalenessTests {
  static func passed(_ changes: [String: String] = [:]) throws -> Scoring {
    try ScoringSample(events: ["{ gate: 1 }"]).scoring(changes)
  }

  static func says(_ level: Int, _ code: String = "Q1.10", _ party: String = "acme") -> Deed {
    .answered(SlotKey(code, party: party), .init(.value(.given(.number(Number(level))))))
  }

  static func standing(_ scoring: Scoring) -> GateStanding { GateRunTests.standing(scoring) }

  /// Gate 1 uses its criteria, the outcome test behind M7, and all of D1 and D2.
  @Test func `what the gate uses`() {
    let used = ScoringSample.shipped.questions(usedByGate: 1)
    let unused = ScoringSample.shipped.questions.map(\.code).filter { !used.contains($0) }
    // Intake, the register of benefits and what passes over decide nothing here.
    #expect(
      unused == [
        "Q0.01", "Q0.02", "Q0.03", "Q0.04", "Q0.05", "Q0.06", "Q0.07", "Q0.08", "Q1.23", "Q1.25",
      ])
  }

  @Test(
    arguments: ScoringSample.shipped.questions.map(\.code).filter { $0 > "Q1" && $0 != "Q1.24" })
  func `every used answer that is cleared or marked makes it stale, no other`(code: String) throws {
    let scoring = try Self.passed()
    let isUsed = scoring.method.questions(usedByGate: 1).contains(code)
    let party = scoring.method.question(code)?.isShared == true ? nil : "globex"
    let key = SlotKey(code, party: party)
    for deed in [Deed.cleared(key, .all), .marked(key, .unknown, reason: nil)] {
      #expect(Self.standing(scoring.with(deed)) == (isUsed ? .stale : .passed), "\(deed.verb)")
    }
  }

  @Test func `stale does not go away by changing it back`() throws {
    let scoring = try Self.passed()
    let changed = scoring.with(Self.says(3))
    #expect(Self.standing(changed) == .stale)
    #expect(Self.standing(changed.with(Self.says(4))) == .stale)
    let last = try #require(changed.assessment.journal.last)
    let undone = changed.with(.undone(entry: last.id))
    #expect(undone.dimension("D2") == scoring.dimension("D2"))
    #expect(Self.standing(undone) == .stale)
    // The alliance stays where the gate had led it.
    #expect(undone.lifecycle.state == .forming(stage: 2))
    // Run again, it stands again.
    let run = try #require(undone.result(ofGate: 1)?.run(conditions: []))
    #expect(Self.standing(undone.with(.gateRun(run))) == .passed)
  }

  @Test func `undoing an answer from before the gate makes it stale`() throws {
    let scoring = try Self.passed()
    let entry = try #require(
      scoring.assessment.journal.first { entry in
        if case .answered(let key, _) = entry.deed {
          key == SlotKey("Q1.10", party: "acme")
        } else {
          false
        }
      })
    let undone = scoring.with(.undone(entry: entry.id))
    #expect(Self.standing(undone) == .stale)
    #expect(Self.standing(undone.with(.redone(entry: entry.id))) == .stale)
  }

  @Test func `judging again makes it stale`() throws {
    for code in ["Q1.11", "Q1.17"] {
      let scoring = try Self.passed()
      let judges = { (word: Deed.Judgement) in
        Deed.judged(SlotKey(code, party: "acme"), other: "globex", word)
      }
      #expect(Self.standing(scoring.with(judges(.match))) == .passed)
      let again = scoring.with(judges(.partly))
      #expect(Self.standing(again) == .stale)
      #expect(Self.standing(again.with(judges(.match))) == .stale)
    }
  }

  @Test func `what changes no answer leaves it passed`() throws {
    let scoring = try Self.passed()
    let key = SlotKey("Q1.10", party: "acme")
    for deed in [
      Self.says(4), .skipped(key),
      .noted(.init(question: "Q1.10", party: "acme"), note: "x", evidence: "y"),
      .answered(
        SlotKey("Q1.11", party: "acme"), .init(.fields(["size": .given(.text("by 2028"))]))),
    ] { #expect(Self.standing(scoring.with(deed)) == .passed, "\(deed)") }
  }

  @Test func `conditions and overrides turn stale as well`() throws {
    let conditions = try GateRunTests.scoring(
      [GateRunTests.conditions("2026-08-29")], GateRunTests.unmet)
    #expect(Self.standing(conditions.with(Self.says(3))) == .stale)
    let overridden = try GateRunTests.scoring(
      [GateRunTests.run, GateRunTests.override], ["Q1.18": "2"])
    #expect(Self.standing(overridden.with(Self.says(3))) == .stale)
    // A held gate has nothing to lose.
    let held = try GateRunTests.scoring([GateRunTests.run], ["Q1.18": "2"])
    #expect(Self.standing(held.with(Self.says(3))) == .held)
  }

  @Test func `chat, list and score say so`() throws {
    let scoring = try Self.passed()
    let fresh = Overview.line(
      for: scoring.assessment, name: "sample", method: scoring.method, asOf: scoring.asOf)
    #expect(!fresh.contains("stale"))
    #expect(Self.json(scoring).contains("\"standing\": \"passed\""))

    var chat = Conversation(resuming: scoring.assessment, file: "sample", method: scoring.method)
    let at = Timestamp(noonOf: scoring.asOf)
    _ = chat.begin(at: at)
    var said = ""
    func type(_ line: String) {
      for effect in chat.hear(.line(line), at: at) {
        if case .say(let text) = effect { said += text }
      }
    }
    type("/goto 1.10 acme")
    type("3")
    #expect(said.contains("Gate 1 had used this answer and is stale until run again"), "\(said)")
    said = ""
    type("/goto 1.10 acme")
    type("4")
    // It is said once, when it happens; the standing keeps it.
    #expect(!said.contains("had used this answer"))
    let changed = try #require(chat.assessment)
    #expect(changed.standing.answers[SlotKey("Q1.10", party: "acme")].value == .given(.number(4)))
    #expect(
      Overview.line(
        for: changed, name: "sample", method: scoring.method, asOf: scoring.asOf
      ).contains("stale: gate 1"))
    let after = Scoring(changed, method: scoring.method)
    #expect(Self.json(after).contains("\"standing\": \"stale\""))
    #expect(ScoreReport(after).report.text().contains("stale: an answer behind it has changed"))
    said = ""
    type("/gate 1 run")
    #expect(said.contains("Gate 1: pass. Saved."), "\(said)")
    #expect(
      Self.standing(Scoring(try #require(chat.assessment), method: scoring.method)) == .passed)
  }

  static func json(_ scoring: Scoring) -> String {
    String(decoding: ScorecardJSON.document([scoring]), as: UTF8.self)
  }
}
