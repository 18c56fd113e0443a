import AllianceCore
import AllianceFiles
import Foundation
import PseudoTerminal
import Testing

/// `alliance learn` through the real program.
@Suite struct LearnTests {
  @Test func `who answers as the model does agrees with all of it`() throws {
    var pupil = try Pupil("shift-planner")
    try pupil.typeAll()
    let result = try pupil.result
    #expect(result.compared.count == 32 && result.differing.map(\.question.code) == [])
    #expect(result.own == result.right && result.dimensions == [])
  }

  @Test func `a whole case in a pipe ends with its verdict and a record of completion`() throws {
    let id = "cell-works"
    var pupil = try Pupil(id)
    try pupil.typeAll()
    let program = try RealProgram()
    let input = pupil.lines.joined(separator: "\n") + "\n"
    let result = try program.run(["learn", id], input: input)
    #expect(result.code == 0 && result.errors == "", "\(result.errors)")
    let said = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let count = said.firstMatch(of: /with (\d+) of (\d+) answers as experienced managers/)
    #expect(count != nil && count?.1 == count?.2, "\(said.suffix(800))")
    let own = said.firstMatch(
      of: /Your answers lead to: (.*?) Those of experienced managers lead to: (.*?) Why:/)
    #expect(own != nil && own?.1 == own?.2, "\(said.suffix(1500))")
    #expect(!said.contains("What to study"))

    let file = try program.assessment("practice-\(id)")
    #expect(file.standing.start.mode == .practice)
    #expect(file.journal.count { $0.deed == .practiceCompleted } == 1)
    #expect(try program.run(["check", program.path("practice-\(id)")]).code == 0)
    let list = try program.run(["learn"]).output
    let line = try #require(list.split(separator: "\n").first { $0.contains("  \(id) ") })
    #expect(line.contains("completed on "), "\(line)")
  }

  @Test func `a case is left and taken up again by every way back`() throws {
    var pupil = try Pupil("harbour-heat")
    try pupil.typeAll()
    let program = try RealProgram()
    var lines = pupil.lines[...]
    func sit(_ arguments: [String], _ count: Int) throws -> String {
      let input = lines.prefix(count).joined(separator: "\n") + "\n"
      lines = lines.dropFirst(count)
      let result = try program.run(arguments, input: input)
      #expect(result.code == 0, "\(result.errors)")
      return result.output
    }
    #expect(try sit(["learn"], 4).contains("harbour-heat   Practice: Harbour heat, not begun"))
    #expect(try sit(["learn"], 10).contains("harbour-heat   Practice: Harbour heat, begun"))
    #expect(try sit([], 10).contains("Practice: Harbour heat. Last time"))
    #expect(try sit(["resume"], 10).contains("of 32 questions"))
    let last = try sit(["learn", "harbour-heat", "--plain"], lines.count)
    #expect(last.contains("32 of 32 answers"))
    // A completed practice is nothing to go on with.
    #expect(try program.run(["resume"]).code == 66)
    #expect(try sit(["learn"], 0).contains("Practice: Shift planner   "))
    #expect(try program.run(["list"]).output.split(separator: "\n").count == 2)
    // Once more begins another file.
    _ = try sit(["learn", "harbour-heat"], 0)
    #expect(try program.assessment("practice-harbour-heat-2").completion == nil)
  }

  @Test func `an unknown case is refused with the names there are`() throws {
    let result = try RealProgram().run(["learn", "harbor-heat"])
    #expect(result.code == 66)
    #expect(result.errors.contains("harbour-heat, shift-planner, cell-works"))
  }

  @Test func `on a terminal the coach speaks after an answer`() throws {
    let program = try RealProgram()
    let terminal = try program.onTerminal(["learn", "cell-works"])
    terminal.answer("3", at: "hofstett 1.04>")
    terminal.answer("a site on the coast", at: "hofstett 1.04>")
    #expect(
      terminal.wait { $0.cursorLine == "hofstett 1.05>" }, "\(terminal.screen.text)")
    #expect(terminal.screen.text.contains("Coach  An experienced manager said 5, not at all"))
    terminal.send("\u{4}")
    #expect(terminal.waitForExit() == .exit(0))
  }
}
