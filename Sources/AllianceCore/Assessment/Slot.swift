/// What stands in one place after all that was done: the fold of the journal for one question, round and party.
public struct Slot: Hashable, Sendable {
  /// Why there is no value; nil while there is one, or nothing yet.
  public var mark: Deed.Mark?
  public var value: Stated?
  public var fields = NamedStatements()
  public var rows: [Row] = []
  /// Single ratings when several people answered for the party, in the order they came.
  public var raters: [Rating] = []
  public var reason: String?
  public var note: String?
  public var evidence: String?
  /// The table was called finished. Not written under `answers`.
  public var rowsAreDone = false
  /// The last thing done here was to pass it over. Not written under `answers`.
  public var isPassedOver = false

  public init() {}

  /// A row of a table with its permanent id.
  public struct Row: Hashable, Sendable {
    public var id: String
    public var cells: NamedStatements

    public init(_ id: String, cells: NamedStatements) {
      self.id = id
      self.cells = cells
    }
  }

  /// One person's rating.
  public struct Rating: Hashable, Sendable {
    public var person: String
    public var value: Stated

    public init(_ person: String, _ value: Stated) {
      self.person = person
      self.value = value
    }
  }

  /// Nothing of an answer stands here, though a note may.
  public var isEmpty: Bool {
    mark == nil && value == nil && fields.isEmpty && rows.isEmpty && raters.isEmpty
  }

  /// Nothing at all is worth writing about this slot.
  public var isBlank: Bool { isEmpty && note == nil && evidence == nil }

  /// The part of this slot that is written under `answers`.
  public var written: Slot {
    var slot = self
    slot.rowsAreDone = false
    slot.isPassedOver = false
    return slot
  }
}
