import AllianceCore
import AllianceFiles
import Foundation
import PseudoTerminal
import Testing

/// `kill -9` after any acknowledged line: the recap, then the very next line; nothing asked twice.
@Suite struct KillTests {
  @Test func `a killed conversation goes on at the very next line`() throws {
    let lines = try Resources.text("northwind.lines").split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropLast()
    let program = try RealProgram()
    var terminal = try program.onTerminal(["start", "--core"])
    var prompt = ""
    for (index, line) in lines.enumerated() {
      if index >= 4, index % 4 == 0 {
        terminal.signal(9)
        #expect(terminal.waitForExit() == .signal(9))
        terminal = try program.onTerminal()
        #expect(terminal.waitForOutput("Northwind x Fabrikam. Last time"))
        #expect(
          terminal.wait { $0.cursorLine == prompt },
          "line \(index + 1): expected \(prompt)\n\(terminal.screen.text)")
      }
      let written = terminal.output.count
      terminal.send(line + "\r")
      #expect(terminal.wait { terminal.output.count > written && $0.cursorLine.hasSuffix(">") })
      prompt = terminal.screen.cursorLine
    }
    terminal.send("\u{4}")
    #expect(terminal.waitForExit() == .exit(0))

    let whole = try RealProgram()
    #expect(
      try whole.run(["start", "--core"], input: try Resources.text("northwind.lines")).code == 0)
    let name = SameResultTests.name
    #expect(try Essence(program.assessment(name)) == Essence(whole.assessment(name)))
  }

  @Test(arguments: [Int32(15), 1]) func `an unsent line comes back after a signal`(signal: Int32)
    throws
  {
    let program = try RealProgram()
    let started = try program.run(["start", "Draft", "--party", "Acme", "--party", "Globex"])
    #expect(started.code == 0)
    let terminal = try program.onTerminal()
    #expect(terminal.wait { $0.cursorLine == "0.01>" })
    terminal.send("sell one contract für 日本")
    #expect(terminal.waitForScreen("für 日本"))
    terminal.signal(signal)
    #expect(terminal.waitForExit() == .exit(128 + signal))
    let again = try program.onTerminal()
    #expect(
      again.wait { $0.cursorLine == "0.01> sell one contract für 日本" }, "\(again.screen.text)")
    again.send("\r")
    #expect(again.waitForScreen("Which of these comes closest"))
    #expect(
      try program.assessment("draft").standing.answers[SlotKey("Q0.01")].value
        == .given(.text("sell one contract für 日本")))
  }

  @Test(arguments: ["TERM=xterm", "TERM=dumb"])
  func
    `a pause is enough for a line to survive kill -9, and it is gone once it was sent or dropped`(
      term: String
    ) throws
  {
    let program = try RealProgram()
    #expect(try program.run(["start", "Killed", "--party", "Acme", "--party", "Globex"]).code == 0)
    let environment = ["LANG=C.UTF-8", term]
    let drafts = program.home + "/.state/drafts"
    func kept() -> [String] {
      let names = try? FileManager.default.contentsOfDirectory(atPath: drafts)
      return names?.filter { $0.hasSuffix(".txt") } ?? []
    }
    func killed(_ terminal: PseudoTerminal, pausing: Bool) {
      if pausing { #expect(terminal.wait { _ in !kept().isEmpty }) }
      terminal.signal(9)
      #expect(terminal.waitForExit() == .signal(9))
    }
    var terminal = try program.onTerminal(environment: environment)
    #expect(terminal.wait { $0.cursorLine == "0.01>" })
    terminal.send("half a 日本")
    killed(terminal, pausing: true)
    // What came back is still a draft, also when nothing is typed before the next kill.
    for _ in 1...2 {
      terminal = try program.onTerminal(environment: environment)
      #expect(terminal.wait { $0.cursorLine == "0.01> half a 日本" }, "\(terminal.screen.text)")
      killed(terminal, pausing: false)
    }
    terminal = try program.onTerminal(environment: environment)
    #expect(terminal.wait { $0.cursorLine == "0.01> half a 日本" })
    terminal.send("\u{3}")
    #expect(terminal.waitForScreen("Line dropped."))
    #expect(terminal.wait { _ in kept().isEmpty })
    terminal.send("sell one contract for 62 trains in 2027")
    #expect(terminal.wait { _ in !kept().isEmpty })
    terminal.send("\r")
    #expect(terminal.waitForScreen("Which of these comes closest"))
    #expect(terminal.wait { _ in kept().isEmpty })
  }

  @Test func `a closed window keeps the unsent line`() throws {
    let program = try RealProgram()
    #expect(try program.run(["start", "Closed", "--party", "Acme", "--party", "Globex"]).code == 0)
    let terminal = try program.onTerminal()
    #expect(terminal.wait { $0.cursorLine == "0.01>" })
    terminal.send("half a thought")
    #expect(terminal.waitForScreen("half a thought"))
    terminal.closeMaster()
    #expect(terminal.waitForExit() == .exit(129))
    let again = try program.onTerminal()
    #expect(again.wait { $0.cursorLine == "0.01> half a thought" }, "\(again.screen.text)")
  }
}
