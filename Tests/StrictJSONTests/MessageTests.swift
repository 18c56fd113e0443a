import StrictJSON
import Testing

@Suite struct MessageTests {
  @Test(arguments: [
    (
      "{\n  \"a\": 1,\n}",
      "Line 3, column 1 (byte 12): a key in double quotes should stand here, not “}”."
    ),
    ("[1", "Line 1, column 3 (byte 2): the text ends where a comma or ] should stand."),
    ("NaN", "Line 1, column 1 (byte 0): the word “NaN” has no meaning in JSON."),
    (
      "{\"a\":1,\n\"a\":2}",
      "Line 2, column 1 (byte 8): the key “a” stands twice, first on line 1, column 2."
    ),
    (
      "\"a\tb\"",
      "Line 1, column 3 (byte 2): “\\u{9}” cannot stand in a string as it is; "
        + "please write it as an escape."
    ),
    (
      #""\ud800""#,
      "Line 1, column 2 (byte 1): \\uD800 is half of a pair, and its other half is missing."
    ),
    (
      "1 2", "Line 1, column 3 (byte 2): nothing may follow the value, but there is more text here."
    ),
  ])
  func `is one sentence with its place`(_ text: String, _ message: String) {
    #expect(refusal(of: text)?.description == message)
  }

  @Test(arguments: [
    ("\u{1B}[31m", "\\u{1B}[31m"), ("a\u{7F}\u{85}\u{9B}", "a\\u{7F}\\u{85}\\u{9B}"),
    ("\u{202E}abc\u{2066}", "\\u{202E}abc\\u{2066}"),
    ("a\u{200B}b\u{FEFF}", "a\\u{200B}b\\u{FEFF}"),
    ("\u{2028}\u{2029}\r\n", "\\u{2028}\\u{2029}\\u{D}\\u{A}"),
    ("\u{301}e\u{301}", "\\u{301}e\u{301}"),
    ("\u{61C}\u{AD}\u{3164}\u{E0041}", "\\u{61C}\\u{AD}\\u{3164}\\u{E0041}"), ("é 日本", "é 日本"),
    ("“\\u{7}”", "\\u{201C}\\u{5C}u{7}\\u{201D}"), ("\u{E000}\u{A0}", "\\u{E000}\\u{A0}"),
  ])
  func `shows foreign text safely`(_ key: String, _ shown: String) {
    let place = JSONPosition(offset: 0, line: 1, column: 1)
    let message = JSONError(.unknownKey(key), at: place).description
    let expected = "Line 1, column 1 (byte 0): the key “\(shown)” is not known here."
    #expect(message.scalars == expected.scalars)
  }

  @Test func `is never long`() {
    let place = JSONPosition(offset: 0, line: 1, column: 1)
    let key = String(repeating: "\u{202E}", count: 1_000_000)
    #expect(JSONError(.unknownKey(key), at: place).description.utf8.count < 1000)
  }

  @Test func `exists for every reason and never breaks the line`() {
    let place = JSONPosition(offset: 5, line: 1, column: 6)
    let expectations: [JSONError.Expectation] = [
      .value, .key, .colon, .commaOrBracket, .commaOrBrace, .digit, .hexDigit, .escape,
      .closingQuote,
    ]
    let nasty = "\u{1B}\n\u{202E}"
    var reasons: [JSONError.Reason] = [
      .invalidUTF8, .foreignEncoding(.utf16), .foreignEncoding(.utf32), .unknownWord(nasty),
      .leadingZero, .rawControl("\u{1B}"), .invalidEscape("\n"), .loneSurrogate(0xDC00),
      .trailingContent, .duplicateKey(nasty, first: place), .equivalentKey(nasty, first: place),
      .inputTooLong(limit: 1), .tooDeep(limit: 1), .stringTooLong(limit: 1),
      .numberTooLong(limit: 1), .tooManyKeys(limit: 1), .tooManyMarks(limit: 1),
      .tooManyValues(limit: 1), .notAnInteger,
      .integerOutOfRange, .unknownKey(nasty), .missingKey(nasty),
      .refused(nasty),
    ]
    reasons += expectations.map { .unexpected("\u{9B}", expected: $0) }
    reasons += expectations.map { .unexpectedEnd(expected: $0) }
    reasons += JSONKind.allCases.map { .wrongKind($0, expected: .null) }
    let messages = reasons.map { JSONError($0, at: place).description }
    #expect(Set(messages).count == reasons.count)
    for message in messages {
      #expect(message.hasSuffix("."))
      #expect(!message.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x9B })
      #expect(!message.unicodeScalars.contains("\u{202E}"))
    }
  }
}
