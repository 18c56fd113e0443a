import AllianceFiles
import Foundation
import Testing

/// Damaged, foreign and newer files: exit 65, a message that says where, and the file as it was.
@Suite struct RefusalTests {
  static let started = ["start", "Acme x Globex", "--party", "Acme", "--party", "Globex"]
  static let name = "acme-x-globex"

  enum Damage: String, CaseIterable {
    case cutOff, empty, foreign, webPage, deep, newer, unknownKey, edited

    func done(to bytes: [UInt8]) -> [UInt8] {
      let text = String(decoding: bytes, as: UTF8.self)
      return switch self {
      case .cutOff: Array(bytes.prefix(bytes.count / 2))
      case .empty: []
      case .foreign: Array("{\"format\": \"spreadsheet\"}\n".utf8)
      case .webPage: Array("<!doctype html>".utf8)
      case .deep: [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
      case .newer: Array(text.replacing("\"version\": 1,", with: "\"version\": 2,").utf8)
      case .unknownKey:
        Array(text.replacing("  \"answers\"", with: "  \"mood\": 1,\n  \"answers\"").utf8)
      case .edited:
        Array(
          text.replacing("\"title\": \"Acme x Globex\",\n", with: "\"title\": \"Other\",\n").utf8)
      }
    }

    /// A piece of what has to be said.
    var says: String {
      switch self {
      case .cutOff: "Line "
      case .empty, .webPage: "Line 1, column 1"
      case .foreign: "not an assessment file"
      case .deep: "not an assessment file"
      case .newer: "newer alliance"
      case .unknownKey: "the key “mood” is not known here"
      case .edited: "edited by hand"
      }
    }
  }

  @Test(arguments: Damage.allCases)
  func `a file that is not sound is refused and left alone`(
    damage: Damage
  ) throws {
    let program = try RealProgram()
    #expect(try program.run(Self.started).code == 0)
    let damaged = damage.done(to: try program.bytes(Self.name))
    try Data(damaged).write(to: URL(fileURLWithPath: program.path(Self.name)))
    for arguments in [
      ["resume", Self.name], [], ["list"],
      ["answer", Self.name, "--from", Resources.path("northwind.yaml")],
    ] {
      let result = try program.run(arguments, input: "x\n")
      #expect(
        result.code == 65, "\(damage): \(arguments) ended with \(result.code)\n\(result.output)")
      #expect(result.errors.contains(damage.says), "\(damage): \(result.errors)")
      #expect(result.errors.contains("\(Self.name).alliance.json"))
      #expect(try program.bytes(Self.name) == damaged, "\(damage): \(arguments) changed the file")
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

  @Test func `what is not there says what to do next`() throws {
    let program = try RealProgram()
    #expect(try program.run(Self.started).code == 0)
    let tried = try program.run(["score", Self.name, "--what-if", "/nope.yaml"])
    #expect(tried.code == 66)
    #expect(tried.errors.contains("there is no answers file /nope.yaml"), "\(tried.errors)")
    #expect(!tried.errors.contains("alliance list"))
    let misspelt = try program.run(["score", "acme-x-globx"])
    #expect(misspelt.code == 66)
    #expect(misspelt.errors.contains("Did you mean acme-x-globex?"), "\(misspelt.errors)")
    for (item, says) in [
      ("", "name what to explain. Such as class"), ("gate1.M99", "Did you mean gate1.M"),
      ("C11", "Did you mean C1"), ("zebra crossing", "Such as class, outcome"),
    ] {
      let result = try program.run(["explain", Self.name, item])
      #expect(result.code != 0 && result.errors.contains(says), "\(item): \(result.errors)")
    }
    #expect(try program.run(["gate", Self.name, "gate1"]).code == 1)
    let letter = try program.run(["gate", Self.name, "x"])
    #expect(letter.code == 64)
    #expect(letter.errors.contains("\"x\" is no gate. Type its number"), "\(letter.errors)")
    let stream = try program.run(["score", "-"], input: "{\"format\": 1}\n{nonsense\n")
    #expect(!stream.errors.contains("Line 1"), "\(stream.errors)")
  }

  @Test func `hints are typed as the reader types`() throws {
    let program = try RealProgram()
    let played = try program.run(["answer", "hold", "--from", Resources.path("hold.yaml")])
    #expect(played.code == 0)
    let text = { (arguments: [String]) in
      try program.run(arguments).output.split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
    }
    for arguments in [["gate", "hold", "1"], ["score", "hold"]] {
      let said = try text(arguments)
      #expect(said.contains("Every point behind it: alliance explain hold gate1.M3."), "\(said)")
      #expect(!said.contains("/gate") && !said.contains("/explain"), "\(said)")
    }
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
