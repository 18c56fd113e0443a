import AllianceFiles
import Testing

@testable import AllianceCore
@testable import Conversation

/// The chat and the list look at an alliance as of today (formats 5).
@Suite struct TodayTests {
  private static func line(_ scoring: Scoring) -> String {
    Overview.line(
      for: scoring.assessment, name: "sample", method: scoring.method, asOf: scoring.asOf)
  }

  /// What a command says on that day, with the recap before it.
  private static func said(_ command: String, _ scoring: Scoring) -> String {
    var chat = Conversation(resuming: scoring.assessment, file: "sample", method: scoring.method)
    let at = Timestamp(noonOf: scoring.asOf)
    return (chat.begin(at: at) + chat.hear(.line(command), at: at)).reduce(into: "") {
      said, effect in
      if case .say(let text) = effect { said += text }
    }
  }

  @Test func `a condition that is overdue closes its gate in list and chat`() throws {
    let events = [GateRunTests.conditions("2026-08-29")]
    let open = try GateRunTests.scoring(events, GateRunTests.unmet, asOf: "2026-08-29")
    #expect(!Self.line(open).contains("run out"))
    #expect(Self.said("/status", open).contains("passed with conditions"))
    let late = try GateRunTests.scoring(events, GateRunTests.unmet, asOf: "2026-08-30")
    #expect(Self.line(late).contains("; run out: gate 1"))
    #expect(Self.said("/status", late).contains("Opportunity identification            held"))
  }

  @Test func `an override that expired closes its gate in list and chat`() throws {
    let events = [GateRunTests.run, GateRunTests.override]
    let open = try GateRunTests.scoring(events, ["Q1.18": "2"], asOf: "2026-09-30")
    #expect(!Self.line(open).contains("run out"))
    let late = try GateRunTests.scoring(events, ["Q1.18": "2"], asOf: "2026-10-01")
    #expect(Self.line(late).contains("; run out: gate 1"))
    #expect(!Self.said("/status", late).contains("opened by override"))
  }

  @Test func `a day that passes in the middle of a conversation counts`() throws {
    let scoring = try GateRunTests.scoring(
      [GateRunTests.conditions("2026-08-29")], GateRunTests.unmet, asOf: "2026-08-29")
    var chat = Conversation(resuming: scoring.assessment, file: "sample", method: scoring.method)
    let evening = Timestamp(noonOf: scoring.asOf)
    _ = chat.begin(at: evening)
    #expect(chat.interview?.lifecycle.stages[1] == .passedWithConditions)
    _ = chat.hear(.line("/todo"), at: Timestamp(seconds: evening.seconds + 86_400))
    #expect(chat.interview?.lifecycle.stages[1] == .held)
  }

  @Test func `list and status say where a redirected alliance goes`() throws {
    let scoring = try GateRunTests.scoring([GateRunTests.run], ["Q1.13": "2"])
    #expect(Self.line(scoring).contains("redirected to standard partnership"))
    #expect(Self.said("/status", scoring).contains("redirected to standard partnership"))
  }
}
