import StrictJSON
import Testing

@Suite struct KeyTests {
  private func first(_ offset: Int) -> JSONPosition {
    JSONPosition(offset: offset, line: 1, column: offset + 1)
  }

  @Test func `the same key twice is refused with both places`() {
    let error = refusal(of: #"{"a":1, "b":2, "a":3}"#)
    #expect(error?.reason == .duplicateKey("a", first: first(1)))
    #expect(error?.offset == 15)
  }

  @Test(arguments: [
    (#"{"":1,"":2}"#, 6),
    (#"{"12345678":1,"12345678":2}"#, 14),
    (#"{"123456789":1,"123456789":2}"#, 15),
    (#"{"a":1,"\u0061":2}"#, 7),
    (#"{"\u0061":1,"a":2}"#, 12),
    (#"{"/":1,"\/":2}"#, 7),
    (#"{"é":1,"\u00e9":2}"#, 8),
    (#"{"😀":1,"\ud83d\ude00":2}"#, 10),
    (#"{"é":1,"é":2}"#, 8),
    (#"{"a":1,"é":2,"a":3}"#, 14),
    (#"[0,{"x":{"k":1,"k":2}}]"#, 15),
  ])
  func `however it is written`(_ text: String, _ offset: Int) throws {
    let error = try #require(refusal(of: text))
    guard case .duplicateKey = error.reason else {
      Issue.record("\(error)")
      return
    }
    #expect(error.offset == offset)
  }

  @Test(arguments: [
    ("{\"é\":1,\"e\u{301}\":2}", 8),
    ("{\"e\u{301}\":1,\"é\":2}", 9),
    ("{\"K\":1,\"\u{212A}\":2}", 7),  // the Kelvin sign is canonically a K
    ("{\"\u{37E}\":1,\";\":2}", 8),  // the Greek question mark is canonically a semicolon
    ("{\"a\":1,\"\\u00C5\":2,\"\u{212B}\":3}", 18),
    ("{\"q\u{307}\u{323}\":1,\"q\u{323}\u{307}\":2}", 11),
  ])
  func `canonically equal spellings are refused`(_ text: String, _ offset: Int) throws {
    let error = try #require(refusal(of: text))
    guard case .equivalentKey = error.reason else {
      Issue.record("\(error)")
      return
    }
    #expect(error.offset == offset)
  }

  @Test(arguments: [
    #"{"a":{"a":{"a":1}},"b":{"a":1}}"#, #"[{"a":1},{"a":1}]"#, #"{"12345678":1,"12345679":2}"#,
    #"{"123456789":1,"123456780":2}"#, "{\"ﬁ\":1,\"fi\":2}", #"{"a":1,"a\u0000":2}"#,
    "{\"é\":{\"é\":1},\"è\":{\"é\":1}}",
  ])
  func `keys that differ may stand together`(_ text: String) {
    #expect(refusal(of: text) == nil)
  }

  @Test(arguments: [15, 16, 17, 18, 300])
  func `many keys are told apart too`(_ count: Int) throws {
    let members = (0..<count).map { #""key number \#($0)":{"key number 0":\#($0)}"# }
    #expect(refusal(of: "{" + members.joined(separator: ",") + "}") == nil)
    for again in [0, count / 2, count - 1] {
      let text = "{" + (members + [members[again]]).joined(separator: ",") + "}"
      let error = try #require(refusal(of: text))
      let offset = 1 + members[..<again].reduce(0) { $0 + $1.utf8.count + 1 }
      #expect(error.reason == .duplicateKey("key number \(again)", first: first(offset)))
      #expect(error.offset == 1 + members.reduce(0) { $0 + $1.utf8.count + 1 })
    }
  }
}
