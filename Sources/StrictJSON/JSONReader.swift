/// Reads one JSON text value by value, straight into the caller's own types.
///
/// It accepts RFC 8259 and nothing more, in UTF-8 only, and refuses duplicate keys. Every value is
/// checked, also those that are passed over. A read that throws leaves the reader where it was,
/// and a value that a closure leaves unread is passed over.
///
///     var reader = try JSONReader(bytes)
///     try reader.readObject { key, keyOffset, reader in
///       switch key {
///       case "title": title = try reader.readString()
///       default: throw reader.error(.unknownKey(key), at: keyOffset)
///       }
///     }
///     try reader.finish()
public struct JSONReader: Sendable {
  let bytes: [UInt8]
  var cursor: JSONCursor

  /// Checks the length and the encoding of the whole text; a byte order mark is stepped over.
  public init(_ bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONError) {
    self.bytes = bytes
    cursor = try bytes.scanned { (text) throws(JSONError) in
      try text.check(upTo: limits.inputBytes)
      return JSONCursor(limits: limits, text: text)
    }
  }

  /// The place of the value that is read next.
  public var offset: Int { cursor.place.index }

  /// The kind of the value that is read next, told by its first byte.
  public func kind() throws(JSONError) -> JSONKind {
    try bytes.scanned { (text) throws(JSONError) in try cursor.kind(in: text) }
  }

  /// Checks that the text holds nothing further; a value not yet read is passed over.
  public mutating func finish() throws(JSONError) {
    if cursor.place.owesValue { try skipValue() }
    if offset < bytes.count { throw error(.trailingContent) }
  }

  /// The line and column of a place in the text, counted from its start.
  public func position(of offset: Int) -> JSONPosition {
    bytes.withUnsafeBufferPointer { JSONText($0).position(of: offset) }
  }

  /// An error for a decoder to throw: about the value that is read next, or another place.
  public func error(_ reason: JSONError.Reason, at offset: Int? = nil) -> JSONError {
    JSONError(reason, at: position(of: offset ?? self.offset))
  }
}
