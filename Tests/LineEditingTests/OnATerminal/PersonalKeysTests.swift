import Glibc
import PseudoTerminal
import Testing

extension OnATerminal {
  @Suite struct PersonalKeys {
    /// Starts the demo with an `.editrc` of these words.
    private func demo(_ editrc: String, _ name: String) throws -> Demo {
      let path = "/tmp/line-demo-editrc.\(getpid()).\(name)"
      let file = try #require(fopen(path, "w"))
      fputs(editrc, file)
      fclose(file)
      defer { unlink(path) }
      return try Demo(more: ["EDITRC=\(path)"])
    }

    @Test func `vi keys work when asked for`() throws {
      let demo = try demo("bind -v\n", "vi")
      demo.send("hello world", expecting: "hello world")
      // Escape alone needs its moment: the cursor steps back when it has been understood.
      demo.terminal.send("\u{1B}")
      #expect(demo.terminal.wait { $0.cursor.column == 16 })
      demo.send("bdwiX\r", expecting: "got [helloX ]")
      demo.terminal.send("abc\u{1B}")
      #expect(demo.terminal.wait { $0.cursor.column == 8 })
      demo.send("0x$xk", expecting: "got [helloX ]\ndemo> helloX")
      demo.send("j\r", expecting: "got [b]")
      demo.terminal.send("one two\u{1B}")
      #expect(demo.terminal.wait { $0.cursor.column == 12 })
      demo.terminal.send("dbU")
      #expect(demo.terminal.wait { $0.cursorLine == "demo> one o" })
      demo.send("u\r", expecting: "got [one two]")
    }

    @Test func `vi's end on an empty line does no harm`() throws {
      let demo = try demo("bind -v\n", "end")
      for _ in 1...5 {
        demo.terminal.send("\u{1B}")
        usleep(80_000)
        demo.terminal.send("$$xX0ihello\r")
      }
      #expect(demo.terminal.waitForOutput("got [hello]"))
      demo.send("\u{3}ok\r", expecting: "got [ok]")
    }

    @Test func `a bad file is passed by, a good line in it counts`() throws {
      let bad = "bind \"open\nbind " + String(repeating: "x", count: 5000) + " ed-move-to-beg\n"
      let demo = try demo(bad + "bind ^T ed-move-to-beg\nedit off\n", "bad")
      demo.send("bc\u{14}a\r", expecting: "got [abc]")
    }
  }
}
