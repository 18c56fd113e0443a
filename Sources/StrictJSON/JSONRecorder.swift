/// Walks through a text once and writes it on a tape.
///
/// It hands places on by value, which keeps them out of memory: this is where reading spends its time.
struct JSONRecorder {
  private let text: JSONText
  private let limits: JSONLimits
  private var values = 0

  /// Checks the length and the encoding of the whole text.
  init(_ text: JSONText, limits: JSONLimits) throws(JSONError) {
    try text.check(upTo: min(limits.inputBytes, Int(UInt32.max)))
    self.text = text
    self.limits = limits
  }

  /// Enough for any text: an entry takes two bytes with the sign behind it, unless it is left open.
  var capacity: Int { text.count / 2 + min(text.count, max(limits.depth, 0)) + 1 }

  /// Records the value that the whole text is.
  mutating func wholeText(onto tape: inout OutputSpan<JSONToken>) throws(JSONError) {
    let start = text.skippingSpace(from: text.markLength)
    let rest = text.skippingSpace(from: try value(at: start, depth: 0, onto: &tape))
    if rest < text.count { throw text.error(.trailingContent, at: rest) }
  }

  /// Records the value that starts at `start`, and returns the place behind it, as all below do.
  @inline(__always)
  private mutating func value(
    at start: Int, depth: Int, onto tape: inout OutputSpan<JSONToken>
  ) throws(JSONError) -> Int {
    switch try text.kind(at: start) {
    case .null: return try word(.null, at: start, onto: &tape)
    case .bool: return try word(.bool, at: start, onto: &tape)
    case .number: return try number(at: start, onto: &tape)
    case .string: return try string(at: start, onto: &tape)
    case .array: return try array(at: start, depth: depth, onto: &tape)
    case .object: return try object(at: start, depth: depth, onto: &tape)
    }
  }

  private mutating func word(
    _ kind: JSONKind, at start: Int, onto tape: inout OutputSpan<JSONToken>
  ) throws(JSONError) -> Int {
    let end = try text.endOfWord(at: start)
    try countValue(at: start)
    tape.append(JSONToken(kind, at: start..<end))
    return end
  }

  private mutating func number(
    at start: Int, onto tape: inout OutputSpan<JSONToken>
  ) throws(JSONError) -> Int {
    let end = try text.endOfNumber(at: start, limit: limits.numberCharacters)
    try countValue(at: start)
    tape.append(JSONToken(.number, at: start..<end))
    return end
  }

  @inline(__always)
  private mutating func string(
    at start: Int, onto tape: inout OutputSpan<JSONToken>
  ) throws(JSONError) -> Int {
    let token = try text.string(at: start, limit: limits.stringBytes)
    try countValue(at: start)
    tape.append(JSONToken(token))
    return token.end
  }

  private mutating func array(
    at start: Int, depth: Int, onto tape: inout OutputSpan<JSONToken>
  ) throws(JSONError) -> Int {
    let opening = try open(.array, at: start, depth: depth, onto: &tape)
    var index = text.skippingSpace(from: start + 1)
    var count = 0
    if text[index] != UInt8(ascii: "]") {
      while true {
        index = text.skippingSpace(from: try value(at: index, depth: depth + 1, onto: &tape))
        count += 1
        guard text[index] == UInt8(ascii: ",") else { break }
        index = text.skippingSpace(from: index + 1)
      }
      guard text[index] == UInt8(ascii: "]") else {
        throw text.unexpected(at: index, expected: .commaOrBracket)
      }
    }
    tape[opening].close(count: count, span: tape.count - opening)
    return index + 1
  }

  private mutating func object(
    at start: Int, depth: Int, onto tape: inout OutputSpan<JSONToken>
  ) throws(JSONError) -> Int {
    let opening = try open(.object, at: start, depth: depth, onto: &tape)
    var index = text.skippingSpace(from: start + 1)
    var keys = JSONKeyRegister(base: tape.count)
    if text[index] != UInt8(ascii: "}") {
      while true {
        index = try key(at: index, in: &keys, onto: &tape)
        index = text.skippingSpace(from: try value(at: index, depth: depth + 1, onto: &tape))
        guard text[index] == UInt8(ascii: ",") else { break }
        index = text.skippingSpace(from: index + 1)
      }
      guard text[index] == UInt8(ascii: "}") else {
        throw text.unexpected(at: index, expected: .commaOrBrace)
      }
    }
    tape[opening].close(count: keys.count, span: tape.count - opening)
    return index + 1
  }

  /// Records a key, and returns the place of its value.
  @inline(__always)
  private func key(
    at start: Int, in keys: inout JSONKeyRegister, onto tape: inout OutputSpan<JSONToken>
  ) throws(JSONError) -> Int {
    guard text[start] == UInt8(ascii: "\"") else {
      throw text.unexpected(at: start, expected: .key)
    }
    if keys.count >= limits.keysPerObject {
      throw text.error(.tooManyKeys(limit: limits.keysPerObject), at: start)
    }
    let token = try text.string(at: start, limit: limits.stringBytes)
    try keys.insert(token, after: tape.span, in: text)
    tape.append(JSONToken(token))
    let colon = text.skippingSpace(from: token.end)
    guard text[colon] == UInt8(ascii: ":") else {
      throw text.unexpected(at: colon, expected: .colon)
    }
    return text.skippingSpace(from: colon + 1)
  }

  @inline(__always)
  private mutating func open(
    _ kind: JSONKind, at start: Int, depth: Int, onto tape: inout OutputSpan<JSONToken>
  ) throws(JSONError) -> Int {
    guard depth < limits.depth else {
      throw text.error(.tooDeep(limit: limits.depth), at: start)
    }
    try countValue(at: start)
    tape.append(JSONToken(opening: kind, at: start))
    return tape.count - 1
  }

  @inline(__always)
  private mutating func countValue(at start: Int) throws(JSONError) {
    guard values < limits.values else {
      throw text.error(.tooManyValues(limit: limits.values), at: start)
    }
    values += 1
  }
}
