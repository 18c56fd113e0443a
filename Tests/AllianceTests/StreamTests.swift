import Foundation
import PseudoTerminal
import Testing

/// `score -`: assessments in, scorecards out, one to a line; and `--what-if`, which touches nothing.
@Suite struct StreamTests {
  private static let answers = Resources.path("northwind.yaml")

  @Test func `a malformed line is reported by its number and the others are scored`() throws {
    let program = try RealProgram()
    #expect(try program.run(["answer", "nw", "--from", Self.answers]).code == 0)
    let file = try String(contentsOfFile: program.home + "/nw.alliance.json", encoding: .utf8)
    let line = file.replacingOccurrences(of: "\n", with: "") + "\n"
    let result = try program.run(["score", "-"], input: line + "{broken\n" + line)
    #expect(result.code == 65)
    #expect(result.errors.contains("line 2 "))
    let scored = result.output.split(separator: "\n")
    #expect(scored.count == 2 && scored.first == scored.last)
    #expect(try program.run(["score", "-"], input: line).code == 0)
  }

  /// Lines are scored side by side, and a short one is ready long before a full one.
  @Test func `scorecards and complaints come in the order of the lines`() throws {
    let program = try RealProgram()
    #expect(try program.run(["answer", "nw", "--from", Self.answers]).code == 0)
    let full = try String(contentsOfFile: program.home + "/nw.alliance.json", encoding: .utf8)
      .replacingOccurrences(of: "\n", with: "")
    var (input, titles, broken) = ("", [String](), [Int]())
    for number in 1...60 {
      switch number % 3 {
      case 0:
        input += full.replacingOccurrences(of: "Northwind x Fabrikam", with: "Line \(number)")
        titles.append("Line \(number)")
      case 1:
        input += "{broken"
        broken.append(number)
      default: break
      }
      input += "\n"
    }
    let result = try program.run(["score", "-"], input: input)
    #expect(result.code == 65)
    let scorecards = result.output.split(separator: "\n")
    #expect(scorecards.count == titles.count)
    #expect(zip(scorecards, titles).allSatisfy { $0.contains(#""title": "\#($1)""#) })
    let complaints = result.errors.split(separator: "\n")
    #expect(complaints.count == broken.count)
    #expect(zip(complaints, broken).allSatisfy { $0.contains("line \($1) ") })
  }

  @Test func `a file as it is saved is no line, and is not reported line by line`() throws {
    let program = try RealProgram()
    #expect(try program.run(["answer", "nw", "--from", Self.answers]).code == 0)
    let file = try String(contentsOfFile: program.home + "/nw.alliance.json", encoding: .utf8)
    let result = try program.run(["score", "-"], input: file)
    #expect(result.code == 65 && result.output.isEmpty)
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(result.errors.contains("alliance score FILE"))
  }

  @Test(arguments: [
    // What the shell is told, how it ends, and whether anything is said.
    ("score - < .", 66, true), ("score - < one > /dev/full", 73, true),
    ("score nw > /dev/full", 73, true), ("score - < /dev/null", 0, false),
  ])
  func `an input or output that fails is no success`(
    _ command: String, _ code: Int32, _ speaks: Bool
  ) throws {
    let program = try RealProgram()
    #expect(try program.run(["answer", "nw", "--from", Self.answers]).code == 0)
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = [
      "-c",
      "cd $ALLIANCE_HOME; tr -d '\\n' < nw.alliance.json > one; \(BuiltProgram.path("alliance")) \(command)",
    ]
    shell.environment = ["ALLIANCE_HOME": program.home, "PATH": "/usr/bin:/bin"]
    let errors = Pipe()
    shell.standardError = errors
    try shell.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == code)
    #expect(said.isEmpty != speaks)
  }

  @Test func `a gate that does not exist is said, not failed`() throws {
    let program = try RealProgram()
    #expect(try program.run(["answer", "nw", "--from", Self.answers]).code == 0)
    let result = try program.run(["score", "nw", "--require-gate", "9"])
    #expect(result.code == 66 && result.errors.contains("there is no gate 9"))
  }

  @Test func `what is tried leaves the file as it was`() throws {
    let program = try RealProgram()
    #expect(try program.run(["answer", "nw", "--from", Self.answers]).code == 0)
    let path = program.home + "/nw.alliance.json"
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let tried = program.home + "/tried.yaml"
    try "answers:\n  Q1.04: { northwind: 1 }\n".write(
      toFile: tried, atomically: true, encoding: .utf8)
    let result = try program.run(["score", "nw", "--format", "json", "--what-if", tried])
    #expect(result.code == 0 && result.output.contains("\"overall\": \"fail\""))
    let text = try program.run(["score", "nw", "--what-if", tried]).output
    #expect(text.hasPrefix("Northwind x Fabrikam: score as of ") && text.contains("tried.yaml"))
    // First what would change, and nothing that stays.
    let changes = text.components(separatedBy: "What it would come to")[0]
      .split(separator: " ").joined(separator: " ")
    #expect(changes.contains("What would change"))
    #expect(changes.contains("Outcome test pass fail"))
    #expect(changes.contains("D1 Rationale and outcome 87.8 84.1"))
    #expect(!changes.contains("D2 Fit"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }
}
