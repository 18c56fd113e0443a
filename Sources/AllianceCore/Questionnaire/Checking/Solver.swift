/// Decides whether conditions and requirements can hold together, over options and ranges and never over made-up answers.
///
/// Each thing that is looked at is a variable with a domain; conditions are taken apart into facts about variables, and
/// only an `any` branches. A search that grows beyond its bound is unclear, and nothing is claimed then.
struct Solver {
  let method: Questionnaire
  /// Any and all are decided over as many parties as an alliance of this method may have.
  let parties: Range<Int>
  private let budget = Budget()

  /// What all searches of one check may take together: a set made to be hard is left unclear, not waited for.
  private final class Budget {
    var steps = 100_000
  }

  init(_ method: Questionnaire) {
    self.method = method
    let roster = method.questions.lazy.compactMap { question -> Int? in
      if case .parties(let bounds) = question.kind { bounds.upperBound } else { nil }
    }.first
    parties = 0..<max(2, min(roster ?? 2, 5))
  }

  enum Verdict { case yes, no, unclear }

  /// Something that is to hold, or not to hold, as seen by one party.
  struct Goal {
    var claim: Claim
    var holds = true
    var asker = Asker()

    func opposite() -> Goal { Goal(claim: claim, holds: !holds, asker: asker) }
  }

  indirect enum Claim {
    case all([Goal])
    case any([Goal])
    case condition(Condition)
    case requirement(Requirement)
    case party(PartyRequirement)
    case fact(Variable, Condition.Test)
  }

  /// Who looks: a question put to a party, or a gate.
  struct Asker {
    var question: Question?
    /// Nil speaks for all.
    var party: Int?
    /// The questions whose conditions led here, so that conditions in a circle come to an end.
    var trail: [String] = []
  }

  /// Whether all of this can hold at the same time.
  func canHold(_ goals: [Goal]) -> Verdict {
    var search = Search(solver: self)
    return search.run(goals, choices: [], Facts(method), depth: 0)
  }

  private struct Search {
    static let mostSteps = 2_000
    static let mostBranches = 300

    let solver: Solver
    var steps = 0

    /// Facts first, branches last: most contradictions show before anything branches.
    mutating func run(_ goals: [Goal], choices: [[Goal]], _ facts: Facts, depth: Int) -> Verdict {
      var (goals, choices, facts) = (goals, choices, facts)
      while let goal = goals.popLast() {
        steps += 1
        solver.budget.steps -= 1
        guard steps <= Self.mostSteps, solver.budget.steps > 0, depth <= Self.mostBranches else {
          return .unclear
        }
        switch solver.expand(goal) {
        case .fact(let variable, let test, let holds):
          guard facts.add(variable, test, holds: holds) else { return .no }
        case .every(let parts): goals += parts
        case .some(let parts): choices.append(parts)
        }
      }
      guard let choice = choices.popLast() else { return .yes }
      var verdict = Verdict.no
      for goal in choice {
        switch run([goal], choices: choices, facts, depth: depth + 1) {
        case .yes: return .yes
        case .unclear: verdict = .unclear
        case .no: break
        }
      }
      return verdict
    }
  }
}
