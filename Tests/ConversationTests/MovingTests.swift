import AllianceCore
import Testing

@testable import Conversation

/// Going elsewhere and back from any prompt, and steps taken back.
@Suite struct MovingTests {
  private static func chat(_ lines: String...) throws -> Chat {
    var chat = try Chat()
    for line in ["Sample", "Acme SE", "Globex Inc", ""] + lines { chat.type(line) }
    return chat
  }

  @Test(
    arguments: [
      // An invalid answer, a doubtful amount, a foreign currency, a cell, a general word, a paste.
      ["/goto 1.04 acme", "9"], ["/goto 1.02 acme", "EUR 5"], ["/goto 1.02 acme", "USD 1m"],
      ["/goto 1.19", "sell together"], ["/goto 1.05 acme", "1", "synergies"],
      ["/goto 1.19", "/paste", "sell\t12"], ["/goto 1.19", "sell", "many"],
      ["/goto 0.04", "/decide stop"], ["/goto 0.04", "/decide stop", "no money"],
      ["/goto 0.04", "/party add Litware"],
    ])
  func `goto, back, review and find work from any prompt`(lines: [String]) throws {
    var chat = try Self.chat()
    for line in lines { chat.type(line) }
    let before = chat.prompt?.text
    chat.type("/review 1.04")
    #expect(chat.prompt?.text == before)
    chat.type("/find together")
    #expect(chat.words.contains("Go there with /goto"))
    #expect(chat.prompt?.text == before)
    var back = chat
    back.type("/back")
    #expect(back.conversation.pending == nil)
    chat.type("/goto 0.05 globex")
    #expect(chat.prompt?.text == "globex 0.05> ")
    #expect(chat.conversation.pending == nil)
    chat.type("1")
    #expect(
      chat.slot(SlotKey("Q0.05", party: "globex")).value == .given(.ids(["sized-opportunity"])))
  }

  @Test func `what waited for a further line is named when it is left`() throws {
    var chat = try Self.chat("/goto 1.02 acme", "EUR 5")
    chat.type("/goto 0.04")
    #expect(chat.words.contains("EUR 5. Not kept."))
    chat.type("/decide stop", "/goto 0.04")
    #expect(chat.words.contains("Stop. Not decided."))
    chat.type("/party add Litware")
    chat.hear(.cancelled)
    #expect(chat.words.contains("Left as it is."))
  }

  @Test func `a further line that is asked stands there again behind a command`() throws {
    var chat = try Self.chat("/goto 1.02 acme", "EUR 5")
    #expect(chat.words.hasSuffix("EUR 5: is that meant? y keeps it, anything else is a new value."))
    chat.type("/why")
    #expect(chat.words.hasSuffix("EUR 5: is that meant? y keeps it, anything else is a new value."))
    chat.type("y")
    #expect(chat.slot(SlotKey("Q1.02", party: "acme")).value?.value?.words == "EUR 5")
  }

  @Test(
    arguments: [
      ("1.02 acme", ["USD 1.2m per year", "0.9"], "USD 1,200,000 per year"),
      ("1.03 acme", ["Q3 2027"], "2027-Q3"), ("1.08 acme", ["18 months"], "18 months"),
      ("1.04 acme", ["4"], "4"), ("0.05 acme", ["1,3"], "sized-opportunity, customer-asked"),
      ("1.15 acme", ["2"], "helpful"), ("2.11 acme", ["45 %"], "45"),
      ("0.01", ["sell trains\nto 40 cities"], "sell trains\nto 40 cities"),
    ])
  func `an answer gone to comes up in the line, and Enter sends the same again`(
    place: String, lines: [String], prefill: String
  ) throws {
    var chat = try Self.chat("/goto \(place)")
    for line in lines { chat.type(line) }
    let before = try #require(chat.conversation.assessment)
    chat.type("/goto \(place)")
    #expect(chat.prompt?.prefill == prefill)
    let key = try #require(chat.conversation.position?.inquiry.key)
    chat.type(prefill)
    #expect(chat.slot(key).value == before.standing.answers[key].value)
    #expect(chat.conversation.assessment == before)
  }

  @Test func `every step is taken back and done again, also after the program was started anew`()
    throws
  {
    var chat = try Self.chat()
    var sheets = [try #require(chat.conversation.assessment).standing]
    for line in [
      "sell trains", "2", "/goto 0.04", "3", "/goto 1.04 acme", "4", "presses", "/goto 1.19",
      "sell\tdeals\t12\t2027\tours\ttheirs", "learn\tpeople\t3\t2027\tours\ttheirs",
    ] {
      let count = chat.journalCount
      chat.type(line)
      if chat.journalCount > count {
        sheets.append(try #require(chat.conversation.assessment).standing)
      }
    }
    #expect(sheets.count == 8)
    for (index, sheet) in sheets.dropLast().enumerated().reversed() {
      if index == 4 { try chat.restart() }
      chat.type("/undo")
      #expect(chat.conversation.assessment?.standing == sheet)
    }
    for (index, sheet) in sheets.enumerated().dropFirst() {
      if index == 3 { try chat.restart() }
      chat.type("/redo")
      #expect(chat.conversation.assessment?.standing == sheet)
    }
    chat.type("/redo")
    #expect(chat.words.contains("There is nothing to redo."))
  }

  @Test func `a foreign amount in a table asks for its rate too`() throws {
    var chat = try Self.chat(
      "/goto 2.10 acme", "give\tasset\t2\tdata sets\tonce\t2027\tAda\tmodule")
    chat.type("USD 2m")
    #expect(chat.words == "How many EUR is one USD? An empty line leaves the rate open.")
    chat.type("0.9")
    let cells = chat.slot(SlotKey("Q2.10", party: "acme")).rows[0].cells
    #expect(
      cells["worth"]?.value
        == .money(Money(amount: 2_000_000, currency: "USD", rate: Number(literal: "0.9"))))
  }

  @Test func `a new line ends what could be done again`() throws {
    let chat = try Self.chat("sell trains", "2", "/undo", "3", "/redo")
    #expect(chat.words.contains("There is nothing to redo."))
    #expect(chat.slot(SlotKey("Q0.01")).fields["tag"] == .given(.text("invest")))
  }
}
