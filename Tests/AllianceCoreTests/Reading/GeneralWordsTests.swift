import Testing

@testable import AllianceCore

@Suite struct GeneralWordsTests {
  let words = GeneralWords([
    "synergy", "win-win", "mutual", "leverage", "enhance", "support", "best efforts", "as needed",
    "various", "opportunities", "value-add", "world-class", "ecosystem (alone)", "natural fit",
    "align", "to be defined",
  ])

  @Test(arguments: [
    ("create synergies in the ecosystem", "synergies"), ("SYNERGY", "SYNERGY"),
    ("we leverage it", "leverage"), ("Leveraging it", "Leveraging"), ("leveraged", "leveraged"),
    ("it enhances it", "enhances"), ("enhanced", "enhanced"), ("aligning", "aligning"),
    ("on a best-efforts basis", "best-efforts"), ("Best Effort", "Best Effort"),
    ("the ecosystem’s needs", "ecosystem"), ("an opportunity", "opportunity"),
    ("win/win, no: win-win", "win-win"), ("win win", "win win"), ("value-added", "value-added"),
    ("date: to be  defined.", "to be  defined"), ("supported by us", "supported"),
    ("(mutual)", "mutual"), ("synergy,partner", "synergy"), ("synergy.Then", "synergy"),
    ("natural fits", "natural fits"),
  ])
  func `the first general word in the person's own spelling`(text: String, word: String) {
    #expect(words.first(in: text) == word)
  }

  @Test(arguments: [
    "", "nurses in 40 hospitals", "supporter", "mutuality", "best. Efforts", "best of efforts",
    "to be or not", "leverageable", "ecosystems-thinking2", "variou", "efforts", "winwin",
    "realign", "as we needed", "mutual\u{301}", "synérgy",
  ])
  func `other words are no general words`(text: String) {
    let expected = text == "variou" ? "variou" : text.hasPrefix("ecosystems") ? "ecosystems" : nil
    #expect(words.first(in: text) == expected)
  }

  @Test(arguments: [
    // Other words of four letters or more, counted by hand: 1, 3, 3, 3, 0, 3, 3.
    ("create synergies in the ecosystem", "synergies"), ("leverage data from both", "leverage"),
    ("support it in all of 40 German clinics", "support"),
    ("mutual gain 2027 EUR for all 3", "mutual"),
    ("to be defined", "to be defined"), ("support our two new hospital data desks", "support"),
    ("synergy of synergies and synergy with data from mutual use", "synergy"),
  ])
  func `fewer than four other words leave a text general`(text: String, word: String) {
    #expect(words.wordLeftGeneral(in: text) == word)
  }

  @Test(arguments: [
    // Four or more others, or no general word at all.
    "support discharge nurses in 40 German clinics", "leverage data from both sides",
    "synergy: 12 clinics, 3 desks", "mutual: 1 2 3 4", "enhance Q3 2027 sales data", "everyone", "",
    "wir sparen Zeit", "support 1,200 nurses until 30.6.2027, audited",
  ])
  func `four other words, digits among them, make it specific`(text: String) {
    #expect(words.wordLeftGeneral(in: text) == nil)
  }

  @Test func `a number with its marks is one word`() {
    #expect(words.wordLeftGeneral(in: "support 1,200.50 or 30.6.2027") == "support")
  }

  @Test func `all general words, each spelling once`() {
    let text = "Synergy, synergy and synergies; support as needed"
    #expect(words.all(in: text) == ["Synergy", "synergies", "support", "as needed"])
  }

  @Test func `the longest phrase wins, and empty entries say nothing`() {
    let words = GeneralWords(["best", "best efforts", "", " - ", "(alone)"])
    #expect(words.all(in: "best efforts, best") == ["best efforts", "best"])
    #expect(GeneralWords([]).first(in: "synergy") == nil)
  }
}
