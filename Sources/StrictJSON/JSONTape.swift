/// A JSON text read whole, in one pass, and kept as a flat list of its values.
///
/// It accepts RFC 8259 and nothing more, in UTF-8 only, and refuses duplicate keys. All of the text is
/// checked when the tape is made, to its end. No string and no number is made before it is asked for,
/// so that reading costs what the caller wants and not what is there.
///
///     try JSONTape(bytes).withRoot { root in
///       var members = try JSONMembers(root)
///       title = try members.required("title").string()
///       try members.finish()
///     }
public struct JSONTape: Sendable {
  private let bytes: [UInt8]
  private let tokens: [JSONToken]

  /// Reads a whole text; a byte order mark is stepped over.
  public init(_ bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONError) {
    self.bytes = bytes
    tokens = try bytes.scanned { (text) throws(JSONError) in
      var recorder = try JSONRecorder(text, limits: limits)
      return try [JSONToken](capacity: recorder.capacity) { (tape) throws(JSONError) in
        try recorder.wholeText(onto: &tape)
      }
    }
  }

  /// What a text begins with, told by its first byte alone; nil where no value begins.
  public static func firstKind(of bytes: [UInt8]) -> JSONKind? {
    try? bytes.scanned { (text) throws(JSONError) in
      try text.kind(at: text.skippingSpace(from: text.markLength))
    }
  }

  /// Lends the value that the whole text is; it and what is found in it end with the call.
  public func withRoot<Result, Failure: Error>(
    _ body: (Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try bytes.withUnsafeBufferPointer { (bytes) throws(Failure) in
      try tokens.withUnsafeBufferPointer { (tokens) throws(Failure) in
        let lent = Lent(text: JSONText(bytes), tokens: tokens)
        return try withUnsafePointer(to: lent) { (lent) throws(Failure) in
          try body(Value(lent: lent, index: 0))
        }
      }
    }
  }

  /// Text and tape while they are lent.
  struct Lent {
    let text: JSONText
    let tokens: UnsafeBufferPointer<JSONToken>

    /// The string, or the key, at that place on the tape.
    @inline(__always)
    func string(at index: Int) -> String {
      let token = tokens[index]
      return text.string(in: token.content, hasEscapes: token.hasEscapes)
    }

    /// Whether the string, or the key, at that place has these bytes, however it is spelled.
    func hasString(_ other: String, at index: Int) -> Bool {
      let token = tokens[index]
      if token.hasEscapes { return string(at: index).utf8.elementsEqual(other.utf8) }
      let content = token.content
      guard other.utf8.count == content.count else { return false }
      var other = other
      return other.withUTF8 { text.hasSameBytes(as: JSONText($0), at: content.lowerBound) }
    }
  }
}
