/// A named fact beside the main value of a question, or a column of a table: one short typed line.
public struct Field: Hashable, Sendable {
  public var name: String
  public var kind: PlainKind
  /// The short question of this line.
  public var ask: String
  /// Asked only when this holds; nil is always.
  public var when: Condition?
  /// Asked once for each such party, under the name `name.CODE`.
  public var per: Party?
  /// Whose rows a column is asked for; nil is every row.
  public var of: Owner?
  /// An empty line is "none" and leaves no gap.
  public var isOptional = false

  public init(name: String, kind: PlainKind, ask: String) {
    self.name = name
    self.kind = kind
    self.ask = ask
  }

  /// For which parties a field is repeated.
  public enum Party: String, CaseIterable, Sendable { case other, party }

  /// The rows of a shared table that a column belongs to.
  public enum Owner: String, CaseIterable, Sendable { case own, other }
}

/// The columns of a table question and where its rows come from.
public struct Table: Hashable, Sendable {
  public var columns: [Field]
  public var rows: Rows

  public init(columns: [Field], rows: Rows) {
    self.columns = columns
    self.rows = rows
  }

  /// Where rows come from.
  public enum Rows: Hashable, Sendable {
    /// People add rows; the range bounds how many.
    case open(ClosedRange<Int>)
    /// These rows and no others.
    case fixed([Label])
    /// The rows of that question, by the same row ids.
    case from(question: String)
  }

  /// A fixed row: its permanent id and what people read.
  public struct Label: Hashable, Sendable {
    public var id: String
    public var label: String
    public init(id: String, label: String) {
      self.id = id
      self.label = label
    }
  }
}
