import AllianceCore
import Foundation
import Testing

/// `alliance gate` on made-up alliances: what it takes, what it refuses, and how the gate stands behind it.
@Suite struct GateCommandTests {
  private func played(_ name: String) throws -> RealProgram {
    let program = try RealProgram()
    let result = try program.run(["answer", name, "--from", Resources.path("\(name).yaml")])
    #expect(result.code == 0, "\(result.errors)")
    return program
  }

  private func due(_ days: Int) -> String {
    Day(number: Int(Date().timeIntervalSince1970) / 86_400 + days).iso
  }

  /// What was said, on one line.
  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func run(_ program: RealProgram, condition: String) throws -> RealProgram.Result {
    try program.run(["gate", "conditions", "1", "--run", "--condition", condition])
  }

  @Test func `a gate is opened by somebody and for a reason`() throws {
    let program = try played("hold")
    _ = try program.run(["gate", "hold", "1", "--run"])
    let before = try program.bytes("hold")
    for (name, reason) in [
      ("", ""), (" ", "pilot first"), ("Ute Voss", "\t"), ("-", "pilot first"),
    ] {
      let result = try program.run([
        "gate", "hold", "1", "--override", "--name", name, "--reason", reason,
      ])
      #expect(result.code == 64)
      #expect(result.errors.contains("needs --name and --reason"), "\(result.errors)")
    }
    let over = try program.run([
      "gate", "hold", "1", "--override", "--name", "Ute Voss", "--reason", "pilot first",
      "--expires", due(-1),
    ])
    #expect(over.code == 64)
    #expect(over.errors.contains("Give a day from \(due(0)) on."), "\(over.errors)")
    #expect(try program.bytes("hold") == before)
  }

  /// The method gives a condition 60 days (blueprint 7), today among them.
  @Test func `a condition falls due between today and the last allowed day`() throws {
    let program = try played("conditions")
    for day in ["2020-01-01", due(-1), due(61)] {
      let result = try run(program, condition: "M5=p5,\(day)")
      #expect(result.code == 64, "\(day)")
      #expect(
        words(result.errors).contains("Choose a day from \(due(0)) to \(due(60))."),
        "\(result.errors)")
    }
    #expect(try run(program, condition: "M5=p5,\(due(0))").code == 0)
  }

  @Test func `a condition has an owner whom the file knows`() throws {
    let program = try played("conditions")
    for owner in ["p9", "P9"] {
      let result = try run(program, condition: "M5=\(owner),\(due(30))")
      #expect(result.code == 64)
      let said = words(result.errors)
      #expect(said.contains("There is no person p9."), "\(said)")
      #expect(said.contains("p1 Ana Gil, p2 Leo Ruiz"), "\(said)")
    }
    for owner in [" ", "7", "?"] {
      let result = try run(program, condition: "M5=\(owner),\(due(30))")
      #expect(result.code == 64)
      #expect(result.errors.contains("needs an owner"), "\(result.errors)")
    }
    #expect(try run(program, condition: "m5=P5,\(due(30))").code == 0)
    let card = try Card(
      JSONSerialization.jsonObject(
        with: Data(try program.run(["score", "conditions", "--format", "json"]).output.utf8)))
    #expect(card.conditions == ["M5 p5 \(due(30)) open"])
  }

  @Test func `what is no condition is said so`() throws {
    let program = try played("conditions")
    // The day of the example is one that is taken.
    let unreadable = try run(program, condition: "M5")
    #expect(unreadable.code == 64)
    #expect(unreadable.errors.contains("such as M5=p1,\(due(30))"), "\(unreadable.errors)")
    for (given, says) in [
      ("M4=p5,\(due(30))", "M4 is met, so it needs no condition."),
      ("M44=p5,\(due(30))", "Gate 1 has no criterion M44."),
    ] {
      let result = try run(program, condition: given)
      #expect(result.code == 64)
      #expect(words(result.errors).contains(says), "\(result.errors)")
    }
  }

  @Test(arguments: [
    ("{ override: 1, name: \"-\", reason: \".\" }", "an override needs a name and a reason"),
    (
      "{ override: 1, name: Ann, reason: the tender closes, expires: 2020-01-01 }",
      "the override ends on 2020-01-01, before it begins"
    ),
    (
      "{ gate: 1, conditions: [{ criterion: M5, owner: p99, due: 2026-08-01 }] }",
      "nobody is called `p99`"
    ),
  ])
  func `an answers file keeps the rules of the gate`(_ event: String, _ says: String) throws {
    let program = try RealProgram()
    try FileManager.default.createDirectory(atPath: program.home, withIntermediateDirectories: true)
    let file = program.home + "/hold.yaml"
    let events = "\nevents:\n  - gate: 1\n  - \(event)\n"
    try (Resources.text("hold.yaml") + events).write(
      toFile: file, atomically: true, encoding: .utf8)
    let result = try program.run(["answer", "hold", "--from", file])
    #expect(result.code == 65)
    #expect(words(result.errors).contains(says), "\(result.errors)")
  }

  @Test func `what has an owner and a date is not asked for again`() throws {
    let program = try played("conditions")
    let asks = "once M5 has an owner and a date"
    for arguments in [
      ["gate", "conditions", "1"], ["score", "conditions"], ["report", "conditions"],
    ] {
      #expect(try words(program.run(arguments).output).contains(asks), "\(arguments)")
    }
    #expect(try run(program, condition: "M5=p5,\(due(30))").code == 0)
    for arguments in [
      ["gate", "conditions", "1"], ["score", "conditions"], ["report", "conditions"],
    ] {
      let said = words(try program.run(arguments).output)
      #expect(!said.contains(asks), "\(arguments)")
      #expect(said.contains("Passed with conditions on \(due(0))."), "\(arguments)\n\(said)")
      #expect(said.contains("open \(due(30)) M5, p5 Ian Bell"), "\(arguments)\n\(said)")
    }
  }

  @Test func `a gate says how it stands, and ends as its standing is`() throws {
    let program = try played("hold")
    #expect(try program.run(["gate", "hold", "1"]).code == 1)
    _ = try program.run(["gate", "hold", "1", "--run"])
    let held = try program.run(["gate", "hold", "1"])
    #expect(held.code == 1)
    #expect(words(held.output).contains("Held on \(due(0))."), "\(held.output)")
    let required = try program.run(["score", "hold", "--require-gate", "1"])
    #expect(required.code == 1)
    #expect(required.errors == "alliance: hold: gate 1 is not passed: held.\n")
    let opened = try program.run([
      "gate", "hold", "1", "--override", "--name", "Ute Voss", "--reason", "pilot first",
      "--expires", due(90),
    ])
    #expect(opened.code == 0)
    let says =
      "Opened by override on \(due(0)) by Ute Voss, until \(due(90)): pilot first."
    for arguments in [["gate", "hold", "1"], ["score", "hold"]] {
      let looked = try program.run(arguments)
      #expect(looked.code == 0)
      #expect(words(looked.output).contains(says), "\(looked.output)")
    }
    let report = words(try program.run(["report", "hold"]).output)
    #expect(
      report.contains("Gate 1, Is the reason validated? hold; opened by override by Ute Voss"),
      "\(report)")
    let again = try program.run(["gate", "hold", "1", "--run"])
    #expect(
      again.errors == "This replaces the override by Ute Voss of \(due(0)).\n", "\(again.errors)")
    #expect(again.code == 1)
  }

  @Test func `a gate that is run again says what it replaces`() throws {
    let program = try played("pass")
    let first = try program.run(["gate", "pass", "1", "--run"])
    #expect(first.code == 0 && first.errors.isEmpty)
    #expect(try program.run(["gate", "pass", "1"]).code == 0)
    let again = try program.run(["gate", "pass", "1", "--run"])
    #expect(again.errors == "This replaces the result of \(due(0)): pass.\n", "\(again.errors)")
  }
}
