import Testing

@testable import LineEditing

@Suite struct TextBufferTests {
  /// A buffer written with `|` where the cursor stands.
  private func buffer(_ text: String) -> TextBuffer {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    return TextBuffer(parts.joined(), cursor: parts[0].unicodeScalars.count)
  }

  @Test(arguments: [
    ("ab|c", EditAction.left, "a|bc"), ("ab|c", .right, "abc|"), ("|a", .left, "|a"),
    ("日本|", .left, "日|本"), ("x👨‍👩‍👧|y", .left, "x|👨‍👩‍👧y"), ("xe\u{301}|", .deleteBackward, "x|"),
    ("x|e\u{301}y", .deleteForward, "x|y"), ("one two|", .wordLeft, "one |two"),
    ("|one two", .wordRight, "one| two"), ("one, e\u{301}a|", .wordLeft, "one, |e\u{301}a"),
    ("one two|", .deleteWordBackward, "one |"), ("a-b c-d|", .killWord, "a-b |"),
    ("|one two", .deleteWordForward, "| two"), ("ab\ncd|ef", .lineStart, "ab\n|cdef"),
    ("a|b\ncd", .lineEnd, "ab|\ncd"), ("ab\nc|d", .textStart, "|ab\ncd"),
    ("a|b\ncd", .textEnd, "ab\ncd|"),
    ("ab\nc|d", .killToStart, "ab\n|d"), ("a|b\ncd", .killToEnd, "a|\ncd"),
    ("ab|\ncd", .killToEnd, "ab|cd"),
    ("ab|", .killToEnd, "ab|"), ("a|b", .endOrDelete, "a|"),
  ])
  func `keys change a text`(before: String, action: EditAction, after: String) {
    var buffer = buffer(before)
    var kill: [Unicode.Scalar] = []
    let changed = buffer.apply(action, kill: &kill)
    #expect(buffer == self.buffer(after))
    #expect(changed == (before != after))
  }

  @Test func `what was cut can be yanked`() {
    var buffer = buffer("one two|")
    var kill: [Unicode.Scalar] = []
    _ = buffer.apply(.killWord, kill: &kill)
    _ = buffer.apply(.lineStart, kill: &kill)
    _ = buffer.apply(.yank, kill: &kill)
    #expect(buffer == self.buffer("two|one "))
  }

  @Test(
    arguments: [("ab\nxyz|", "ab|\nxyz"), ("日本\nabc|", "日|本\nabc"), ("|\n|", nil), ("ab|", nil)]
      as [(String, String?)])
  func `up keeps the column`(before: String, after: String?) {
    let start = buffer(before)
    #expect(start.above.map { TextBuffer(start.scalars, cursor: $0) } == after.map { buffer($0) })
  }

  @Test(arguments: [
    ("a", "a", false), ("a\\", "a", true), ("a\\\\", "a\\", false), ("a\\\\\\", "a\\", true),
    ("\\", "", true), ("", "", false),
  ])
  func `a trailing backslash continues`(line: String, text: String, continues: Bool) {
    let result = Continuation.resolve(Array(line.unicodeScalars))
    #expect(String(result.text) == text)
    #expect(result.continues == continues)
  }

  @Test func `undo goes back and is bounded`() {
    var undo = UndoStack()
    for number in 0..<2000 { undo.push(TextBuffer("\(number)")) }
    #expect(undo.pop()?.text == "1999")
    var count = 1
    while undo.pop() != nil { count += 1 }
    #expect(count == 500)
  }
}
