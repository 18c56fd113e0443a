import AllianceCore
import Testing

@testable import Conversation

/// `/help`: first what makes sense where a person stands.
@Suite struct HelpTests {
  private static func help(_ lines: String...) throws -> String {
    var chat = try Chat()
    for line in ["Sample", "Acme SE", "Globex Inc", ""] + lines + ["/help"] { chat.type(line) }
    return chat.words
  }

  /// What stands before the names of all commands.
  private static func first(_ help: String) -> String {
    help.firstRange(of: "And anywhere").map { String(help[..<$0.lowerBound]) } ?? ""
  }

  @Test func `at a table it begins with rows`() throws {
    let table = Self.first(try Self.help("/goto 1.19", "sell\tdeals\t12\t2027\tours\ttheirs"))
    #expect(table.contains("Enter ends the list"))
    #expect(table.contains("/row N") && table.contains("/drop N") && table.contains("/paste"))
    let plain = Self.first(try Self.help("/goto 1.04 acme"))
    #expect(plain.contains("1 to 5") && !plain.contains("/row N"))
  }

  @Test func `a pending line says what it takes`() throws {
    #expect(try Self.help("/goto 1.02 acme", "EUR 5").contains("y keeps the value"))
    #expect(try Self.help("/goto 1.02 acme", "USD 5m").contains("how much one unit is"))
    #expect(try Self.help("/decide stop").contains("why, who, when"))
    #expect(try Self.help("/party add Litware").contains("y does it"))
    #expect(try Self.help("/goto 1.19", "/paste").contains("an empty one ends them"))
  }

  @Test func `what is set aside and what was undone is named`() throws {
    let aside = try Self.help("/goto 2.17 acme", "2", "1", "ours", "/goto 2.17 acme", "5", "no IP")
    #expect(Self.first(aside).contains("set aside"))
    #expect(Self.first(try Self.help("sell trains", "/undo")).contains("/redo"))
    #expect(!Self.first(try Self.help("sell trains")).contains("/redo"))
  }

  @Test(arguments: Command.allCases) func `every command has a line of help`(command: Command)
    throws
  {
    var chat = try Chat()
    chat.type("/help \(command.rawValue)")
    #expect(chat.words.contains(Words.summary(of: command)))
    #expect(chat.words.contains(Words.usage(of: command)))
    chat.type("/help")
    // The papers of a case are nowhere but in a practice.
    #expect(chat.words.contains("/\(command.rawValue)") == (command != .briefing))
    chat.type("/help all")
    #expect(chat.words.contains(Words.summary(of: command)))
  }

  @Test func `it fits a small screen`() throws {
    var chat = try Chat()
    for line in ["Sample", "Acme SE", "Globex Inc", "", "/goto 1.19", "sell\t12", "/help"] {
      chat.type(line)
    }
    let lines = chat.said.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 30)
  }
}
