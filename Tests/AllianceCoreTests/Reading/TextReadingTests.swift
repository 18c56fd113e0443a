import Testing

@testable import AllianceCore

@Suite struct TextReading {
  @Test(arguments: [
    Reads("nurses", .text("nurses")), Reads("  nurses  ", .text("nurses")),
    Reads("one\ntwo", .text("one\ntwo")), Reads("\n\none\n\ntwo\n", .text("one\n\ntwo")),
    Reads("a\tb", .text("a\tb")), Reads("a\r\nb", .text("a\nb")), Reads("a\u{0}b", .text("ab")),
    Reads("\u{1B}[31mred", .text("[31mred")), Reads("a\u{7F}\u{85}b", .text("ab")),
    Reads("\u{7} x \u{7}", .text("x")), Reads("e\u{301}té", .text("e\u{301}té")),
    Reads("-", .text("-")), Reads("/ 5", .text("/ 5")), Reads("👩‍⚕️", .text("👩‍⚕️")),
    Reads("\u{A0}a\u{3000}", .text("a")), Reads("none", .text("none")),
  ])
  func `a text is trimmed and kept`(row: Reads) { expect(row, as: .text) }

  @Test(arguments: [
    "", " ", "\t", "\n", "\r\n", " \n\t ", "\u{A0}", "\u{3000}", "\u{0}", "\u{1B}\u{7}",
    "\u{200B}", "\u{FEFF} \u{200E}", "\u{85}", "\u{2028}", "\u{AD}",
  ])
  func `nothing that can be seen is empty`(line: String) {
    expect(Refused(line, .empty), as: .text)
  }
}
