extension JSONTape {
  /// One value of a text, lent: what it is and where it stands.
  public struct Value {
    let lent: UnsafePointer<Lent>
    let index: Int

    @inline(__always)
    var token: JSONToken { lent.pointee.tokens[index] }

    /// The kind of this value.
    public var kind: JSONKind { token.kind }

    /// Bytes before its first character.
    public var offset: Int { Int(token.start) }

    /// An error about this value, for a decoder to throw.
    public func error(_ reason: JSONError.Reason) -> JSONError {
      lent.pointee.text.error(reason, at: offset)
    }

    /// Refuses another kind than the one asked for.
    @inline(__always)
    func require(_ kind: JSONKind) throws(JSONError) -> JSONToken {
      let token = token
      if token.kind != kind { throw error(.wrongKind(token.kind, expected: kind)) }
      return token
    }
  }
}

extension JSONTape.Value {
  /// The string that this is.
  public func string() throws(JSONError) -> String {
    _ = try require(.string)
    return lent.pointee.string(at: index)
  }

  /// The string that this is as the bytes it is written with; nil if it is spelled with escapes.
  public func plainString() throws(JSONError) -> UnsafeBufferPointer<UInt8>? {
    let token = try require(.string)
    return token.hasEscapes ? nil : lent.pointee.text.slice(token.content)
  }

  /// Whether this is that string, byte for byte; no string is made to find out.
  public func isString(_ text: String) -> Bool {
    kind == .string && lent.pointee.hasString(text, at: index)
  }

  /// The number that this is, as it is written.
  public func numberLiteral() throws(JSONError) -> UnsafeBufferPointer<UInt8> {
    lent.pointee.text.slice(try require(.number).content)
  }

  /// The whole number that this is; one with a point or an exponent, or minus zero, is refused.
  public func integer() throws(JSONError) -> Int {
    try lent.pointee.text.integer(at: require(.number).content)
  }

  /// Whether this is `true`, or `false`.
  public func bool() throws(JSONError) -> Bool {
    lent.pointee.text[Int(try require(.bool).start)] == UInt8(ascii: "t")
  }

  /// The values of the array that this is.
  public func elements() throws(JSONError) -> JSONTape.Elements {
    JSONTape.Elements(of: self, count: Int(try require(.array).extent))
  }
}

extension JSONTape {
  /// The values of an array, in order.
  public struct Elements: Sequence, IteratorProtocol {
    private var element: Value
    /// How many are still to come.
    public private(set) var underestimatedCount: Int

    init(of array: Value, count: Int) {
      element = Value(lent: array.lent, index: array.index + 1)
      underestimatedCount = count
    }

    /// The first of those still to come.
    public var first: Value? { underestimatedCount == 0 ? nil : element }

    /// The next one; nil behind the last.
    public mutating func next() -> Value? {
      guard let value = first else { return nil }
      underestimatedCount -= 1
      element = Value(lent: value.lent, index: value.index + Int(value.token.span))
      return value
    }
  }
}
