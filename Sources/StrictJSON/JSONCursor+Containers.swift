extension JSONCursor {
  /// Steps into an array; false if it is empty and already left again.
  @inline(__always)
  mutating func enterArray(in text: JSONText) throws(JSONError) -> Bool {
    try enter(.array, in: text)
    if text[place.index] != UInt8(ascii: "]") { return true }
    leave(in: text)
    return false
  }

  /// Steps from one element to the next; false behind the last.
  @inline(__always)
  mutating func nextElement(in text: JSONText) throws(JSONError) -> Bool {
    switch text[place.index] {
    case UInt8(ascii: ","):
      pass(signIn: text, owesValue: true)
      return true
    case UInt8(ascii: "]"):
      leave(in: text)
      return false
    default: throw text.unexpected(at: place.index, expected: .commaOrBracket)
    }
  }

  /// Steps into an object; nil if it is empty and already left again.
  @inline(__always)
  mutating func enterObject(in text: JSONText) throws(JSONError) -> JSONKeyRegister? {
    try enter(.object, in: text)
    if text[place.index] != UInt8(ascii: "}") {
      return JSONKeyRegister(base: keys.count, isOnTape: false)
    }
    leave(in: text)
    return nil
  }

  /// Reads a key with its colon; the value comes next.
  @inline(__always)
  mutating func key(
    in text: JSONText, register: inout JSONKeyRegister
  ) throws(JSONError) -> JSONStringToken {
    guard text[place.index] == UInt8(ascii: "\"") else {
      throw text.unexpected(at: place.index, expected: .key)
    }
    if register.count >= limits.keysPerObject {
      throw text.error(.tooManyKeys(limit: limits.keysPerObject), at: place.index)
    }
    let token = try text.string(at: place.index, limit: limits.stringBytes)
    try register.insert(token, after: keys.span, in: text)
    keys.append(JSONToken(token))
    pass(valueEndingAt: token.end, in: text)
    guard text[place.index] == UInt8(ascii: ":") else {
      throw text.unexpected(at: place.index, expected: .colon)
    }
    pass(signIn: text, owesValue: true)
    return token
  }

  /// Steps from one member to the key of the next; false behind the last.
  @inline(__always)
  mutating func nextMember(
    in text: JSONText, register: JSONKeyRegister
  ) throws(JSONError) -> Bool {
    switch text[place.index] {
    case UInt8(ascii: ","):
      pass(signIn: text, owesValue: false)
      return true
    case UInt8(ascii: "}"):
      if keys.count > register.base { keys.removeLast(keys.count - register.base) }
      leave(in: text)
      return false
    default: throw text.unexpected(at: place.index, expected: .commaOrBrace)
    }
  }

  @inline(__always)
  private mutating func enter(_ kind: JSONKind, in text: JSONText) throws(JSONError) {
    try require(kind, in: text)
    guard place.depth < limits.depth else {
      throw text.error(.tooDeep(limit: limits.depth), at: place.index)
    }
    try countValue(in: text)
    changeDepth(by: 1)
    pass(signIn: text, owesValue: kind == .array)
  }

  @inline(__always)
  private mutating func leave(in text: JSONText) {
    changeDepth(by: -1)
    pass(valueEndingAt: place.index + 1, in: text)
  }
}
