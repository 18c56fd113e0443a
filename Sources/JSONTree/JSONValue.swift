import StrictJSON

/// A JSON value as a tree, for tests that compare whole texts; keys keep their order.
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
  public init(_ bytes: [UInt8]) throws(JSONError) {
    self = try JSONTape(bytes).withRoot { (root) throws(JSONError) in try JSONValue(root) }
  }

  private init(_ value: JSONTape.Value) throws(JSONError) {
    switch value.kind {
    case .null: self = .null
    case .bool: self = .bool(try value.bool())
    case .number: self = .number(String(decoding: try value.numberLiteral(), as: UTF8.self))
    case .string: self = .string(try value.string())
    case .array:
      var elements: [JSONValue] = []
      for element in try value.elements() { elements.append(try JSONValue(element)) }
      self = .array(elements)
    case .object:
      var members = try JSONMembers(value)
      var taken: [Member] = []
      for member in members.rest() {
        taken.append(Member(member.key, try JSONValue(member.value)))
      }
      self = .object(taken)
    }
  }
}

extension JSONWriter {
  /// The bytes of a tree on one line.
  public static func line(_ value: JSONValue) -> [UInt8] {
    line { $0.write(value) }
  }

  /// Writes a tree on one line.
  public mutating func write(_ value: JSONValue) {
    switch value {
    case .null: writeNull()
    case .bool(let value): write(value)
    case .number(let literal): write(number: literal)
    case .string(let text): write(text)
    case .array(let elements):
      array { writer in
        for element in elements { writer.write(element) }
      }
    case .object(let members):
      object { writer in
        for member in members {
          writer.key(member.key)
          writer.write(member.value)
        }
      }
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
