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
      #expect(demo.terminal.screen.text.hasPrefix("mode plain"))
      #expect(!demo.terminal.output.contains(0x1B))
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
