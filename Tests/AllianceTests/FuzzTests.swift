import AllianceCore
import AllianceFiles
import Foundation
import PseudoTerminal
import Testing

/// Random keys, pastes, resizes and half-meant answers at the real program, ended in every way there is: the file
/// stays valid and nothing that was acknowledged is missing from it.
@Suite(.serialized) struct FuzzTests {
  private static let lines = [
    "1", "2", "3", "1, 3", "y", "no", "EUR 3.5 million", "18 months", "Q3 2027", "2027-06", "45 %",
    "Ada Berg, sponsor, yes", "sell one contract for the repair of 62 trains in 2027", "", "/next",
    "/back", "/undo", "/redo", "/unknown", "/unknown", "/unknown", "/na not our market", "/decline",
    "/skip", "/goto 1.17",
    "/goto 0.01",
    "/why", "/help", "/status", "/todo", "/score", "/explain D1", "/review", "/find train",
    "/note bring the contract", "//slash", "/row", "/done", "/gate", "/nonsense",
  ]

  /// How a round ends, and the exit that follows.
  private enum Ending: CaseIterable {
    case kill, terminate, hangUp, leave

    func happen(to terminal: PseudoTerminal) -> PseudoTerminal.Ending {
      switch self {
      case .kill:
        terminal.signal(SIGKILL)
        return .signal(SIGKILL)
      case .terminate:
        terminal.signal(SIGTERM)
        return .exit(128 + SIGTERM)
      case .hangUp:
        terminal.closeMaster()
        return .exit(128 + SIGHUP)
      case .leave:
        // An answer that is up for mending stands in the line, and Ctrl-D leaves only from an empty one.
        terminal.send("\u{3}\u{1B}>" + String(repeating: "\u{15}\u{7F}", count: 100) + "\u{4}")
        return .exit(0)
      }
    }
  }

  private func answers(_ terminal: PseudoTerminal) -> Bool {
    terminal.resize(rows: 24, columns: 80)
    return (1...8).contains { _ in
      // A broken sequence or a search may still be open: an end for both first.
      terminal.send("\u{1B}[201~\u{7}\u{3}\u{3}")
      terminal.wait(within: 0.3) { _ in false }
      let seen = terminal.output.count
      terminal.send("z\u{3}")
      return terminal.wait(within: 2) { _ in
        String(decoding: terminal.output[seen...], as: UTF8.self).contains("Line dropped.")
      }
    }
  }

  @Test(arguments: FuzzLength.seeds(of: 400, usually: 2))
  func `no keys and no ending harm the file or lose an answer`(seed: UInt64) throws {
    let program = try RealProgram()
    let started = try program.run(["start", "Fuzz", "--party", "Acme", "--party", "Globex"])
    #expect(started.code == 0, "\(started.errors)")
    var keys = RandomKeys(seed: seed, lines: Self.lines)
    var journal = try program.assessment("fuzz").journal
    for ending in Ending.allCases {
      let terminal = try program.onTerminal(environment: [
        "LANG=C.UTF-8", "TERM=xterm", "SWIFT_BACKTRACE=enable=no", "VISUAL=sed -i s/word/changed/",
      ])
      #expect(terminal.waitForOutput("Fuzz. Last time"), "\(terminal.screen.text)")
      for _ in 1...100 { terminal.act(keys.next()) }
      #expect(answers(terminal), "seed \(seed), \(ending)\n\(terminal.screen.text)")
      let acknowledged =
        String(decoding: terminal.output, as: UTF8.self)
        .components(separatedBy: "Saved.").count - 1
      let wanted = ending.happen(to: terminal)
      // Lines that were typed ahead are answered first, and under AddressSanitizer that takes its time.
      #expect(
        terminal.waitForExit(within: 60) == wanted,
        "seed \(seed), \(ending)\n\(terminal.screen.text)")
      let now = try program.assessment("fuzz").journal
      #expect(Array(now.prefix(journal.count)) == journal, "seed \(seed), \(ending)")
      #expect(now.count - journal.count >= acknowledged, "seed \(seed), \(ending)")
      journal = now
    }
    let check = try program.run(["check", program.path("fuzz")])
    #expect(check.code == 0, "\(check.errors)")
    // A fuzz that answers nothing would prove nothing.
    #expect(journal.count > 3)
  }
}
