import StrictJSON
import Testing

/// Reads a text in all four ways and gives the one verdict they must agree on.
func refusal(
  of bytes: [UInt8], limits: JSONLimits = .standard,
  sourceLocation: SourceLocation = #_sourceLocation
) -> JSONError? {
  let skipping = error {
    var reader = try JSONReader(bytes, limits: limits)
    try reader.skipValue()
    try reader.finish()
  }
  let reading = error {
    var reader = try JSONReader(bytes, limits: limits)
    try readThrough(&reader)
    try reader.finish()
  }
  let planting = error { _ = try JSONValue(bytes, limits: limits) }
  #expect(skipping == reading, sourceLocation: sourceLocation)
  #expect(skipping == planting, sourceLocation: sourceLocation)
  let taping = error { _ = try JSONTape(bytes, limits: limits) }
  #expect(skipping == taping, sourceLocation: sourceLocation)
  return skipping
}

/// The same for a text that is valid Unicode.
func refusal(
  of text: String, limits: JSONLimits = .standard,
  sourceLocation: SourceLocation = #_sourceLocation
) -> JSONError? {
  refusal(of: Array(text.utf8), limits: limits, sourceLocation: sourceLocation)
}

/// The error that a piece of code ends with, if it is one of ours.
func error(_ body: () throws -> Void) -> JSONError? {
  do {
    try body()
    return nil
  } catch {
    return error as? JSONError
  }
}

/// Reads any value with the typed readers alone.
func readThrough(_ reader: inout JSONReader) throws {
  switch try reader.kind() {
  case .null: try reader.readNull()
  case .bool: _ = try reader.readBool()
  case .number: _ = try reader.readNumberLiteral()
  case .string: _ = try reader.readString()
  case .array: try reader.readArray { try readThrough(&$0) }
  case .object: try reader.readObject { _, _, reader in try readThrough(&reader) }
  }
}

/// The string that a text holds.
func string(_ text: String) throws -> String {
  var reader = try JSONReader(Array(text.utf8))
  let string = try reader.readString()
  try reader.finish()
  return string
}

/// A text of brackets, `depth` deep.
func nested(_ depth: Int) -> [UInt8] {
  Array(repeatElement(UInt8(ascii: "["), count: depth))
    + Array(repeatElement(UInt8(ascii: "]"), count: depth))
}

extension String {
  /// The scalars as numbers: what equality of Swift strings does not compare.
  var scalars: [UInt32] { unicodeScalars.map(\.value) }
}
