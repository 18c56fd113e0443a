import JSONTree
import StrictJSON
import Testing

@Suite struct EscapingTests {
  private func written(_ text: String) -> [UInt8] { JSONWriter.line { $0.write(text) } }

  private func written(_ scalar: UInt32) -> String {
    let text = Unicode.Scalar(scalar).map(String.init) ?? ""
    return String(decoding: written(text).dropFirst().dropLast(), as: UTF8.self)
  }

  @Test(
    arguments: [
      (0x22, #"\""#), (0x5C, #"\\"#), (0x08, #"\b"#), (0x09, #"\t"#), (0x0A, #"\n"#),
      (0x0C, #"\f"#), (0x0D, #"\r"#), (0x00, #"\u0000"#), (0x0B, #"\u000b"#), (0x1B, #"\u001b"#),
      (0x1F, #"\u001f"#), (0x7F, #"\u007f"#), (0x80, #"\u0080"#), (0x9F, #"\u009f"#),
      (0x061C, #"\u061c"#), (0x200E, #"\u200e"#), (0x200F, #"\u200f"#), (0x2028, #"\u2028"#),
      (0x2029, #"\u2029"#), (0x202A, #"\u202a"#), (0x202E, #"\u202e"#), (0x2066, #"\u2066"#),
      (0x2069, #"\u2069"#),
    ] as [(UInt32, String)])
  func `is done in one way`(_ scalar: UInt32, _ escape: String) {
    #expect(written(scalar) == escape)
  }

  @Test func `touches these scalars and no others`() {
    let escaped: [ClosedRange<UInt32>] = [
      0...0x1F, 0x22...0x22, 0x5C...0x5C, 0x7F...0x9F, 0x061C...0x061C, 0x200E...0x200F,
      0x2028...0x202E, 0x2066...0x2069,
    ]
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let raw = [0x22] + Array(String(scalar).utf8) + [0x22]
      let isEscaped = written(String(scalar)) != raw
      if isEscaped != escaped.contains(where: { $0.contains(value) }) {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }

  @Test func `is the same wherever the scalar stands`() {
    for value in UInt32(0)..<0x100 {
      for place in 0..<16 {
        let before = String(repeating: "x", count: place)
        let text = before + String(Unicode.Scalar(UInt8(value))) + "yyyyyyyyyyyyyyyy"
        let expected = "\"\(before)\(written(value))yyyyyyyyyyyyyyyy\""
        #expect(String(decoding: written(text), as: UTF8.self) == expected)
      }
    }
  }

  @Test(arguments: [
    "", "a", "\"", "\\", "\\\\\"", "\r\n", "\n\r", "a\"\u{301}b", "\u{301}", "=\u{338}",
    "\\\u{308}",
    "é", "e\u{301}", "\u{212A}", "\u{37E}", "\0", "\u{1}\u{1F}\u{7F}\u{80}\u{85}\u{9F}\u{A0}",
    "\u{61C}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{2028}\u{2029}\u{202A}\u{202E}\u{202F}",
    "\u{2065}\u{2066}\u{2069}\u{206A}\u{FEFF}\u{FFFD}\u{FFFF}", "\u{1B}[31mred\u{1B}]0;x\u{7}",
    "👨‍👩‍👧‍👦 🇩🇪 👍🏽", "Z\u{351}\u{36B}\u{343}a\u{321}", "עברית ‎עם سلام", "𝕏\u{10FFFF}", "</script>",
    "=1+1", "../../etc/passwd", "$(reboot)", "{{7*7}}", "%s%n", "null", "田中さん", "ﬁ Å Å K",
    String(repeating: "\u{301}", count: 30), String(repeating: "\\", count: 999),
  ])
  func `brings every scalar back, as text and as key`(_ text: String) throws {
    #expect(try string(String(decoding: written(text), as: UTF8.self)).scalars == text.scalars)
    let object = JSONValue.object([.init(text, .array([.string(text)]))])
    #expect(try JSONValue(JSONWriter.line(object)) == object)
  }

  @Test func `a very long grapheme is stored whole`() throws {
    let text = "Z" + String(repeating: "\u{301}\u{323}", count: 100_000)
    #expect(try string(String(decoding: written(text), as: UTF8.self)).scalars == text.scalars)
  }

  @Test func `a string made of slices is written like any other`() {
    let text = "xx\u{7F}é\u{2028}yy"
    let slice = String(text.dropFirst(2).dropLast(2))
    #expect(written(slice) == Array(#""\u007fé\u2028""#.utf8))
  }
}
