import Foundation
import Testing

/// `alliance check` as a command: what it prints and how it ends.
@Suite struct CheckCommandTests {
  @Test func `the shipped set has no errors, and each of its choices counts somewhere`() throws {
    let result = try RealProgram().run(["check"])
    #expect(result.code == 0, "\(result.output)")
    #expect(!result.output.contains("changes nothing"), "\(result.output)")
  }

  @Test func `coverage lists every item and what covers it`() throws {
    let result = try RealProgram().run(["check", "--coverage"])
    let lines = result.output.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("S") } == 238)
    #expect(result.output.contains("S0-L1-Q1   the opportunity we cannot serve alone: Q1.01"))
    #expect(result.output.contains(" of 238 items are covered."))
  }

  @Test func `a finding shows its line, with a caret, and ends with 1`() throws {
    let program = try RealProgram()
    let set = try program.copyOfSet("partner-program")
    try set.replace("gates.yaml", "at-least: 3", "at-least: 9")
    let result = try program.run(["check", set.path])
    #expect(result.code == 1)
    #expect(
      result.output == """
        \(set.path)/gates.yaml:23:9: error: criterion N2 of gate 1 can never be met, so the gate never opens
        23 |         met: { lowest: B.02, at-least: 9 }
           |         ^
        1 error, 0 warnings.

        """)
  }

  @Test func `one file of a set is checked with its set`() throws {
    let program = try RealProgram()
    let set = try program.copyOfSet("partner-program")
    try set.replace("pilot.yaml", "at-least: 4", "at-least: 7")
    try set.replace("gates.yaml", "P2: 100", "P2: 1")
    let result = try program.run(["check", set.path + "/gates.yaml"])
    #expect(result.code == 1)
    #expect(result.output.contains("gates.yaml:42"))
    #expect(!result.output.contains("pilot.yaml"))
  }

  @Test(arguments: ["id: [a\n", "id: a\nid: b\n", "a: &x b\nc: *x\n", "mood: good\n"])
  func `a malformed file ends with 65`(text: String) throws {
    let program = try RealProgram()
    let set = try program.copyOfSet("partner-program")
    try set.write("questionnaire.yaml", text)
    let result = try program.run(["check", set.path])
    #expect(result.code == 65, "\(result.output)")
    #expect(result.output.contains("questionnaire.yaml:"), "\(result.output)")
  }

  @Test func `a file of 50 MB is refused at once and unread`() throws {
    let program = try RealProgram()
    let set = try program.copyOfSet("partner-program")
    try Data(count: 50_000_000).write(to: URL(fileURLWithPath: set.path + "/pilot.yaml"))
    let result = try program.run(["check", set.path])
    #expect(result.code == 65)
    #expect(result.output.contains("pilot.yaml:1:1: error: this file is larger than 1 MB"))
  }

  @Test func `an assessment is checked too`() throws {
    let program = try RealProgram()
    #expect(try program.run(["start", "Acme x Globex", "--party", "A", "--party", "B"]).code == 0)
    let path = program.path("acme-x-globex")
    #expect(try program.run(["check", "acme-x-globex"]).output == "Nothing to mend.\n")
    let text = String(decoding: try program.bytes("acme-x-globex"), as: UTF8.self)
    try text.replacing("strategic-alliance", with: "nowhere").write(
      toFile: path, atomically: true, encoding: .utf8)
    let foreign = try program.run(["check", path])
    #expect(foreign.code == 65)
    #expect(foreign.errors.contains("\"nowhere\", which is not here"), "\(foreign.errors)")
    try "{".write(toFile: path, atomically: true, encoding: .utf8)
    let damaged = try program.run(["check", path])
    #expect(damaged.code == 65)
    #expect(damaged.output.contains("alliance.json:1:2: error: "), "\(damaged.output)")
  }

  @Test func `what is not there ends with 66`() throws {
    let program = try RealProgram()
    #expect(try program.run(["check", "nobody"]).code == 66)
    #expect(try program.run(["check", "no/where.yaml"]).code == 66)
    #expect(try program.run(["check", "--questionnaire", "no/where"]).code == 66)
  }
}
