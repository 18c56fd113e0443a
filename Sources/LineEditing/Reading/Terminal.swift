import CEditline
import Glibc

/// The two ends a person sits at: where keys come from and where text goes.
struct Terminal {
  let input: Int32 = 0
  let output: Int32 = 1
  /// Whether pastes are to arrive in brackets.
  let bracketsPastes: Bool
  private(set) var columns = 80
  private(set) var rows = 24
  private var isTaken = false

  init(bracketsPastes: Bool) {
    self.bracketsPastes = bracketsPastes
    updateSize()
  }

  /// Asks for the size; true when it changed.
  @discardableResult
  mutating func updateSize() -> Bool {
    let before = (columns, rows)
    (columns, rows) = Terminal.size(of: output)
    return before != (columns, rows)
  }

  /// The size of a terminal, 80 by 24 where there is none.
  static func size(of descriptor: Int32) -> (columns: Int, rows: Int) {
    var columns: Int32 = 80
    var rows: Int32 = 24
    guard ced_size(descriptor, &columns, &rows) else { return (80, 24) }
    return (Int(columns), Int(rows))
  }

  /// Takes the terminal for reading a line; nil, or the reason why not.
  mutating func beginReading() -> Int32? {
    let reason = ced_terminal_take(input, true)
    guard reason == 0 else { return reason }
    if !isTaken && bracketsPastes {
      // Static text: an exit handler may need it at any time.
      let farewell: StaticString = "\u{1B}[?2004l"
      farewell.withUTF8Buffer { bytes in
        bytes.baseAddress?.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
          ced_terminal_farewell(output, $0)
        }
      }
      write("\u{1B}[?2004h")
    }
    isTaken = true
    return nil
  }

  /// Between two lines: still quiet and keeping what is typed ahead; only Ctrl-\ is a signal.
  func endReading() { _ = ced_terminal_take(input, false) }

  /// Gives the terminal back as it was found.
  mutating func giveBack() {
    ced_terminal_give_back()
    isTaken = false
  }

  /// Runs `body` with the terminal as it was found, for another program that needs it.
  mutating func lend<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure)
    -> Result
  {
    giveBack()
    // What was pressed there was meant for the other program.
    defer { for number in [SIGINT, SIGTSTP, SIGCONT] { ced_signals_forget(number) } }
    return try body()
  }

  /// Writes a text.
  func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes bytes, all of them or until nobody listens any more.
  func write(_ bytes: [UInt8]) { _ = Descriptor(output).writeAll(bytes) }
}
