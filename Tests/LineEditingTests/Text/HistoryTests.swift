import Testing

@testable import LineEditing

@Suite struct HistoryTests {
  @Test func `scopes do not see each other, repeats fold, empty lines are not kept`() {
    var history = History()
    for line in ["a", "a", "", "b", "a"] { history.add(line, to: "acme") }
    history.add("secret", to: "globex")
    #expect(history.entries(of: "acme") == ["a", "b", "a"])
    #expect(history.entries(of: "globex") == ["secret"])
    #expect(history.entries(of: "").isEmpty)
  }

  @Test func `the draft always comes back`() {
    var walk = HistoryWalk(entries: ["one", "two"])
    let draft = TextBuffer("draft " + String(repeating: "x", count: 5000), cursor: 3)
    #expect(walk.later(leaving: draft) == nil)
    #expect(walk.earlier(leaving: draft)?.text == "two")
    #expect(walk.earlier(leaving: TextBuffer("two changed"))?.text == "one")
    #expect(walk.earlier(leaving: TextBuffer("one")) == nil)
    #expect(walk.later(leaving: TextBuffer("one"))?.text == "two changed")
    #expect(walk.later(leaving: TextBuffer("two changed")) == draft)
  }
}
