import AllianceCore
import StrictJSON

/// The values of an assessment file by their keys; every error names what is wrong and where it stands.
extension JSONMembers {
  mutating func optionalText(_ key: StaticString) throws -> String? { try optional(key)?.string() }

  mutating func text(_ key: StaticString) throws -> String { try required(key).string() }

  mutating func optionalFlag(_ key: StaticString) throws -> Bool? { try optional(key)?.bool() }

  mutating func optionalNumber(_ key: StaticString) throws -> Number? {
    try optional(key)?.number()
  }

  mutating func number(_ key: StaticString) throws -> Number { try required(key).number() }

  mutating func whole(_ key: StaticString) throws -> Int {
    let value = try required(key)
    guard let whole = try value.number().whole else { throw value.error(.notAnInteger) }
    return whole
  }

  mutating func texts(_ key: StaticString) throws -> [String] { try required(key).texts() }

  mutating func optionalDate(_ key: StaticString) throws -> PartialDate? {
    try optional(key)?.date()
  }

  mutating func time(_ key: StaticString) throws -> Timestamp { try required(key).time() }

  mutating func members(_ key: StaticString) throws -> JSONMembers {
    try JSONMembers(required(key))
  }

  mutating func list<Element>(
    _ key: StaticString, _ read: (inout JSONMembers) throws -> Element
  ) throws -> [Element] {
    try required(key).elements().map { element in
      var members = try JSONMembers(element)
      let result = try read(&members)
      try members.finish()
      return result
    }
  }

  /// One of the words of a closed set.
  mutating func optionalWord<Word: RawRepresentable & CaseIterable>(
    _ key: StaticString, as _: Word.Type
  ) throws -> Word? where Word.RawValue == String {
    guard let value = optional(key) else { return nil }
    let text = try value.string()
    let length = text.utf8.count  // Compared first, it makes this quick.
    let word = Word.allCases.first { $0.rawValue.utf8.count == length && $0.rawValue == text }
    guard let word else {
      let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw value.error(.refused("\"\(text)\" is unknown; \"\(key)\" is one of \(words)"))
    }
    return word
  }

  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ key: StaticString, as type: Word.Type
  ) throws -> Word where Word.RawValue == String {
    guard let word = try optionalWord(key, as: type) else {
      throw object.error(.missingKey(key.description))
    }
    return word
  }
}
