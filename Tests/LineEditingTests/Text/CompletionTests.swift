import Testing

@testable import LineEditing

@Suite struct CompletionTests {
  private func completion(_ texts: [String], start: Int = 0) -> Completion {
    Completion(start: start, candidates: texts.map { .init($0) })
  }

  @Test(
    arguments: [
      (["/help"], "/h", Completion.Effect.replace(TextBuffer("/help"))),
      (["/why", "/whistle"], "/w", .replace(TextBuffer("/wh"))),
      (["Yes"], "y", .replace(TextBuffer("Yes"))),
      (["Acme", "Acorn"], "a", .replace(TextBuffer("Ac"))),
      ([], "x", .nothing),
      (["/help"], "/help", .nothing),
    ] as [([String], String, Completion.Effect)])
  func `candidates complete as far as they agree`(
    texts: [String], typed: String, effect: Completion.Effect
  ) {
    #expect(completion(texts).applied(to: TextBuffer(typed)) == effect)
  }

  @Test func `candidates that agree no further are listed`() {
    let both = completion(["/why", "/whistle"])
    #expect(both.applied(to: TextBuffer("/wh")) == .list(both.candidates))
    let labels = completion(["Joint venture", "Licence"])
    #expect(labels.applied(to: TextBuffer("x")) == .list(labels.candidates))
  }

  @Test func `the rest of the line stays, and a wild start is tamed`() {
    let middle = TextBuffer("see /h now", cursor: 6)
    #expect(
      completion(["/help"], start: 4).applied(to: middle)
        == .replace(TextBuffer("see /help now", cursor: 9)))
    #expect(
      completion(["/help"], start: 999).applied(to: TextBuffer("ab", cursor: 1))
        == .replace(TextBuffer("a/helpb", cursor: 6)))
    #expect(completion(["x"], start: -5).applied(to: TextBuffer("ab")) == .replace(TextBuffer("x")))
  }

  @Test func `a common prefix never splits a character`() {
    #expect(
      completion(["e\u{301}a", "e\u{302}b"]).applied(to: TextBuffer(""))
        == .list(completion(["e\u{301}a", "e\u{302}b"]).candidates))
  }
}
