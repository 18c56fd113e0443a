extension JSONError: CustomStringConvertible {
  /// One sentence on one line that is safe to show on a terminal, with the place in front.
  public var description: String {
    "Line \(position.line), column \(position.column) (byte \(position.offset)): "
      + reason.description + "."
  }
}

extension JSONError.Reason: CustomStringConvertible {
  /// The sentence without its place and full stop; text from the input is quoted safely.
  public var description: String {
    switch self {
    case .invalidUTF8: "these bytes are not valid UTF-8"
    case .foreignEncoding(let encoding): "this is \(encoding.name), and only UTF-8 can be read"
    case .unexpected(let scalar, let expected):
      "\(expected.phrase) should stand here, not \(SafeText.quoted(scalar))"
    case .unexpectedEnd(let expected): "the text ends where \(expected.phrase) should stand"
    case .unknownWord(let word): "the word \(SafeText.quoted(word)) has no meaning in JSON"
    case .leadingZero: "a number cannot begin with a zero and go on with digits"
    case .rawControl(let scalar):
      "\(SafeText.quoted(scalar)) cannot stand in a string as it is; please write it as an escape"
    case .invalidEscape(let scalar):
      "a backslash cannot be followed by \(SafeText.quoted(scalar)) here"
    case .loneSurrogate(let unit):
      "\\u\(SafeText.hex(UInt32(unit))) is half of a pair, and its other half is missing"
    case .trailingContent: "nothing may follow the value, but there is more text here"
    case .duplicateKey(let key, let first):
      "the key \(SafeText.quoted(key)) stands twice, first on \(first.phrase)"
    case .equivalentKey(let key, let first):
      "the key \(SafeText.quoted(key)) looks the same as the one on \(first.phrase), "
        + "but is spelled with other characters"
    case .inputTooLong(let limit): "the text is longer than \(limit) bytes, the most we read"
    case .tooDeep(let limit): "this is nested more than \(limit) levels deep, the most we read"
    case .stringTooLong(let limit): "this string is longer than \(limit) bytes, the most we read"
    case .numberTooLong(let limit):
      "this number is longer than \(limit) characters, the most we read"
    case .tooManyKeys(let limit): "this object has more than \(limit) keys, the most we read"
    case .tooManyMarks(let limit): "this key has more than \(limit) combining marks in a row"
    case .tooManyValues(let limit): "the text has more than \(limit) values, the most we read"
    case .wrongKind(let found, let expected):
      "\(expected.phrase) should stand here, not \(found.phrase)"
    case .notAnInteger: "a whole number without point or exponent should stand here"
    case .integerOutOfRange: "this number is too large"
    case .unknownKey(let key): "the key \(SafeText.quoted(key)) is not known here"
    case .missingKey(let key): "the key \(SafeText.quoted(key)) is missing in this object"
    case .refused(let text): SafeText.shown(text)
    }
  }
}

extension JSONPosition {
  fileprivate var phrase: String { "line \(line), column \(column)" }
}

extension JSONError.Encoding {
  fileprivate var name: String {
    switch self {
    case .utf16: "UTF-16"
    case .utf32: "UTF-32"
    }
  }
}

extension JSONError.Expectation {
  fileprivate var phrase: String {
    switch self {
    case .value: "a value"
    case .key: "a key in double quotes"
    case .colon: "a colon"
    case .commaOrBracket: "a comma or ]"
    case .commaOrBrace: "a comma or }"
    case .digit: "a digit"
    case .hexDigit: "one of four hexadecimal digits"
    case .escape: "the rest of an escape"
    case .closingQuote: "a closing quote"
    }
  }
}

extension JSONKind {
  fileprivate var phrase: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
