import PseudoTerminal
import Testing

@testable import LineEditing

@Suite struct RendererTests {
  /// A renderer and the screen it draws on, side by side.
  private struct Easel {
    var renderer = Renderer()
    var screen: Screen
    var prompt = "> "

    init(rows: Int = 6, columns: Int = 10) { screen = Screen(rows: rows, columns: columns) }

    func layout(_ text: String, _ cursor: Int?) -> Layout {
      Layout(
        prompt: prompt, mark: ". ", buffer: TextBuffer(text, cursor: cursor),
        columns: screen.columns)
    }

    @discardableResult
    mutating func draw(_ text: String, cursor: Int? = nil) -> String {
      let bytes = renderer.frame(layout(text, cursor), rows: screen.rows)
      screen.feed(bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  @Test func `typing at the end sends only what is new`() {
    var easel = Easel()
    #expect(easel.draw("a") == "> a")
    #expect(easel.draw("ab") == "b")
    #expect(easel.draw("ab") == "")
    #expect(easel.draw("ab", cursor: 0) == "\u{1B}[3G")
  }

  @Test(arguments: [
    ["hello", "hell", "he", ""], ["abcdefgh", "abcdefghi", "abcdefgh", "abc"],
    ["日本語日本語", "日本語本語", "x日本語本語"],
    ["a\nb\nc", "a\nc", "", "q"], ["abcdefghijklmnopqrs", "abXcdefghijklmnopqrs", "ab"],
    ["👨‍👩‍👧x", "👨‍👩‍👧👍🏽x", "x"],
    ["12345678901234567890123456789012345678901234567890123456789012345678901234567890", "1"],
    ["e", "e\u{301}", "e\u{301}\u{302}", "e"], ["\u{301}x", "x"], ["a\tb", "\tb", "b"],
  ])
  func `every frame shows what a fresh drawing would`(texts: [String]) {
    for columns in [1, 2, 3, 7, 10, 40] {
      var easel = Easel(columns: columns)
      for text in texts {
        let count = text.unicodeScalars.count
        for cursor in Set([count, 0, count / 2]).sorted() {
          easel.draw(text, cursor: cursor)
          var fresh = Easel(columns: columns)
          // The window of a tall text depends on where one came from.
          fresh.renderer = Renderer()
          fresh.draw(text, cursor: cursor)
          if easel.layout(text, cursor).rows.count <= 6 {
            #expect(easel.screen.lines == fresh.screen.lines, "\(text) \(columns) \(cursor)")
            #expect(easel.screen.cursor == fresh.screen.cursor, "\(text) \(columns) \(cursor)")
          }
        }
      }
    }
  }

  @Test func `a text taller than the screen shows the rows around the cursor`() {
    var easel = Easel(rows: 3, columns: 10)
    easel.screen.feed(Array("above\r\n".utf8))
    easel.draw("1\n2\n3\n4\n5")
    #expect(easel.screen.lines == [". 3", ". 4", ". 5"])
    easel.draw("1\n2\n3\n4\n5", cursor: 0)
    #expect(easel.screen.lines == ["> 1", ". 2", ". 3"])
    #expect(easel.screen.cursor == (0, 2))
    easel.draw("1\n2\n3\n4\n5", cursor: 3)
    #expect(easel.screen.lines == ["> 1", ". 2", ". 3"])
  }

  @Test func `the finished text stands complete in the scrollback`() {
    var easel = Easel(rows: 3, columns: 10)
    easel.draw("1\n2\n3\n4\n5", cursor: 0)
    easel.screen.feed(easel.renderer.finish(easel.layout("1\n2\n3\n4\n5", 9), rows: 3))
    #expect(easel.screen.history.hasSuffix("> 1\n. 2\n. 3\n. 4\n. 5"), "\(easel.screen.history)")
    #expect(easel.screen.cursor == (2, 0))
  }

  @Test func `lines above are never touched`() {
    var easel = Easel(rows: 6, columns: 10)
    easel.screen.feed(Array("one\r\ntwo\r\n".utf8))
    for text in ["x", "xxxxxxxxxxxxxxxxxxxxxxxxxxxx", "x\ny\nz", ""] { easel.draw(text) }
    #expect(easel.screen.lines.prefix(3) == ["one", "two", ">"])
  }

  @Test(arguments: [(80, 50), (80, 30), (30, 100), (80, 79), (60, 61), (40, 20)])
  func `a new width leaves nothing stale`(before: Int, after: Int) {
    for length in [0, 5, 27, 45, 77, 78, 120, 200] {
      var easel = Easel(rows: 24, columns: before)
      easel.screen.feed(Array("above\r\n".utf8))
      let text = String(repeating: "x", count: length)
      easel.draw(text)
      easel.screen.resize(rows: 24, columns: after)
      easel.screen.feed(easel.renderer.eraseReflowed(columns: after, rows: 24))
      easel.draw(text)
      #expect(
        easel.screen.text.filter { $0 == "x" }.count == length, "\(length)\n\(easel.screen.text)")
      #expect(easel.screen.lines[0] == "above")
      #expect(easel.screen.text.filter { $0 == ">" }.count == 1)
    }
  }
}
