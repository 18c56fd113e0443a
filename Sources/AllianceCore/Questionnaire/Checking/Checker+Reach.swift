/// What can never be asked, and conditions that decide nothing.
extension Checker {
  func checkReach() {
    let solver = Solver(method)
    for question in method.questions {
      let asker = Solver.Asker(
        question: question, party: question.isShared ? nil : 0, trail: [question.code])
      var isReachable = true
      for site in question.conditionSites where isReachable {
        let isMet = Solver.Goal(claim: .condition(site.condition), asker: asker)
        let context = site.role == .question ? [] : self.context(of: site, asker)
        if solver.canHold(context + [isMet]) == .no {
          reportUnreachable(site)
          isReachable = site.role != .question
        } else if !site.isDeliberatelyAlways,
          solver.canHold(context + [isMet.opposite()]) == .no
        {
          error(
            "the condition of \(site.subject) always holds, so it decides nothing", at: site.root,
            site.steps, mend: "Take `when` away, or ask for what it was meant to tell apart")
        }
      }
    }
  }

  private func reportUnreachable(_ site: ConditionSite) {
    let mend = "Look at what else has to hold when it is asked"
    switch site.role {
    case .question:
      error(
        "\(site.question.code) is never asked: its condition can never be met", at: site.root,
        site.steps, mend: "Look at the conditions of the questions it asks about")
    case .field, .column:
      error(
        "\(site.subject) is never asked: its condition can never be met", at: site.root, site.steps,
        mend: mend)
    case .probe:
      error("\(site.subject) can never be met", at: site.root, site.steps, mend: mend)
    }
  }

  /// What stands when a field, column or probe has its turn: the question applies and its value was given.
  private func context(of site: ConditionSite, _ asker: Solver.Asker) -> [Solver.Goal] {
    let question = site.question
    let value = Solver.Variable.answer(question.code, .value, asker.party)
    var goals: [Solver.Goal] = []
    if let when = question.when { goals.append(.init(claim: .condition(when), asker: asker)) }
    if question.kind.plain != nil { goals.append(.init(claim: .fact(value, .answered))) }
    if let option = site.option {
      goals.append(.init(claim: .fact(value, .anyOf([option.id]))))
    }
    return goals
  }
}

extension ConditionSite {
  /// A probe needs a condition; "the value was given" is how one says always.
  fileprivate var isDeliberatelyAlways: Bool { role == .probe && condition == .value(.answered) }
}
