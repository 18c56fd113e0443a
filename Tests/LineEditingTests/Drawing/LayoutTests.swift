import Testing

@testable import LineEditing

@Suite struct LayoutTests {
  private func rows(_ layout: Layout) -> [String] {
    layout.rows.map { layout.cells(of: $0).map(\.text).joined() }
  }

  @Test(
    arguments: [
      ("", 10, ["> "], 0, 2), ("abc", 10, ["> abc"], 0, 5),
      ("abcdefgh", 10, ["> abcdefgh", ""], 1, 0),
      ("abcdefghi", 10, ["> abcdefgh", "i"], 1, 1), ("abcdefg日", 10, ["> abcdefg", "日"], 1, 2),
      ("a\nb", 10, ["> a", ". b"], 1, 3), ("a\n", 10, ["> a", ". "], 1, 2),
      ("a\tb", 20, ["> a     b"], 0, 9),
      ("abcdefgh\n", 10, ["> abcdefgh", ". "], 1, 2), ("日", 1, [">", " ", "?", ""], 3, 0),
    ] as [(String, Int, [String], Int, Int)])
  func `prompt and text fall on rows`(
    text: String, columns: Int, wanted: [String], row: Int, column: Int
  ) {
    let layout = Layout(prompt: "> ", mark: ". ", buffer: TextBuffer(text), columns: columns)
    #expect(rows(layout) == wanted)
    #expect(layout.cursorRow == row)
    #expect(layout.cursorColumn == column)
  }

  @Test func `the cursor in the middle of a cluster stands at its start`() {
    let layout = Layout(
      prompt: "", mark: "", buffer: TextBuffer("xe\u{301}y", cursor: 2), columns: 80)
    #expect(layout.cursorColumn == 1)
  }

  @Test func `the cursor at a full line end takes the next row`() {
    let layout = Layout(
      prompt: "", mark: ". ", buffer: TextBuffer("abcd\nx", cursor: 4), columns: 4)
    #expect(layout.cursorRow == 1)
    #expect(layout.cursorColumn == 0)
  }

  @Test func `a prompt cannot move the cursor`() {
    let layout = Layout(prompt: "\u{1B}[2Ja\r", mark: "", buffer: TextBuffer(""), columns: 80)
    #expect(rows(layout) == ["[2Ja", ""])
  }
}
