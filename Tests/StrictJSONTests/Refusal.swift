import StrictJSON
import Testing

/// Why a text is refused; one that is not can be walked through to its end.
func refusal(of bytes: [UInt8], limits: JSONLimits = .standard) -> JSONError? {
  error { try JSONTape(bytes, limits: limits).withRoot(walkThrough) }
}

/// The same for a text that is valid Unicode.
func refusal(of text: String, limits: JSONLimits = .standard) -> JSONError? {
  refusal(of: Array(text.utf8), limits: limits)
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

/// Takes every value there is as what it is.
private func walkThrough(_ value: JSONTape.Value) throws(JSONError) {
  switch value.kind {
  case .null: break
  case .bool: _ = try value.bool()
  case .number: _ = try value.numberLiteral()
  case .string: _ = try value.string()
  case .array: for element in try value.elements() { try walkThrough(element) }
  case .object:
    var members = try JSONMembers(value)
    for member in members.rest() { try walkThrough(member.value) }
  }
}

/// The string that a text holds.
func string(_ text: String) throws -> String {
  try JSONTape(Array(text.utf8)).withRoot { try $0.string() }
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
