import AllianceCore
import Testing

/// Gates in the chat: what is said to them is done, asked for, or refused with a reason.
@Suite struct GateTests {
  @Test func `a gate is opened by somebody, for a reason, until a day`() throws {
    var chat = try Chat(answersNamed: "hold")
    chat.type("/gate 1 override")
    #expect(chat.words.contains("only a held or redirected gate can be opened"), "\(chat.words)")
    chat.type("/gate 1 run")
    #expect(chat.words.contains("Gate 1: hold. Saved."))
    chat.type("/gate 1 override")
    #expect(chat.words == "Who opens it?" && chat.prompt?.text == "gate 1> ")
    let count = chat.journalCount
    chat.type("", " ", "?")
    #expect(chat.words.contains("Who opens it?"))
    chat.type("Ute Voss")
    #expect(chat.words == "Why is it opened against its result?")
    chat.type("  ")
    #expect(chat.words.contains("Why is it opened"))
    chat.type("pilot first", "1 March 2020")
    #expect(
      chat.words.contains("That is over already. Choose a day from 2026-11-21 on."),
      "\(chat.words)")
    #expect(chat.journalCount == count)
    chat.type("1 March 2027")
    #expect(chat.words.contains("Gate 1 opened by Ute Voss. Saved."))
    chat.type("/gate 1")
    #expect(
      chat.words.contains(
        "Opened by override on 2026-11-21 by Ute Voss, until 2027-03-01: pilot first."),
      "\(chat.words)")
    chat.type("/gate 1 run")
    #expect(chat.words.contains("This replaces the override by Ute Voss of 2026-11-21."))
  }

  /// 60 days from 21 November 2026: nine left in it, 31, and 20 of January.
  @Test func `a condition has an owner and falls due within its days`() throws {
    var chat = try Chat(answersNamed: "conditions")
    chat.type("/gate 1 run", "p9")
    #expect(chat.words.contains("There is no person p9. People: p1 Ana Gil,"), "\(chat.words)")
    chat.type("7")
    #expect(chat.words.contains("needs an owner"))
    chat.type("P5")
    for day in ["2020-01-01", "2026-11-20", "2027-01-21"] {
      chat.type(day)
      #expect(
        chat.words.contains(
          "It cannot fall due on \(day). Choose a day from 2026-11-21 to 2027-01-20."),
        "\(chat.words)")
    }
    chat.type("2027-01-20")
    #expect(chat.words.contains("Gate 1: pass with conditions. Saved."))
  }

  @Test func `nothing behind a command is swallowed`() throws {
    var chat = try Chat(answersNamed: "hold")
    chat.type("/gate 1 path")
    #expect(chat.words.contains("what would open it"), "\(chat.words)")
    chat.type("/gate 1 2 run")
    #expect(chat.words.contains("Type /gate 1 to look at it, /gate 1 run to run it"))
    chat.type("/gate gate1")
    #expect(chat.words.contains("Is the reason validated?"))
    chat.type("/score D1")
    #expect(chat.words.contains("For one thing: /explain D1."))
  }
}
