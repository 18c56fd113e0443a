import PseudoTerminal
import Testing

extension OnATerminal {
  @Suite struct Hints {
    @Test(arguments: [(24, 80), (12, 40)])
    func `a hint stands dim behind the cursor and is gone after Enter`(
      size: (rows: Int, columns: Int)
    ) throws {
      let demo = try Demo(["--hint"], rows: size.rows, columns: size.columns)
      #expect(
        demo.terminal.wait { $0.cursorLine == "demo> a word, or /help" && $0.cursor.column == 6 })
      #expect(demo.shows("\u{1B}[2ma word, or /help\u{1B}[22m"))
      demo.terminal.send("/")
      #expect(demo.terminal.wait { $0.cursorLine == "demo> /" })
      demo.terminal.send("h")
      #expect(demo.terminal.wait { $0.cursorLine == "demo> /help" && $0.cursor.column == 8 })
      #expect(demo.shows("\u{1B}[2melp\u{1B}[22m"))
      demo.send("\r", expecting: "demo> /h\ngot [/h]\ndemo> a word")
    }

    @Test func `arrow right takes what Tab would add, and never mere advice`() throws {
      let demo = try Demo(["--hint"])
      demo.send(Key.right + "/whi\(Key.right)\r", expecting: "got [/whistle]")
      demo.send("/h\u{6}\r", expecting: "got [/help]")
      demo.send("/hx\(Key.left)\(Key.right)y\r", expecting: "got [/hxy]")
    }

    @Test func `a hint never takes a row of its own`() throws {
      let demo = try Demo(["--hint"], rows: 12, columns: 12)
      #expect(demo.terminal.wait { $0.cursorLine == "demo> a wor" })
      demo.terminal.send("/whi")
      #expect(demo.terminal.wait { $0.cursorLine == "demo> /whis" && $0.cursor.column == 10 })
      demo.terminal.send("s")
      #expect(demo.terminal.wait { $0.cursorLine == "demo> /whis" && $0.cursor.column == 11 })
    }

    @Test(arguments: [["NO_COLOR=1"], ["TERM=dumb"]])
    func `without dim letters there is no hint`(environment: [String]) throws {
      let demo = try Demo(["--hint"], more: environment)
      demo.send("/h\r", expecting: "got [/h]\ndemo>")
      #expect(!demo.terminal.screen.text.contains("a word"))
      #expect(!demo.shows("\u{1B}[2m"))
    }
  }
}

extension Demo {
  /// Whether these bytes have reached the terminal.
  fileprivate func shows(_ bytes: String) -> Bool {
    String(decoding: terminal.output, as: UTF8.self).contains(bytes)
  }
}
