import AllianceCore
import AllianceFiles
import PseudoTerminal
import Testing

/// A terminal, a pipe and an answers file give the same result (formats 6).
@Suite struct SameResultTests {
  static let name = "northwind-x-fabrikam"

  @Test func `the same answers through a terminal, a pipe and a file are the same`() throws {
    let lines = try Resources.text("northwind.lines")
    let piped = try RealProgram()
    #expect(try piped.run(["start", "--core"], input: lines).code == 0)

    let filed = try RealProgram()
    let played = try filed.run(["answer", Self.name, "--from", Resources.path("northwind.yaml")])
    #expect(played.code == 0, "\(played.errors)")

    let typed = try RealProgram()
    let terminal = try typed.onTerminal(["start", "--core"])
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let written = terminal.output.count
      terminal.send(line + "\r")
      // The next prompt has come when something was written and the cursor waits behind a prompt.
      #expect(terminal.wait { terminal.output.count > written && $0.cursorLine.hasSuffix(">") })
    }
    terminal.send("\u{4}")
    #expect(terminal.waitForExit() == .exit(0))

    let result = try Essence(piped.assessment(Self.name))
    #expect(try Essence(filed.assessment(Self.name)) == result)
    #expect(try Essence(typed.assessment(Self.name)) == result)
    #expect(result.lifecycle.contains("forming(stage: 1)"), "\(result.lifecycle)")
  }

  @Test func `playing a file twice changes nothing`() throws {
    let program = try RealProgram()
    let arguments = ["answer", "twice", "--from", Resources.path("northwind.yaml")]
    #expect(try program.run(arguments).code == 0)
    let once = try program.bytes("twice")
    #expect(try program.run(arguments).code == 0)
    #expect(try program.bytes("twice") == once)
  }
}

/// What has to be the same: answers, parties, people and lifecycle; not ids, times and the order of fields.
struct Essence: Equatable {
  var answers: [SlotKey: Answer] = [:]
  var parties: [Party]
  var people: Set<Person>
  var lifecycle: String

  struct Answer: Equatable {
    var slot: Slot
    var fields: [String: Stated]
    var rows: [[String: Stated]]
  }

  init(_ assessment: Assessment) throws {
    let standing = assessment.standing
    parties = standing.parties
    people = Set(standing.people)
    for key in standing.answers.keys {
      var slot = standing.answers[key].written
      let answer = Answer(
        slot: slot, fields: Self.dictionary(slot.fields),
        rows: slot.rows.map { Self.dictionary($0.cells) })
      slot.fields = [:]
      slot.rows = []
      answers[key] = Answer(slot: slot, fields: answer.fields, rows: answer.rows)
    }
    let method = try QuestionnaireSet.shipped.questionnaire()
    lifecycle = "\(Lifecycle.replay(assessment, method: method).lifecycle)"
  }

  private static func dictionary(_ statements: NamedStatements) -> [String: Stated] {
    Dictionary(uniqueKeysWithValues: statements.names.map { ($0, statements[$0] ?? .unknown) })
  }
}
