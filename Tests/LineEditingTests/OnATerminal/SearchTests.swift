import PseudoTerminal
import Testing

extension OnATerminal {
  @Suite struct Searching {
    /// A demo that has heard three lines.
    private func demo(_ size: (rows: Int, columns: Int) = (24, 80)) throws -> Demo {
      let demo = try Demo(rows: size.rows, columns: size.columns)
      for line in ["sell trains", "repair engines", "sell engines in 2027"] {
        demo.send(line + "\r", expecting: "got [\(line)]")
      }
      return demo
    }

    @Test(arguments: [(24, 80), (12, 40)])
    func `control-R shows the newest find, and once more an older one`(
      size: (rows: Int, columns: Int)
    ) throws {
      let demo = try demo(size)
      demo.terminal.send("draft\u{12}sell")
      #expect(
        demo.terminal.wait {
          $0.cursorLine == "(search \"sell\") sell engines in 2027" && $0.cursor.column == 20
        }, "\(demo.terminal.screen.text)")
      demo.terminal.send("\u{12}")
      #expect(demo.terminal.wait { $0.cursorLine == "(search \"sell\") sell trains" })
      demo.terminal.send("\u{13}")
      #expect(demo.terminal.wait { $0.cursorLine == "(search \"sell\") sell engines in 2027" })
      demo.terminal.send(" \u{7F}x")
      #expect(demo.terminal.wait { $0.cursorLine == "(search \"sellx\": nothing)" })
    }

    @Test(arguments: [
      ("\r", "demo> sell engines in 2027", 17), ("\u{7}", "demo> draft", 9),
      ("\u{1B}", "demo> draft", 9), ("\u{3}", "demo> draft", 9),
      ("\u{1}", "demo> sell engines in 2027", 6), (Key.right, "demo> sell engines in 2027", 18),
      ("\u{1F}", "demo> draft", 9),
    ])
    func `a find is taken into the line, and the draft comes back`(
      key: String, line: String, column: Int
    ) throws {
      let demo = try demo()
      demo.terminal.send("draft\(Key.left)\(Key.left)\u{12}GINE\(key)")
      #expect(
        demo.terminal.wait { $0.cursorLine == line && $0.cursor.column == column },
        "\(demo.terminal.screen.cursor) \(demo.terminal.screen.text)")
      demo.send("\u{5}!\r", expecting: "got [\(line.dropFirst(6))!]")
    }

    @Test func `nothing is found in another scope`() throws {
      let demo = try demo()
      demo.terminal.send("/scope\r\u{12}sell")
      #expect(demo.terminal.wait { $0.cursorLine == "(search \"sell\": nothing)" })
    }

    @Test func `a signal in a search keeps the draft`() throws {
      let folder = try Folder()
      let demo = try Demo(more: ["LINE_DEMO_DRAFT=\(folder.path)/draft"])
      demo.send("found\r", expecting: "got [found]")
      demo.send("draft\u{12}fou", expecting: "\"fou\") found")
      demo.terminal.signal(15)
      #expect(demo.terminal.waitForExit() == .exit(143))
      #expect(folder.read("draft") == "draft")
    }

    @Test func `vi's slash searches too`() throws {
      let folder = try Folder()
      try folder.write("bind -v\n", to: "editrc")
      let demo = try Demo(more: ["EDITRC=\(folder.path)/editrc"])
      demo.send("found\r", expecting: "got [found]")
      demo.terminal.send("x\u{1B}")
      #expect(demo.terminal.wait { $0.cursor.column == 6 })
      demo.terminal.send("/ou\r")
      #expect(demo.terminal.wait { $0.cursorLine == "demo> found" })
    }
  }
}
