/// A JSON value as a tree, for callers that want one; keys keep their order.
public enum JSONValue: Sendable {
  case null
  case bool(Bool)
  /// A number as it is written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A key of an object with its value.
  public struct Member: Sendable {
    public let key: String
    public let value: JSONValue

    /// A key with its value.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The kind of this value.
  public var kind: JSONKind {
    switch self {
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// The value of a key, found by its bytes; nil if there is none or this is no object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }
}

extension JSONValue {
  /// Reads a whole text.
  public init(_ bytes: [UInt8], limits: JSONLimits = .standard) throws {
    var reader = try JSONReader(bytes, limits: limits)
    try self.init(from: &reader)
    try reader.finish()
  }

  /// Reads the next value of a reader.
  public init(from reader: inout JSONReader) throws {
    switch try reader.kind() {
    case .null:
      try reader.readNull()
      self = .null
    case .bool: self = .bool(try reader.readBool())
    case .number: self = .number(try reader.readNumberLiteral())
    case .string: self = .string(try reader.readString())
    case .array:
      var elements: [JSONValue] = []
      try reader.readArray { elements.append(try JSONValue(from: &$0)) }
      self = .array(elements)
    case .object:
      var members: [Member] = []
      try reader.readObject { key, _, reader in
        members.append(Member(key, try JSONValue(from: &reader)))
      }
      self = .object(members)
    }
  }
}

extension JSONValue: Equatable {
  /// Equal when everything is, in order: text by its bytes, numbers as they are written.
  public static func == (one: JSONValue, other: JSONValue) -> Bool {
    switch (one, other) {
    case (.null, .null): true
    case (.bool(let one), .bool(let other)): one == other
    case (.number(let one), .number(let other)), (.string(let one), .string(let other)):
      one.utf8.elementsEqual(other.utf8)
    case (.array(let one), .array(let other)): one == other
    case (.object(let one), .object(let other)): one == other
    case (.null, _), (.bool, _), (.number, _), (.string, _), (.array, _), (.object, _): false
    }
  }
}

extension JSONValue.Member: Equatable {
  /// Equal when key and value are; keys are compared by their bytes.
  public static func == (one: Self, other: Self) -> Bool {
    one.key.utf8.elementsEqual(other.key.utf8) && one.value == other.value
  }
}
