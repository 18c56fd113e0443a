import AllianceReports
import Testing

@testable import AllianceCore

/// Gates that were run or opened, and what the days do to them (blueprint 7, formats 5 and 7).
@Suite struct GateRunTests {
  static let unmet = ["acme Q1.14": "none"]
  static let run = "{ gate: 1 }"

  static func conditions(_ due: String) -> String {
    "{ gate: 1, conditions: [{ criterion: M5, owner: p2, due: \(due) }] }"
  }

  static func day(_ text: String) throws -> Day { try #require(PartialDate(iso: text)?.lastDay) }

  /// The sample with these events, as of some day.
  static func scoring(_ events: [String], _ changes: [String: String] = [:], asOf: String? = nil)
    throws -> Scoring
  {
    let assessment = try ScoringSample(events: events).assessment(changes)
    return Scoring(assessment, method: ScoringSample.shipped, asOf: try asOf.map(day))
  }

  static func standing(_ scoring: Scoring) -> GateStanding { GateStanding(scoring.lifecycle, 1) }

  @Test func `a pass opens the next stage`() throws {
    let before = try Self.scoring([])
    #expect(Self.standing(before) == .notRun)
    #expect(before.lifecycle.state == .forming(stage: 1))
    let after = try Self.scoring([Self.run])
    #expect(Self.standing(after) == .passed)
    #expect(after.lifecycle.state == .forming(stage: 2))
    let run = try #require(after.lastRun(ofGate: 1))
    #expect(run.met.map(\.criterion) == after.result(ofGate: 1)?.criteria.map(\.id))
    #expect(run.met.allSatisfy { $0.isMet == true })
    #expect(run.index == Number(literal: "91.1"))
    #expect(after.refusedEvents.isEmpty)
  }

  @Test func `a hold and a redirect stay where they are`() throws {
    let held = try Self.scoring([Self.run], ["Q1.18": "2"])
    #expect(Self.standing(held) == .held)
    #expect(held.lifecycle.state == .forming(stage: 1))
    let redirected = try Self.scoring([Self.run], ["Q1.13": "2"])
    #expect(Self.standing(redirected) == .redirected)
    #expect(redirected.lifecycle.state.name == "redirected")
    #expect(redirected.redirectedTo == "standard-partnership")
    #expect(!Self.standing(held).isOpen && !Self.standing(redirected).isOpen)
  }

  @Test func `what is not ready cannot be run`() throws {
    #expect(
      try ScoringSample(events: [Self.run]).problems(["acme Q1.25": ""]) == [
        "gate 1 is not ready: open are acme Q1.25"
      ])
  }

  /// 60 days from 30 June 2026 are 29 August 2026.
  @Test func `a condition needs owner and date within 60 days`() throws {
    #expect(
      try ScoringSample(events: [Self.run]).problems(Self.unmet) == [
        "gate 1 passes with conditions, and M5 has no owner and date"
      ])
    #expect(
      try ScoringSample(events: [Self.conditions("2026-08-30")]).problems(Self.unmet) == [
        "a condition cannot fall due on 2026-08-30"
      ])
    // The day of the run is the first that is taken.
    #expect(
      try ScoringSample(events: [Self.conditions("2026-06-29")]).problems(Self.unmet) == [
        "a condition cannot fall due on 2026-06-29"
      ])
    #expect(
      try ScoringSample(events: [Self.conditions("2026-06-30")]).problems(Self.unmet).isEmpty)
    #expect(try ScoringSample(events: [Self.conditions("2026-08")]).problems(Self.unmet).count == 1)
    let scoring = try Self.scoring([Self.conditions("2026-08-29")], Self.unmet)
    #expect(Self.standing(scoring) == .conditions)
    #expect(scoring.lifecycle.state == .forming(stage: 2))
    #expect(scoring.conditions(ofGate: 1).map(\.state) == [.open])
  }

  /// Due on 29 August: open that day, overdue on the next, and an overdue condition is a hold.
  @Test func `an overdue condition closes the gate`() throws {
    let events = [Self.conditions("2026-08-29")]
    let onTime = try Self.scoring(events, Self.unmet, asOf: "2026-08-29")
    #expect(Self.standing(onTime) == .conditions)
    #expect(onTime.conditions(ofGate: 1).map(\.state) == [.open])
    let late = try Self.scoring(events, Self.unmet, asOf: "2026-08-30")
    #expect(Self.standing(late) == .held)
    #expect(late.conditions(ofGate: 1).map(\.state) == [.overdue])
    // The alliance itself stays where it is.
    #expect(late.lifecycle.state == .forming(stage: 2))
  }

  /// A condition is done when its criterion is met; the changed answer itself makes the gate stale.
  @Test func `a condition that is met is done, also after its date`() throws {
    let scoring = try Self.scoring([Self.conditions("2026-08-29")], Self.unmet)
    let key = SlotKey("Q1.14", party: "acme")
    let mended = scoring.with(
      .answered(key, .init(.value(.given(.ids(["build", "standard-partnership"]))))),
      .answered(key, .init(.fields(["margin": .given(.text("3m"))]))))
    let late = Scoring(mended.assessment, method: mended.method, asOf: try Self.day("2027"))
    #expect(late.conditions(ofGate: 1).map(\.state) == [.done])
    #expect(Self.standing(late) == .stale)
  }

  static let override = "{ override: 1, name: Ada, reason: trial, expires: 2026-09-30 }"

  @Test func `an override opens a held gate until it expires`() throws {
    let events = [Self.run, Self.override]
    let scoring = try Self.scoring(events, ["Q1.18": "2"])
    #expect(Self.standing(scoring) == .overridden)
    #expect(scoring.lifecycle.state == .forming(stage: 2))
    // It says so, and the result under it is still a hold.
    #expect(scoring.result(ofGate: 1)?.result == .hold)
    #expect(
      Self.standing(try Self.scoring(events, ["Q1.18": "2"], asOf: "2026-09-30")) == .overridden)
    #expect(Self.standing(try Self.scoring(events, ["Q1.18": "2"], asOf: "2026-10-01")) == .held)
    let endless = "{ override: 1, name: Ada, reason: trial }"
    let open = try Self.scoring([Self.run, endless], ["Q1.18": "2"], asOf: "2099")
    #expect(Self.standing(open) == .overridden)
  }

  @Test func `only a closed gate is overridden`() throws {
    for (events, changes) in [([Self.override], [:]), ([Self.run, Self.override], [:])]
      as [([String], [String: String])]
    {
      #expect(try ScoringSample(events: events).problems(changes).count == 1, "\(events)")
    }
    let redirected = try Self.scoring([Self.run, Self.override], ["Q1.13": "2"])
    #expect(Self.standing(redirected) == .overridden)
    #expect(redirected.lifecycle.state == .forming(stage: 2))
  }

  /// What ran out can be opened again, and then stays open by its own date.
  @Test func `a gate that ran out is opened anew`() throws {
    let again = "{ override: 1, at: 2026-10-15, name: Bo, reason: again, expires: 2026-12-31 }"
    let twice = try Self.scoring(
      [Self.run, Self.override, again], ["Q1.18": "2"], asOf: "2026-12-31")
    #expect(Self.standing(twice) == .overridden)
    #expect(twice.refusedEvents.isEmpty)
    let overdue = try Self.scoring(
      [Self.conditions("2026-08-29"), again], Self.unmet, asOf: "2026-12-31")
    #expect(Self.standing(overdue) == .overridden)
    #expect(overdue.refusedEvents.isEmpty)
    #expect(
      Self.standing(
        try Self.scoring([Self.conditions("2026-08-29"), again], Self.unmet, asOf: "2027")) == .held
    )
  }

  /// The override ran out on 30 September; in October the evidence is there, and the gate passes with a condition.
  @Test func `an override that ran out does not close a later run`() throws {
    let scoring = try Self.scoring(
      [Self.run, Self.override], ["acme Q1.14": "none", "Q1.18": "2"])
    var assessment = scoring.assessment
    let october = Timestamp(noonOf: try Self.day("2026-10-15"))
    for party in ["acme", "globex"] {
      let key = SlotKey("Q1.18", party: party)
      let parts: [Deed.Answered.Part] = [
        .value(.given(.number(3))), .fields(["source": .given(.text("x"))]),
      ]
      for part in parts {
        let id = "e\(assessment.journal.count)"
        assessment.append(.init(id: id, at: october, deed: .answered(key, .init(part))))
      }
    }
    let now = Scoring(assessment, method: ScoringSample.shipped)
    let due = Deed.GateCondition(.criterion("M5"), owner: "p2", due: .day(october.day))
    let run = try #require(now.result(ofGate: 1)?.run(conditions: [due]))
    #expect(run.result == .conditions)
    #expect(Self.standing(now.with(.gateRun(run))) == .conditions)
  }

  /// Of a running alliance stage 1 is a look-back: its gate may be run and moves nothing.
  @Test func `a look-back gate blocks nothing and moves nothing`() throws {
    let running = ["Q0.04": "{ value: running, fields: { signed: 2026-01-01 } }"]
    let before = try Self.scoring([], running)
    #expect(before.lifecycle.state == .performing)
    let after = try Self.scoring([Self.run], running)
    #expect(Self.standing(after) == .passed)
    #expect(after.lifecycle.state == .performing)
  }

  /// Undoing a run: it never happened.
  @Test func `a run can be undone`() throws {
    let scoring = try Self.scoring([Self.run])
    let last = try #require(scoring.assessment.journal.last)
    let undone = scoring.with(.undone(entry: last.id))
    #expect(Self.standing(undone) == .notRun)
    #expect(undone.lastRun(ofGate: 1) == nil)
  }
}
