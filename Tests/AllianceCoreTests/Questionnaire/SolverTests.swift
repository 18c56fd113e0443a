import Testing

@testable import AllianceCore

/// What can hold together and what cannot, worked out by hand over options and ranges.
@Suite struct SolverTests {
  /// A method with one question of each kind that conditions look at, and two questions behind a condition.
  private static let method: Questionnaire = {
    let options = ["a", "b", "none"].map { Option(id: $0, label: $0) }
    var exclusive = options
    exclusive[2].isExclusive = true
    var behind = question("Behind", .plain(.yesNo))
    behind.when = .answer(question: "Choice", party: .same, part: .value, test: .anyOf(["a"]))
    let questions = [
      question("Choice", .plain(.choice(options))),
      question("Ticks", .plain(.choices(exclusive, ticks: 1...2))),
      question("Scale", .plain(.scale(levels: ["1", "2", "3", "4", "5"]))),
      question("Share", .plain(.percent(NumberLimits()))), question("Span", .plain(.duration)),
      behind,
    ]
    return Questionnaire(
      pin: .init(id: "solver", version: "1", sha256: "0"), title: "",
      stages: [
        Stage(
          id: "all", title: "", purpose: "", phase: .forming, gate: nil, questions: questions)
      ], generalWords: GeneralWords([]), generalProbe: "", dimensions: [], glossary: [])
  }()

  private static func question(_ code: String, _ kind: AnswerKind) -> Question {
    Question(
      code: code, name: code, ask: code, kind: kind, by: .each, why: "", weak: "", strong: "")
  }

  private static func on(
    _ code: String, _ test: Condition.Test, _ party: Condition.Scope = .same
  ) -> Condition {
    .answer(question: code, party: party, part: .value, test: test)
  }

  @Test(
    arguments: [
      ([on("Choice", .anyOf(["a"])), on("Choice", .anyOf(["b"]))], false),
      ([on("Choice", .anyOf(["a"])), on("Choice", .noneOf(["b"]))], true),
      ([on("Choice", .anyOf(["a"])), .not(on("Choice", .answered))], false),
      ([.not(on("Choice", .anyOf(["a", "b", "none"]))), on("Choice", .answered)], false),
      ([.not(on("Choice", .anyOf(["a", "b", "none"])))], true),
      // Two ticks at once, but none beside an exclusive one, and no more than two.
      ([on("Ticks", .anyOf(["a"])), on("Ticks", .anyOf(["b"]))], true),
      ([on("Ticks", .anyOf(["a"])), on("Ticks", .anyOf(["none"]))], false),
      ([on("Ticks", .noneOf(["a", "b"])), .not(on("Ticks", .anyOf(["none"])))], false),
      ([on("Scale", .atLeast(3)), on("Scale", .atMost(3))], true),
      ([on("Scale", .atLeast(3)), on("Scale", .atMost(2))], false),
      ([on("Scale", .atLeast(6))], false),
      ([on("Share", .atLeast(100)), .not(on("Share", .atMost(99)))], true),
      ([on("Share", .atLeast(101))], false),
      // Never is longer than every span, and no span is negative.
      ([on("Span", .atLeast(1_000_000)), .not(on("Span", .atMost(5)))], true),
      ([on("Span", .atMost(-1))], false),
      // Another party may say otherwise; all parties may not.
      ([on("Choice", .anyOf(["a"])), on("Choice", .anyOf(["b"]), .any)], true),
      ([on("Choice", .anyOf(["a"]), .all), on("Choice", .anyOf(["b"]), .any)], false),
      ([.not(on("Choice", .anyOf(["a"]), .any)), on("Choice", .anyOf(["a"]))], false),
      // An answer counts only while its question is asked.
      ([on("Behind", .anyOf(["yes"])), on("Choice", .anyOf(["b"]))], false),
      ([on("Behind", .anyOf(["yes"]), .any), on("Choice", .anyOf(["b"]))], true),
      ([.any([on("Scale", .atLeast(6)), .state(["performing"])]), .state(["intake"])], false),
      ([.recommended(["conclude"]), .recommended(["renew", "conclude"])], true),
      ([.not(.every(1))], false), ([.not(.every(2))], true),
    ] as [([Condition], Bool)])
  func `conditions hold together or not`(conditions: [Condition], canHold: Bool) {
    let asker = Solver.Asker(question: Self.method.question("Scale"), party: 0)
    let goals = conditions.map { Solver.Goal(claim: .condition($0), asker: asker) }
    #expect(Solver(Self.method).canHold(goals) == (canHold ? .yes : .no))
  }

  @Test func `a search that grows without end is left unclear`() {
    // Each of forty choices hides a contradiction behind two branches.
    let hard = (0..<40).map { _ in
      Condition.any([Self.on("Scale", .atLeast(2)), Self.on("Share", .atLeast(1))])
    }
    let shut = Condition.any(
      (0..<3).map { _ in
        .all([Self.on("Choice", .anyOf(["a"]), .all), Self.on("Choice", .anyOf(["b"]), .any)])
      })
    let asker = Solver.Asker(question: Self.method.question("Scale"), party: 0)
    let goals = (hard + [shut]).map { Solver.Goal(claim: .condition($0), asker: asker) }
    #expect(Solver(Self.method).canHold(goals) == .unclear)
  }
}
