import StrictJSON
import Testing

@Suite struct PositionTests {
  @Test(arguments: [
    ("x", 0, 1, 1),
    ("  x", 2, 1, 3),
    ("[\n  1,\n  x\n]", 9, 3, 3),
    ("[\r\n  1,\r\n  x\r\n]", 11, 3, 3),
    ("[\r1,\rx]", 5, 3, 1),
    ("[\n\r\nx]", 4, 3, 1),
    ("[\"é\", x]", 7, 1, 7),
    ("[\"😀\", x]", 9, 1, 7),
    ("[\"e\u{301}\", x]", 8, 1, 8),
    ("\u{FEFF}[x]", 4, 1, 2),
    ("\u{FEFF}\n[x]", 5, 2, 2),
    ("[\"\u{2028}\", x]", 8, 1, 7),
    ("{\"a\": 1,\n \"b\": x}", 15, 2, 7),
  ])
  func `is a byte, a line and a column in scalars`(
    _ text: String, _ offset: Int, _ line: Int, _ column: Int
  ) {
    #expect(
      refusal(of: text)?.position == JSONPosition(offset: offset, line: line, column: column))
  }

  @Test func `the end of a text has one too`() {
    #expect(refusal(of: "[1,\n")?.position == JSONPosition(offset: 4, line: 2, column: 1))
  }

  @Test func `a decoder can point at a key or at the value`() throws {
    try JSONTape(Array("{\n  \"a\" : 7 }".utf8)).withRoot { root in
      var members = try JSONMembers(root)
      #expect(
        error { try members.finish() }
          == JSONError(.unknownKey("a"), at: JSONPosition(offset: 4, line: 2, column: 3)))
      let value = try members.required("a")
      #expect(
        value.error(.refused("no")).position == JSONPosition(offset: 10, line: 2, column: 9))
    }
  }
}
