import Testing

@testable import LineEditing

@Suite struct EditrcTests {
  private func bindings(_ text: String) -> [[String]] {
    Editrc(text, programName: "alliance").bindings
  }

  @Test(
    arguments: [
      ("bind -v", [["-v"]]), ("bind -e", [["-e"]]),
      ("bind ^T ed-transpose-chars", [["^T", "ed-transpose-chars"]]),
      ("alliance:bind -v", [["-v"]]), ("alli:bind -v", [["-v"]]), ("psql:bind -v", []),
      (":bind -v", []),
      ("# bind -v", []), ("bind -v # vi", [["-v"]]), ("", []), ("edit off", []),
      ("history size 5", []),
      ("bind \"^T\" 'ed-move-to-beg'", [["^T", EditEngine.name(of: .lineStart)]]),
      ("bind \"unclosed ed-move-to-beg\nbind -v", [["-v"]]),
      ("bind ^T\\", []), ("bind -s x xx", []), ("bind -k up ed-next-char", []), ("bind", []),
      ("bind ^T", []),
      ("bind ^V ed-quoted-insert", []), ("bind x vi-histedit", []), ("bind : ed-command", []),
      ("bind ^R em-inc-search-prev", []), ("bind \\e[A ed-next-char", []),
      ("bind \\U+41 ed-next-char", []),
      ("bind ^P ed-prev-history", [["^P", EditEngine.name(of: .up)]]),
      ("bind -a K ed-prev-history", [["-a", "K", EditEngine.name(of: .up)]]),
      ("bind '' ed-move-to-beg", []),
    ] as [(String, [[String]])])
  func `only what is safe is taken over`(text: String, wanted: [[String]]) {
    #expect(bindings(text) == wanted)
  }

  @Test func `overlong lines and words are passed by, the rest counts`() {
    let long = "bind " + String(repeating: "x", count: 5000) + " ed-move-to-beg\nbind -v"
    #expect(bindings(long) == [["-v"]])
    let word = "bind " + String(repeating: "x", count: 500) + " ed-move-to-beg\nbind -v"
    #expect(bindings(word) == [["-v"]])
  }
}
