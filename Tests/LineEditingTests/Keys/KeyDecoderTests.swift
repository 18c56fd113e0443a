import Testing

@testable import LineEditing

@Suite struct KeyDecoderTests {
  private func events(_ bytes: [UInt8]) -> [KeyEvent] {
    var decoder = KeyDecoder()
    decoder.feed(bytes)
    return decoder.takeEvents()
  }

  /// The same bytes, one feed per byte.
  private func eventsByteByByte(_ bytes: [UInt8]) -> [KeyEvent] {
    var decoder = KeyDecoder()
    for byte in bytes { decoder.feed([byte]) }
    return decoder.takeEvents()
  }

  @Test(
    arguments: [
      ("a", [.text("a")]),
      ("é日😀", [.text("é"), .text("日"), .text("😀")]),
      ("\r", [.control(0x0D)]),
      ("\r\n", [.control(0x0D)]),
      ("\n\r", [.control(0x0A), .control(0x0D)]),
      ("\r\r\n\n", [.control(0x0D), .control(0x0D), .control(0x0A)]),
      ("\t\u{7F}\u{3}", [.control(0x09), .control(0x7F), .control(0x03)]),
      ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", [.key(.up), .key(.down), .key(.right), .key(.left)]),
      ("\u{1B}OA\u{1B}OH\u{1B}OF", [.key(.up), .key(.lineStart), .key(.lineEnd)]),
      (
        "\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~",
        [.key(.lineStart), .key(.lineEnd), .key(.lineStart), .key(.lineEnd)]
      ),
      ("\u{1B}[3~\u{1B}[3;5~", [.key(.deleteForward), .key(.deleteWordForward)]),
      ("\u{1B}[1;5C\u{1B}[1;5D\u{1B}[1;3D", [.key(.wordRight), .key(.wordLeft), .key(.wordLeft)]),
      ("\u{1B}[1;2C", [.key(.right)]),
      (
        "\u{1B}b\u{1B}f\u{1B}d\u{1B}\u{7F}",
        [.key(.wordLeft), .key(.wordRight), .key(.deleteWordForward), .key(.deleteWordBackward)]
      ),
      ("\u{1B}\r\u{1B}[13;2u\u{1B}[27;2;13~", [.key(.newline), .key(.newline), .key(.newline)]),
      ("\u{1B}u", [.meta("u")]),
      ("\u{1B}\u{3}x", [.escape, .control(3), .text("x")]),
      ("\u{1B}é", [.escape, .text("é")]),
      ("\u{1B}\u{1B}[A", [.key(.up)]),
      // Unknown keys leave no text behind.
      (
        "\u{1B}[15~x\u{1B}[200;1x\u{1B}[[Ay\u{1B}OPz\u{1B}[5~\u{1B}[6~\u{1B}[Z",
        [.text("x"), .text("y"), .text("z")]
      ),
      // A sequence that breaks off gives the next key back.
      ("\u{1B}[1;\u{3}", [.control(3)]),
      ("\u{1B}[é", [.text("é")]),
      ("\u{2028}\u{2029}", [.key(.newline), .key(.newline)]),
      ("\0\u{85}\u{9B}a", [.text("a")]),
      (
        "\u{1B}[200~a\r\nb\rc\n\td\u{1B}[201~e",
        [.paste(Array("a\nb\nc\n\td".unicodeScalars)), .text("e")]
      ),
      ("\u{1B}[200~\0\u{3}\u{1B}[31mx\u{1B}[201~", [.paste(Array("[31mx".unicodeScalars))]),
      ("\u{1B}[200~\u{1B}[201~", [.paste([])]),
    ] as [(String, [KeyEvent])])
  func `bytes become keys, in one piece and byte by byte`(text: String, wanted: [KeyEvent]) {
    #expect(events(Array(text.utf8)) == wanted)
    #expect(eventsByteByByte(Array(text.utf8)) == wanted)
  }

  @Test(
    arguments: [
      ([0xFF, 0x61], "\u{FFFD}a"), ([0xC3], ""), ([0xC3, 0x61], "\u{FFFD}a"),
      ([0xE2, 0x82, 0x61], "\u{FFFD}a"), ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xF0, 0x9F, 0x98, 0x80], "😀"),
      ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xE2, 0xC3, 0xA9], "\u{FFFD}é"), ([0x80], "\u{FFFD}"),
    ] as [([UInt8], String)])
  func `what is not UTF-8 shows as a replacement`(bytes: [UInt8], text: String) {
    #expect(events(bytes) == text.unicodeScalars.map { .text($0) })
  }

  @Test func `escape alone is reported when asked`() {
    var decoder = KeyDecoder()
    decoder.feed([0x1B])
    #expect(decoder.awaitsEscape)
    decoder.endEscape()
    #expect(decoder.takeEvents() == [.escape])
    #expect(!decoder.awaitsEscape)
  }

  @Test func `an unfinished paste can be rescued`() {
    var decoder = KeyDecoder()
    decoder.feed(Array("a\u{1B}[200~half\r\nway".utf8))
    #expect(decoder.takeEvents() == [.text("a")])
    #expect(String(decoder.takeUnfinishedPaste()) == "half\nway")
    #expect(decoder.takeUnfinishedPaste().isEmpty)
  }

  @Test func `a broken sequence before a paste end stays in the paste`() {
    #expect(
      events(Array("\u{1B}[200~x\u{1B}[201\u{1B}[201~".utf8)) == [
        .paste(Array("x[201".unicodeScalars))
      ])
  }
}
