import AllianceCore
import AllianceFiles
import Foundation
import Testing

/// Four made-up alliances through the real program: pass, conditions, hold and redirect (issue 3).
///
/// All on the core path, where D1 weighs 30 (blueprint 5.2 without Q1.15 and Q1.24) and D2 4 (Q1.11 and Q1.19).
@Suite struct FourAlliancesTests {
  /// A home with one of them in it.
  private func played(_ name: String) throws -> RealProgram {
    let program = try RealProgram()
    let result = try program.run(["answer", name, "--from", Resources.path("\(name).yaml")])
    #expect(result.code == 0, "\(result.errors)")
    return program
  }

  private func card(_ program: RealProgram, _ name: String) throws -> Card {
    let result = try program.run(["score", name, "--format", "json"])
    #expect(result.code == 0, "\(result.errors)")
    return try Card(JSONSerialization.jsonObject(with: Data(result.output.utf8)))
  }

  private func required(_ program: RealProgram, _ name: String) throws -> Int32 {
    try program.run(["score", name, "--require-gate", "1"]).code
  }

  /// tailspin: 3000 - 3·25 (Q1.04) - 2·25 (Q1.09) - 2·30 (Q1.14) - 3·25 (Q1.18) = 2740 / 30 = 91.3; woodgrove: 3000 - 60
  /// (Q1.02) - 3·50 - 3·50 = 2640 / 30 = 88. D2: woodgrove calls tailspin's guess partly: (2·50 + 2·100) / 4 = 75.
  /// Index: .6·88 + .4·75 = 82.8.
  @Test func `pass`() throws {
    let program = try played("pass")
    let before = try card(program, "pass")
    #expect((before.result, before.standing) == ("pass", "notRun"))
    #expect(before.state == "forming" && before.stage == "opportunity")
    #expect(before.index == "82.8")
    #expect(before.score("D1", "tailspin") == "91.3" && before.score("D1", "woodgrove") == "88.0")
    #expect(before.score("D2", "tailspin") == "75.0" && before.score("D2", "woodgrove") == "100.0")
    #expect(before.outcome == "pass")
    #expect(try required(program, "pass") == 1)
    // It would pass, but it has not been run: looking ends as its standing is.
    #expect(try program.run(["gate", "pass", "1"]).code == 1)
    #expect(try card(program, "pass").standing == "notRun")
    let run = try program.run(["gate", "pass", "1", "--run"])
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    let after = try card(program, "pass")
    #expect((after.result, after.standing) == ("pass", "passed"))
    #expect(after.state == "forming" && after.stage == "architecture")
    #expect(after.stages["opportunity"] == "passed")
    #expect(try required(program, "pass") == 0)
    #expect(try program.run(["gate", "pass", "1"]).code == 0)
    // A gate that has not been run is not passed.
    #expect(try program.run(["score", "pass", "--require-gate", "2"]).code == 1)
  }

  /// Proseware examined two alternatives, none of them a standard partnership: M5. D1 is 3000 - 3·25 - 3·25 - 2·30 =
  /// 2790 / 30 = 93 for each, D2 100: index .6·93 + .4·100 = 95.8.
  @Test func `pass with conditions, three parties`() throws {
    let program = try played("conditions")
    let before = try card(program, "conditions")
    #expect((before.result, before.standing) == ("conditions", "notRun"))
    #expect(before.index == "95.8")
    #expect(before.unmet == ["M5"])
    #expect(before.questions("M5") == ["Q1.14"])
    let words = try #require(before.says("M5"))
    #expect(
      words.contains(
        "Proseware Lines plc: 2 named, but not standard programme partnership, which is needed (Q1.14)"
      ),
      "\(words)")

    let bare = try program.run(["gate", "conditions", "1", "--run"])
    #expect(bare.code == 64)
    #expect(bare.errors.contains("--condition M5=OWNER,DATE"), "\(bare.errors)")
    #expect(try card(program, "conditions").standing == "notRun")
    let today = Day(number: Int(Date().timeIntervalSince1970) / 86_400)
    let due = { (days: Int) in Day(number: today.number + days).iso }
    let late = try program.run([
      "gate", "conditions", "1", "--run", "--condition", "M5=p5,\(due(62))",
    ])
    #expect(late.code == 64)
    let run = try program.run([
      "gate", "conditions", "1", "--run", "--condition", "M5=p5,\(due(50))",
    ])
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    let after = try card(program, "conditions")
    #expect((after.result, after.standing) == ("conditions", "conditions"))
    #expect(after.state == "forming" && after.stage == "architecture")
    #expect(after.stages["opportunity"] == "passedWithConditions")
    #expect(after.conditions == ["M5 p5 \(due(50)) open"])
    #expect(try required(program, "conditions") == 0)
    // The day after the last it is overdue, and the gate is held again.
    let overdue = try program.run([
      "score", "conditions", "--as-of", due(51), "--require-gate", "1",
    ])
    #expect(overdue.code == 1)
  }

  /// The highest evidence is 2 (M4), and Litware calls Fabrikam's guess a miss, which is critical (M3 is open). D1: 3000
  /// - 75 - 60 - 3·75 (Q1.18) = 2640 / 30 = 88; D2 of fabrikam (0 + 200) / 4 = 50. Index .6·88 + .4·50 = 72.8.
  @Test func `hold, then an override`() throws {
    let program = try played("hold")
    let before = try card(program, "hold")
    #expect((before.result, before.standing) == ("hold", "notRun"))
    #expect(before.index == "72.8")
    #expect(before.outcome == "provisional")
    #expect(before.unmet == ["M3", "M4"])
    #expect(before.met("M3") == nil && before.met("M4") == false)
    #expect(before.divergences.contains("Q1.11 critical"))
    let run = try program.run(["gate", "hold", "1", "--run"])
    #expect(run.code == 1)
    let said = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      said.contains("Litware Clinics KG: calls what Fabrikam Optics BV said a miss (Q1.11)"),
      "\(said)")
    #expect(said.contains("the highest answer is 2, 3 is needed (Q1.18)"), "\(said)")
    #expect(said.contains("What would open it: M3, M4."), "\(said)")
    let held = try card(program, "hold")
    #expect((held.standing, held.state, held.stage) == ("held", "forming", "opportunity"))
    #expect(try required(program, "hold") == 1)

    #expect(try program.run(["gate", "hold", "1", "--override"]).code == 64)
    let override = try program.run([
      "gate", "hold", "1", "--override", "--name", "Ute Voss", "--reason", "pilot first",
    ])
    #expect(override.code == 0, "\(override.errors)")
    let opened = try card(program, "hold")
    #expect(
      (opened.result, opened.standing, opened.stage) == ("hold", "overridden", "architecture"))
    #expect(try required(program, "hold") == 0)
  }

  /// Both could do it in six months (M2), so the outcome test fails (M7); four others sell it: a purchase. D1: 3000 - 225
  /// (Q1.04) - 200 (Q1.08) - 130 (Q1.09) - 60 - 75 = 2310 / 30 = 77, D2 100. Index .6·77 + .4·100 = 86.2: the index
  /// never decides alone.
  @Test func `redirect`() throws {
    let program = try played("redirect")
    let before = try card(program, "redirect")
    #expect((before.result, before.standing) == ("redirect", "notRun"))
    #expect(before.index == "86.2")
    #expect(before.outcome == "fail")
    #expect(before.unmet == ["M2", "M7"])
    let run = try program.run(["gate", "redirect", "1", "--run"])
    #expect(run.code == 1)
    let said = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for party in ["Wingtip Air Ltd", "Northwind Parts SAS"] {
      #expect(said.contains("\(party): could build it in time (Q1.08)"), "\(said)")
      #expect(
        said.contains(
          "\(party): says 2, nearly, within a year with normal spending; 3 or more is asked for (Q1.04)"
        ), "\(said)")
    }
    #expect(said.contains("Another form fits better: vendor relationship."), "\(said)")
    #expect(said.contains("What would change it: M2, M7."), "\(said)")
    let after = try card(program, "redirect")
    #expect((after.standing, after.state, after.to) == ("redirected", "redirected", "vendor"))
    #expect(after.stages["opportunity"] == "redirected")
    #expect(try required(program, "redirect") == 1)
  }
}
