import Glibc
import PseudoTerminal
import Testing

extension OnATerminal {
  @Suite struct Pipes {
    private let demo = BuiltProgram.path("line-demo")

    /// What the demo prints when a shell command runs it.
    private func heard(_ command: String) throws -> String {
      let terminal = try PseudoTerminal.spawn(
        "/bin/sh",
        arguments: [
          "-c", "\(command); echo end",
        ],
        environment: ["PATH=/usr/bin:/bin", "TERM=xterm", "LC_ALL=C"])
      #expect(terminal.waitForOutput("\nend"))
      return terminal.screen.lines.dropFirst().prefix { $0 != "end" }.joined(separator: "\n")
    }

    @Test(arguments: [
      (#"printf 'a\r\nb\nc'"#, "got [a]\ngot [b]\ngot [c]\nbye"),
      (#"printf '\357\273\277a\\\nb\n\n'"#, "got [a\\nb]\ngot []\nbye"),
      (#"printf 'a\000\033\001b\303\251\377\n'"#, "got [abé\u{FFFD}]\nbye"),
      (
        #"(printf 'a'; sleep 0.1; printf 'b\nc'; sleep 0.1; printf 'd')"#, "got [ab]\ngot [cd]\nbye"
      ),
      ("true", "bye"), (#"printf 'a\\'"#, "got [a]\nbye"),
      (#"(head -c 200000 /dev/zero | tr '\0' 'x'; echo; echo y)"#, "long 200000\ngot [y]\nbye"),
    ])
    func `a pipe gives line after line, without a prompt`(producer: String, wanted: String) throws {
      #expect(try heard("\(producer) | \(demo)") == wanted)
    }

    @Test func `what is left of a file goes to the next reader`() throws {
      let path = "/tmp/line-demo-pipe.\(getpid())"
      let file = try #require(fopen(path, "w"))
      fputs("a\n/quit\nrest\n", file)
      fclose(file)
      defer { unlink(path) }
      #expect(
        try heard("(\(demo); cat) < \(path)")
          == "got [a]\nrest")
    }

    @Test func `a terminal in front of a pipe reads lines without a prompt`() throws {
      let terminal = try PseudoTerminal.spawn(
        "/bin/sh",
        arguments: ["-c", "\(BuiltProgram.path("line-demo")) | cat; stty -a | grep -o '.icanon'"],
        environment: ["PATH=/usr/bin:/bin", "TERM=xterm"])
      #expect(terminal.waitForScreen("mode pipe"))
      terminal.send("x\n\u{4}")
      #expect(terminal.waitForScreen("got [x]\nbye\n icanon"), "\(terminal.screen.text)")
    }
  }
}
