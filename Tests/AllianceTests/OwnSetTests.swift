import AllianceCore
import AllianceFiles
import Foundation
import Testing

/// A set of our own with other stages and gates, walked and scored by the real program: it knows no stage name.
@Suite struct OwnSetTests {
  static let name = "contoso-and-tailspin"
  static let folder = SetCopy.originals + "/partner-program"

  /// The program with the small set walked to its end, out of the folder or out of the home.
  static func walked(_ program: RealProgram, _ options: [String]) throws -> String {
    let lines = try Resources.text("partner-program.lines")
    let result = try program.run(["start"] + options, input: lines)
    try #require(result.code == 0, "\(result.errors)")
    return result.output
  }

  @Test func `the small set is walked, scored, explained and reported`() throws {
    let program = try RealProgram()
    let set = ["--questionnaire", Self.folder]
    let talk = try Self.walked(program, set)
    #expect(talk.contains("Stage 2 of 2: Service"))
    #expect(talk.contains("Gate 1: pass. Saved."))
    // P1: B.01 2 x 100, B.02 half of 75 and half of 50: (200 + 62.5) / 3. P2: C.01 60 and 100, C.02 2 x 50: (80 + 100) / 3.
    let score = try program.run(["score", Self.name, "--format", "json"] + set)
    #expect(score.code == 0)
    #expect(score.output.contains("\"id\": \"P1\", \"score\": 87.5"), "\(score.output)")
    #expect(score.output.contains("\"id\": \"P2\", \"score\": 60.0"), "\(score.output)")
    #expect(
      score.output.contains(
        "\"questionnaire\": {\"id\": \"partner-program\", \"version\": \"1.0.0\"}"))
    let gate = try program.run(
      ["gate", Self.name, "2", "--run", "--condition", "N2=Ada,\(Self.soon)"] + set)
    #expect(gate.code == 0, "\(gate.output)\(gate.errors)")
    #expect(gate.output.contains("customers are visited: Contoso GmbH: says 3 visits"))
    #expect(try program.run(["explain", Self.name, "C.02"] + set).code == 0)
    #expect(
      try program.run(["report", Self.name, "--format", "md"] + set).output.contains("Gate 2"))
    #expect(try program.run(["check", Self.name] + set).output == "Nothing to mend.\n")
    let lifecycle = Lifecycle.replay(
      try program.assessment(Self.name),
      method: try QuestionnaireSet(folder: Self.folder).questionnaire()
    ).lifecycle
    #expect(lifecycle.stages == [.inProgress, .passed, .passedWithConditions])
  }

  /// A day within the thirty that the gate gives.
  private static var soon: String {
    let formatter = DateFormatter()
    formatter.dateFormat = "yyyy-MM-dd"
    return formatter.string(from: Date().addingTimeInterval(20 * 86_400))
  }

  @Test func `a set in the home is found by the id of the assessment`() throws {
    let program = try RealProgram()
    _ = try Self.walked(program, ["--questionnaire", Self.folder])
    for arguments in [["score", Self.name], ["resume", Self.name], ["gate", Self.name, "1"]] {
      let lost = try program.run(arguments)
      #expect(lost.code == 65)
      #expect(lost.errors.contains("which is not here. Put its folder at"), "\(lost.errors)")
    }
    let unlisted = try program.run(["list"])
    #expect(unlisted.code == 65)
    _ = try program.copyOfSet("partner-program", to: "questionnaires/partner-program")
    #expect(try program.run(["score", Self.name]).code == 0)
    #expect(try program.run(["gate", Self.name, "1"]).code == 0)
    #expect(try program.run(["list"]).output.contains("Contoso and Tailspin: activating"))
    #expect(
      try program.run(["resume", Self.name]).output.contains("Everything in Service is answered."))
    #expect(try program.run(["check", Self.name]).output == "Nothing to mend.\n")
  }

  @Test func `questions of any code are gone to by it`() throws {
    let program = try RealProgram()
    _ = try Self.walked(program, ["--questionnaire", Self.folder])
    let talk = try program.run(
      ["resume", Self.name, "--questionnaire", Self.folder], input: "/goto b.04\n23\n")
    #expect(talk.output.contains("B.04  Which discount does the partner get?"))
    #expect(talk.output.contains("23 %."))
  }

  @Test func `an assessment of another set is refused`() throws {
    let program = try RealProgram()
    #expect(try program.run(["start", "X", "--party", "A", "--party", "B"]).code == 0)
    let result = try program.run(["score", "x", "--questionnaire", Self.folder])
    #expect(result.code == 65)
    #expect(result.errors.contains("\"strategic-alliance\", not with \"partner-program\""))
  }

  @Test func `the id of a foreign file leads nowhere else`() throws {
    let program = try RealProgram()
    _ = try program.copyOfSet("partner-program", to: "questionnaires/another")
    let outside = try program.copyOfSet("partner-program", to: "partner-program")
    try outside.replace("questionnaire.yaml", "id: partner-program", "id: ../partner-program")
    _ = try Self.walked(program, ["--questionnaire", outside.path])
    let result = try program.run(["score", Self.name])
    #expect(result.code == 65)
    #expect(result.errors.contains("which is not here"), "\(result.errors)")
  }
}
