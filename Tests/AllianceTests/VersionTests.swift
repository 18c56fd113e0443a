import AllianceCore
import AllianceFiles
import Foundation
import Testing

/// Two versions of the small set: what changed is said, only that is asked, and nothing is lost.
@Suite struct VersionTests {
  static let name = OwnSetTests.name

  /// An assessment answered with version 1.0.0, and the set of the home to be changed.
  private func answered(_ program: RealProgram) throws -> SetCopy {
    let set = try program.copyOfSet("partner-program", to: "questionnaires/partner-program")
    _ = try OwnSetTests.walked(program, ["--questionnaire", set.path])
    return set
  }

  /// Makes version 1.1.0: B.03 asks something else, C.02 is gone, C.03 is new.
  private func renew(_ set: SetCopy) throws {
    try set.replace("questionnaire.yaml", "version: 1.0.0", "version: 1.1.0")
    try set.replace("pilot.yaml", "ask: Who sells?", "ask: Who sells in the first year?")
    try set.replace("service.yaml", "code: C.02\n    name: Visits", "code: C.03\n    name: Calls")
    try set.replace("service.yaml", "How many visits were", "How many calls were")
    try set.replace("gates.yaml", "question: C.02", "question: C.03")
  }

  @Test func `a newer version begins with what changed and asks only that`() throws {
    let program = try RealProgram()
    let set = try answered(program)
    let before = try program.assessment(Self.name)
    _ = try program.copyOfSet("partner-program", to: "questionnaires/partner-program@1.0.0")
    try renew(set)
    #expect(try program.run(["check", set.path]).code == 0)
    #expect(
      try program.run(["check", Self.name]).output.contains(
        "answered with version 1.0.0 of \"partner-program\", and here is 1.1.0"))

    // An empty line keeps the answer to what changed; then comes what is new, and nothing else.
    let talk = try program.run(["resume", Self.name], input: "\n12\n").output
    #expect(
      talk.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "You answered version 1.0.0 of \"partner-program\"; now it is version 1.1.0."))
    #expect(talk.contains("New: C.03 Calls."))
    #expect(talk.contains("Changed: B.03 Sales route."))
    #expect(talk.contains("No longer asked: C.02."))
    #expect(talk.contains("Everything else stands as it was answered."))
    #expect(talk.contains("B.03  Who sells in the first year?"))
    #expect(talk.contains("C.03  How many calls were made last quarter?"))
    #expect(talk.contains("Everything in Service is answered."))
    #expect(!talk.contains("B.02  How ready"))

    let after = try program.assessment(Self.name)
    let added = after.journal.dropFirst(before.journal.count).map(\.deed)
    #expect(added.map(\.verb) == [.migrated, .answered])
    #expect(after.standing.start.questionnaire.version == "1.1.0")
    #expect(after.standing.answers[SlotKey("C.02")].value == .given(.number(3)))
    #expect(after.standing.answers[SlotKey("B.03")].value == .given(.text("partner")))
    let again = try program.run(["resume", Self.name]).output
    #expect(!again.contains("now it is version"))
    let counted = try program.run(["score", Self.name]).output
    #expect(counted.contains("7 of 7 answers are in"))
  }

  @Test func `without the old files that is said, and what still fits stands`() throws {
    let program = try RealProgram()
    let set = try answered(program)
    try renew(set)
    try set.replace(
      "pilot.yaml", "{ id: partner, label: the partner }", "{ id: dealer, label: the dealer }")
    try set.replace("pilot.yaml", "[partner, vendor]", "[dealer, vendor]")
    let talk = try program.run(["resume", Self.name], input: "dealer\n12\n").output
    #expect(talk.contains("The files it was answered with are not here"))
    #expect(talk.contains("Changed: B.03 Sales route."))
    #expect(talk.contains("No longer asked: C.02."))
    let answers = try program.assessment(Self.name).standing.answers
    #expect(answers[SlotKey("B.03")].value == .given(.text("dealer")))
    #expect(answers[SlotKey("B.04")].value == .given(.number(22)))
  }

  @Test func `changed files of an unchanged version are noticed`() throws {
    let program = try RealProgram()
    let set = try answered(program)
    try set.replace("pilot.yaml", "why: It pays for", "why: It also pays for")
    #expect(
      try program.run(["check", Self.name]).output.contains(
        "version 1.0.0 of \"partner-program\" was changed since, without a new version"))
    let talk = try program.run(["resume", Self.name]).output
    #expect(talk.contains("were changed since you answered, but still"))
    #expect(try program.assessment(Self.name).journal.last?.deed.verb == .migrated)
  }
}
