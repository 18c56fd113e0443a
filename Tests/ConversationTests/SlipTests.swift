import AllianceCore
import Testing

@testable import Conversation

/// Commands without their slash, and the lines that arrow-up may show.
@Suite struct SlipTests {
  private static func chat(_ lines: String...) throws -> Chat {
    var chat = try Chat()
    for line in ["Sample", "Acme SE", "Globex Inc", ""] + lines { chat.type(line) }
    return chat
  }

  @Test(arguments: ["help", "?", "quit", "exit", "Help"])
  func `no alliance or company is called like a command`(word: String) throws {
    var chat = try Chat()
    chat.type(word)
    #expect(chat.conversation.assessment == nil)
    #expect(chat.words.contains("it begins with a slash: /"))
    chat.type("Sample", word)
    #expect(chat.conversation.assessment?.standing.parties.isEmpty == true)
  }

  @Test func `where a text is asked it is the answer, and that is said`() throws {
    let chat = try Self.chat("quit")
    #expect(chat.slot(SlotKey("Q0.01")).value == .given(.text("quit")))
    #expect(
      chat.words.contains(
        "\"quit\" was taken as your answer. If you meant the command, it is /quit"))
  }

  @Test func `where it is refused the command is named`() throws {
    let chat = try Self.chat("/goto 0.04", "help")
    #expect(chat.words.contains("There is no \"help\"."))
    #expect(chat.words.contains("it begins with a slash: /help."))
    #expect(try !Self.chat("/goto 0.04", "nonsense").words.contains("slash"))
  }

  @Test func `earlier lines are shown per party and per kind of prompt only`() throws {
    let lines = [
      "/goto 1.04 acme", "/goto 1.15 acme", "/goto 1.02 acme", "/goto 1.04 globex", "/goto 0.04",
      "/decide stop",
      "/party add Litware",
    ]
    let scopes = try lines.map { try Self.chat($0).prompt?.scope }
    #expect(scopes[0] == scopes[1])
    #expect(Set(scopes).count == 6)
  }

  @Test func `a foreign amount is said in the base currency too`() throws {
    let chat = try Self.chat("/goto 1.02 acme", "USD 2m per year", "0.92")
    #expect(chat.words.hasPrefix("USD 2,000,000 per year. That is EUR 1,840,000, at 0.92."))
  }
}
