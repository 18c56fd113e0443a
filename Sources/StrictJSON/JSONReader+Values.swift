extension JSONReader {
  /// Reads `null`.
  public mutating func readNull() throws(JSONError) {
    _ = try readWord(.null)
  }

  /// Reads `null` if it comes next, and says whether it did.
  public mutating func readNullIfPresent() throws(JSONError) -> Bool {
    guard try kind() == .null else { return false }
    try readNull()
    return true
  }

  /// Reads `true` or `false`.
  public mutating func readBool() throws(JSONError) -> Bool {
    try readWord(.bool) == UInt8(ascii: "t")
  }

  /// Reads a string.
  public mutating func readString() throws(JSONError) -> String {
    try bytes.scanned { (text) throws(JSONError) in
      text.value(of: try cursor.string(in: text))
    }
  }

  /// Reads a number as it is written.
  public mutating func readNumberLiteral() throws(JSONError) -> String {
    try bytes.scanned { (text) throws(JSONError) in
      try String(decoding: text.slice(cursor.number(in: text)), as: UTF8.self)
    }
  }

  /// Reads a whole number; one with a point or an exponent, or minus zero, is refused.
  public mutating func readInt() throws(JSONError) -> Int {
    try bytes.scanned { (text) throws(JSONError) in
      let place = cursor.place
      do throws(JSONError) {
        return try text.integer(at: cursor.number(in: text))
      } catch {
        cursor.restore(place, keys: cursor.keys.count)
        throw error
      }
    }
  }

  /// Passes over one value of any kind and returns where its bytes are.
  @discardableResult
  public mutating func skipValue() throws(JSONError) -> Range<Int> {
    let start = offset
    return try bytes.scanned { (text) throws(JSONError) in
      let place = cursor.place
      let keys = cursor.keys.count
      do throws(JSONError) {
        try cursor.skipValue(in: text)
      } catch {
        cursor.restore(place, keys: keys)
        throw error
      }
      var end = cursor.place.index
      while JSONText.isSpace(text[end - 1]) { end -= 1 }
      return start..<end
    }
  }

  /// Reads a word of the given kind and returns its first letter.
  private mutating func readWord(_ kind: JSONKind) throws(JSONError) -> UInt8 {
    try bytes.scanned { (text) throws(JSONError) in
      try text[cursor.word(kind, in: text).lowerBound]
    }
  }
}
