import Synchronization

/// What every question of one moment looks at. Shared, so that looking at a question costs little.
final class Situation: Sendable {
  let method: Questionnaire
  let standing: Standing
  /// The companies that take part now, and their codes.
  let activeParties: [Party]
  let activeCodes: [String]
  /// The word for where the alliance stands, for conditions on it; nil while that is being found out.
  let state: String?
  /// What the method recommends now, for conditions on it.
  let recommended: [String]
  private let known: Mutex<Places>

  /// The places looked at so far: those of one question one behind the other.
  private struct Places {
    /// By question, the last one found of it; below zero where there is none.
    var last: [Int32]
    /// The one found before of the same question.
    var before: [Int32] = []
    var all: [AskedPlace] = []

    func place(of card: QuestionCard, _ round: String?, _ party: String?) -> AskedPlace? {
      var index = Int(last[card.place])
      while index >= 0 {
        if all[index].key.party == party, all[index].key.round == round { return all[index] }
        index = Int(before[index])
      }
      return nil
    }

    mutating func add(_ place: AskedPlace) {
      before.append(last[place.card.place])
      last[place.card.place] = Int32(all.count)
      all.append(place)
    }
  }

  init(
    _ method: Questionnaire, _ standing: Standing, state: String? = nil, recommended: [String] = []
  ) {
    self.method = method
    self.standing = standing
    activeParties = standing.activeParties
    activeCodes = activeParties.map(\.code)
    self.state = state
    self.recommended = recommended
    known = Mutex(Places(last: Array(repeating: -1, count: method.cards.count)))
  }

  /// One question put to one party; nil when the method has no such question.
  func inquiry(_ key: SlotKey) -> Inquiry? {
    method.card(key.question).map { inquiry($0, round: key.round, party: key.party) }
  }

  func inquiry(
    _ card: QuestionCard, round: String?, party: String?, trail: [String]? = nil
  ) -> Inquiry {
    Inquiry(place(of: card, round, party), in: self, trail: trail)
  }

  private func place(of card: QuestionCard, _ round: String?, _ party: String?) -> AskedPlace {
    if let place = known.withLock({ $0.place(of: card, round, party) }) { return place }
    let key = SlotKey(card.code, round: round, party: party)
    let place = AskedPlace(card, key: key, standing.answers[key])
    known.withLock { $0.add(place) }
    return place
  }
}
