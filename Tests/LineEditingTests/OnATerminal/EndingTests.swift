import Glibc
import PseudoTerminal
import Testing

extension OnATerminal {
  @Suite struct Endings {
    /// Runs the demo below a shell that shows the terminal's modes before and after it.
    private func shell(_ command: String = "", term: String = "xterm-256color") throws
      -> PseudoTerminal
    {
      let demo = BuiltProgram.path("line-demo")
      let terminal = try PseudoTerminal.spawn(
        "/bin/sh",
        arguments: [
          "-c",
          "stty -g | sed 's/^/before /'; \(demo) \(command); echo status $?; stty -g | sed 's/^/after /'",
        ],
        environment: [
          "TERM=\(term)", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=/nonexistent",
          "SWIFT_BACKTRACE=enable=no",
        ], columns: 160)
      try #require(terminal.waitForScreen("demo>"), "\(terminal.screen.text)")
      return terminal
    }

    private func modes(_ screen: Screen, _ word: String) -> Substring? {
      screen.lines.first { $0.hasPrefix(word) }?.dropFirst(word.count)
    }

    private func pid(_ screen: Screen) -> Int32 {
      screen.lines.lazy.compactMap { $0.split(separator: "pid ").last.flatMap { Int32($0) } }.first
        ?? -1
    }

    @Test(
      arguments: ["full", "plain"],
      [
        ("\u{4}", 0, 0), ("abc\r/quit\r", 0, 0), ("/exit\r", 0, 3), ("/crash\r", 0, 134),
        ("draft", SIGTERM, 143),
        ("draft", SIGHUP, 129), ("draft", SIGUSR1, 138), ("draft", SIGQUIT, 131),
        ("draft", SIGSEGV, 139),
      ] as [(String, Int32, Int32)])
    func `the terminal is given back as it was found`(
      mode: String, ending: (keys: String, signal: Int32, status: Int32)
    ) throws {
      let terminal = try shell(mode == "plain" ? "--plain" : "")
      terminal.send(ending.keys)
      if ending.signal != 0 {
        #expect(terminal.waitForScreen("draft"))
        kill(pid(terminal.screen), ending.signal)
      }
      #expect(terminal.waitForScreen("after "), "\(terminal.screen.text)")
      #expect(terminal.waitForScreen("status \(ending.status)\n"), "\(terminal.screen.text)")
      let before = try #require(modes(terminal.screen, "before "))
      #expect(modes(terminal.screen, "after ") == before)
      #expect(!terminal.screen.modes.contains(2004))
      #expect(terminal.waitForExit() == .exit(0))
    }

    @Test func `another program gets the terminal as it was found`() throws {
      let terminal = try shell()
      terminal.send("/shell\r")
      #expect(terminal.waitForScreen("shell 0"))
      #expect(
        terminal.screen.text.contains("\n" + (modes(terminal.screen, "before ") ?? "none") + "\n"),
        "\(terminal.screen.text)")
      terminal.send("x\r")
      #expect(terminal.waitForScreen("got [x]"))
    }

    @Test func `control-C gives up the line, not the session`() throws {
      let demo = try Demo()
      demo.send("abc\u{3}", expecting: "demo> abc^C\ncancelled [abc]\ndemo>")
      demo.send("def", expecting: "demo> def")
      demo.terminal.signal(SIGINT)
      demo.send("", expecting: "cancelled [def]")
      demo.send("/slow\r", expecting: "working")
      demo.send("\u{3}", expecting: "cancelled []")
      demo.send("ok\r", expecting: "got [ok]")
      // Typed ahead, Ctrl-C still takes only what stood before it.
      demo.send("/slow\r", expecting: "working")
      demo.send("abc\u{3}def\r", expecting: "cancelled [abc]\ndemo> def\ngot [def]")
      // Without a shell to come back to, a stop is refused by the kernel.
      demo.send("ab\u{1A}c\r", expecting: "got [abc]")
      demo.send("\u{4}", expecting: "bye")
      #expect(demo.terminal.waitForExit() == .exit(0))
    }

    @Test(arguments: [SIGTERM, SIGHUP, 0], ["full", "plain"])
    func `a draft survives`(signal: Int32, mode: String) throws {
      let path = "/tmp/line-demo-draft.\(getpid()).\(signal).\(mode)"
      defer { unlink(path) }
      let demo = try Demo(mode == "plain" ? ["--plain"] : [], more: ["LINE_DEMO_DRAFT=\(path)"])
      demo.send("half 日本😀\\\r" + Key.paste("a\nb") + "\u{1B}[200~unfinished", expecting: "> b")
      if signal == 0 { demo.terminal.closeMaster() } else { demo.terminal.signal(signal) }
      #expect(demo.terminal.waitForExit() == .exit(signal == 0 ? 129 : 128 + signal))
      let file = try #require(fopen(path, "r"))
      var bytes = [UInt8](repeating: 0, count: 1000)
      let count = fread(&bytes, 1, bytes.count, file)
      fclose(file)
      #expect(String(decoding: bytes[..<count], as: UTF8.self) == "half 日本😀\na\nbunfinished")
    }

    @Test(arguments: ["", "--plain"])
    func `control-Z stops and fg goes on`(mode: String) throws {
      let terminal = try PseudoTerminal.spawn(
        "/bin/bash", arguments: ["--norc", "--noprofile", "-i"],
        environment: [
          "TERM=xterm", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=/nonexistent", "PS1=sh: ",
        ])
      #expect(terminal.waitForScreen("sh:"))
      terminal.send("\(BuiltProgram.path("line-demo")) \(mode)\r")
      #expect(terminal.waitForScreen("demo>"))
      terminal.send("abc\u{1A}")
      #expect(terminal.waitForScreen("Stopped"), "\(terminal.screen.text)")
      terminal.send("stty -a | grep -o '.icanon'; echo done\r")
      #expect(terminal.waitForScreen("\ndone"))
      terminal.send("fg\r")
      #expect(terminal.wait { $0.cursorLine == "demo> abc" }, "\(terminal.screen.text)")
      terminal.send("d\r")
      #expect(terminal.waitForScreen("got [abcd]"), "\(terminal.screen.text)")
      terminal.send("\u{4}")
      #expect(terminal.waitForScreen("bye\nsh:"))
      terminal.send("exit\r")
      #expect(terminal.waitForExit() == .exit(0))
    }
  }
}
