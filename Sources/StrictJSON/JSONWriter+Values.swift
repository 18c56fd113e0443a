extension JSONWriter {
  /// Writes `null`.
  public mutating func writeNull() {
    beginValue()
    append("null")
  }

  /// Writes `true` or `false`.
  public mutating func write(_ value: Bool) {
    beginValue()
    append(value ? "true" : "false")
  }

  /// Writes a whole number.
  public mutating func write(_ value: Int) {
    beginValue()
    append(String(value).utf8)
  }

  /// Writes a string.
  public mutating func write(_ value: String) {
    beginValue()
    append(quoted: value)
  }

  /// Writes a number as given; text that the reader would refuse as a number stops the program.
  public mutating func write(number literal: String) {
    precondition(Self.isNumber(literal), "a number is written as JSON writes numbers")
    beginValue()
    append(literal.utf8)
  }

  /// Writes one value that is already text, such as `JSONWriter.line` made and a caller kept.
  public mutating func write(line bytes: [UInt8]) {
    assert(!bytes.isEmpty && !bytes.contains(UInt8(ascii: "\n")), "a line is one value")
    beginValue()
    append(bytes)
  }

  private static func isNumber(_ literal: String) -> Bool {
    var literal = literal
    return literal.withUTF8 { utf8 in
      let limit = JSONLimits.standard.numberCharacters
      return (try? JSONText(utf8).endOfNumber(at: 0, limit: limit)) == utf8.count
    }
  }
}
