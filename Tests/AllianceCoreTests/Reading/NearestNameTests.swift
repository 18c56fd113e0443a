import Testing

@testable import AllianceCore

@Suite struct NearestNameTests {
  let commands = ["help", "why", "example", "define", "back", "next", "status", "todo", "undo"]

  @Test(arguments: [
    ("hlep", "help"), ("HELP", "help"), ("stauts", "status"), ("defne", "define"),
    ("exmaple", "example"), ("nexxt", "next"), ("bakc", "back"), ("wy", "why"), ("statu", "status"),
    ("examples", "example"), ("tdoo", "todo"), ("edfine", "define"),
  ])
  func `a slip of the finger is mended`(typed: String, name: String) {
    #expect(NearestName.find(typed, in: commands) == name)
  }

  @Test(arguments: ["", "x", "zebra", "hold", "statistics", "elppmaxe", "w", "quit", "heeeelp"])
  func `what is too far from every name finds none`(typed: String) {
    #expect(NearestName.find(typed, in: commands) == nil)
  }

  @Test func `the first of equals wins, and a nearer one over it`() {
    #expect(NearestName.find("cat", in: ["bat", "hat"]) == "bat")
    #expect(NearestName.find("hat", in: ["bat", "hat"]) == "hat")
    #expect(NearestName.find("cat", in: []) == nil)
    #expect(NearestName.find("cat", in: ["", "cart"]) == "cart")
  }

  @Test(arguments: [
    ("", "abc", 3), ("abc", "", 3), ("", "", 0), ("kitten", "sitting", 3), ("ca", "abc", 2),
    ("abcd", "abdc", 1), ("a", "b", 1), ("saturday", "sunday", 3), ("ab", "ba", 1),
  ])
  func `distances counted by hand`(left: String, right: String, distance: Int) {
    let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    #expect(NearestName.distance(from: left, to: right) == distance)
    #expect(NearestName.distance(from: right, to: left) == distance)
  }

  @Test func `long input is not compared`() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(NearestName.find(long, in: [long]) == nil)
    let longest = String(repeating: "a", count: NearestName.longest)
    #expect(NearestName.find(longest, in: [longest + "b", long]) == longest + "b")
  }
}
