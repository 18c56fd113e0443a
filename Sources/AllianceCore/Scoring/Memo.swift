import Synchronization

/// What is found once and then known, when it is first asked for.
final class Memo<Key: Hashable & Sendable, Found: Sendable>: Sendable {
  private let known = Mutex<[Key: Found]>([:])

  /// Finding runs outside of the lock, since finding one thing may ask for another.
  func callAsFunction(_ key: Key, _ find: () -> Found) -> Found {
    if let found = known.withLock({ $0[key] }) { return found }
    let found = find()
    known.withLock { $0[key] = found }
    return found
  }
}
