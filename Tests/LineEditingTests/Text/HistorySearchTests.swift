import Testing

@testable import LineEditing

@Suite struct HistorySearchTests {
  private let lines = ["rail one", "Rail two", "air", "Rail two", "été 日本"]

  private func search(_ query: String) -> HistorySearch {
    var search = HistorySearch(entries: lines)
    for scalar in query.unicodeScalars { _ = search.add([scalar]) }
    return search
  }

  @Test(arguments: [
    ("rail", "Rail two", 4), ("AIR", "air", 3), ("L TWO", "Rail two", 8), ("日", "été 日本", 5),
    ("one", "rail one", 8), ("é", "été 日本", 1), ("t", "été 日本", 2),
  ])
  func `the newest line with the words is found, whatever their case`(
    query: String, line: String, cursor: Int
  ) {
    #expect(search(query).match == TextBuffer(line, cursor: cursor))
  }

  @Test func `older and newer go from line to line, past repetitions`() {
    var search = search("rail")
    #expect(search.older() && search.match?.text == "rail one")
    #expect(!search.older() && search.match?.text == "rail one")
    #expect(search.newer() && search.match?.text == "Rail two")
    #expect(!search.newer() && search.match?.text == "Rail two")
  }

  @Test func `more words narrow the find, fewer begin again at the newest`() {
    var search = search("r")
    #expect(search.match?.text == "Rail two")
    #expect(search.add(["a"]) && search.add(["i"]) && search.add(["l"]) && search.add([" "]))
    #expect(search.add(["o"]) && search.match?.text == "rail one")
    #expect(search.removeLast() && search.match?.text == "Rail two")
    #expect(!search.add(["x"]) && search.match == nil && search.query == "rail x")
    #expect(search.removeLast() && search.match?.text == "Rail two")
  }

  @Test func `without words, or without lines, nothing is found`() {
    var empty = HistorySearch(entries: [])
    #expect(!empty.add(["a"]) && empty.match == nil && !empty.older() && !empty.newer())
    var search = search("a")
    #expect(search.removeLast() && search.match == nil)
    #expect(!search.removeLast() && !search.older())
  }
}
