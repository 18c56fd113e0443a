extension Deed {
  /// The word of the file for this deed.
  public var verb: Verb {
    switch self {
    case .started: .started
    case .party: .party
    case .person: .person
    case .answered: .answered
    case .skipped: .skipped
    case .cleared: .cleared
    case .marked: .marked
    case .noted: .noted
    case .judged: .judged
    case .revealed: .revealed
    case .resolved: .resolved
    case .gateRun: .gateRun
    case .overrode: .overrode
    case .decided: .decided
    case .action: .action
    case .roundOpened: .roundOpened
    case .roundClosed: .roundClosed
    case .snapshot: .snapshot
    case .undone: .undone
    case .redone: .redone
    case .migrated: .migrated
    case .merged: .merged
    case .adopted: .adopted
    }
  }
}
