import AllianceFiles
import Foundation
import Testing

/// Damaged, foreign and newer files: exit 65, a message that says where, and the file as it was.
@Suite struct RefusalTests {
  static let started = ["start", "Acme x Globex", "--party", "Acme", "--party", "Globex"]
  static let name = "acme-x-globex"

  @Test(
    arguments: [
      ("cut off", { (bytes: [UInt8]) in Array(bytes.prefix(bytes.count / 2)) }, "Line "),
      ("empty", { _ in [] }, "Line 1"),
      (
        "another tool's", { _ in Array("{\"format\": \"spreadsheet\"}\n".utf8) },
        "not an assessment file"
      ),
      ("a web page", { _ in Array("<!doctype html>".utf8) }, "Line 1, column 1"),
      ("nested deeply", { _ in [UInt8](repeating: UInt8(ascii: "["), count: 100_000) }, ""),
      (
        "newer",
        {
          String(decoding: $0, as: UTF8.self).replacing("\"version\": 1,", with: "\"version\": 2,")
            .utf8.map { $0 }
        },
        "newer alliance"
      ),
      (
        "of unknown keys",
        {
          String(decoding: $0, as: UTF8.self).replacing("\"mode\"", with: "\"mood\"").utf8.map {
            $0
          }
        },
        "“mode” is missing"
      ),
      (
        "edited by hand",
        {
          String(decoding: $0, as: UTF8.self).replacing(
            "\"name\": \"Acme\"}]", with: "\"name\": \"Acme\"}]"
          ).replacing(
            "\"title\": \"Acme x Globex\",\n  \"mode\"", with: "\"title\": \"Other\",\n  \"mode\""
          ).utf8.map { $0 }
        },
        "edited by hand"
      ),
    ] as [(String, @Sendable ([UInt8]) -> [UInt8], String)])
  func `a file that is not sound is refused and left alone`(
    what: String, damage: @Sendable ([UInt8]) -> [UInt8], says: String
  ) throws {
    let program = try RealProgram()
    #expect(try program.run(Self.started).code == 0)
    let damaged = damage(try program.bytes(Self.name))
    try Data(damaged).write(to: URL(fileURLWithPath: program.path(Self.name)))
    for arguments in [
      ["resume", Self.name], [], ["list"],
      ["answer", Self.name, "--from", Resources.path("northwind.yaml")],
    ] {
      let result = try program.run(arguments, input: "x\n")
      #expect(
        result.code == 65, "\(what): \(arguments) ended with \(result.code)\n\(result.output)")
      #expect(result.errors.contains(says), "\(what): \(result.errors)")
      #expect(result.errors.contains("\(Self.name).alliance.json"))
      #expect(try program.bytes(Self.name) == damaged, "\(what): \(arguments) changed the file")
    }
  }

  @Test func `a second session is refused while the first lives`() throws {
    let program = try RealProgram()
    #expect(try program.run(Self.started).code == 0)
    let first = try program.onTerminal()
    #expect(first.waitForScreen("0.01>"))
    let second = try program.run(["resume", Self.name])
    #expect(second.code == 75)
    first.signal(9)
    #expect(first.waitForExit() == .signal(9))
    #expect(try program.run(["resume", Self.name]).code == 0)
  }

  @Test func `what is not there is said so`() throws {
    let program = try RealProgram()
    #expect(try program.run(["resume", "nobody"]).code == 66)
    #expect(try program.run(["resume"]).code == 66)
    #expect(try program.run(["dance"]).code == 64)
    #expect(try program.run(["start", "X", "--currency", "GOLD"]).code == 64)
    #expect(try program.run(["answer"]).code == 64)
  }

  @Test func `an answers file with a mistake changes nothing and says where`() throws {
    let program = try RealProgram()
    #expect(try program.run(Self.started).code == 0)
    let before = try program.bytes(Self.name)
    let file = "\(program.home)/answers.yaml"
    try "answers:\n  Q1.04: { acme: 9 }\n  Q1.99: { acme: 1 }\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    let result = try program.run(["answer", Self.name, "--from", file])
    #expect(result.code == 65)
    #expect(
      result.errors.contains("answers.yaml:2:18: error: \"9\" is outside 1 to 5."),
      "\(result.errors)")
    #expect(
      result.errors.contains("answers.yaml:3:3: error: there is no question `Q1.99`"),
      "\(result.errors)")
    #expect(try program.bytes(Self.name) == before)
  }
}
