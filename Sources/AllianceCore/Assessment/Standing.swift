/// What a journal adds up to at some moment: who takes part and what stands in every slot.
public struct Standing: Hashable, Sendable {
  /// What the first entry said; the questionnaire follows migrations.
  public private(set) var start: Deed.Start
  /// In the order they joined, retired ones included.
  public private(set) var parties: [Party] = []
  public private(set) var people: [Person] = []
  public private(set) var answers = AnswerSheet()
  /// The review periods in the order they were opened.
  public private(set) var rounds: [Round] = []

  /// A review period such as `2026-Q4`.
  public struct Round: Hashable, Sendable {
    public var name: String
    public var isOpen: Bool
  }

  /// The round that is being worked on; nil between rounds.
  public var openRound: String? { rounds.last { $0.isOpen }?.name }

  public init(start: Deed.Start) { self.start = start }

  /// Parties that take part now.
  public var activeParties: [Party] { parties.filter { !$0.isRetired } }

  public func party(_ code: String) -> Party? { parties.first { $0.code == code } }

  /// Lays one deed over what stands.
  public mutating func apply(_ deed: Deed) {
    switch deed {
    case .started(let start): self.start = start
    case .migrated(_, let pin): start.questionnaire = pin
    case .party(let change, let party): parties.fold(change, party, by: \.code, retire: \.isRetired)
    case .person(let change, let person):
      people.fold(change, person, by: \.code, retire: \.isRetired)
    case .answered, .skipped, .cleared, .marked, .noted, .judged, .resolved, .adopted:
      answers.apply(deed)
    case .roundOpened(let name): rounds.append(Round(name: name, isOpen: true))
    case .roundClosed(let name, _):
      if let index = rounds.firstIndex(where: { $0.name == name }) { rounds[index].isOpen = false }
    case .revealed, .gateRun, .overrode, .decided, .action, .snapshot, .undone, .redone,
      .merged:
      break
    }
  }

  /// The sum of these entries, less those that one of them undoes, and which those are.
  public static func fold(
    _ journal: ArraySlice<JournalEntry>, start: Deed.Start
  ) -> (standing: Standing, undone: Set<String>) {
    var undone: Set<String> = []
    for index in journal.indices {
      switch journal[index].deed {
      case .undone(let target): undone.insert(target)
      case .redone(let target): undone.remove(target)
      default: break
      }
    }
    var standing = Standing(start: start)
    for index in journal.indices where !undone.contains(journal[index].id) {
      standing.apply(journal[index].deed)
    }
    return (standing, undone)
  }
}

extension Array {
  /// Adds, replaces or retires one element, found by its code.
  fileprivate mutating func fold(
    _ change: Deed.Change, _ element: Element, by code: KeyPath<Element, String>,
    retire: WritableKeyPath<Element, Bool>
  ) {
    let index = firstIndex { $0[keyPath: code] == element[keyPath: code] }
    switch (change, index) {
    case (.retired, let index?): self[index][keyPath: retire] = true
    case (.retired, nil): break
    case (.added, let index?), (.changed, let index?): self[index] = element
    case (.added, nil), (.changed, nil): append(element)
    }
  }
}
