extension JSONCursor {
  /// Steps over one value of any kind and checks it as if it were read.
  mutating func skipValue(in text: JSONText) throws(JSONError) {
    switch try kind(in: text) {
    case .null: _ = try word(.null, in: text)
    case .bool: _ = try word(.bool, in: text)
    case .number: _ = try number(in: text)
    case .string: _ = try string(in: text)
    case .array: try skipArray(in: text)
    case .object: try skipObject(in: text)
    }
  }

  /// Steps over `null`, or over `true` or `false`.
  @inline(__always)
  mutating func word(_ kind: JSONKind, in text: JSONText) throws(JSONError) -> Range<Int> {
    try require(kind, in: text)
    let range = try place.index..<text.endOfWord(at: place.index)
    try countValue(in: text)
    pass(valueEndingAt: range.upperBound, in: text)
    return range
  }

  /// Steps over a string.
  @inline(__always)
  mutating func string(in text: JSONText) throws(JSONError) -> JSONStringToken {
    try require(.string, in: text)
    let token = try text.string(at: place.index, limit: limits.stringBytes)
    try countValue(in: text)
    pass(valueEndingAt: token.end, in: text)
    return token
  }

  /// Steps over a number.
  @inline(__always)
  mutating func number(in text: JSONText) throws(JSONError) -> Range<Int> {
    try require(.number, in: text)
    let range =
      try place
      .index..<text.endOfNumber(
        at: place.index, limit: limits.numberCharacters)
    try countValue(in: text)
    pass(valueEndingAt: range.upperBound, in: text)
    return range
  }

  private mutating func skipArray(in text: JSONText) throws(JSONError) {
    guard try enterArray(in: text) else { return }
    repeat { try skipValue(in: text) } while try nextElement(in: text)
  }

  private mutating func skipObject(in text: JSONText) throws(JSONError) {
    guard var register = try enterObject(in: text) else { return }
    repeat {
      _ = try key(in: text, register: &register)
      try skipValue(in: text)
    } while try nextMember(in: text, register: register)
  }
}
