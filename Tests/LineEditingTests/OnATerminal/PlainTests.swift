import PseudoTerminal
import Testing

extension OnATerminal {
  @Suite struct Plain {
    @Test(arguments: ["dumb", "", "unknown", "emacs", "no-such-terminal", "vt52"])
    func `simple terminals get plain lines without escape sequences`(term: String) throws {
      let demo = try Demo(term: term)
      demo.send("helo\u{7F}lo日本\u{7F}x\r", expecting: "got [hello日x]")
      demo.send("one two\u{17}2\u{15}abc\(Key.left)d\r", expecting: "got [abcd]")
      demo.send("abc\u{3}", expecting: "cancelled [abc]")
      demo.send("a\\\rb\r", expecting: "got [a\\nb]")
      demo.send("/he\t\r", expecting: "got [/help]")
      demo.send("\u{4}", expecting: "bye")
      #expect(
        demo.terminal.screen.text.hasPrefix(
          "Plain mode is on: nothing is redrawn.\nCtrl-L says the line again.\nmode plain"))
      #expect(!demo.terminal.output.contains(0x1B))
    }

    @Test(arguments: [("ACCESSIBLE=1", "plain"), ("ACCESSIBLE=0", "full"), ("ACCESSIBLE=", "full")])
    func `ACCESSIBLE asks for plain lines`(setting: String, mode: String) throws {
      let demo = try Demo(more: [setting])
      #expect(demo.terminal.screen.text.contains("mode \(mode)"))
      #expect(demo.terminal.screen.text.contains("Plain mode is on") == (mode == "plain"))
    }

    @Test func `earlier lines and the draft are said anew, below`() throws {
      let demo = try Demo(["--plain"], rows: 12, columns: 40)
      demo.send("first\rsecond\rdraft", expecting: "demo> draft")
      demo.terminal.send("\(Key.up)\(Key.up)\(Key.up)\u{E}\u{E}\u{10}!\r")
      demo.send("", expecting: "got [second!]")
      #expect(
        demo.terminal.screen.history.contains(
          """
          demo> draft
          demo> second
          demo> first
          demo> second
          demo> draft
          demo> second!
          """), "\(demo.terminal.screen.history)")
      #expect(demo.terminal.output.filter { $0 == 7 }.count == 1)
    }

    @Test func `what cannot be seen is named`() throws {
      let demo = try Demo(["--plain"])
      demo.send("a\u{202E}b\u{200B}\u{FFFD}", expecting: "demo> a<U+202E>b<U+200B>\u{FFFD}")
      demo.send("\u{7F}\u{7F}", expecting: "b<U+200B>\ndemo> a<U+202E>b")
      demo.send("\r", expecting: "got [a")
    }

    @Test func `a plain line may be longer than the kernel's`() throws {
      let demo = try Demo(["--plain"])
      demo.terminal.send(String(repeating: "0123456789", count: 1000) + "\r")
      #expect(demo.terminal.waitForScreen("long 10000"))
    }

    @Test func `what is rubbed out across rows is said anew`() throws {
      let demo = try Demo(["--plain"], columns: 10)
      demo.send("abcdef\u{7F}\u{7F}x\r", expecting: "got [abcdx\n]")
    }
  }
}
