import AllianceCore
import AllianceFiles
import Testing

@testable import Conversation

/// Answers written in the person's own editor.
@Suite struct EditTests {
  private static func conversation(at code: String) throws -> Chat {
    var chat = try Chat()
    for line in ["Sample", "Acme SE", "Globex Inc", "", "/goto \(code)"] { chat.type(line) }
    return chat
  }

  @Test func `what comes back is the answer, lines and slashes kept`() throws {
    var chat = try Self.conversation(at: "0.01")
    chat.type("/edit")
    #expect(chat.effects == [.edit("")])
    chat.hear(.edited("/one plan for 40 trains\nfrom March 2027"))
    let slot = chat.slot(SlotKey("Q0.01"))
    #expect(slot.value == .given(.text("/one plan for 40 trains\nfrom March 2027")))
  }

  @Test func `an answer that stands is handed over, and left as it is when nothing changed`() throws
  {
    var chat = try Self.conversation(at: "1.02 acme")
    chat.type("EUR 1.2m per year")
    chat.type("/goto 1.02 acme")
    chat.type("/edit")
    #expect(chat.effects == [.edit("EUR 1,200,000 per year")])
    let count = chat.journalCount
    chat.hear(.edited("EUR 1,200,000 per year"))
    #expect(chat.said.contains("The text came back unchanged."))
    chat.hear(.edited(" \n"))
    #expect(chat.journalCount == count)
    chat.hear(.notEdited("No editor was found."))
    #expect(chat.said.contains("No editor was found. What stood here still stands."))
    #expect(chat.journalCount == count)
  }

  @Test func `lines for a table are its rows`() throws {
    var chat = try Self.conversation(at: "1.19")
    chat.type("/edit")
    chat.hear(.edited("sell together\t12\nlearn together\t3"))
    #expect(chat.said.contains("2 rows filled."))
  }

  @Test func `between questions there is nothing to edit`() throws {
    var chat = try Chat()
    chat.type("/edit")
    #expect(chat.said.contains("The alliance needs a name first."))
  }
}
