import Glibc
import PseudoTerminal
import Testing

extension OnATerminal {
  @Suite struct AnotherEditor {
    /// Starts the demo with a shell script as the editor.
    private func demo(
      _ script: String, _ arguments: [String] = [], rows: Int = 24, columns: Int = 80,
      more: [String] = []
    ) throws -> (Demo, Folder) {
      let folder = try Folder()
      try folder.write("#!/bin/sh\n" + script, to: "my editor", mode: 0o700)
      let demo = try Demo(
        arguments, rows: rows, columns: columns,
        more: [
          "VISUAL='\(folder.path)/my editor'", "EDITOR=false", "TMPDIR=\(folder.path)",
          "FOLDER=\(folder.path)",
        ] + more)
      return (demo, folder)
    }

    @Test(arguments: [[], ["--plain"]], [(24, 80), (12, 40)])
    func `a text goes to the editor and comes back`(mode: [String], size: (rows: Int, columns: Int))
      throws
    {
      let (demo, folder) = try demo(
        """
        stty -a | grep -o '.icanon' > "$FOLDER/tty"
        stat -c '%a' "$1" "${1%/*}" > "$FOLDER/modes"
        { cat "$1"; printf 'zwei 日本\\n'; } > "$1.new"; mv "$1.new" "$1"; echo rest > "$1~"
        """, mode, rows: size.rows, columns: size.columns)
      demo.send("eins\u{18}\u{5}", expecting: "demo> eins\n> zwei 日本")
      #expect(demo.terminal.wait { $0.cursorLine == "> zwei 日本" && $0.cursor.column == 11 })
      demo.send("!\r", expecting: "got [eins\\nzwei 日本!]")
      #expect(folder.read("tty") == " icanon\n")
      #expect(folder.read("modes") == "600\n700\n")
      #expect(folder.entries == ["modes", "my editor", "tty"])
    }

    @Test func `what came back is one step for undo`() throws {
      let (demo, folder) = try demo("echo new > \"$1\"")
      demo.send("old\u{18}\u{5}", expecting: "demo> new")
      demo.send("\u{1F}", expecting: "demo> old")
      demo.send("\r", expecting: "got [old]")
      #expect(folder.entries == ["my editor"])
    }

    @Test func `one line stays one line`() throws {
      let (demo, folder) = try demo("printf 'a\\nb\\033[1m\\n' > \"$1\"", ["--single"])
      demo.send("x\u{18}\u{5}", expecting: "demo> a b[1m")
      #expect(folder.entries == ["my editor"])
    }

    @Test(arguments: [
      ("exit 3", "ended with code 3"), ("kill -9 $$", "ended by signal 9"),
      ("rm \"$1\"", "No such file"), ("head -c 4100000 /dev/zero > \"$1\"", "more than 1000000"),
    ])
    func `a failure says what failed and keeps the text`(script: String, message: String) throws {
      for mode in [[], ["--plain"]] {
        let (demo, folder) = try demo(script, mode, columns: 200)
        demo.send("kept\u{18}\u{5}", expecting: message)
        demo.send("!\r", expecting: "got [kept!]")
        #expect(folder.entries == ["my editor"])
      }
    }

    @Test(arguments: [
      ["EDITOR=/no/such/editor"], ["VISUAL=/no/such/editor", "EDITOR=true"],
    ])
    func `an editor that is not there is named`(environment: [String]) throws {
      let demo = try Demo(columns: 120, more: environment)
      demo.send("kept\u{18}\u{5}", expecting: "\"/no/such/editor\" could not be started.")
      demo.send("\r", expecting: "got [kept]")
    }

    @Test func `without a setting vi is taken, and nothing is said to be found where it is not`()
      throws
    {
      let folder = try Folder()
      try folder.write("#!/bin/sh\necho from vi > \"$1\"\n", to: "vi", mode: 0o700)
      let demo = try Demo(more: ["PATH=\(folder.path)"])
      demo.send("x\u{18}\u{5}", expecting: "demo> from vi")
      let bare = try Demo(more: ["PATH=/no/such/folder"])
      bare.send("kept\u{18}\u{5}", expecting: "No editor was found.")
      bare.send("\r", expecting: "got [kept]")
    }

    @Test(arguments: [[], ["--plain"]])
    func `a program asks for an edit between two lines`(mode: [String]) throws {
      let (demo, folder) = try demo("echo end >> \"$1\"", mode)
      demo.send("/edit\r", expecting: "edited [old\\ntext\\nend]")
      #expect(folder.entries == ["my editor"])
    }

    @Test func `SIGTERM ends the editor too, and the text is the draft`() throws {
      let drafts = try Folder()
      let (demo, folder) = try demo(
        "trap 'echo $$ > \"$FOLDER/ended\"; exit' TERM; echo ready; while :; do sleep 0.01; done",
        [],
        more: ["LINE_DEMO_DRAFT=\(drafts.path)/draft"])
      demo.send("half a line\u{18}\u{5}", expecting: "ready")
      demo.terminal.signal(SIGTERM)
      #expect(demo.terminal.waitForExit(within: 5) == .exit(143))
      #expect(drafts.read("draft") == "half a line")
      #expect(folder.entries == ["ended", "my editor"])
    }

    @Test func `control-Z in the editor stops both and fg goes on`() throws {
      let folder = try Folder()
      let script = "#!/bin/sh\nkill -TSTP $$\necho after the stop > \"$1\"\n"
      try folder.write(script, to: "editor", mode: 0o700)
      let terminal = try PseudoTerminal.spawn(
        "/bin/bash", arguments: ["--norc", "--noprofile", "-i"],
        environment: [
          "TERM=xterm", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=/nonexistent", "PS1=sh: ",
          "EDITOR=\(folder.path)/editor",
        ])
      #expect(terminal.waitForScreen("sh:"))
      terminal.send("\(BuiltProgram.path("line-demo"))\r")
      #expect(terminal.waitForScreen("demo>"))
      terminal.send("abc\u{18}\u{5}")
      #expect(terminal.waitForScreen("Stopped"), "\(terminal.screen.text)")
      terminal.send("fg\r")
      #expect(terminal.wait { $0.cursorLine == "demo> after the stop" }, "\(terminal.screen.text)")
      terminal.send("\r\u{4}")
      #expect(terminal.waitForScreen("got [after the stop]"))
      #expect(terminal.waitForScreen("bye\nsh:"))
    }
  }
}
