import PseudoTerminal
import Testing

extension OnATerminal {
  @Suite struct Fuzz {
    /// Whether a fresh line still arrives. What is pressed while another editor has the terminal goes there, so
    /// once may not be enough.
    private func answers(_ demo: Demo, _ word: String) -> Bool {
      (1...4).contains { attempt in
        // A broken sequence may still be open: an end for it first.
        demo.terminal.send("\u{1B}[201~z\u{3}\u{3}\(word).\(attempt)\r")
        return demo.terminal.waitForOutput("got [\(word).\(attempt)]", within: 4)
      }
    }

    @Test(arguments: FuzzLength.seeds(of: 400, usually: 6))
    func `nothing a terminal sends stops the editor`(seed: UInt64) throws {
      let folder = try Folder()
      try folder.write(seed.isMultiple(of: 2) ? "bind -v\n" : "", to: "editrc")
      let demo = try Demo(
        more: [
          "EDITRC=\(folder.path)/editrc", "SWIFT_BACKTRACE=enable=no",
          "VISUAL=sed -i s/word/changed/",
          "ASAN_OPTIONS=detect_leaks=0",
        ])
      var keys = RandomKeys(seed: seed)
      for step in 1...400 {
        demo.terminal.act(keys.next())
        guard step % 100 == 0 else { continue }
        demo.terminal.resize(rows: 24, columns: 80)
        #expect(
          answers(demo, "sync\(step)"), "seed \(seed) step \(step)\n\(demo.terminal.screen.text)")
      }
      demo.terminal.send("\u{3}\u{4}")
      #expect(demo.terminal.waitForExit() == .exit(0))
    }
  }
}
