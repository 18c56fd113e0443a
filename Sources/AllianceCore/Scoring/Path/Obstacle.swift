/// Something that keeps a gate shut and that a change of answers can take away.
enum Obstacle: Hashable {
  /// What one party's answer lacks.
  case party(PartyRequirement, String)
  /// Something about the answers of several.
  case whole(Requirement)
  /// The parties are too far apart there.
  case difference(String)
  /// An answer that is missing.
  case answer(String, String?)
  /// A question whose points a figure is made of.
  case points(String)
}

/// An answer that can be changed; a place is changed once.
struct ChangePlace: Hashable {
  var question: String
  var party: String?
  /// Of a judgement, whose answer it is about.
  var judged: String?
}

extension Scoring {
  /// The next things to mend for that requirement: one of them is enough for now.
  func obstacles(to requirement: Requirement) -> [Obstacle] {
    switch requirement {
    case .all(let parts):
      return parts.first { outcome(of: $0).isMet != true }.map(obstacles) ?? []
    case .any(let parts): return parts.flatMap(obstacles)
    case .each(let inner): return firstUnmet(inner).map { obstacles(to: inner, $0) } ?? []
    case .some(let inner): return parties.flatMap { obstacles(to: inner, $0.code) }
    case .joint(let inner): return parties.first.map { obstacles(to: inner, $0.code) } ?? []
    case .lowest(let code, let needed):
      return obstacles(to: .each(.answer(question: code, part: .value, .atLeast(needed))))
    case .highest(let code, let needed):
      return obstacles(to: .some(.answer(question: code, part: .value, .atLeast(needed))))
    case .outcomeFailsForNobody:
      return method.outcomeTest.map { obstacles(to: .each($0.provisional)) } ?? []
    case .noCriticalDivergence(let codes):
      return codes.first { noCriticalDivergence($0).isMet != true }.map { [.difference($0)] } ?? []
    case .gap, .nobodyJudged, .count, .countRows, .promisedOutput: return [.whole(requirement)]
    }
  }

  private func obstacles(to requirement: PartyRequirement, _ party: String) -> [Obstacle] {
    switch requirement {
    case .all(let parts):
      parts.first { outcome(of: $0, party).isMet != true }.map { obstacles(to: $0, party) } ?? []
    case .any(let parts): parts.flatMap { obstacles(to: $0, party) }
    default: [.party(requirement, party)]
    }
  }

  private func firstUnmet(_ requirement: PartyRequirement) -> String? {
    parties.map(\.code).first { outcome(of: requirement, $0).isMet != true }
  }

  /// The places that have to be changed whatever else is: no set of changes is smaller.
  func neededPlaces(of requirement: Requirement) -> Set<ChangePlace> {
    guard outcome(of: requirement).isMet != true else { return [] }
    switch requirement {
    case .all(let parts): return parts.map(neededPlaces).reduce([]) { $0.union($1) }
    case .any(let parts): return Self.common(parts.map(neededPlaces))
    case .each(let inner):
      return parties.map { neededPlaces(of: inner, $0.code) }.reduce([]) { $0.union($1) }
    case .some(let inner): return Self.common(parties.map { neededPlaces(of: inner, $0.code) })
    case .joint(let inner): return parties.first.map { neededPlaces(of: inner, $0.code) } ?? []
    case .lowest(let code, let needed):
      return neededPlaces(of: .each(.answer(question: code, part: .value, .atLeast(needed))))
    case .outcomeFailsForNobody:
      return method.outcomeTest.map { neededPlaces(of: .each($0.provisional)) } ?? []
    case .highest, .gap, .nobodyJudged, .noCriticalDivergence, .count, .countRows, .promisedOutput:
      return []
    }
  }

  private func neededPlaces(of requirement: PartyRequirement, _ party: String) -> Set<ChangePlace> {
    guard outcome(of: requirement, party).isMet != true else { return [] }
    switch requirement {
    case .all(let parts):
      return parts.map { neededPlaces(of: $0, party) }.reduce([]) { $0.union($1) }
    case .any(let parts): return Self.common(parts.map { neededPlaces(of: $0, party) })
    default:
      guard let code = requirement.questions.first, requirement.questions.count == 1 else {
        return []
      }
      let isShared = method.question(code)?.isShared == true
      return [ChangePlace(question: code, party: isShared ? nil : party)]
    }
  }

  private static func common(_ sets: [Set<ChangePlace>]) -> Set<ChangePlace> {
    sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) }
  }
}
