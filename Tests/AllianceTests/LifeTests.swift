import AllianceCore
import AllianceFiles
import Testing

/// Every state of formats 5, visited by answers files with events.
@Suite struct LifeTests {
  /// What the assessment is after these files, one behind the other.
  private static func played(_ texts: [String]) throws -> (Assessment, Questionnaire) {
    let method = try QuestionnaireSet.shipped.questionnaire()
    var (assessment, count): (Assessment?, Int) = (nil, 0)
    for text in texts {
      assessment = try AnswersPlayer.play(
        AnswersFile(.reading(yaml: text, file: "life.yaml")), onto: assessment, method: method,
        now: try #require(Timestamp(iso: "2028-01-10T12:00:00Z")), id: "life",
        newName: { _ in
          count += 1
          return "n\(count)"
        })
    }
    return (try #require(assessment), method)
  }

  /// The lifecycle after every entry of the journal that can move it, and after the first and the last.
  private static func positions(_ texts: [String]) throws -> [Lifecycle] {
    let (assessment, method) = try played(texts)
    let answers: Set<Deed.Verb> = [.answered, .marked, .judged]
    let last = assessment.journal.indices.last
    return try assessment.journal.indices.filter { index in
      let next = assessment.journal.indices.contains(index + 1) ? index + 1 : index
      return !answers.contains(assessment.journal[index].deed.verb)
        || !answers.contains(assessment.journal[next].deed.verb) || index == last
    }.map { index in
      let part = try Assessment(id: "part", journal: Array(assessment.journal[...index]))
      let replayed = Lifecycle.replay(part, method: method)
      #expect(replayed.refused.isEmpty)
      return replayed.lifecycle
    }
  }

  private static func states(_ positions: [Lifecycle]) -> [String] {
    positions.reduce(into: []) { found, one in
      let stage: String =
        if case .forming(let stage) = one.state { " \(stage)" } else { "" }
      if found.last != one.state.name + stage { found.append(one.state.name + stage) }
    }
  }

  private static func stages(_ positions: [Lifecycle]) -> Set<String> {
    Set(positions.flatMap(\.stages).map(\.rawValue))
  }

  @Test func `a whole life goes through every state it can`() throws {
    let life = try Self.positions([try Resources.text("life.yaml")])
    #expect(
      Self.states(life) == [
        "intake", "forming 1", "forming 2", "forming 3", "activating", "performing", "atRisk",
        "recovering", "performing", "evolving", "performing", "concluding", "concluded",
      ])
    #expect(Self.stages(life) == ["notStarted", "inProgress", "passed", "held", "overridden"])
  }

  @Test func `an answer that changes later turns the gates stale, and the alliance stays`() throws {
    let change = """
      title: A whole life
      as-of: 2028-01-05
      answers:
        Q1.13: { woodgrove: { value: 4, fields: { plan: cell plan 2028 line 1 } } }
      """
    let last = try #require(Self.positions([try Resources.text("life.yaml"), change]).last)
    #expect(last.state.name == "concluded")
    #expect(
      last.stages.map(\.rawValue) == [
        "inProgress", "stale", "stale", "stale", "stale", "inProgress",
      ])
  }

  @Test(arguments: [
    (
      "conditions.yaml", "{ gate: 1, conditions: [{ criterion: M5, owner: p5, due: 2026-08-30 }] }",
      "forming 2", "passedWithConditions"
    ),
    ("redirect.yaml", "{ gate: 1 }", "redirected", "redirected"),
    ("hold.yaml", "{ gate: 1 }", "forming 1", "held"),
  ])
  func `the other ways out of a gate`(
    _ file: String, _ event: String, _ state: String, _ stage: String
  ) throws {
    let positions = try Self.positions([Resources.text(file) + "events:\n  - \(event)\n"])
    #expect(Self.states(positions).last == state)
    #expect(positions.last?.stages[1].rawValue == stage)
  }
}
