import Testing

@testable import LineEditing

@Suite struct CandidateListTests {
  @Test func `notes stand behind their candidates and wrap under themselves`() {
    let list = CandidateList(candidates: [
      .init("/why", note: "why this question is asked"), .init("/help", note: "all commands"),
    ])
    #expect(
      list.lines(columns: 80) == ["/why   why this question is asked", "/help  all commands"])
    #expect(
      list.lines(columns: 24) == [
        "/why   why this", "       question is", "       asked", "/help  all commands",
      ])
  }

  @Test func `bare candidates stand side by side`() {
    let list = CandidateList(candidates: ["one", "two", "three", "four"].map { .init($0) })
    #expect(list.lines(columns: 80) == ["one    two    three  four"])
    #expect(list.lines(columns: 16) == ["one    two", "three  four"])
  }

  @Test(arguments: 1...30)
  func `no line is wider than the screen`(columns: Int) {
    let list = CandidateList(candidates: [
      .init("日本語の長い言葉", note: "a note of several words 日本"), .init("a\nb\u{1B}[31m", note: ""),
      .init("👨‍👩‍👧", note: "x"),
    ])
    for line in list.lines(columns: columns) {
      #expect(Clusters.width(of: Array(line.unicodeScalars)[...]) <= max(columns, 2))
      #expect(!line.contains("\u{1B}"))
    }
  }
}
