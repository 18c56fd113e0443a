import AllianceCore
import StrictJSON

/// The members of one JSON object, taken one by one; what is left over at the end is an unknown key.
///
/// Every error names what is wrong and the place it stands at.
struct JSONMembers {
  private let reader: JSONReader
  private let offset: Int
  private var entries: [(key: String, offset: Int, value: LocatedJSON)]

  /// Reads the object that comes next.
  init(_ reader: inout JSONReader) throws {
    try self.init(LocatedJSON(from: &reader), reader: reader)
  }

  private init(_ value: LocatedJSON, reader: JSONReader) throws {
    guard case .object(let members) = value.content else {
      throw reader.error(.wrongKind(value.kind, expected: .object), at: value.offset)
    }
    self.reader = reader
    offset = value.offset
    entries = members
  }

  /// The members of an object that stands as a value inside this one.
  func nested(_ value: LocatedJSON) throws -> JSONMembers { try JSONMembers(value, reader: reader) }

  /// An error about this object, or about one of its keys.
  func error(_ reason: JSONError.Reason, at offset: Int? = nil) -> JSONError {
    reader.error(reason, at: offset ?? self.offset)
  }

  /// Refuses what nobody took.
  func finish() throws {
    if let left = entries.first { throw error(.unknownKey(left.key), at: left.offset) }
  }

  func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

  mutating func optional(_ key: String) -> LocatedJSON? {
    guard let index = entries.firstIndex(where: { $0.key == key }) else { return nil }
    return entries.remove(at: index).value
  }

  mutating func required(_ key: String) throws -> LocatedJSON {
    guard let value = optional(key) else { throw error(.missingKey(key)) }
    return value
  }

  /// The members not taken yet, for objects whose keys are names of their own.
  mutating func rest() -> [(key: String, value: LocatedJSON)] {
    defer { entries = [] }
    return entries.map { ($0.key, $0.value) }
  }
}

extension JSONMembers {
  mutating func optionalText(_ key: String) throws -> String? { try optional(key).map(text) }

  mutating func text(_ key: String) throws -> String { try text(required(key)) }

  mutating func optionalFlag(_ key: String) throws -> Bool? { try optional(key).map(flag) }

  mutating func optionalNumber(_ key: String) throws -> Number? { try optional(key).map(number) }

  mutating func number(_ key: String) throws -> Number { try number(required(key)) }

  mutating func whole(_ key: String) throws -> Int {
    let value = try required(key)
    guard let whole = try number(value).whole else { throw error(.notAnInteger, at: value.offset) }
    return whole
  }

  mutating func texts(_ key: String) throws -> [String] { try elements(required(key)).map(text) }

  /// One of the words of a closed set.
  mutating func optionalWord<Word: RawRepresentable & CaseIterable>(
    _ key: String, as _: Word.Type
  ) throws -> Word? where Word.RawValue == String {
    guard let value = optional(key) else { return nil }
    let text = try text(value)
    guard let word = Word(rawValue: text) else {
      let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw error(
        .refused("\"\(text)\" is unknown; \"\(key)\" is one of \(words)"), at: value.offset)
    }
    return word
  }

  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, as type: Word.Type
  ) throws -> Word where Word.RawValue == String {
    guard let word = try optionalWord(key, as: type) else { throw error(.missingKey(key)) }
    return word
  }

  mutating func optionalDate(_ key: String) throws -> PartialDate? {
    guard let value = optional(key) else { return nil }
    let text = try text(value)
    guard let date = PartialDate(iso: text) else {
      throw error(.refused("\"\(text)\" is no date"), at: value.offset)
    }
    return date
  }

  mutating func time(_ key: String) throws -> Timestamp {
    let value = try required(key)
    let text = try text(value)
    guard let time = Timestamp(iso: text) else {
      throw error(.refused("\"\(text)\" is no time such as 2026-11-21T18:43:07Z"), at: value.offset)
    }
    return time
  }

  mutating func members(_ key: String) throws -> JSONMembers { try nested(required(key)) }

  mutating func list<Element>(_ key: String, _ read: (inout JSONMembers) throws -> Element) throws
    -> [Element]
  {
    try elements(required(key)).map { element in
      var members = try nested(element)
      let result = try read(&members)
      try members.finish()
      return result
    }
  }
}

extension JSONMembers {
  func text(_ value: LocatedJSON) throws -> String {
    guard case .string(let text) = value.content else { throw mismatch(value, .string) }
    return text
  }

  func flag(_ value: LocatedJSON) throws -> Bool {
    guard case .bool(let flag) = value.content else { throw mismatch(value, .bool) }
    return flag
  }

  func number(_ value: LocatedJSON) throws -> Number {
    guard case .number(let literal) = value.content else { throw mismatch(value, .number) }
    guard let number = Number(literal: literal) else {
      throw error(
        .refused("the number \(literal) has more digits than can be kept exactly"), at: value.offset
      )
    }
    return number
  }

  func elements(_ value: LocatedJSON) throws -> [LocatedJSON] {
    guard case .array(let elements) = value.content else { throw mismatch(value, .array) }
    return elements
  }

  private func mismatch(_ value: LocatedJSON, _ expected: JSONKind) -> JSONError {
    error(.wrongKind(value.kind, expected: expected), at: value.offset)
  }
}
