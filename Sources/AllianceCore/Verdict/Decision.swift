/// What the method recommends at a review, with the two levels it looks at (blueprint 10).
public struct Decision: Hashable, Sendable {
  /// The decision of the table, and what modifiers add.
  public var recommended: String
  public var alternatives: [String]
  public var added: [String]
  public var rationale: Rationale
  /// 0 to 100; nil while not known.
  public var strategic: Fraction?
  public var operational: Fraction?
  public var because: [String]
  /// What each party would do.
  public var wishes: [String: String]

  public enum Rationale: String, CaseIterable, Sendable {
    case holds, weaker
    case noLonger = "no-longer"
    case ended
  }
}

extension Scoring {
  /// Nil outside of reviews, and while the inputs of the table are missing.
  public var decision: Decision? {
    guard !roundsSoFar.isEmpty, let rules = method.verdictRules?.decision,
      let rationale = rationale(rules)
    else { return nil }
    let (strategic, operational) = (level(rules.strategic), level(rules.operational))
    guard let row = rules.row(rationale, strategic: strategic, operational: operational) else {
      return nil
    }
    let modifiers = rules.modifiers.filter(holds)
    var wishes: [String: String] = [:]
    for party in parties {
      wishes[party.code] = inquiry(rules.wishes, party.code)?.value?.value?.text
    }
    return Decision(
      recommended: row.decision, alternatives: row.or, added: modifiers.compactMap(\.decision),
      rationale: rationale, strategic: strategic, operational: operational,
      because: [row.says] + modifiers.map(\.says), wishes: wishes)
  }

  /// The worst that a party says of a founding answer; nil while somebody has not said it.
  private func rationale(_ rules: DecisionRules) -> Decision.Rationale? {
    if checked(rules.ended).isMet == true { return .ended }
    let inquiries = parties.map { inquiry(rules.rationale, $0.code) }
    let words = inquiries.flatMap { inquiry in
      (inquiry?.askedRows ?? []).compactMap { $0.cells[rules.column]?.value?.text }
    }
    if words.contains(where: rules.noLonger.contains) { return .noLonger }
    guard inquiries.allSatisfy({ $0?.isComplete == true }), !words.isEmpty else { return nil }
    return words.contains(where: rules.weaker.contains) ? .weaker : .holds
  }

  /// A dimension with its share, and the lowest party's mean of some scores with the rest.
  private func level(_ level: DecisionRules.Level) -> Fraction? {
    let means = parties.map { party -> Fraction? in
      let points = level.questions.map { self.points(of: $0, party.code) }
      return points.contains(nil) ? nil : points.compactMap { $0 }.mean
    }
    guard !means.contains(nil), let lowest = means.compactMap({ $0 }).min(),
      let dimension = dimension(level.dimension, basis: .realised).score
    else { return nil }
    return (dimension * Fraction(level.share) + lowest * Fraction(100 - level.share)) / 100
  }

  /// Whether a modifier holds, in this round and in as many before it as it asks for.
  private func holds(_ modifier: DecisionRules.Modifier) -> Bool {
    let concluded: Concluding = { conclusion in
      guard case .risk(let id, let levels) = conclusion else { return Checked(nil) }
      return Checked(risks.first { $0.id == id }.map { levels.contains($0.level) })
    }
    guard modifier.rounds > 1 else {
      return checked(modifier.when, concluded: concluded).isMet == true
    }
    return kept(modifier.rounds, modifier.when).isMet == true
  }
}

extension DecisionRules {
  /// The first row that fits; a level that is not known fits only where anything does.
  func row(_ rationale: Decision.Rationale, strategic: Fraction?, operational: Fraction?) -> Row? {
    rows.first { row in
      row.rationale == rationale && fits(row.strategic, strategic)
        && fits(row.operational, operational)
    }
  }

  private func fits(_ wanted: Bool?, _ level: Fraction?) -> Bool {
    guard let wanted else { return true }
    return level.map { ($0 >= Fraction(mark)) == wanted } ?? false
  }
}
