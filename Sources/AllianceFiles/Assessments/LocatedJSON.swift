import StrictJSON

/// A JSON value with the place it stands at, so that every error can say where.
struct LocatedJSON {
  var content: Content
  /// Bytes before its first character.
  var offset: Int

  enum Content {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([LocatedJSON])
    case object([(key: String, offset: Int, value: LocatedJSON)])
  }

  /// Reads the value that comes next.
  init(from reader: inout JSONReader) throws {
    let kind = try reader.kind()
    offset = reader.offset
    switch kind {
    case .null:
      try reader.readNull()
      content = .null
    case .bool: content = .bool(try reader.readBool())
    case .number: content = .number(try reader.readNumberLiteral())
    case .string: content = .string(try reader.readString())
    case .array:
      var elements: [LocatedJSON] = []
      try reader.readArray { elements.append(try LocatedJSON(from: &$0)) }
      content = .array(elements)
    case .object:
      var members: [(key: String, offset: Int, value: LocatedJSON)] = []
      try reader.readObject { key, offset, reader in
        members.append((key, offset, try LocatedJSON(from: &reader)))
      }
      content = .object(members)
    }
  }

  var kind: JSONKind {
    switch content {
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}
