/// The smallest set of changes that opens a gate, or some set where too much is in the way to look at all.
public struct GatePath: Hashable, Sendable {
  /// Core questions that have to be answered before the gate can be run at all.
  public var open: [SlotKey]
  /// What has to change beyond that, of the smallest sets a cheap one.
  public var changes: [GateChange]
  /// No smaller set opens it; otherwise none of these can be left out, and others were not all looked at.
  public var isSmallest: Bool
  /// What the gate says then, and the criteria and parked differences that are conditions of it.
  public var result: GateResult.Result
  public var conditions: [String]
}

extension Scoring {
  /// How many changes are tried together beyond those that are needed in any case, how many on any way at all, and how
  /// often the gate is looked at; a path that was found is made cheaper only so often.
  static let longestDetour = 6
  static let longestWay = 60
  static let mostTries = 1500
  static let mostTriesForCheaper = 300

  /// The path through a gate; nil when there is no such gate, or no path was found within the limits.
  public func path(throughGate number: Int) -> GatePath? {
    guard let now = result(ofGate: number) else { return nil }
    let lines = firstLines(for: now)
    let begun = trying(lines.flatMap(\.deeds))
    let fill = now.open.flatMap { begun.filling($0, now.gate) }
    let filled = begun.trying(fill)
    guard let first = filled.result(ofGate: number) else { return nil }
    var search = PathSearch(gate: number, tries: 0)
    let least = filled.fewestChanges(for: first).count
    for length in least...(least + Self.longestDetour) {
      search.look(from: filled, chosen: lines, left: length)
      if search.best != nil || search.tries > Self.mostTries { break }
    }
    let isFewest = search.best != nil
    if !isFewest {
      // Where too much is in the way, any way through is better than none.
      search = PathSearch(gate: number, tries: 0)
      search.look(from: filled, chosen: lines, left: Self.longestWay)
    }
    return search.best.map { best in
      let answered = trying(fill)
      let changes = answered.needed(of: best, forGate: number)
      let then = answered.trying(changes.flatMap(\.deeds)).result(ofGate: number) ?? first
      return GatePath(
        open: now.open, changes: changes, isSmallest: isFewest && changes.count == best.count,
        result: then.result, conditions: then.conditions.map(\.id) + then.parked.map(\.question))
    }
  }

  /// Those of some changes that open a gate without which it does not open.
  private func needed(of changes: [GateChange], forGate number: Int) -> [GateChange] {
    changes.reduce(changes) { kept, change in
      let fewer = kept.filter { $0 != change }
      let result = trying(fewer.flatMap(\.deeds)).result(ofGate: number)?.result
      return result == .pass || result == .conditions ? fewer : kept
    }
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
  private func filling(_ key: SlotKey, _ gate: Gate) -> [Deed] {
    let plain = changes(of: key.question).filter {
      if case .judgement = $0.kind { false } else { $0.party == key.party }
    }
    let best =
      tableChange(for: gate, at: key) ?? plain.max { points(after: $0) < points(after: $1) }
    return best?.deeds ?? [.marked(key, .unknown, reason: nil)]
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

  /// The places that every path changes, and how many changes there are at least.
  fileprivate func fewestChanges(for result: GateResult) -> (places: Set<ChangePlace>, count: Int) {
    let places = result.gate.criteria.filter(\.isHard).map { neededPlaces(of: $0.requirement) }
      .reduce(Set<ChangePlace>()) { $0.union($1) }
    return (places, max(places.count, result.missingAnswers))
  }

  /// A search that always mends the first thing in the way, so that every set of changes that opens the gate is met.
  private struct PathSearch {
    let gate: Int
    var tries: Int
    var best: [GateChange]?
    /// After so many tries a path that is there is good enough.
    private var end = Scoring.mostTries

    init(gate: Int, tries: Int) { (self.gate, self.tries) = (gate, tries) }

    mutating func look(from scoring: Scoring, chosen: [GateChange], left: Int) {
      tries += 1
      guard tries <= end, let now = scoring.result(ofGate: gate) else { return }
      if [.pass, .conditions].contains(now.result) {
        if best.map({ Self.cost(chosen) < Self.cost($0) }) ?? true {
          end = min(end, tries + (best == nil ? Scoring.mostTriesForCheaper : 0))
          best = chosen
        }
        return
      }
      let taken = Set(chosen.map(\.place))
      let needed = scoring.fewestChanges(for: now)
      guard left > 0, needed.count <= left, needed.places.isDisjoint(with: taken) else { return }
      for obstacle in scoring.obstacles(to: now) {
        for change in scoring.changes(against: obstacle, now.gate)
        where !taken.contains(change.place) {
          let more = chosen + [change]
          if let best, Self.cost(more) >= Self.cost(best) { continue }
          tries += 1
          guard tries <= end else { return }
          let next = scoring.trying(change.deeds)
          guard next.isOvercome(obstacle) else { continue }
          look(from: next, chosen: more, left: left - 1)
        }
      }
    }

    private static func cost(_ changes: [GateChange]) -> Int { changes.map(\.cost).reduce(0, +) }
  }

  /// What is first in the way: a hard criterion that is not met, a difference that keeps one open, else what is soft.
  private func obstacles(to result: GateResult) -> [Obstacle] {
    let hard = result.criteria.first { $0.isHard && $0.outcome.isMet != true }
    if let hard, let own = result.gate.criteria.first(where: { $0.id == hard.id }) {
      let found = obstacles(to: own.requirement)
      let isMet = outcome(of: own.requirement).isMet == true
      return isMet
        ? hard.questions.first(where: blocksGates).map { [.difference($0)] } ?? [] : found
    }
    if result.isTooThin {
      // One answer that is missing is as good as any other, and a single line is given sooner than a table.
      let next =
        result.unanswered.first { !plainAnswers($0).isEmpty }
        ?? result.unanswered.first { !answers($0, result.gate).isEmpty }
      return next.map { [.answer($0.question, $0.party)] } ?? []
    }
    return result.conditions.flatMap { criterion -> [Obstacle] in
      if let own = result.gate.criteria.first(where: { $0.id == criterion.id }) {
        return obstacles(to: own.requirement)
      }
      return criterion.questions.map(Obstacle.points)
    }.reduce(into: []) { list, one in if !list.contains(one) { list.append(one) } }
  }

  /// The changes that could take an obstacle away, cheapest first.
  private func changes(against obstacle: Obstacle, _ gate: Gate) -> [GateChange] {
    let found: [GateChange] =
      switch obstacle {
      case .party(let requirement, let party):
        ordered(requirement.questions).flatMap(changes).filter {
          $0.party == nil || $0.party == party
        }
      case .whole(let requirement): method.questions(of: requirement).flatMap(changes)
      case .difference(let code): changes(of: code)
      case .answer(let code, let party): answers(SlotKey(code, party: party), gate)
      case .points(let code): bestChanges(of: code)
      }
    return (tableChanges(for: obstacle) + found).sorted { $0.cost < $1.cost }
  }

  /// The best answer in that place; of a table what the gate asks for.
  private func answers(_ key: SlotKey, _ gate: Gate) -> [GateChange] {
    let plain = plainAnswers(key)
    return plain.isEmpty ? [tableChange(for: gate, at: key)].compactMap { $0 } : plain
  }

  private func plainAnswers(_ key: SlotKey) -> [GateChange] {
    bestChanges(of: key.question).filter { $0.party == key.party }
  }

  /// For each owner of a question the change that brings most points: the fewest changes lift a figure by the best ones.
  private func bestChanges(of code: String) -> [GateChange] {
    let all = changes(of: code).filter { $0.place.judged == nil }
    let owners = all.map(\.party).reduce(into: [String?]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return owners.compactMap { owner in
      all.filter { $0.party == owner }.max { points(after: $0) < points(after: $1) }
    }
  }

  /// Whether one answer alone did what was asked of it; where several play together, every step may be one of them.
  private func isOvercome(_ obstacle: Obstacle) -> Bool {
    if case .party(let requirement, let party) = obstacle {
      outcome(of: requirement, party).isMet == true
    } else {
      true
    }
  }
}

extension GateChange {
  /// What is changed.
  var place: ChangePlace {
    let judged: String? = if case .judgement(let other) = kind { other } else { nil }
    return ChangePlace(question: question, party: party, judged: judged)
  }
}
