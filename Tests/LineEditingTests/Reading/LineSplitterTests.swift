import Testing

@testable import LineEditing

@Suite struct LineSplitterTests {
  private func lines(_ bytes: [UInt8], pieces: Int) -> [String] {
    var splitter = LineSplitter()
    var lines: [String] = []
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      splitter.feed(Array(bytes[start..<min(start + pieces, bytes.count)]))
      while let line = splitter.next() { lines.append(line) }
    }
    if let last = splitter.last() { lines.append(last) }
    return lines
  }

  @Test(arguments: [
    ("a\nb\n", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]), ("a\nb", ["a", "b"]),
    ("a\r\nb\r", ["a", "b"]),
    ("\n\n", ["", ""]), ("", []), ("\u{FEFF}a\n\u{FEFF}b\n", ["a", "\u{FEFF}b"]),
    ("a\u{0}\u{1B}[b\tc\n", ["a[b\tc"]),
    ("é日😀\n", ["é日😀"]), ("a\rb\n", ["ab"]),
  ])
  func `bytes become lines whatever the pieces`(text: String, wanted: [String]) {
    for pieces in [1, 2, 3, 1000] { #expect(lines(Array(text.utf8), pieces: pieces) == wanted) }
  }

  @Test func `what is not UTF-8 shows as a replacement`() {
    #expect(lines([0x61, 0xFF, 0x62, 0x0A], pieces: 1) == ["a\u{FFFD}b"])
  }

  @Test func `a very long line arrives whole`() {
    let line = [UInt8](repeating: 0x78, count: 17 << 20)
    #expect(lines(line + [0x0A], pieces: 65_536).map(\.utf8.count) == [17 << 20])
  }
}
