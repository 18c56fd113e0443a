extension Assessment {
  /// The entry that an undo takes back: the last that stands and can be undone (formats 4).
  ///
  /// Beginnings, migrations, merges and a completed practice stay. What was decided at gates and rounds can only be undone from the end,
  /// which going backwards entry by entry keeps by itself.
  public var lastUndoable: JournalEntry? {
    journal.last { !undone.contains($0.id) && $0.deed.canBeUndone }
  }

  /// The entry that a redo does again: the last undone one, unless something was done since.
  public var lastRedoable: JournalEntry? {
    var redone: Set<String> = []
    for entry in journal.reversed() {
      switch entry.deed {
      case .redone(let target): redone.insert(target)
      case .undone(let target):
        if redone.remove(target) == nil { return journal.first { $0.id == target } }
      default: return nil
      }
    }
    return nil
  }
}

extension Deed {
  fileprivate var canBeUndone: Bool {
    switch self {
    case .party, .person, .answered, .skipped, .cleared, .marked, .noted, .judged, .revealed,
      .resolved, .gateRun,
      .overrode, .decided, .action, .roundOpened, .roundClosed:
      true
    case .snapshot: self != .practiceCompleted
    case .started, .undone, .redone, .migrated, .merged, .adopted: false
    }
  }
}
