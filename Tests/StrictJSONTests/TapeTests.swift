import JSONTree
import StrictJSON
import Testing

@Suite struct TapeTests {
  @Test(arguments: [16, 17, 63, 64, 65, 200])
  func `a tape holds objects of any size`(_ count: Int) throws {
    let members = (0..<count).map { #""key \#($0)": [{"\#($0)": \#($0)}, []]"# }
    let tree = JSONValue.object(
      (0..<count).map { number in
        let inner = JSONValue.object([.init("\(number)", .number("\(number)"))])
        return .init("key \(number)", .array([inner, .array([])]))
      })
    #expect(try JSONValue(Array("{\(members.joined(separator: ","))}".utf8)) == tree)
  }

  @Test(arguments: [
    "0", "[]", "[0]", "[[]]", "[0,0]", "{\"\":0}", "[0", "[[[[", "[[[[0", "{\"\":[", "[",
  ])
  func `the densest text fits on its tape`(_ text: String) {
    for dense in [text, "[\(text),0,[],0]", String(repeating: "[", count: 60) + text] {
      _ = refusal(of: dense)
      for depth in -1...3 { _ = refusal(of: dense, limits: JSONLimits(depth: depth)) }
    }
    _ = refusal(of: "[" + String(repeating: "0,", count: 1000) + text)
    _ = refusal(of: String(repeating: "[", count: 200), limits: JSONLimits(depth: 200))
  }

  @Test(arguments: [
    (#""xyz""#, "xyz", true), (#""x\u0079z""#, "xyz", true), (#""""#, "", true),
    (#""xyz""#, "xy", false), (#""xyz""#, "xyzz", false), (#""xyz""#, "xyZ", false),
    (#""x\u0079z""#, "xy", false),
    (#""long enough for two words""#, "long enough for two words", true),
    (#""long enough for two words""#, "long enough for two wordS", false),
    ("\"e\u{301}\"", "e\u{301}", true), ("\"e\u{301}\"", "é", false), ("1", "1", false),
    ("null", "null", false), (#"["xyz"]"#, "xyz", false),
  ])
  func `a string is told by its bytes`(_ text: String, _ string: String, _ isSame: Bool) throws {
    #expect(try JSONTape(Array(text.utf8)).withRoot { $0.isString(string) } == isSame)
    guard text.first == "\"" else { return }
    try JSONTape(Array("{\(text): 7, \"after\": 8}".utf8)).withRoot { root in
      var members = try JSONMembers(root)
      let value = try members.next(string)?.integer()
      #expect(value == (isSame ? 7 : nil))
      let after = try members.next("after")?.integer()
      #expect(after == (isSame ? 8 : nil))
      let again = members.next("after")
      #expect(again == nil)
      #expect(members.isEmpty == isSame)
    }
  }

  @Test func `every value knows where it stands`() throws {
    try JSONTape(Array(#" {"é": [ 1, "x" ], "b" : {"c": null} }"#.utf8)).withRoot { root in
      #expect(root.offset == 1)
      var members = try JSONMembers(root)
      let object = try members.required("b")
      #expect(object.offset == 26)
      var inner = try JSONMembers(object)
      let null = try inner.required("c")
      #expect(null.offset == 32)
      let (key, list) = try #require(members.rest().map { $0 }.first)
      #expect(key == "é")
      #expect(list.offset == 8)
      #expect(try list.elements().map(\.offset) == [10, 13])
      #expect(list.error(.notAnInteger).position == JSONPosition(offset: 8, line: 1, column: 8))
    }
  }

  @Test(
    arguments: [
      ("null", .null), ("true", .bool), ("-1", .number), ("\"\"", .string), ("[]", .array),
      ("{}", .object),
    ] as [(String, JSONKind)])
  func `a value is taken as its own kind only`(_ text: String, _ kind: JSONKind) throws {
    let takes: [(JSONKind, (JSONTape.Value) throws -> Void)] = [
      (.bool, { _ = try $0.bool() }),
      (.number, { _ = try $0.numberLiteral() }),
      (.number, { _ = try $0.integer() }),
      (.string, { _ = try $0.string() }),
      (.string, { _ = try $0.plainString() }),
      (.array, { _ = try $0.elements() }),
      (.object, { _ = try JSONMembers($0) }),
    ]
    try JSONTape(Array("  \(text)".utf8)).withRoot { value in
      #expect(value.kind == kind)
      for (other, take) in takes {
        let error = error { try take(value) }
        #expect(error?.reason == (other == kind ? nil : .wrongKind(kind, expected: other)))
        #expect(error?.offset == (other == kind ? nil : 2))
      }
    }
  }

  @Test(
    arguments: [
      (" {", .object), ("\u{FEFF}[[[", .array), ("\"", .string), ("-", .number), ("nul", .null),
      ("tru", .bool), ("", nil), ("  ", nil), ("x", nil), ("}", nil),
    ] as [(String, JSONKind?)])
  func `the first byte tells what a broken text begins with`(_ text: String, _ kind: JSONKind?) {
    #expect(JSONTape.firstKind(of: Array(text.utf8)) == kind)
  }

  @Test func `only a string without escapes is plain`() throws {
    try JSONTape(Array(#"["", "aé", "a\u00e9"]"#.utf8)).withRoot { root in
      let plain = try root.elements().map { try $0.plainString().map(Array.init) }
      #expect(plain == [[], Array("aé".utf8), nil])
      #expect(try root.elements().map { try $0.string() } == ["", "aé", "aé"])
    }
  }

  @Test(arguments: [
    ("0", 0), ("7", 7), ("-7", -7), ("9223372036854775807", .max), ("-9223372036854775808", .min),
  ])
  func `whole numbers are exact`(_ text: String, _ value: Int) throws {
    #expect(try JSONTape(Array(text.utf8)).withRoot { try $0.integer() } == value)
  }

  @Test(
    arguments: [
      ("9223372036854775808", .integerOutOfRange), ("-9223372036854775809", .integerOutOfRange),
      ("92233720368547758070", .integerOutOfRange), ("99999999999999999999.5", .notAnInteger),
      ("-0", .notAnInteger), ("1.0", .notAnInteger), ("1e2", .notAnInteger), ("1.5", .notAnInteger),
      ("1e400", .notAnInteger),
    ] as [(String, JSONError.Reason)])
  func `what is no whole number keeps its spelling`(_ text: String, _ reason: JSONError.Reason)
    throws
  {
    try JSONTape(Array(" \(text)".utf8)).withRoot { number in
      let error = error { _ = try number.integer() }
      #expect(error?.reason == reason)
      #expect(error?.offset == 1)
      let literal = try number.numberLiteral()
      #expect(String(decoding: literal, as: UTF8.self) == text)
    }
  }
}
