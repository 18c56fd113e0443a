/// The class rules as a decision diagram, drawn once for a method: from each place the value of one input leads on,
/// until a rule is reached. No way looks at an input twice, so whatever is open, the rules that can be reached are those
/// that some mix of values leads to.
struct ClassDiagram: Hashable, Sendable {
  /// Every place behind those it leads to.
  private var places: [Place] = []
  private var start = Step.nowhere

  private struct Place: Hashable, Sendable {
    var input: Int
    var ways: [Way]
  }

  /// Where these values of the input lead.
  private struct Way: Hashable, Sendable {
    var values: ClassTable.Values
    var step: Step
  }

  private enum Step: Hashable, Sendable {
    case place(Int)
    case rule(Int)
    /// No rule holds.
    case nowhere
  }

  init(_ tests: [ClassTest]) {
    var known: [[Open]: Step] = [:]
    start = step(
      Open.list(tests.enumerated().map { Open(rule: $0, test: $1.settling(nil, 0)) }), &known)
  }

  /// The rules that some mix of these values leads to.
  func reached(by row: ClassTable.Row) -> ClassTable.Reached {
    var reached: ClassTable.Reached = 0
    var isMet = places.map { _ in false }
    func go(_ step: Step) {
      switch step {
      case .place(let place): isMet[place] = true
      case .rule(let rule): reached |= 1 << ClassTable.Reached(rule)
      case .nowhere: break
      }
    }
    go(start)
    for index in places.indices.reversed() where isMet[index] {
      let values = row[places[index].input]
      for way in places[index].ways where way.values & values != 0 { go(way.step) }
    }
    return reached
  }
}

/// How the diagram is drawn.
extension ClassDiagram {
  /// A rule whose test is not decided yet.
  private struct Open: Hashable {
    var rule: Int
    var test: ClassTest

    /// Without the rules that cannot hold, and up to the first that surely does.
    static func list(_ open: [Open]) -> [Open] {
      let possible = open.filter { $0.test != .never }
      let sure = possible.firstIndex { $0.test == .always }
      return Array(possible[..<(sure.map { $0 + 1 } ?? possible.count)])
    }
  }

  /// Where the rules that are still open lead; alike ones lead to the same place.
  private mutating func step(_ open: [Open], _ known: inout [[Open]: Step]) -> Step {
    guard let first = open.first else { return .nowhere }
    guard let input = first.test.firstInput else { return .rule(first.rule) }
    if let step = known[open] { return step }
    let ways = Self.kinds(of: input, in: open).map { values in
      let rest = open.map { Open(rule: $0.rule, test: $0.test.settling(input, values)) }
      return Way(values: values, step: step(Open.list(rest), &known))
    }
    places.append(Place(input: input, ways: ways))
    known[open] = .place(places.count - 1)
    return .place(places.count - 1)
  }

  /// The values of an input, those together that no open rule tells apart.
  private static func kinds(of input: Int, in open: [Open]) -> [ClassTable.Values] {
    open.flatMap { $0.test.masks(of: input) }.reduce([~0]) { kinds, mask in
      kinds.flatMap { [$0 & mask, $0 & ~mask] }.filter { $0 != 0 }
    }
  }
}

extension ClassTest {
  /// The first input it looks at; nil when it is decided.
  fileprivate var firstInput: Int? {
    switch self {
    case .all(let parts), .any(let parts): parts.lazy.compactMap(\.firstInput).first
    case .not(let inner): inner.firstInput
    case .isIn(let input, _): input
    case .enough(_, let inputs, _): inputs.first
    }
  }

  /// The sets of values by which it tells those of an input apart.
  fileprivate func masks(of wanted: Int) -> [ClassTable.Values] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap { $0.masks(of: wanted) }
    case .not(let inner): inner.masks(of: wanted)
    case .isIn(let input, let values): input == wanted ? [values] : []
    case .enough(_, let inputs, let values): inputs.contains(wanted) ? [values] : []
    }
  }

  /// What is left to ask once an input has one of these values, which no test tells apart; without an input the same,
  /// in its shortest form.
  fileprivate func settling(_ input: Int?, _ values: ClassTable.Values) -> ClassTest {
    switch self {
    case .all(let parts):
      let rest = parts.map { $0.settling(input, values) }.filter { $0 != .always }
      return rest.contains(.never) ? .never : rest.count == 1 ? rest[0] : .all(rest)
    case .any(let parts):
      let rest = parts.map { $0.settling(input, values) }.filter { $0 != .never }
      return rest.contains(.always) ? .always : rest.count == 1 ? rest[0] : .any(rest)
    case .not(let inner):
      let rest = inner.settling(input, values)
      return rest == .always ? .never : rest == .never ? .always : .not(rest)
    case .isIn(let one, let wanted):
      return one != input ? self : values & wanted != 0 ? .always : .never
    case .enough(let least, let inputs, let wanted):
      let rest = inputs.filter { $0 != input }
      let missing = rest.count < inputs.count && values & wanted != 0 ? least - 1 : least
      return missing <= 0
        ? .always : rest.count < missing ? .never : .enough(missing, of: rest, wanted)
    }
  }
}
