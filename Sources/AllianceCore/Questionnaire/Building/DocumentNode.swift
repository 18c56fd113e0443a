/// A piece of a questionnaire file with the place it stands at; YAML becomes this tree before the core sees it.
public struct DocumentNode: Sendable {
  public var content: Content
  public var place: Place

  public init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }

  /// What a piece can be.
  public enum Content: Sendable {
    /// A text as written; whether it was quoted decides if `null` or `~` is a text or nothing.
    case scalar(String, isQuoted: Bool)
    case sequence([DocumentNode])
    /// Keys in the order of the file, each with its own place; a reader of the file refuses double keys.
    case mapping([(key: Key, value: DocumentNode)])
  }

  /// A key and where it stands.
  public struct Key: Sendable {
    public var name: String
    public var place: Place

    public init(_ name: String, at place: Place) {
      self.name = name
      self.place = place
    }
  }

  /// File, line and column, both counted from 1.
  public struct Place: Hashable, Sendable {
    public var file: String
    public var line: Int
    public var column: Int

    public init(file: String, line: Int, column: Int) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  /// Nothing is said here: empty, `~` or `null`.
  var isNull: Bool {
    if case .scalar(let text, isQuoted: false) = content {
      ["", "~", "null"].contains(text)
    } else {
      false
    }
  }

  /// What kind of piece this is, for messages.
  var noun: String {
    switch content {
    case .scalar: "a single value"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
