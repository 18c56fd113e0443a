extension JSONReader {
  /// Reads an object and hands each key, with the place of its opening quote, to `member`.
  ///
  /// The closure reads the value from the reader it is given, or leaves it to be passed over.
  /// Errors of the closure come out as they are; all others are a `JSONError`.
  public mutating func readObject(
    _ member: (_ key: String, _ keyOffset: Int, _ reader: inout JSONReader) throws -> Void
  ) throws {
    let place = cursor.place
    let keys = cursor.keys.count
    do {
      guard var register = try enterObject() else { return }
      repeat {
        let (key, offset) = try readKey(&register)
        try member(key, offset, &self)
        try passUnreadValue()
      } while try nextMember(register)
    } catch {
      cursor.restore(place, keys: keys)
      throw error
    }
  }

  /// Reads an array and calls `element` before each of its values.
  ///
  /// The closure reads the value from the reader it is given, or leaves it to be passed over.
  /// Errors of the closure come out as they are; all others are a `JSONError`.
  public mutating func readArray(_ element: (_ reader: inout JSONReader) throws -> Void) throws {
    let place = cursor.place
    let keys = cursor.keys.count
    do {
      guard try enterArray() else { return }
      repeat {
        try element(&self)
        try passUnreadValue()
      } while try nextElement()
    } catch {
      cursor.restore(place, keys: keys)
      throw error
    }
  }

  private mutating func passUnreadValue() throws(JSONError) {
    if cursor.place.owesValue { try skipValue() }
  }

  private mutating func enterArray() throws(JSONError) -> Bool {
    try bytes.scanned { (text) throws(JSONError) in try cursor.enterArray(in: text) }
  }

  private mutating func nextElement() throws(JSONError) -> Bool {
    try bytes.scanned { (text) throws(JSONError) in try cursor.nextElement(in: text) }
  }

  private mutating func enterObject() throws(JSONError) -> JSONKeyRegister? {
    try bytes.scanned { (text) throws(JSONError) in try cursor.enterObject(in: text) }
  }

  private mutating func readKey(
    _ register: inout JSONKeyRegister
  ) throws(JSONError) -> (key: String, offset: Int) {
    try bytes.scanned { (text) throws(JSONError) in
      let token = try cursor.key(in: text, register: &register)
      return (text.value(of: token), token.start)
    }
  }

  private mutating func nextMember(_ register: JSONKeyRegister) throws(JSONError) -> Bool {
    try bytes.scanned { (text) throws(JSONError) in
      try cursor.nextMember(in: text, register: register)
    }
  }
}
