import Synchronization

/// What is found once and then known, when it is first asked for.
///
/// Finding runs outside of the lock, since finding one thing may ask for another.
final class Memo<Key: Hashable & Sendable, Found: Sendable>: Sendable {
  private let known = Mutex<[Key: Found]>([:])

  func callAsFunction(_ key: Key, _ find: () -> Found) -> Found {
    if let found = known.withLock({ $0[key] }) { return found }
    let found = find()
    known.withLock { $0[key] = found }
    return found
  }
}

/// One thing that is found once and then known.
final class Once<Found: Sendable>: Sendable {
  private let known = Mutex<Found?>(nil)

  func callAsFunction(_ find: () -> Found) -> Found {
    if let found = known.withLock({ $0 }) { return found }
    let found = find()
    known.withLock { $0 = found }
    return found
  }
}

/// The same for what is numbered from 0, without hashing anything.
final class NumberedMemo<Found: Sendable>: Sendable {
  private let known: Mutex<[Found?]>

  init(count: Int) { known = Mutex(Array(repeating: nil, count: count)) }

  func callAsFunction(_ number: Int, _ find: () -> Found) -> Found {
    if let found = known.withLock({ $0[number] }) { return found }
    let found = find()
    known.withLock { $0[number] = found }
    return found
  }
}

extension Scoring {
  /// What several results rest on, found once.
  final class Memory: Sendable {
    private let items: NumberedMemo<Item>
    let divergences: NumberedMemo<[Divergence]>
    let dimensions = Memo<Limited, DimensionScore>()
    let characteristics = Memo<String, CharacteristicScore>()
    let gates = Memo<Int, GateResult>()
    let outcomes = Memo<String, OutcomeResult>()
    let finalOutcome = Once<FinalOutcome>()
    let signature = Once<Day?>()
    let risks = Once<[Risk]>()
    let metrics = Once<[Metric]>()
    let lapsed = Once<[Int]>()
    /// The same assessment by other askings.
    let askings = Memo<Asking, Scoring>()
    private let parties: [String]

    /// A dimension, the last stage that counts in it, and what impact rests on.
    struct Limited: Hashable {
      var dimension: String, stage: Int?, basis: CharacteristicScore.Basis?
    }

    init(_ method: Questionnaire, parties: [Party]) {
      let questions = method.cards.count
      self.parties = parties.map(\.code)
      items = NumberedMemo(count: questions * (parties.count + 1))
      divergences = NumberedMemo(count: questions)
    }

    /// One item of a party, or of all.
    func item(_ card: QuestionCard, _ party: String?, _ find: () -> Item) -> Item {
      let first = card.place * (parties.count + 1)
      guard let party else { return items(first, find) }
      // Of a party that no longer takes part nothing is kept.
      return parties.firstIndex(of: party).map { items(first + $0 + 1, find) } ?? find()
    }
  }
}
