import Glibc
import PseudoTerminal
import Testing

/// Numbers that are the same in every run.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

extension OnATerminal {
  @Suite struct Fuzz {
    /// One thing a person, or a cat on the keyboard, may do.
    private func keys(_ dice: inout Dice) -> [UInt8] {
      let texts = [
        "a", "word ", "é", "日本", "😀", "👨‍👩‍👧", "e\u{301}\u{302}", "\\", "/w", "\u{200B}", "🇩🇪",
        "\u{202E}", "1", "x\\\r",
      ]
      let sequences = [
        "A", "B", "C", "D", "H", "F", "3~", "1;5C", "1;5D", "1;5H", "1;5F", "99~", "[A", "13;2u",
        "<0;1;1M",
      ]
      switch Int.random(in: 0..<14, using: &dice) {
      case 0...3: return Array(texts.randomElement(using: &dice)!.utf8)
      case 4...5: return Array("\u{1B}[\(sequences.randomElement(using: &dice)!)".utf8)
      case 6...7:
        // Not Ctrl-D and Ctrl-Z, and not Ctrl-\, which between two lines ends the program.
        return [UInt8.random(in: 1...31, using: &dice)].filter { ![0x04, 0x1A, 0x1C].contains($0) }
      case 8: return [0x1B, UInt8.random(in: 0x20...0x7F, using: &dice)]
      case 9: return (0..<5).map { _ in UInt8.random(in: 0x80...0xFF, using: &dice) }
      case 10: return [0x7F, 0x7F, 0x7F]
      case 11:
        let lines = Int.random(in: 1...60, using: &dice)
        let text = (0..<lines).map { "\($0) " + texts.randomElement(using: &dice)! }.joined(
          separator: "\n")
        return Array(Key.paste(text).utf8)
      case 12:
        return Array(
          String(
            repeating: texts.randomElement(using: &dice)!,
            count: Int.random(in: 1...200, using: &dice)
          ).utf8)
      default:
        return [[0x09], [0x09, 0x09], [0x0D], [0x1F], [0x19], [0x0C]].randomElement(using: &dice)!
      }
    }

    /// Whether a fresh line still arrives. What is pressed while another editor has the terminal goes there, so
    /// once may not be enough.
    private func answers(_ demo: Demo, _ word: String) -> Bool {
      (1...4).contains { attempt in
        // A broken sequence may still be open: an end for it first.
        demo.terminal.send("\u{1B}[201~z\u{3}\u{3}\(word).\(attempt)\r")
        return demo.terminal.waitForOutput("got [\(word).\(attempt)]", within: 4)
      }
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64], ["", "bind -v"])
    func `nothing a terminal sends stops the editor`(seed: UInt64, editrc: String) throws {
      let path = "/tmp/line-demo-fuzz.\(getpid())"
      let file = try #require(fopen(path, "w"))
      fputs(editrc + "\n", file)
      fclose(file)
      defer { unlink(path) }
      var dice = Dice(state: seed &* 7919 &+ UInt64(editrc.utf8.count))
      let demo = try Demo(
        more: [
          "EDITRC=\(path)", "SWIFT_BACKTRACE=enable=no", "VISUAL=sed -i s/word/changed/",
        ])
      for step in 0..<400 {
        if Int.random(in: 0..<25, using: &dice) == 0 {
          let rows = Int.random(in: 1...30, using: &dice)
          demo.terminal.resize(rows: rows, columns: Int.random(in: 1...100, using: &dice))
        }
        demo.terminal.send(bytes: keys(&dice))
        guard step % 100 == 99 else { continue }
        demo.terminal.resize(rows: 24, columns: 80)
        #expect(
          answers(demo, "sync\(step)"), "seed \(seed) step \(step)\n\(demo.terminal.screen.text)")
      }
      demo.terminal.send("\u{3}\u{4}")
      #expect(demo.terminal.waitForExit() == .exit(0))
    }
  }
}
