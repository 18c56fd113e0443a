/// The smallest set of changes that opens a gate.
public struct GatePath: Hashable, Sendable {
  /// Core questions that have to be answered before the gate can be run at all.
  public var open: [SlotKey]
  /// What has to change beyond that, cheapest of the smallest sets.
  public var changes: [GateChange]
  /// What the gate says then.
  public var result: GateResult.Result
}

extension Scoring {
  /// How many changes are tried together at most, and how often the gate is looked at.
  static let longestPath = 8
  static let mostTries = 6000

  /// The path through a gate; nil when there is no such gate, or no path was found within the limits.
  public func path(throughGate number: Int) -> GatePath? {
    guard let now = result(ofGate: number) else { return nil }
    let filled = trying(now.open.flatMap(filling))
    var search = PathSearch(gate: number, tries: 0)
    for length in 0...Self.longestPath {
      search.best = nil
      search.look(from: filled, chosen: [], left: length)
      if let best = search.best {
        let result = filled.trying(best.flatMap(\.deeds)).result(ofGate: number)
        return GatePath(open: now.open, changes: best, result: result?.result ?? .hold)
      }
      if search.tries > Self.mostTries { return nil }
    }
    return nil
  }

  /// The same with more deeds at the end, on a copy.
  func trying(_ deeds: [Deed]) -> Scoring {
    guard !deeds.isEmpty else { return self }
    var copy = assessment
    for (index, deed) in deeds.enumerated() {
      let time = assessment.journal.last?.at ?? Timestamp(seconds: 0)
      copy.append(
        JournalEntry(id: "try\(assessment.journal.count + index)", at: time, deed: deed))
    }
    return Scoring(copy, method: method, asOf: asOf)
  }

  /// Deeds that complete an open slot as well as can be.
  private func filling(_ key: SlotKey) -> [Deed] {
    let best = changes(of: key.question).filter { $0.party == key.party }
    let ranked = best.filter { if case .judgement = $0.kind { false } else { true } }.max {
      points(after: $0) < points(after: $1)
    }
    return ranked?.deeds ?? [.marked(key, .unknown, reason: nil)]
  }

  private func points(after change: GateChange) -> Fraction {
    guard let question = method.question(change.question) else { return 0 }
    var tried = standing
    for deed in change.deeds { tried.apply(deed) }
    let interview = Interview(
      method, standing: tried, lifecycle: interview.lifecycle,
      recommended: interview.situation.recommended)
    return interview.inquiry(SlotKey(question.code, party: change.party)).flatMap {
      score($0).points
    } ?? 0
  }

  /// A search that always mends the first thing in the way, so that every set of changes that opens the gate is met.
  private struct PathSearch {
    let gate: Int
    var tries: Int
    var best: [GateChange]?

    mutating func look(from scoring: Scoring, chosen: [GateChange], left: Int) {
      tries += 1
      guard tries <= Scoring.mostTries, let now = scoring.result(ofGate: gate) else { return }
      if [.pass, .conditions].contains(now.result) {
        if best.map({ Self.cost(chosen) < Self.cost($0) }) ?? true { best = chosen }
        return
      }
      guard left > 0 else { return }
      let taken = Set(chosen.map { Place($0) })
      for change in scoring.changes(inTheWayOf: now) where !taken.contains(Place(change)) {
        let more = chosen + [change]
        if let best, Self.cost(more) >= Self.cost(best) { continue }
        look(from: scoring.trying(change.deeds), chosen: more, left: left - 1)
      }
    }

    private static func cost(_ changes: [GateChange]) -> Int { changes.map(\.cost).reduce(0, +) }

    /// A place is changed once.
    private struct Place: Hashable {
      var question: String
      var party: String?
      var judged: String?

      init(_ change: GateChange) {
        question = change.question
        party = change.party
        if case .judgement(let other) = change.kind { judged = other }
      }
    }
  }

  /// Changes of the questions behind the first hard criterion that is not met; where none is, behind all soft ones.
  fileprivate func changes(inTheWayOf result: GateResult) -> [GateChange] {
    let hard = result.criteria.first { $0.isHard && $0.outcome.isMet != true }
    var codes: Set<String> = []
    if let hard {
      codes.formUnion(questions(behind: hard, of: result.gate))
    } else {
      for soft in result.conditions { codes.formUnion(questions(behind: soft, of: result.gate)) }
      // Too little coverage: what was marked can be answered.
      codes.formUnion(
        result.conditions.isEmpty ? method.questions(usedByGate: result.gate.number) : [])
    }
    return ordered(codes).flatMap(changes).sorted { $0.cost < $1.cost }
  }

  private func questions(behind criterion: GateResult.Criterion, of gate: Gate) -> Set<String> {
    if let own = gate.criteria.first(where: { $0.id == criterion.id }) {
      return method.questions(of: own.requirement)
    }
    let dimensions = criterion.outcome.reasons.flatMap { reason -> [String] in
      switch reason.fact {
      case .floor(let dimension, _, _): [dimension]
      case .index: gate.readiness.shares.map(\.dimension)
      default: []
      }
    }
    let used = method.questions(usedByGate: gate.number)
    return Set(
      method.questions.filter { question in
        used.contains(question.code) && dimensions.contains { question.dimensions[$0] != nil }
      }.map(\.code))
  }
}
