import JSONTree
import StrictJSON
import Testing

@Suite struct AcceptTests {
  @Test(arguments: [
    // scalars at the root
    "null", "true", "false", "0", "-0", "1", "-1", "\"\"", "\"a\"", "[]", "{}",
    // numbers
    "10", "9007199254740993", "1.0", "0.5", "-0.5", "1e2", "1E2", "1e+2", "1e-2", "0e0", "0E+00",
    "1.25e-300", "1e400", "1e-400", "-0.0e-0", "123456789012345678901234567890",
    // white space of all four kinds, everywhere
    " null", "null ", "\t[\n]\r\n", " [ 1 , 2 ] ", "{ \"a\" : 1 , \"b\" : 2 }", "\r\r\n0\n\n",
    // containers
    "[null,true,false,0,\"\",[],{}]", "[[[[]]],[]]", #"{"":0}"#, #"{"a":{"a":{"a":{}}}}"#,
    #"{"a":[{"a":1},{"a":2}]}"#, #"{"a":1,"A":2}"#, #"{"a":1,"a ":2,"":3}"#,
    // strings
    #""\"\\\/\b\f\n\r\t""#, #""\u0000""#, #""\u00e9\u00E9""#, #""\ud83d\ude00""#,
    #""\uDBFF\uDFFF""#, #""\uD800\uDC00""#, #""\uFFFF""#, #""\\u0041""#, #""\\""#,
    "\"\u{7F}\"", "\"\u{80}\u{9F}\"", "\"\u{2028}\u{2029}\"", "\"é\"", "\"e\u{301}\"",
    "\"日本語\"", "\"😀\"", "\"\u{10FFFF}\"", #""\uFDD0\uFFFE""#, "\"\u{FEFF}\"", "\"/\"", "\"'\"",
    "\"=\u{338}\"", "\"12345678\"", "\"1234567\\n\"", "\"12345678é\"",
    // one byte order mark
    "\u{FEFF}[]", "\u{FEFF} null",
  ])
  func `is read`(_ text: String) {
    #expect(refusal(of: text) == nil)
  }

  @Test(arguments: [
    (#""\u0041\/\b\f\n\r\t\"\\""#, "A/\u{8}\u{C}\n\r\t\"\\"),
    (#""\ud83d\ude00""#, "😀"),
    (#""\uD800\uDC00\uDBFF\uDFFF""#, "\u{10000}\u{10FFFF}"),
    (#""a\u0000b""#, "a\0b"),
    (#""e\u0301""#, "e\u{301}"),
    (#""\\ud800""#, "\\ud800"),
    (#""ab\u00DFcd\u20acef""#, "abßcd€ef"),
    ("\"\"", ""),
  ])
  func `escapes become the scalars they stand for`(_ text: String, _ value: String) throws {
    #expect(try string(text).scalars == value.scalars)
  }

  @Test func `a tree keeps order, spelling and every scalar`() throws {
    let tree = try JSONValue(Array(#" {"b": [1.50, -0, null], "a": {"é": true}, "": "x"} "#.utf8))
    #expect(
      tree
        == .object([
          .init("b", .array([.number("1.50"), .number("-0"), .null])),
          .init("a", .object([.init("é", .bool(true))])),
          .init("", .string("x")),
        ]))
    #expect(tree["a"]?["é"] == .bool(true))
    #expect(tree["a"]?["e\u{301}"] == nil)
    #expect(tree["c"] == nil)
    #expect(tree["b"]?.kind == .array)
  }

  @Test func `trees are compared by scalars`() {
    #expect(JSONValue.string("é") != .string("e\u{301}"))
    #expect(JSONValue.object([.init("é", .null)]) != .object([.init("e\u{301}", .null)]))
    #expect(JSONValue.number("1") != .number("1.0"))
    #expect(JSONValue.array([.null]) != .array([.null, .null]))
    #expect(JSONValue.null != .bool(false))
  }
}
