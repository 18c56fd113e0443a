/// One alliance under assessment: an identity and a journal. Everything else is computed from the journal.
public struct Assessment: Hashable, Sendable {
  public let id: String
  public private(set) var journal: [JournalEntry]
  /// What the journal adds up to.
  public private(set) var standing: Standing
  /// Ids of the entries that are undone now.
  public private(set) var undone: Set<String> = []
  /// The entries that count and are no answers: gates, rounds, decisions, actions and moments. They are few, so that
  /// looking for one of them is cheap.
  public private(set) var turningPoints: [JournalEntry] = []

  /// An assessment with that journal.
  ///
  /// - Throws: `JournalDefect` when the entries cannot be a journal.
  public init(id: String, journal: [JournalEntry]) throws(JournalDefect) {
    guard let first = journal.first, case .started(let start) = first.deed else {
      throw .doesNotStart
    }
    var ids: Set<String> = []
    ids.reserveCapacity(journal.count)
    for index in journal.indices {
      if index > 0, case .started = journal[index].deed { throw .startsTwice(index: index) }
      if let target = journal[index].deed.undoTarget, !ids.contains(target) {
        throw .noSuchEntry(index: index, id: target)
      }
      let id = journal[index].id
      guard ids.insert(id).inserted else { throw .doubleEntry(index: index, id: id) }
    }
    self.id = id
    self.journal = journal
    standing = Standing(start: start)
    refold()
  }

  /// Adds an entry at the end.
  public mutating func append(_ entry: JournalEntry) {
    journal.append(entry)
    guard entry.deed.undoTarget == nil else { return refold() }
    standing.apply(entry.deed)
    if entry.deed.isTurningPoint { turningPoints.append(entry) }
  }

  /// The entries that count, in order: those not undone, without the undoing itself.
  public var standingEntries: some Sequence<JournalEntry> {
    journal.lazy.filter { [undone] in !undone.contains($0.id) && $0.deed.undoTarget == nil }
  }

  private mutating func refold() {
    (standing, undone) = Standing.fold(journal[...], start: standing.start)
    turningPoints = journal.indices.compactMap { index in
      journal[index].deed.isTurningPoint && !undone.contains(journal[index].id)
        ? journal[index] : nil
    }
  }
}

/// A journal that cannot be one.
public enum JournalDefect: Error, Hashable, Sendable {
  /// It does not begin by saying how the assessment started.
  case doesNotStart
  case startsTwice(index: Int)
  case doubleEntry(index: Int, id: String)
  /// It undoes or redoes an entry that does not stand before it.
  case noSuchEntry(index: Int, id: String)
}

extension Deed {
  /// Whether it moves the alliance on, or names a moment of it, rather than saying something about a question.
  fileprivate var isTurningPoint: Bool {
    switch self {
    case .gateRun, .overrode, .decided, .action, .roundOpened, .roundClosed, .snapshot: true
    case .started, .party, .person, .answered, .skipped, .cleared, .marked, .noted, .judged,
      .revealed, .resolved, .undone, .redone, .migrated, .merged, .adopted:
      false
    }
  }

  /// The entry that an undoing or redoing is about.
  public var undoTarget: String? {
    switch self {
    case .undone(let entry), .redone(let entry): entry
    case .started, .party, .person, .answered, .skipped, .cleared, .marked, .noted, .judged,
      .revealed, .resolved,
      .gateRun, .overrode, .decided, .action, .roundOpened, .roundClosed, .snapshot, .migrated,
      .merged, .adopted:
      nil
    }
  }
}
