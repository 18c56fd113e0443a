extension Solver {
  /// Something that conditions look at.
  enum Variable: Hashable {
    /// A part of an answer of a party; nil is the one answer for all.
    case answer(String, Condition.Part, Int?)
    /// Whether a text field was left general.
    case general(String, String, Int?)
    case state
    case recommended
    case every(Int)
    /// A requirement that is taken whole.
    case open(String, canHold: Bool, canMiss: Bool)
  }

  /// What a variable can be.
  indirect enum Domain {
    /// One of these words.
    case words([[String]])
    /// Several of these options.
    case ticks([Option], ClosedRange<Int>)
    /// A number between these ends, if there are any; `isEndless` adds what is longer than all.
    case amounts(from: Number?, to: Number?, isEndless: Bool)
    /// Anything; only that it was said can be tested.
    case anything
    /// The cells of a column: one for each row.
    case cells(Domain)
  }

  /// What is known of each variable so far.
  struct Facts {
    private let method: Questionnaire
    private var known: [Variable: [Fact]] = [:]

    struct Fact: Hashable {
      var test: Condition.Test
      var holds: Bool
    }

    init(_ method: Questionnaire) { self.method = method }

    /// Adds a fact; false when it cannot be so beside those that are known.
    mutating func add(_ variable: Variable, _ test: Condition.Test, holds: Bool) -> Bool {
      let facts = known[variable, default: []] + [Fact(test: test, holds: holds)]
      known[variable] = facts
      guard let (domain, mayBeOpen) = Self.domain(of: variable, in: method) else { return true }
      // What was never answered passes no test, so it misses all of them.
      if mayBeOpen, facts.allSatisfy({ !$0.holds }) { return true }
      return domain.admits(facts)
    }

    private static func domain(of variable: Variable, in method: Questionnaire)
      -> (Domain, mayBeOpen: Bool)?
    {
      switch variable {
      case .answer(let code, let part, _):
        method.question(code)?.domain(of: part).map { ($0, true) }
      case .general: (.words([["yes"], ["no"]]), false)
      case .state: (.words(Lifecycle.State.names.map { [$0] }), false)
      case .recommended: (.words(Deed.Decision.Kind.allCases.map { [$0.rawValue] }), true)
      case .every(let rounds): (.words(rounds > 1 ? [["yes"], ["no"]] : [["yes"]]), false)
      case .open(_, let canHold, let canMiss):
        (.words((canHold ? [["yes"]] : []) + (canMiss ? [["no"]] : [])), false)
      }
    }
  }
}

extension Question {
  /// What a part of an answer can be; nil when there is no such part.
  fileprivate func domain(of part: Condition.Part) -> Solver.Domain? {
    switch part {
    case .value: kind.plain.map(Solver.Domain.init)
    case .field(let name): field(named: name).map { Solver.Domain($0.kind) }
    case .column(let name):
      kind.table?.columns.first { $0.name == name }.map { .cells(Solver.Domain($0.kind)) }
    }
  }
}

extension Solver.Domain {
  init(_ kind: PlainKind) {
    switch kind {
    case .yesNo: self = .words([["yes", "true"], ["no", "false"]])
    case .scale(let levels):
      self = .amounts(from: 1, to: Number(levels.count), isEndless: false)
    case .choice(let options): self = .words(options.map { [$0.id] })
    case .choices(let options, let bounds): self = .ticks(options, bounds)
    case .number(let limits): self.init(limits)
    case .percent(let limits): self.init(limits.asPercent)
    case .money(let limits): self.init(limits.asMoney)
    case .duration: self = .amounts(from: 0, to: nil, isEndless: true)
    case .date, .text: self = .anything
    }
  }

  private init(_ limits: NumberLimits) {
    self = .amounts(from: limits.minimum, to: limits.maximum, isEndless: false)
  }
}
