import PseudoTerminal
import Testing

extension OnATerminal {
  @Suite struct TallAndResized {
    @Test(arguments: [(24, 80), (12, 40), (5, 80), (10, 40), (1, 20), (3, 1)])
    func `a text taller than the screen can be edited`(rows: Int, columns: Int) throws {
      let demo = try Demo(rows: 24, columns: 80)
      demo.terminal.resize(rows: rows, columns: columns)
      let text = String(repeating: "x", count: (rows + 3) * columns)
      demo.terminal.send(
        text + "\u{1}\u{5}" + String(repeating: "y", count: 3 * columns) + "\u{1}z\u{5}!")
      demo.terminal.resize(rows: 24, columns: 80)
      demo.terminal.send("\u{1}\r")
      let wanted = "[z" + text + String(repeating: "y", count: 3 * columns) + "!]"
      let all = wanted.count > 2000 ? "long \(wanted.count - 2)" : "got \(wanted)"
      #expect(demo.terminal.waitForOutput(all, within: 10), "\(demo.terminal.screen.text)")
    }

    @Test func `many pasted lines, then home, end and typing`() throws {
      let demo = try Demo(rows: 12, columns: 40)
      let lines = (1...1500).map { "line \($0)" }.joined(separator: "\n")
      demo.terminal.send(Key.paste(lines))
      #expect(demo.terminal.waitForScreen("> line 1500"))
      demo.terminal.send("\u{1B}<")
      #expect(demo.terminal.waitForScreen("demo> line 1\n> line 2\n"))
      demo.terminal.send("A\u{5}B\u{1B}>C\u{1}D\r")
      #expect(
        demo.terminal.waitForScreen("long \(lines.unicodeScalars.count + 4)"),
        "\(demo.terminal.screen.text)")
      #expect(demo.terminal.screen.history.contains("> line 2\n> line 3\n"))
    }

    @Test func `a resize in the middle of a line redraws it once`() throws {
      let demo = try Demo()
      let text = String(repeating: "abcdefghi ", count: 12)
      demo.terminal.send(text + "\(Key.left)\(Key.left)")
      #expect(demo.terminal.wait { $0.cursor.row == 2 })
      for (rows, columns) in [(24, 50), (24, 30), (20, 100), (12, 40), (24, 80)] {
        demo.terminal.resize(rows: rows, columns: columns)
        // The prompt line is redrawn last to the cursor's place, so this settles.
        let end = 6 + text.count - 2
        #expect(
          demo.terminal.wait { screen in
            screen.cursor == (1 + end / columns, end % columns)
              && screen.text.filter { $0 == "i" }.count == 12 + 1  // and the one in "pid"
          }, "\(columns): \(demo.terminal.screen.cursor)\n\(demo.terminal.screen.text)")
        #expect(demo.terminal.screen.lines[0].hasPrefix("mode full"))
      }
      demo.send("!\r", expecting: "h!i ]")
    }

    @Test func `a window smaller than the text shrinks safely`() throws {
      let demo = try Demo()
      demo.terminal.send(Key.paste((1...20).map { "line \($0)" }.joined(separator: "\n")))
      #expect(demo.terminal.waitForScreen("> line 20"))
      for (rows, columns) in [(5, 80), (1, 80), (1, 1), (2, 3), (24, 80)] {
        demo.terminal.resize(rows: rows, columns: columns)
        demo.terminal.send("x")
      }
      #expect(demo.terminal.waitForScreen("> line 20xxxxx"), "\(demo.terminal.screen.text)")
      demo.send("\r", expecting: "line 20xxxxx]")
    }
  }
}
