import AllianceCore
import AllianceFiles
import Conversation
import Testing
import Typing

/// The method from idea to exit: every question can be reached, and the counts are those of the blueprint.
@Suite struct WholeMethodTests {
  /// Types that differ between the parties open all four branches of stage 2; rivals open Q2.21.
  static let own: [String: String] = [
    "Q0.04": "talking", "Q0.06": "1", "Q0.08": "rivals in some segments", "Q2.01 acme": "1",
    "Q2.01.second": "2",
    "Q2.01 globex": "3", "Q2.01 initech": "4",
  ]

  private func walk(
    _ path: Deed.Start.Path, _ parties: [String], own: [String: String] = own, upTo last: Int = 4
  ) throws -> Typist {
    let method = try QuestionnaireSet.shipped.questionnaire()
    var typist = Typist(method, path: path, parties: parties, own: own)
    typist.typeAll()
    for stage in 2...max(2, last) where stage <= last {
      let first = method.stages[stage].questions.first { path == .full || $0.isCore }
      typist.type("/goto \(first?.code ?? "")")
      typist.typeAll()
    }
    return typist
  }

  private func counts(_ typist: Typist) throws -> [Int] {
    let method = try QuestionnaireSet.shipped.questionnaire()
    let answers = try #require(typist.conversation.assessment).standing.answers
    return method.stages.map { stage in
      stage.questions.count { question in answers.keys.contains { $0.question == question.code } }
    }
  }

  @Test func `on the full path every question of the first four stages is reached`() throws {
    let typist = try walk(.full, ["Acme", "Globex", "Initech"])
    // The rosters keep parties and people, not answers: 8 - 2 of intake.
    #expect(try counts(typist) == [6, 25, 29, 22, 14, 0])
  }

  @Test func `on the core path only the core is asked`() throws {
    let typist = try walk(.core, ["Acme", "Globex"])
    #expect(try counts(typist).prefix(5) == [4, 17, 18, 16, 5])
  }

  @Test func `stage by stage every party is asked as often as the blueprint says`() throws {
    // Blueprint 4: asked per party 4, 24, 16, 9, 9, 12.
    let method = try QuestionnaireSet.shipped.questionnaire()
    #expect(method.stages.map { $0.questions.count { $0.by == .each } } == [4, 24, 16, 9, 9, 12])
  }

  @Test func `intake and the core of stage 1 take at most 130 lines for two parties`() throws {
    let typist = try walk(.core, ["Acme", "Globex"], upTo: 1)
    // Title, two companies and the empty line come before the first question.
    #expect(typist.lines.count + 4 <= 130, "\(typist.lines.count)")
  }

  @Test func `a running alliance is looked back on, and reviewed in rounds`() throws {
    let method = try QuestionnaireSet.shipped.questionnaire()
    var typist = Typist(
      method, parties: ["Acme", "Globex"],
      own: [
        "Q0.04": "running for", "Q0.06": "1", "Q2.10.quantity": "12", "Q5.21": "continue",
        "Q5.17.status": "1", "Q5.18": "none", "Q5.01.actual": "12",
      ])
    typist.typeAll()
    var assessment = try #require(typist.conversation.assessment)
    var lifecycle = Lifecycle.replay(assessment, method: method).lifecycle
    #expect(lifecycle.state == .performing)
    let core = try counts(typist)
    #expect(core == [6, 17, 18, 16, 5, 0])

    typist.type("/round 2026-Q4")
    typist.typeAll()
    typist.type("/round 2026-Q4 close")
    assessment = try #require(typist.conversation.assessment)
    #expect(
      assessment.standing.rounds.map(\.name) == ["2026-Q4"] && assessment.standing.openRound == nil)
    let first = Self.answers(of: "2026-Q4", assessment)

    // Between the quarters the first commitment of the joint table changes; the first quarter stays as it was.
    typist.type("/goto 2.10 joint")
    typist.type("/row 1")
    for line in ["", "", "6", "", "", "", "", "", "", ""] { typist.type(line) }
    typist.type("/round 2027-Q1")
    typist.typeAll()
    typist.type("/round 2027-Q1 close")
    assessment = try #require(typist.conversation.assessment)
    lifecycle = Lifecycle.replay(assessment, method: method).lifecycle
    #expect(lifecycle.state == .performing)
    #expect(Self.answers(of: "2026-Q4", assessment) == first)
    let joint = assessment.standing.answers[SlotKey("Q2.10")].rows
    #expect(joint.first?.cells["quantity"] == .given(.number(6)))
    for round in ["2026-Q4", "2027-Q1"] {
      let asked = Set(Self.answers(of: round, assessment).keys.map(\.question))
      // Stage 5 without the exit list, and the pulse of the earlier stages.
      let pulse = Set(method.stages[..<5].flatMap(\.questions).filter(\.isPulse).map(\.code))
      #expect(pulse.isSubset(of: asked), "\(round) \(pulse.subtracting(asked))")
      #expect(
        asked.contains("Q5.01") && asked.contains("Q5.24") && !asked.contains("Q5.23"), "\(round)")
    }

    // A new owner forces a decision, and so on through the rest of an alliance's life.
    typist.own["Q5.18"] = "merger"
    typist.type("/round 2027-Q2")
    typist.typeAll()
    for (line, state) in [
      ("/round 2027-Q2 close", "atRisk"), ("/decide restructure", "recovering"),
      ("/decide renew", "evolving"),
      ("/decide conclude", "concluding"), ("/decide reopen", "evolving"),
      ("/decide conclude", "concluding"),
    ] {
      typist.type(line)
      if line.hasPrefix("/decide") {
        for line in ["because 40 of 50", "Ada", "2027-09"] { typist.type(line) }
      }
      assessment = try #require(typist.conversation.assessment)
      #expect(Lifecycle.replay(assessment, method: method).lifecycle.state.name == state, "\(line)")
    }
  }

  private static func answers(of round: String, _ assessment: Assessment) -> [SlotKey: Slot] {
    let keys = assessment.standing.answers.keys.filter { $0.round == round }
    return Dictionary(uniqueKeysWithValues: keys.map { ($0, assessment.standing.answers[$0]) })
  }

  @Test func `six rows of commitments take at most 60 lines, and 30 with =`() throws {
    let method = try QuestionnaireSet.shipped.questionnaire()
    var typist = Typist(method, path: .core, parties: ["Acme", "Globex"], own: Self.own)
    typist.typeAll()
    typist.type("/goto 2.10 acme")
    let before = typist.lines.count
    for row in 0..<6 {
      for line in ["give", "people", "12", "weeks", "quarter", "2027-01", "Ada", "module", ""]
      where row == 0 {
        typist.type(line)
      }
      for line in ["give", "people", "12", "", "", "", "", "", ""] where row > 0 {
        typist.type(line)
      }
    }
    typist.type("")
    #expect(typist.lines.count - before <= 60)
    #expect(
      try #require(typist.conversation.assessment).standing.answers[SlotKey("Q2.10", party: "acme")]
        .rows.count == 6)

    typist.type("/goto 2.10 globex")
    let start = typist.lines.count
    for line in ["give", "people", "12", "weeks", "quarter", "2027-01", "Bo", "module", ""] {
      typist.type(line)
    }
    for kind in 1...5 {
      typist.type("give")
      typist.type("\(kind)")
      typist.type("\(kind * 10)")
      typist.type("=")
    }
    typist.type("")
    #expect(typist.lines.count - start <= 30)
    #expect(
      try #require(typist.conversation.assessment).standing.answers[
        SlotKey("Q2.10", party: "globex")
      ].rows.count == 6)
  }
}
