import AllianceCore
import Testing

@testable import Conversation

/// What Tab offers behind every command.
@Suite struct CompletionTests {
  private static func chat() throws -> Chat {
    var chat = try Chat()
    for line in [
      "Sample", "Acme SE", "Globex Inc", "", "/actions add call the ministry",
      "/snapshot first day",
      "/goto 1.19", "sell\tdeals\t12\t2027\tours\ttheirs", "learn\tpeople\t3\t2027\tours\ttheirs",
    ] { chat.type(line) }
    return chat
  }

  private static func offered(_ text: String, _ chat: Chat) -> (start: Int, texts: [String]) {
    let offer = chat.prompt?.completer.complete(text, cursor: text.unicodeScalars.count)
    return (offer?.start ?? -1, offer?.candidates.map(\.text) ?? [])
  }

  @Test(
    arguments: [
      ("/g", 0, ["/goto", "/gate"]), ("/goto 1.1", 6, (0...9).map { "1.1\($0)" }),
      ("/goto 1.19 ", 11, ["acme", "globex"]), ("/got 1.19 g", 10, ["globex"]),
      ("/review 0.0", 8, (1...8).map { "0.0\($0)" }), ("/define outcome t", 8, ["outcome test"]),
      ("/explain gate", 9, (1...5).map { "gate\($0)" }),
      ("/risk f3", 6, ["F3-A", "F3-B", "F3"]), ("/gate ", 6, (1...5).map { "\($0)" }),
      ("/gate 1 r", 8, ["run"]), ("/decide change-s", 8, ["change-scope"]),
      ("/decide change-scope arch", 21, ["architecture"]),
      ("/decide change-scope architecture a", 34, ["architecture", "agreement", "activation"]),
      ("/party r", 7, ["rename", "retire"]), ("/party retire g", 14, ["globex"]),
      ("/person add a", 12, ["acme"]), ("/actions d", 9, ["done", "drop"]),
      ("/actions done ", 14, ["1"]), ("/snapshot first d", 10, ["first day"]),
      ("/row ", 5, ["1", "2"]), ("/drop 2", 6, ["2"]), ("/help sn", 6, ["snapshot"]),
      ("/help al", 6, ["all"]),
      // Free text, a second word too many, a slash that is typed.
      ("/note a", 6, []), ("/goto 1.19 acme x", 16, []), ("//g", 0, []),
    ])
  func `Tab offers what may stand there`(typed: String, start: Int, texts: [String]) throws {
    let offered = Self.offered(typed, try Self.chat())
    #expect(Set(offered.texts) == Set(texts))
    if !texts.isEmpty { #expect(offered.start == start) }
  }

  @Test func `an open round can be closed by Tab`() throws {
    let completer = Completer.Argument.words([[.init("2026-Q4")], [.init("close")]])
    var offer = Completer()
    offer.arguments = [.round: completer]
    #expect(offer.complete("/round 2026-Q4 c", cursor: 16).candidates.map(\.text) == ["close"])
  }
}
