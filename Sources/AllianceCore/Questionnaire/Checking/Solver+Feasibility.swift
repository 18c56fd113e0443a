extension Solver.Domain {
  typealias Fact = Solver.Facts.Fact

  /// Whether one answer can be so that all of these are as they are said to be.
  func admits(_ facts: [Fact]) -> Bool {
    switch self {
    case .words(let words):
      words.contains { word in
        facts.allSatisfy { Sample(names: word).passes($0.test) == $0.holds }
      }
    case .ticks(let options, let bounds): Ticks(options, bounds).admits(facts)
    case .amounts(let low, let high, let isEndless):
      Self.samples(facts, low, high, isEndless).contains { sample in
        facts.allSatisfy { sample.passes($0.test) == $0.holds }
      }
    case .anything: facts.allSatisfy { Sample().passes($0.test) == $0.holds }
    case .cells(let cell):
      // A row for each that holds; no row for any that does not.
      facts.filter(\.holds).allSatisfy { fact in
        cell.admits([fact] + facts.filter { !$0.holds })
      }
    }
  }

  /// One answer for every region that the limits of the facts cut the range into.
  private static func samples(
    _ facts: [Fact], _ low: Number?, _ high: Number?, _ isEndless: Bool
  ) -> [Sample] {
    let limits = facts.flatMap { fact -> [Number] in
      switch fact.test {
      case .atLeast(let limit), .atMost(let limit): [limit]
      case .anyOf(let words), .noneOf(let words): words.compactMap { Number(literal: $0) }
      case .answered: []
      }
    }
    let ends = [low ?? farBelow, high ?? farAbove]
    let marks = Set(limits + ends).filter { $0 >= ends[0] && $0 <= ends[1] }.sorted()
    let between = zip(marks, marks.dropFirst()).compactMap { Number.midpoint($0, $1) }
    return (marks + between).map { Sample(names: [$0.literal], amount: $0) }
      + (isEndless ? [Sample(isEndless: true)] : [])
  }

  // Farther out than any limit people write.
  private static let farBelow: Number = -900_000_000_000_000
  private static let farAbove: Number = 900_000_000_000_000

  /// An answer that stands for all of its region.
  struct Sample {
    var names: [String] = []
    var amount: Number?
    var isEndless = false

    func passes(_ test: Condition.Test) -> Bool {
      switch test {
      case .answered: true
      case .anyOf(let words): !Set(names).isDisjoint(with: words)
      case .noneOf(let words): Set(names).isDisjoint(with: words)
      case .atLeast(let limit): amount.map { $0 >= limit } ?? isEndless
      case .atMost(let limit): amount.map { $0 <= limit } ?? false
      }
    }
  }

  /// Several ticks at once: which must be hit, and which must be left out.
  private struct Ticks {
    let options: [Option]
    let bounds: ClosedRange<Int>

    init(_ options: [Option], _ bounds: ClosedRange<Int>) {
      self.options = options
      self.bounds = bounds
    }

    func admits(_ facts: [Fact]) -> Bool {
      var hits: [Set<String>] = []
      var left: Set<String> = []
      for fact in facts {
        switch (fact.test, fact.holds) {
        case (.answered, true): break
        case (.anyOf(let words), true), (.noneOf(let words), false): hits.append(Set(words))
        case (.noneOf(let words), true), (.anyOf(let words), false): left.formUnion(words)
        case (.answered, false), (.atLeast, true), (.atMost, true): return false
        case (.atLeast, false), (.atMost, false): break
        }
      }
      let open = options.filter { !left.contains($0.id) }
      let alone = open.filter(\.isExclusive).map { [$0.id] }
      let together = open.filter { !$0.isExclusive }.map(\.id)
      return (bounds.contains(0) && hits.isEmpty)
        || (bounds.contains(1) && alone.contains { one in hits.allSatisfy { $0.contains(one[0]) } })
        || (together.count >= bounds.lowerBound && canHit(hits[...], within: together, ticked: []))
    }

    /// Whether so few ticks can hit every one of these sets.
    private func canHit(_ hits: ArraySlice<Set<String>>, within open: [String], ticked: Set<String>)
      -> Bool
    {
      guard ticked.count <= bounds.upperBound else { return false }
      guard let next = hits.first else { return true }
      let rest = hits.dropFirst()
      if !next.isDisjoint(with: ticked) { return canHit(rest, within: open, ticked: ticked) }
      return open.contains { id in
        next.contains(id) && canHit(rest, within: open, ticked: ticked.union([id]))
      }
    }
  }
}
