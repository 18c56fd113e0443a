/// Conditions taken apart, the way the interview holds them against answers.
extension Solver {
  /// What a goal comes down to.
  enum Expansion {
    case fact(Variable, Condition.Test, holds: Bool)
    /// All of these.
    case every([Goal])
    /// One of these.
    case some([Goal])
  }

  func expand(_ goal: Goal) -> Expansion {
    switch goal.claim {
    case .all(let parts):
      return goal.holds ? .every(parts) : .some(parts.map { $0.opposite() })
    case .any(let parts):
      return goal.holds ? .some(parts) : .every(parts.map { $0.opposite() })
    case .fact(let variable, let test): return .fact(variable, test, holds: goal.holds)
    case .condition(let condition): return again(claim(condition, goal.asker), goal)
    case .requirement(let requirement): return again(claim(requirement, goal.asker), goal)
    case .party(let requirement): return again(claim(requirement, goal.asker), goal)
    }
  }

  private func again(_ claim: Claim, _ goal: Goal) -> Expansion {
    .every([Goal(claim: claim, holds: goal.holds, asker: goal.asker)])
  }

  private func claim(_ condition: Condition, _ asker: Asker) -> Claim {
    switch condition {
    case .all(let parts): .all(parts.map { Goal(claim: .condition($0), asker: asker) })
    case .any(let parts): .any(parts.map { Goal(claim: .condition($0), asker: asker) })
    case .not(let part): .all([Goal(claim: .condition(part), holds: false, asker: asker)])
    case .value(let test): asker.question.map { value(test, of: $0, asker) } ?? .all([])
    case .general(let field): asker.question.map { general(field, of: $0, asker) } ?? .all([])
    case .state(let words): .fact(.state, .anyOf(words))
    case .recommended(let words): .fact(.recommended, .anyOf(words))
    case .every(let rounds): .fact(.every(rounds), .anyOf(["yes"]))
    case .answer(let code, let scope, let part, let test):
      method.question(code).map { answer(of: $0, scope, part, test, asker) } ?? .all([])
    }
  }

  /// The main value of the question at hand.
  private func value(_ test: Condition.Test, of question: Question, _ asker: Asker) -> Claim {
    .fact(.answer(question.code, .value, asker.party), test)
  }

  private func general(_ field: String, of question: Question, _ asker: Asker) -> Claim {
    .all([
      Goal(claim: .fact(.general(question.code, field, asker.party), .anyOf(["yes"]))),
      Goal(claim: .fact(.answer(question.code, .field(field), asker.party), .answered)),
    ])
  }

  private func answer(
    of other: Question, _ scope: Condition.Scope, _ part: Condition.Part, _ test: Condition.Test,
    _ asker: Asker
  ) -> Claim {
    if other.isShared { return answer(of: other, part, test, by: nil, asker) }
    if scope == .same, asker.party != nil {
      return answer(of: other, part, test, by: asker.party, asker)
    }
    let ofParties = parties.map {
      Goal(claim: answer(of: other, part, test, by: $0, asker), asker: asker)
    }
    return scope == .all ? .all(ofParties) : .any(ofParties)
  }

  /// One party's answer: it passes, and it counts, because the question and the option behind it apply.
  func answer(
    of other: Question, _ part: Condition.Part, _ test: Condition.Test, by party: Int?,
    _ asker: Asker
  ) -> Claim {
    var parts = [Goal(claim: .fact(.answer(other.code, part, party), test))]
    if case .field(let name) = part,
      let option = other.kind.options.first(where: { name.hasPrefix("\($0.id).") })
    {
      parts.append(Goal(claim: .fact(.answer(other.code, .value, party), .anyOf([option.id]))))
    }
    if let when = other.when, !asker.trail.contains(other.code) {
      let next = Asker(question: other, party: party, trail: asker.trail + [other.code])
      parts.append(Goal(claim: .condition(when), asker: next))
    }
    return .all(parts)
  }
}
