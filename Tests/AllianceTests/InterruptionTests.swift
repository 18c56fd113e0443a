import AllianceFiles
import Foundation
import PseudoTerminal
import Testing

/// Every way a sitting can be broken off, below a shell that says what became of the terminal.
@Suite(.serialized) struct InterruptionTests {
  /// A shell at a terminal, with the program started below it.
  private func shell(_ size: LineTests.Size, term: String) throws -> (
    RealProgram, PseudoTerminal
  ) {
    let program = try RealProgram()
    #expect(try program.run(RefusalTests.started).code == 0)
    let terminal = try PseudoTerminal.spawn(
      "/bin/bash", arguments: ["--norc", "--noprofile", "-i"],
      environment: [
        "TERM=\(term)", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=\(program.home)", "PS1=sh: ",
        "ALLIANCE_HOME=\(program.home)", "SWIFT_BACKTRACE=enable=no",
      ], rows: size.rows, columns: size.columns)
    #expect(terminal.waitForScreen("sh:"))
    terminal.send("stty -g > \(program.home)/before; bash -c 'echo $$ > \"$HOME/pid\"; ")
    terminal.send("exec \(BuiltProgram.path("alliance"))'; echo \" status $?\"\r")
    #expect(terminal.wait { $0.cursorLine == "0.01>" }, "\(terminal.screen.text)")
    return (program, terminal)
  }

  private func text(_ program: RealProgram, _ name: String) throws -> String {
    try String(contentsOfFile: program.home + "/" + name, encoding: .utf8)
  }

  /// Takes a word that is not on the screen yet: not every terminal can be cleared.
  private func expectSane(_ terminal: PseudoTerminal, _ program: RealProgram, _ word: String)
    throws
  {
    terminal.send("stty -g > \(program.home)/\(word); echo \(word)\r")
    #expect(terminal.waitForScreen("\n\(word)"), "\(terminal.screen.text)")
    #expect(try text(program, word) == text(program, "before"))
  }

  @Test(
    arguments: ["xterm", "dumb"],
    [
      ("TERM", 143, true), ("HUP", 129, true), ("KILL", 137, true), ("", 0, false),
    ] as [(String, Int, Bool)])
  func `the terminal is sane and the line is a draft`(
    term: String, ending: (signal: String, status: Int, keepsLine: Bool)
  ) throws {
    for size in LineTests.Size.both {
      let (program, terminal) = try shell(size, term: term)
      let drafts = program.home + "/.state/drafts"
      if ending.keepsLine {
        terminal.send("half ä thought")
        #expect(
          terminal.wait { _ in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: drafts)) ?? []
            return names.contains { $0.hasSuffix(".txt") }
          })
        let pid = try #require(Int32(text(program, "pid").split(separator: "\n")[0]))
        let number: [String: Int32] = ["TERM": SIGTERM, "HUP": SIGHUP, "KILL": SIGKILL]
        kill(pid, number[ending.signal] ?? 0)
      } else {
        terminal.send("\u{4}")
      }
      #expect(terminal.waitForScreen("status \(ending.status)"), "\(terminal.screen.text)")
      try expectSane(terminal, program, "after")
      terminal.send("clear; \(BuiltProgram.path("alliance"))\r")
      let line = ending.keepsLine ? "0.01> half ä thought" : "0.01>"
      #expect(terminal.wait { $0.cursorLine == line }, "\(terminal.screen.text)")
      // Ctrl-C drops the line, and then the terminal is given back once more.
      terminal.send("\u{3}")
      #expect(terminal.wait { $0.cursorLine == "0.01>" })
      terminal.send("\u{4}")
      #expect(terminal.wait { $0.cursorLine == "sh:" }, "\(terminal.screen.text)")
      try expectSane(terminal, program, "again")
    }
  }

  @Test(arguments: ["xterm", "dumb"]) func `Ctrl-Z stops, and the line goes on`(term: String) throws
  {
    for size in LineTests.Size.both {
      let (program, terminal) = try shell(size, term: term)
      terminal.send("sell 62\u{1A}")
      #expect(terminal.waitForScreen("Stopped"), "\(terminal.screen.text)")
      try expectSane(terminal, program, "after")
      terminal.send("fg\r")
      #expect(terminal.wait { $0.cursorLine == "0.01> sell 62" }, "\(terminal.screen.text)")
      terminal.send(" trains\r")
      #expect(terminal.waitForScreen("comes closest"), "\(terminal.screen.text)")
      terminal.send("\u{4}")
      #expect(terminal.wait { $0.cursorLine == "sh:" })
      try expectSane(terminal, program, "again")
    }
  }
}
