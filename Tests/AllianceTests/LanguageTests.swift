import AllianceFiles
import Foundation
import Testing

@testable import AllianceCore

/// The texts of a set in another language: replaced by code, never scored, never hashed, and visibly missing.
@Suite struct LanguageTests {
  private let set = try? QuestionnaireSet(folder: OwnSetTests.folder)

  @Test func `every text of the small set is there in German`() throws {
    let set = try #require(set)
    let method = try set.questionnaire()
    let german = try #require(Language("de-AT"))
    let result = try #require(try set.translated(method, to: german))
    #expect(result.missing == 0)
    #expect(result.unused.isEmpty)
    #expect(result.questionnaire.question("B.03")?.ask == "Wer verkauft?")
    #expect(
      result.questionnaire.question("B.03")?.kind.options.map(\.id) == [
        "vendor", "partner", "both",
      ])
    #expect(result.questionnaire.pin == method.pin)
    #expect(result.questionnaire.term("pilot")?.term == "Probelauf")
    #expect(result.questionnaire.generalWords.wordLeftGeneral(in: "Synergie") == "Synergie")
    #expect(result.questionnaire.generalWords.wordLeftGeneral(in: "synergy") == "synergy")
  }

  @Test func `texts stay out of the hash`() throws {
    let set = try #require(set)
    #expect(QuestionnaireSet(set.files).sha256 == set.sha256)
    #expect(set.languages == ["de"])
  }

  @Test(arguments: [
    ("de_DE.UTF-8", "de-DE"), ("de", "de"), ("pt_BR@euro", "pt-BR"), ("C", nil), ("POSIX", nil),
    ("C.UTF-8", nil), ("", nil), ("../de", nil),
  ])
  func `the environment names a language`(text: String, code: String?) {
    #expect(Language(environment: text)?.code == code)
  }

  @Test func `the conversation speaks German and keeps the same answers`() throws {
    let german = try RealProgram()
    let talk = try OwnSetTests.walked(
      german, ["--questionnaire", OwnSetTests.folder, "--language", "de"])
    #expect(talk.contains("B.03  Wer verkauft?"))
    #expect(talk.contains("Stage 2 of 2: Betrieb"))
    #expect(talk.contains("2  der Partner"))
    #expect(!talk.contains("[en]"))
    let english = try RealProgram()
    _ = try OwnSetTests.walked(english, ["--questionnaire", OwnSetTests.folder])
    let (one, other) = (
      try german.assessment(OwnSetTests.name), try english.assessment(OwnSetTests.name)
    )
    #expect(one.standing.answers == other.standing.answers)
    #expect(one.standing.start.questionnaire == other.standing.start.questionnaire)
    let score = ["score", OwnSetTests.name, "--questionnaire", OwnSetTests.folder]
    #expect(try german.run(score + ["--language", "de"]).output.contains("jede Seite nennt"))
    // Another language is no other version.
    let again = try german.run([
      "resume", OwnSetTests.name, "--questionnaire", OwnSetTests.folder, "--language", "de",
    ])
    #expect(!again.output.contains("were changed"))
  }

  @Test func `a missing text stands in its own language and says so`() throws {
    let program = try RealProgram()
    let copy = try program.copyOfSet("partner-program")
    try copy.replace("de/texts.yaml", "ask: Wer verkauft?", "asks: Wer verkauft?")
    try copy.replace("de/texts.yaml", "both: beide zusammen", "all: beide zusammen")
    let talk = try OwnSetTests.walked(program, ["--questionnaire", copy.path, "--language", "de"])
    #expect(talk.contains("B.03  [en] Who sells?"))
    #expect(talk.contains("3  [en] both together"))
    let found = try program.run(["check", copy.path])
    #expect(found.code == 0)
    #expect(
      found.output.contains("de/texts.yaml:1:1: warning: 2 texts are missing"), "\(found.output)")
    #expect(found.output.contains("warning: `asks` stands for no text of this set"))
    #expect(found.output.contains("warning: `all` stands for no text of this set"))
  }

  @Test func `a language that is not there is said so`() throws {
    let program = try RealProgram()
    let result = try program.run([
      "start", "X", "--questionnaire", OwnSetTests.folder, "--language", "fr",
    ])
    #expect(result.code == 0)
    #expect(result.errors.contains("\"partner-program\" has no texts in fr, only in en, de."))
    #expect(try program.run(["start", "--language", "german"]).code == 64)
  }
}
