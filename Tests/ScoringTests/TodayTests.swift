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

/// What somebody who comes back is told (issue: a recap on resume), and the moment a gate can be run.
@Suite struct RecapTests {
  private static func recap(_ scoring: Scoring) -> String {
    var chat = Conversation(resuming: scoring.assessment, file: "sample", method: scoring.method)
    return words(chat.begin(at: Timestamp(noonOf: scoring.asOf)))
  }

  private static func words(_ effects: [Effect]) -> String {
    effects.reduce(into: "") { said, effect in
      switch effect {
      case .say(let text): said += text
      case .ask(let prompt): said += prompt.introduction
      case .create, .save, .edit, .leave: break
      }
    }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `it names the condition that is overdue`() throws {
    let events = [GateRunTests.conditions("2026-08-29")]
    let open = try GateRunTests.scoring(events, GateRunTests.unmet, asOf: "2026-08-29")
    #expect(!Self.recap(open).contains("overdue"))
    let late = try GateRunTests.scoring(events, GateRunTests.unmet, asOf: "2026-08-30")
    #expect(
      Self.recap(late).contains(
        "Gate 1 was passed on conditions that are overdue: M5 (p2, due 29 August 2026). It is held again."
      ))
  }

  @Test func `it names the override that ran out`() throws {
    let late = try GateRunTests.scoring(
      [GateRunTests.run, GateRunTests.override], ["Q1.18": "2"], asOf: "2026-10-01")
    #expect(
      Self.recap(late).contains(
        "Gate 1 was opened by Ada until it ran out on 30 September 2026; it is held again."))
  }

  @Test func `it names what does not fit and the gate that can be run`() throws {
    let recap = Self.recap(try GateRunTests.scoring([]))
    #expect(recap.contains("Q1.03 and Q1.17 do not fit (acme): the outcome comes after"))
    #expect(recap.contains("/gate 1 run runs it"))
  }

  @Test func `the line that completes the core says that the gate can be run, once`() throws {
    let scoring = try GateRunTests.scoring([], ["acme Q1.18": "", "globex Q1.21": ""])
    var chat = Conversation(resuming: scoring.assessment, file: "sample", method: scoring.method)
    let at = Timestamp(noonOf: scoring.asOf)
    #expect(!Self.words(chat.begin(at: at)).contains("/gate 1 run runs it"))
    _ = chat.hear(.line("/goto 1.18 acme"), at: at)
    _ = chat.hear(.line("4"), at: at)
    let told = Self.words(chat.hear(.line("letters"), at: at))
    #expect(told.contains("The core questions of this stage are answered: /gate 1 shows"))
    #expect(!Self.words(chat.hear(.line("/why"), at: at)).contains("core questions of this stage"))
    _ = chat.hear(.line("/goto 1.21 globex"), at: at)
    // The last line of the stage: nothing more is asked, and its end is said.
    let end = Self.words(chat.hear(.line("4"), at: at))
    #expect(end.contains("Gate 1 stands at the end of this stage: Is the reason validated?"))
    #expect(!end.contains("The core questions of this stage are answered"))
  }
}

/// `/help` where nothing is asked any more.
@Suite struct HelpAtTheEndTests {
  @Test func `at the end of a stage it begins with the gate`() throws {
    let scoring = try GateRunTests.scoring([])
    var chat = Conversation(resuming: scoring.assessment, file: "sample", method: scoring.method)
    let at = Timestamp(noonOf: scoring.asOf)
    _ = chat.begin(at: at)
    guard case .say(let help)? = chat.hear(.line("/help"), at: at).first else {
      Issue.record("nothing is said")
      return
    }
    #expect(help.contains("What makes sense now\n  /gate 1"))
    #expect(!help.contains("About this question"))
  }
}
