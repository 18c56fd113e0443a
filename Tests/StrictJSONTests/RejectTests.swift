import StrictJSON
import Testing

/// A text, why it is refused, and at which byte.
typealias Refused = (text: String, reason: JSONError.Reason, offset: Int)

@Suite struct RejectTests {
  @Test(
    arguments: [
      ("", .unexpectedEnd(expected: .value), 0),
      (" \n", .unexpectedEnd(expected: .value), 2),
      ("\u{FEFF}", .unexpectedEnd(expected: .value), 3),
      ("\u{FEFF}\u{FEFF}1", .unexpected("\u{FEFF}", expected: .value), 3),
      ("<!DOCTYPE html>", .unexpected("<", expected: .value), 0),
      ("<<<<<<< HEAD", .unexpected("<", expected: .value), 0),
      ("// note\n1", .unexpected("/", expected: .value), 0),
      ("/* note */1", .unexpected("/", expected: .value), 0),
      ("1 // note", .trailingContent, 2),
      ("[1,/**/2]", .unexpected("/", expected: .value), 3),
      ("# note", .unexpected("#", expected: .value), 0),
      ("'a'", .unexpected("'", expected: .value), 0),
      ("\0", .unexpected("\0", expected: .value), 0),
      ("1\0", .trailingContent, 1),
      ("[1,\0]", .unexpected("\0", expected: .value), 3),
      ("\u{B}1", .unexpected("\u{B}", expected: .value), 0),
      ("\u{C}1", .unexpected("\u{C}", expected: .value), 0),
      ("\u{A0}1", .unexpected("\u{A0}", expected: .value), 0),
      ("1\u{2028}", .trailingContent, 1),
      ("\u{200B}1", .unexpected("\u{200B}", expected: .value), 0),
      ("é", .unexpected("é", expected: .value), 0),
      ("é=1", .unexpected("é", expected: .value), 0),
      ("“a”", .unexpected("“", expected: .value), 0),
      ("]", .unexpected("]", expected: .value), 0),
      ("}", .unexpected("}", expected: .value), 0),
      (",", .unexpected(",", expected: .value), 0),
      (":", .unexpected(":", expected: .value), 0),
      ("1 2", .trailingContent, 2),
      ("{} {}", .trailingContent, 3),
      ("[]]", .trailingContent, 2),
      ("null,", .trailingContent, 4),
      ("\"a\"\"b\"", .trailingContent, 3),
      ("1\n2\n", .trailingContent, 2),
    ] as [Refused])
  func `outside of values`(_ refused: Refused) { check(refused) }

  @Test(
    arguments: [
      ("NaN", .unknownWord("NaN"), 0),
      ("nan", .unknownWord("nan"), 0),
      ("Infinity", .unknownWord("Infinity"), 0),
      ("[inf]", .unknownWord("inf"), 1),
      ("True", .unknownWord("True"), 0),
      ("NULL", .unknownWord("NULL"), 0),
      ("nul1", .unknownWord("nul"), 0),
      ("undefined", .unknownWord("undefined"), 0),
      ("fals3", .unknownWord("fals"), 0),
      ("[trueish]", .unexpected("i", expected: .commaOrBracket), 5),
      ("truefalse", .trailingContent, 4),
      ("tru", .unexpectedEnd(expected: .value), 3),
      ("[n", .unexpectedEnd(expected: .value), 2),
      ("fals", .unexpectedEnd(expected: .value), 4),
      ("[tru]", .unknownWord("tru"), 1),
      ("aaaaaaaaaaaaaaaaaaaaaaaaa", .unknownWord("aaaaaaaaaaaaaaaaaaaa"), 0),
    ] as [Refused])
  func `in words`(_ refused: Refused) { check(refused) }

  @Test(
    arguments: [
      ("+1", .unexpected("+", expected: .value), 0),
      (".5", .unexpected(".", expected: .value), 0),
      ("-", .unexpectedEnd(expected: .digit), 1),
      ("--1", .unexpected("-", expected: .digit), 1),
      ("-a", .unexpected("a", expected: .digit), 1),
      ("-Infinity", .unexpected("I", expected: .digit), 1),
      ("-.5", .unexpected(".", expected: .digit), 1),
      ("01", .leadingZero, 0),
      ("00", .leadingZero, 0),
      ("-01", .leadingZero, 0),
      ("[0, 012]", .leadingZero, 4),
      ("1.", .unexpectedEnd(expected: .digit), 2),
      ("[1.]", .unexpected("]", expected: .digit), 3),
      ("1.e1", .unexpected("e", expected: .digit), 2),
      ("1e", .unexpectedEnd(expected: .digit), 2),
      ("1e+", .unexpectedEnd(expected: .digit), 3),
      ("1e+-1", .unexpected("-", expected: .digit), 3),
      ("1e1.5", .trailingContent, 3),
      ("1.2.3", .trailingContent, 3),
      ("0x10", .trailingContent, 1),
      ("1_000", .trailingContent, 1),
      ("[1a]", .unexpected("a", expected: .commaOrBracket), 2),
      ("[1 000]", .unexpected("0", expected: .commaOrBracket), 3),
      ("１", .unexpected("１", expected: .value), 0),
      ("1٫5", .trailingContent, 1),
    ] as [Refused])
  func `in numbers`(_ refused: Refused) { check(refused) }

  @Test(
    arguments: [
      ("[", .unexpectedEnd(expected: .value), 1),
      ("[1", .unexpectedEnd(expected: .commaOrBracket), 2),
      ("[1,", .unexpectedEnd(expected: .value), 3),
      ("[1,]", .unexpected("]", expected: .value), 3),
      ("[,1]", .unexpected(",", expected: .value), 1),
      ("[1,,2]", .unexpected(",", expected: .value), 3),
      ("[1 2]", .unexpected("2", expected: .commaOrBracket), 3),
      ("[1}", .unexpected("}", expected: .commaOrBracket), 2),
      ("[1:2]", .unexpected(":", expected: .commaOrBracket), 2),
      ("[...]", .unexpected(".", expected: .value), 1),
      ("{", .unexpectedEnd(expected: .key), 1),
      ("{]", .unexpected("]", expected: .key), 1),
      ("{,}", .unexpected(",", expected: .key), 1),
      ("{a:1}", .unexpected("a", expected: .key), 1),
      ("{'a':1}", .unexpected("'", expected: .key), 1),
      ("{1:1}", .unexpected("1", expected: .key), 1),
      ("{null:1}", .unexpected("n", expected: .key), 1),
      (#"{"a"}"#, .unexpected("}", expected: .colon), 4),
      (#"{"a""#, .unexpectedEnd(expected: .colon), 4),
      (#"{"a" 1}"#, .unexpected("1", expected: .colon), 5),
      (#"{"a"=1}"#, .unexpected("=", expected: .colon), 4),
      (#"{"a","b"}"#, .unexpected(",", expected: .colon), 4),
      (#"{"a":}"#, .unexpected("}", expected: .value), 5),
      (#"{"a"::1}"#, .unexpected(":", expected: .value), 5),
      (#"{"a":1"#, .unexpectedEnd(expected: .commaOrBrace), 6),
      (#"{"a":1,"#, .unexpectedEnd(expected: .key), 7),
      (#"{"a":1,}"#, .unexpected("}", expected: .key), 7),
      (#"{"a":1]"#, .unexpected("]", expected: .commaOrBrace), 6),
      (#"{"a":1 "b":2}"#, .unexpected("\"", expected: .commaOrBrace), 7),
      (#"{"a":1;"b":2}"#, .unexpected(";", expected: .commaOrBrace), 6),
      (#"[{"a":[1,{"b":tru}]}]"#, .unknownWord("tru"), 14),
    ] as [Refused])
  func `in arrays and objects`(_ refused: Refused) { check(refused) }

  @Test(
    arguments: [
      ("\"", .unexpectedEnd(expected: .closingQuote), 1),
      ("\"abc", .unexpectedEnd(expected: .closingQuote), 4),
      ("\"abcdefghijk", .unexpectedEnd(expected: .closingQuote), 12),
      (#"{"a"#, .unexpectedEnd(expected: .closingQuote), 3),
      ("\"a\nb\"", .rawControl("\n"), 2),
      ("\"a\tb\"", .rawControl("\t"), 2),
      ("\"a\rb\"", .rawControl("\r"), 2),
      ("\"a\r\nb\"", .rawControl("\r"), 2),
      ("\"\0\"", .rawControl("\0"), 1),
      ("\"1234567890\u{1F}\"", .rawControl("\u{1F}"), 11),
      ("{\"a\u{1B}[31m\":1}", .rawControl("\u{1B}"), 3),
      (#""\"#, .unexpectedEnd(expected: .escape), 2),
      (#""\a""#, .invalidEscape("a"), 1),
      (#""\x41""#, .invalidEscape("x"), 1),
      (#""\'""#, .invalidEscape("'"), 1),
      (#""\0""#, .invalidEscape("0"), 1),
      (#""\U0041""#, .invalidEscape("U"), 1),
      (#""\é""#, .invalidEscape("é"), 1),
      ("\"\\\n\"", .invalidEscape("\n"), 1),
      (#""\u""#, .unexpected("\"", expected: .hexDigit), 3),
      (#""\u12"#, .unexpectedEnd(expected: .hexDigit), 5),
      (#""\u12G4""#, .unexpected("G", expected: .hexDigit), 5),
      (#""\u+123""#, .unexpected("+", expected: .hexDigit), 3),
      (#""\u{41}""#, .unexpected("{", expected: .hexDigit), 3),
      (#""\u１234""#, .unexpected("１", expected: .hexDigit), 3),
      (#""\ud800""#, .loneSurrogate(0xD800), 1),
      (#""a\uDBFFb""#, .loneSurrogate(0xDBFF), 2),
      (#""\udc00""#, .loneSurrogate(0xDC00), 1),
      (#""\ude00\ud83d""#, .loneSurrogate(0xDE00), 1),
      (#""\ud800\ud800\udc00""#, .loneSurrogate(0xD800), 1),
      (#""\ud800\n""#, .loneSurrogate(0xD800), 1),
      (#""\ud800\u0041""#, .loneSurrogate(0xD800), 1),
      (#""\ud800\u00""#, .unexpected("\"", expected: .hexDigit), 11),
      (#"{"\ud800":1}"#, .loneSurrogate(0xD800), 2),
      (#"{"a":{"b":["\udfff"]}}"#, .loneSurrogate(0xDFFF), 12),
    ] as [Refused])
  func `in strings`(_ refused: Refused) { check(refused) }

  @Test func `in strings, wherever a control stands`() {
    for control in UInt8(0)..<0x20 {
      for place in 0..<20 {
        var bytes = Array("\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"".utf8)
        bytes[place + 1] = control
        let error = refusal(of: bytes)
        #expect(error?.reason == .rawControl(Unicode.Scalar(control)))
        #expect(error?.offset == place + 1)
      }
    }
  }

  private func check(_ refused: Refused) {
    let error = refusal(of: refused.text)
    #expect(error?.reason == refused.reason)
    #expect(error?.offset == refused.offset)
  }
}
