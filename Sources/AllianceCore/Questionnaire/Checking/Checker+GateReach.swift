/// Gates that could never open, or never stay shut.
extension Checker {
  func checkGateReach() {
    let solver = Solver(method)
    for gate in method.gates {
      let path: [SourceMap.Step] = ["gates", .entry("\(gate.number)")]
      let known = gate.criteria.filter { isKnown($0.requirement) }
      var canAllPass = true
      for criterion in known {
        let place = path + ["criteria", .entry(criterion.id), "met"]
        canAllPass = check(criterion, solver, of: gate.number, place) && canAllPass
      }
      if gate.criteria.isEmpty {
        error(
          "gate \(gate.number) has no criteria, so it can never fail", at: .file("gates"), path,
          mend: "Add what has to hold under `criteria:`")
      }
      let hard = known.filter(\.isHard).map { goal($0.requirement) }
      if canAllPass, solver.canHold(hard) == .no {
        error(
          "gate \(gate.number) can never be passed: its hard criteria contradict each other",
          at: .file("gates"), path + ["criteria"])
      }
      for (index, redirect) in gate.redirects.enumerated() {
        guard let when = redirect.when, isKnown(when), solver.canHold([goal(when)]) == .no else {
          continue
        }
        error(
          "nothing is ever redirected to `\(redirect.to)`: its condition can never be met",
          at: .file("gates"), path + ["redirects", .index(index), "when"])
      }
    }
    checkOutcomeReach(solver)
  }

  /// Whether a criterion can be met at all; what it can never do is reported.
  private func check(
    _ criterion: Gate.Criterion, _ solver: Solver, of gate: Int, _ place: [SourceMap.Step]
  ) -> Bool {
    let isMet = goal(criterion.requirement)
    guard solver.canHold([isMet]) != .no else {
      error(
        "criterion \(criterion.id) of gate \(gate) can never be met"
          + (criterion.isHard ? ", so the gate never opens" : ""), at: .file("gates"), place)
      return false
    }
    let answered = criterion.requirement.questions.sorted().flatMap(isAnswered)
    if solver.canHold(answered + [isMet.opposite()]) == .no {
      error(
        "criterion \(criterion.id) of gate \(gate) can never be missed, so it decides nothing",
        at: .file("gates"), place)
    }
    return true
  }

  private func checkOutcomeReach(_ solver: Solver) {
    guard let test = method.outcomeTest else { return }
    for (name, requirement) in [("pass", test.pass), ("provisional", test.provisional)]
    where isKnown(.each(requirement)) {
      if solver.canHold([goal(.each(requirement))]) == .no {
        error(
          "`\(name)` of the outcome test can never be met", at: .file("verdict"),
          ["outcome-test", .key(name)])
      }
    }
  }

  private func goal(_ requirement: Requirement) -> Solver.Goal {
    Solver.Goal(claim: .requirement(requirement))
  }

  private func isKnown(_ requirement: Requirement) -> Bool {
    requirement.questions.allSatisfy { method.question($0) != nil }
  }

  /// A gate is run when everything is answered: no answer is no way to miss a criterion.
  private func isAnswered(_ code: String) -> [Solver.Goal] {
    guard let question = method.question(code), question.kind.plain != nil else { return [] }
    let parties: [Int?] = question.isShared ? [nil] : Array(Solver(method).parties)
    return parties.map { .init(claim: .fact(.answer(code, .value, $0), .answered)) }
  }
}
