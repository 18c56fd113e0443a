import Glibc
import PseudoTerminal
import Testing

extension OnATerminal {
  @Suite struct Typing {
    @Test(arguments: [(24, 80), (12, 40)])
    func `a line is sent with Enter`(rows: Int, columns: Int) throws {
      let demo = try Demo(rows: rows, columns: columns)
      demo.send("hello\r", expecting: "got [hello]")
    }

    @Test(arguments: [
      ("ac\(Key.left)b\r", "abc"), ("bc\(Key.home)a\(Key.end)d\r", "abcd"),
      ("one two\u{17}three\r", "one three"),
      ("one two\u{1B}\u{7F}2\r", "one 2"), ("abc\u{1}\u{4}\r", "bc"),
      ("abc\(Key.home)\(Key.delete)\r", "bc"),
      ("one two\u{1}\u{1B}d\r", " two"), ("one two\u{1B}b\u{B}\u{1}\u{19}\r", "twoone "),
      ("one two\u{15}\u{19}\u{19}\r", "one twoone two"),
      ("日本語\(Key.left)\(Key.backspace)x\r", "日x語"),
      ("a👨‍👩‍👧b\(Key.left)\(Key.backspace)\r", "ab"),
      ("e\u{301}x\(Key.left)\(Key.left)>\r", ">e\u{301}x"),
      ("one two\u{1B}[1;5D-\r", "one -two"), ("one two\u{1}\u{1B}[1;5C-\r", "one- two"),
      ("été 日本 😀🇩🇪\r", "été 日本 😀🇩🇪"),
      ("\u{1B}[15~\u{1B}[5~x\u{0}\u{1C}\u{12}\u{13}\u{16}y\r", "xy"),
      ("ab\u{2}\u{6}\u{2}c\r", "acb"),
      ("abc\u{1F}\r", ""), ("one two\u{1F}\u{1F}x\r", "x"), ("one two\u{1F}x\r", "one x"),
      ("/h\t\r", "/help"), ("abc\(Key.left)\u{5}d\r", "abcd"), ("ab\u{7F}b\r", "ab"),
      ("/wh\ti\t\r", "/whistle"), ("hello\u{1B}bX\u{1B}fY\r", "XhelloY"),
      ("\u{1B}5x\u{1B}xy\r", "xy"),
    ])
    func `keys edit the line`(keys: String, result: String) throws {
      let demo = try Demo()
      demo.send(keys, expecting: "got [\(result)]")
    }

    @Test func `the cursor stands where the next character goes`() throws {
      let demo = try Demo(rows: 12, columns: 40)
      demo.send("日本e\u{301}👨‍👩‍👧x", expecting: "x")
      #expect(demo.terminal.wait { $0.cursor.column == 6 + 4 + 1 + 2 + 1 })
      demo.terminal.send(Key.left + Key.left)
      #expect(demo.terminal.wait { $0.cursor.column == 6 + 4 + 1 })
      demo.terminal.send(Key.home + String(repeating: "y", count: 34))
      #expect(demo.terminal.wait { $0.cursor == (2, 0) }, "\(demo.terminal.screen.text)")
    }

    @Test(arguments: [(24, 80), (12, 40)])
    func `keys that come together leave the screen as one by one`(size: (rows: Int, columns: Int))
      throws
    {
      let pieces = [
        "abc", Key.left, "\u{5}d", Key.left + "\u{5}e", "x\u{7F}x", "\u{17}one", "e\u{301}f",
        "\u{202E}g",
        String(repeating: "y", count: 2 * size.columns), "\u{1}z\u{5}!", "\u{1F}", "\\\rk",
        "l\(Key.up)m",
      ]
      let atOnce = try Demo(rows: size.rows, columns: size.columns)
      let oneByOne = try Demo(rows: size.rows, columns: size.columns)
      for piece in pieces {
        for byte in piece.utf8 {
          oneByOne.terminal.send(bytes: [byte])
          oneByOne.terminal.wait(within: 0.01) { _ in false }
        }
        atOnce.terminal.send(piece)
        let isSame = atOnce.terminal.wait(within: 2) { screen in
          let other = oneByOne.terminal.screen
          return screen.lines.dropFirst() == other.lines.dropFirst()
            && screen.cursor == other.cursor
        }
        #expect(
          isSame,
          "after \(piece.debugDescription)\n\(atOnce.terminal.screen.text)\n\(oneByOne.terminal.screen.text)"
        )
      }
      // And both as a fresh drawing.
      for demo in [atOnce, oneByOne] {
        let before = demo.terminal.screen
        demo.terminal.resize(rows: size.rows + 1, columns: size.columns)
        demo.terminal.resize(rows: size.rows, columns: size.columns)
        demo.terminal.wait(within: 0.1) { _ in false }
        #expect(demo.terminal.wait { $0.lines == before.lines && $0.cursor == before.cursor })
      }
    }

    @Test func `history stays in its scope and the draft comes back`() throws {
      let demo = try Demo()
      demo.send("first\r", expecting: "got [first]")
      demo.send("second\rsecond\r", expecting: "got [second]\ndemo> second\ngot [second]")
      demo.send("draft\(Key.up)\(Key.up)", expecting: "demo> first")
      demo.send("\(Key.down)\(Key.down)!\r", expecting: "got [draft!]")
      demo.send("/scope\r\(Key.up)x\r", expecting: "got [x]")
      demo.send("/scope\r\(Key.up)\(Key.up)\(Key.up)\r", expecting: "got [second]\ndemo>")
    }

    @Test(arguments: ["", "bind -v\n"]) func `what one side has cut the other cannot paste`(
      editrc: String
    ) throws {
      let folder = try Folder()
      try folder.write(editrc, to: "editrc")
      let demo = try Demo(more: ["EDITRC=\(folder.path)/editrc"])
      demo.send("secret word\u{17}x\u{15}\u{19}\r", expecting: "got [secret x]")
      if !editrc.isEmpty {
        demo.terminal.send("hidden\u{1B}")
        #expect(demo.terminal.wait { $0.cursor.column == 11 })
        demo.send("d0ipx\u{1B}", expecting: "demo> pxn")
        usleep(100_000)
        demo.send("p\r", expecting: "got [pxhidden")
      }
      demo.send("/scope\r\u{19}a\r", expecting: "got [a]")
      demo.terminal.send("b\u{1B}")
      #expect(demo.terminal.wait { $0.cursorLine == "demo> b" })
      usleep(100_000)
      demo.send("pPp\u{3}", expecting: editrc.isEmpty ? "cancelled [bPp]" : "cancelled [b   ]")
      demo.send("c\u{15}\u{19}\r", expecting: "got [c]")
    }

    @Test func `a second tab lists, then prompt and text stand below`() throws {
      let demo = try Demo(rows: 12, columns: 40)
      demo.send("/w\t", expecting: "demo> /wh")
      demo.send("\t", expecting: "nothing of use\ndemo> /wh")
      #expect(
        demo.terminal.screen.text.hasSuffix(
          """
          demo> /wh
          /why      why this question is asked,
                    and what a strong answer has
          /whistle  nothing of use
          demo> /wh
          """), "\(demo.terminal.screen.text)")
      demo.send("y\r", expecting: "got [/why]")
    }

    @Test func `a backslash, Alt-Enter and a paste make further lines`() throws {
      let demo = try Demo()
      demo.send("one\\\rtwo\(Key.altEnter)three\r", expecting: "got [one\\ntwo\\nthree]")
      #expect(demo.terminal.screen.text.contains("demo> one\n> two\n> three\ngot"))
      demo.send(
        "x" + Key.paste("a\r\nb\rc\td\u{3}\u{1B}[31m") + "y\r",
        expecting: "got [xa\\nb\\nc\\td[31my]")
      demo.send(Key.paste("a\nb") + "\u{1F}z\r", expecting: "got [z]")
      demo.send("C:\\\\\\\\\r", expecting: "got [C:\\\\\\\\]")
    }

    @Test func `one line stays one line where only one is allowed`() throws {
      let demo = try Demo(["--single"])
      demo.send(Key.paste("a\nb\\") + "\r", expecting: "got [a b\\\\]")
    }

    @Test func `up and down walk the lines of the text first`() throws {
      let demo = try Demo()
      demo.send("old\r", expecting: "got [old]")
      demo.send(
        Key.paste("abc\ndef") + Key.up + "X" + Key.up + Key.down + Key.down + "Y\r",
        expecting: "got [abcX\\ndefY]")
    }

    @Test func `a prefill can be mended`() throws {
      let demo = try Demo(["--prefill", "日本\nzwei"])
      demo.send("!\r", expecting: "got [日本\\nzwei!]")
    }

    @Test func `what is typed ahead is kept for the next line`() throws {
      let demo = try Demo()
      demo.send("one\rtwo\rthree\rfo", expecting: "demo> fo")
      #expect(
        demo.terminal.screen.text.contains(
          "got [one]\ndemo> two\ngot [two]\ndemo> three\ngot [three]"))
      demo.send("ur\r/slow\rnext", expecting: "working done\ndemo> next")
      demo.send("\r", expecting: "got [next]")
    }

    @Test func `one byte at a time is the same as all at once`() throws {
      let demo = try Demo()
      let keys = "日x\(Key.left)é\(Key.paste("p\r\nq"))\(Key.end)\u{1B}[1;5D!\r"
      for byte in keys.utf8 { demo.terminal.send(bytes: [byte]) }
      demo.send("", expecting: "got [日ép\\n!qx]")
      demo.send(keys, expecting: "got [日ép\\n!qx]\ndemo> 日ép\n> !qx\ngot [日ép\\n!qx]")
    }

    @Test func `invalid bytes are seen, not swallowed`() throws {
      let demo = try Demo()
      demo.terminal.send(bytes: [0x61, 0xFF, 0x62, 0xC3, 0x28, 0x0D])
      demo.send("", expecting: "got [a\u{FFFD}b\u{FFFD}(]")
    }

    @Test func `control-L clears the screen and keeps the text`() throws {
      let demo = try Demo()
      demo.send("abc\u{C}", expecting: "demo> abc")
      #expect(demo.terminal.wait { $0.lines[0] == "demo> abc" })
    }

    @Test func `100,000 characters pasted arrive`() throws {
      let demo = try Demo()
      let text = String(repeating: "0123456789 日本語é", count: 6700)
      demo.terminal.send(Key.paste(text) + "x")
      demo.terminal.send("\u{1}\u{5}y\r")
      #expect(demo.terminal.waitForScreen("long \(text.unicodeScalars.count + 2)", within: 20))
    }

    @Test func `a paste beyond all measure is refused aloud`() throws {
      let demo = try Demo()
      demo.terminal.send("kept")
      demo.terminal.send(Key.paste(String(repeating: "0123456789", count: 100_001)))
      #expect(
        demo.terminal.waitForScreen("1000000 characters in one answer: not inserted", within: 20))
      demo.send("\r", expecting: "got [kept]")
    }

    @Test func `20,000 characters typed without brackets arrive`() throws {
      let demo = try Demo()
      demo.terminal.send(String(repeating: "typed ", count: 3400) + "\r")
      #expect(demo.terminal.waitForScreen("long 20400", within: 20))
    }

    @Test(arguments: ["C", "POSIX", "xx_YY.UTF-8", "de_DE.ISO-8859-1", ""])
    func `no locale loses a character`(locale: String) throws {
      let demo = try Demo(locale: locale, more: ["LANG=\(locale)"])
      demo.send("é日😀e\u{301}\r", expecting: "got [é日😀e\u{301}]")
    }
  }
}
