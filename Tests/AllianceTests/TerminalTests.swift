import AllianceCore
import AllianceFiles
import PseudoTerminal
import Testing

/// The real program on a terminal: what hands do there.
@Suite struct TerminalTests {
  static let name = RefusalTests.name

  private func begun(
    rows: Int = 24, columns: Int = 80, environment: [String] = ["LANG=C.UTF-8", "TERM=xterm"]
  ) throws -> (RealProgram, PseudoTerminal) {
    let program = try RealProgram()
    #expect(try program.run(RefusalTests.started).code == 0)
    let terminal = try program.onTerminal(rows: rows, columns: columns, environment: environment)
    #expect(terminal.wait { $0.cursorLine == "0.01>" }, "\(terminal.screen.text)")
    return (program, terminal)
  }

  private func value(_ program: RealProgram, _ code: String, _ party: String? = nil) throws
    -> Value?
  {
    try program.assessment(Self.name).standing.answers[SlotKey(code, party: party)].value?.value
  }

  @Test func `arrows, word delete and the ends of the line edit the answer`() throws {
    let (program, terminal) = try begun()
    terminal.send(
      "one contract for 62 trains\u{17}engines\u{1}sell \u{5} in 2027\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D"
    )
    terminal.send("\u{1B}[C\r")
    #expect(terminal.waitForScreen("Which of these comes closest"))
    #expect(try value(program, "Q0.01") == .text("sell one contract for 62 engines in 2027"))
  }

  @Test func `arrow up brings an answer of this kind back, never another party's`() throws {
    let (program, terminal) = try begun()
    terminal.send("sell one contract for 62 trains in 2027\r")
    #expect(terminal.waitForScreen("Which of these comes closest"))
    // A text is no answer to a choice.
    terminal.send("\u{1B}[A2\r")
    #expect(terminal.wait { $0.cursorLine == "acme 0.03>" })
    terminal.send("Ada\r")
    #expect(terminal.waitForScreen("Ada, sponsor"))
    terminal.send("\u{1B}[A")
    #expect(terminal.wait { $0.cursorLine == "acme 0.03> Ada" })
    terminal.send("\u{15}Bo\r")
    #expect(terminal.wait { $0.cursorLine == "globex 0.03>" })
    terminal.send("\u{1B}[A")
    terminal.send("Cy\r")
    #expect(terminal.waitForScreen("Cy, sponsor"))
    #expect(try program.assessment(Self.name).standing.people.map(\.name) == ["Ada", "Bo", "Cy"])
  }

  @Test func `an answer comes back from the person's own editor`() throws {
    let (program, terminal) = try begun(environment: ["EDITOR=sed -i 1s/.*/trains/", "TERM=xterm"])
    terminal.send("/edit\r")
    #expect(terminal.waitForScreen("Which of these comes closest"))
    #expect(try value(program, "Q0.01") == .text("trains"))
  }

  @Test func `Tab completes commands, choices and terms`() throws {
    let (program, terminal) = try begun()
    terminal.send("/sta\t")
    #expect(terminal.wait { $0.cursorLine.hasPrefix("0.01> /status") })
    terminal.send("\u{15}/define outc\t")
    #expect(terminal.wait { $0.cursorLine.hasPrefix("0.01> /define outcome test") })
    terminal.send("\r")
    #expect(terminal.waitForScreen("none of the parties"))
    terminal.send("sell one contract for 62 trains in 2027\r")
    #expect(terminal.waitForScreen("Which of these comes closest"))
    terminal.send("inv\t\r")
    #expect(terminal.waitForScreen("Invest in a market. Saved."))
    #expect(
      try program.assessment(Self.name).standing.answers[SlotKey("Q0.01")].fields["tag"]
        == .given(.text("invest")))
  }

  @Test(arguments: ["LANG=C.UTF-8", "LANG=C", "LANG=POSIX", "LANG=xx_YY.UTF-8"])
  func `accents and Chinese characters survive every locale`(locale: String) throws {
    let (program, terminal) = try begun(environment: [locale, "TERM=xterm"])
    terminal.send("é日本ü größer als 62 Züge\u{1B}[D\u{7F}\u{7F}\r")
    #expect(terminal.waitForScreen("Which of these comes closest"))
    #expect(try value(program, "Q0.01") == .text("é日本ü größer als 62 Ze"))
  }

  @Test func `Ctrl-C drops the line and not the session, Ctrl-D saves and leaves`() throws {
    let (program, terminal) = try begun()
    terminal.send("wrong words")
    #expect(terminal.waitForScreen("wrong words"))
    terminal.send("\u{3}")
    #expect(terminal.waitForScreen("Line dropped."))
    #expect(terminal.wait { $0.cursorLine == "0.01>" })
    terminal.send("\u{4}")
    #expect(terminal.waitForExit() == .exit(0))
    #expect(terminal.screen.text.contains("Saved in acme-x-globex.alliance.json."))
    #expect(try value(program, "Q0.01") == nil)
  }

  @Test func `a resize in the middle of a line keeps the line`() throws {
    let (program, terminal) = try begun()
    terminal.send("sell one contract for the repair of sixty-two engines that fly")
    #expect(terminal.waitForScreen("that fly"))
    terminal.resize(rows: 12, columns: 40)
    terminal.send(" in 2027")
    #expect(terminal.waitForScreen("in 2027"))
    terminal.resize(rows: 24, columns: 100)
    terminal.send("\r")
    #expect(terminal.waitForScreen("Which of these comes closest"))
    #expect(
      try value(program, "Q0.01")
        == .text("sell one contract for the repair of sixty-two engines that fly in 2027"))
  }

  @Test(arguments: ["TERM=dumb", "TERM=", "NO_COLOR=1"]) func `a simple terminal works the same`(
    setting: String
  ) throws {
    let (program, terminal) = try begun(environment: ["LANG=C", setting])
    terminal.send("sell one contract for 62 trainz\u{7F}s in 2027\r")
    #expect(terminal.waitForScreen("Which of these comes closest"))
    #expect(try value(program, "Q0.01") == .text("sell one contract for 62 trains in 2027"))
  }

  @Test func `every core question fits a screen of 24 lines with its prompt`() throws {
    let method = try QuestionnaireSet.shipped.questionnaire()
    let program = try RealProgram()
    #expect(
      try program.run(["answer", Self.name, "--from", Resources.path("northwind.yaml")]).code == 0)
    let terminal = try program.onTerminal(["resume", Self.name], rows: 24, columns: 80)
    #expect(terminal.waitForScreen("/review shows the answers"))
    for question in method.questions where question.code != "Q0.02" {
      terminal.send("\u{15}\u{C}/goto \(question.code)\r")
      let isWhole = terminal.wait(within: 5) {
        $0.cursorLine.contains("\(question.number)>") && $0.text.contains("\(question.code)  ")
          || $0.text.contains("\(question.code) is not asked")
          || $0.text.contains("\(question.code) goes through the rows of")
      }
      #expect(
        isWhole,
        "\(question.code) does not stand on the screen with its prompt\n\(terminal.screen.text)")
    }
  }
}
