/// Why a JSON text was refused, with the place where it went wrong.
public struct JSONError: Error, Sendable, Hashable {
  /// What is wrong.
  public let reason: Reason

  /// Where it is wrong.
  public let position: JSONPosition

  /// Bytes before the place where it went wrong.
  public var offset: Int { position.offset }

  /// An error at a known place; a decoder asks the value that it is about: `value.error(_:)`.
  public init(_ reason: Reason, at position: JSONPosition) {
    self.reason = reason
    self.position = position
  }

  /// The facts of a refusal; `JSONError.description` turns them into a sentence.
  public enum Reason: Sendable, Hashable {
    // The bytes are not text that we read.
    case invalidUTF8
    case foreignEncoding(Encoding)

    // The text is not JSON.
    case unexpected(Unicode.Scalar, expected: Expectation)
    case unexpectedEnd(expected: Expectation)
    case unknownWord(String)
    case leadingZero
    case rawControl(Unicode.Scalar)
    case invalidEscape(Unicode.Scalar)
    case loneSurrogate(UInt16)
    case trailingContent

    // It is JSON, but a key stands twice: by its bytes, or only spelled with other scalars.
    case duplicateKey(String, first: JSONPosition)
    case equivalentKey(String, first: JSONPosition)

    // It is too much; the number is the limit.
    case inputTooLong(limit: Int)
    case tooDeep(limit: Int)
    case stringTooLong(limit: Int)
    case numberTooLong(limit: Int)
    case tooManyKeys(limit: Int)
    case tooManyMarks(limit: Int)
    case tooManyValues(limit: Int)

    // It is JSON, but not what the decoder asked for.
    case wrongKind(JSONKind, expected: JSONKind)
    case notAnInteger
    case integerOutOfRange
    case unknownKey(String)
    case missingKey(String)
    case refused(String)
  }

  /// An encoding that is recognised only to name it.
  public enum Encoding: Sendable, Hashable {
    case utf16, utf32
  }

  /// What could have stood at the place of an unexpected scalar.
  public enum Expectation: Sendable, Hashable {
    case value, key, colon, commaOrBracket, commaOrBrace, digit, hexDigit, escape, closingQuote
  }
}
