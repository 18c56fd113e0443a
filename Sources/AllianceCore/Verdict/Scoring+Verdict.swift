/// The class, from the rules of the method and everything that is known (blueprint 8.2).
extension Scoring {
  /// Nil when the method has no class rules.
  public var verdict: Verdict? {
    method.verdictRules.map(verdict)
  }

  private func verdict(_ rules: VerdictRules) -> Verdict {
    let characteristics = characteristics
    let world = world(rules, characteristics)
    let reached = world.possible(rules.table)
    let classes = Self.unique(reached.map(\.verdict))
    let matched = reached.count == 1 ? reached[0] : nil
    let concluded = conclusions(world, characteristics, reached: reached, rules)
    let type = type(rules.type)
    return Verdict(
      verdict: classes.count == 1 ? classes[0] : nil, possible: classes,
      rule: matched?.id ?? Verdict.undetermined, matched: matched,
      qualifiers: rules.qualifiers.filter {
        checked($0.when, concluded: concluded).isMet == true
      },
      type: type.type, form: choice(rules.form), equity: choice(rules.equity),
      isContested: type.isContested,
      contradictions: rules.contradictions.filter {
        !$0.isOnlySaid && checked($0.when).isMet == true
      },
      because: matched.map { because($0, world, characteristics, rules) } ?? [],
      missing: missing(world.deciding(rules.table), characteristics, rules))
  }

  /// The inputs as they stand; whatever is in critical divergence is open.
  func world(_ rules: VerdictRules, _ characteristics: [CharacteristicScore]) -> VerdictWorld {
    var world = VerdictWorld(
      outcome: .init(possibleOutcomes(rules)), states: [:],
      markers: .init(markers(rules).map { [$0] } ?? rules.openMarkers))
    for one in characteristics { world.states[one.id] = .init(one.possible) }
    for leaf in rules.table.leaves {
      let result = checked(leaf)
      let isDoubted = result.places.contains { hasCriticalDivergence($0.question) }
      if let isMet = result.isMet, !isDoubted { world.facts[leaf] = isMet }
    }
    return world
  }

  /// Integration markers that are ticked and shown; nil while the question is open.
  func markers(_ rules: VerdictRules) -> Int? {
    guard let inquiry = answered(rules.markerQuestion, nil), let value = inquiry.value?.value
    else { return nil }
    return realTicks(value, inquiry).count {
      counts(inquiry.slot.fields["\($0).\(rules.markerField)"])
    }
  }

  private func choice(_ code: String) -> String? { answered(code, nil)?.value?.value?.text }

  /// The type all name; where they differ, the one whose branch is built furthest (blueprint 8.4).
  private func type(_ rule: VerdictRules.TypeRule) -> (type: String?, isContested: Bool) {
    let choices = codes.map { inquiry(rule.question, $0)?.value?.value?.text }
    let named = Self.unique(choices.compactMap { $0 })
    guard named.count > 1 else { return (choices.contains(nil) ? nil : named.first, false) }
    let scores = named.compactMap { type in
      rule.branches[type].flatMap { points(of: $0, nil) }.map { (type, $0) }
    }
    // Without all branch scores nobody can say which one is further (blueprint A20).
    guard scores.count == named.count, let best = scores.map(\.1).max() else { return (nil, true) }
    let leaders = scores.filter { $0.1 == best }
    return (leaders.count == 1 ? leaders[0].0 : nil, true)
  }

  private func missing(
    _ inputs: [VerdictWorld.Input], _ characteristics: [CharacteristicScore], _ rules: VerdictRules
  ) -> [String] {
    let codes = inputs.flatMap { input -> [String] in
      switch input {
      case .fact(let check): checked(check).places.map(\.question)
      case .outcome: openOutcomeQuestions(rules)
      case .state(let id): characteristics.first { $0.id == id }?.open ?? []
      case .markers: [rules.markerQuestion]
      }
    }
    return ordered(codes)
  }

  static func unique(_ words: [String]) -> [String] {
    words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension Check {
  /// The checks inside that look at answers themselves.
  var leaves: [Check] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.leaves)
    case .not(let inner): inner.leaves
    case .conclusion: []
    default: [self]
    }
  }
}
