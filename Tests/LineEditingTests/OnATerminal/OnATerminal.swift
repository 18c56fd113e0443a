import PseudoTerminal
import Testing

/// The demo program on a real terminal, one test at a time: two cores are enough then.
///
/// Nothing here has a time limit: that of a test also counts how long it waits for its turn. Every wait for the
/// terminal has a deadline of its own.
@Suite(.serialized)
enum OnATerminal {}

/// One demo program under test.
struct Demo {
  let terminal: PseudoTerminal

  /// Starts the demo and waits for its first prompt.
  init(
    _ arguments: [String] = [], term: String = "xterm-256color", locale: String = "C.UTF-8",
    rows: Int = 24, columns: Int = 80, more: [String] = [], prompt: String = "demo>"
  ) throws {
    let usual = ["TERM=\(term)", "LC_ALL=\(locale)", "PATH=/usr/bin:/bin", "HOME=/nonexistent"]
    let names = more.map { $0.prefix { $0 != "=" } }
    terminal = try PseudoTerminal.spawn(
      BuiltProgram.path("line-demo"), arguments: arguments,
      environment: more + usual.filter { !names.contains($0.prefix { $0 != "=" }) },
      rows: rows, columns: columns)
    try #require(terminal.waitForScreen(prompt), "\(terminal.screen.text)")
  }

  /// Types a text and waits until the demo says what it heard.
  @discardableResult
  func send(_ keys: String, expecting text: String, _ where: SourceLocation = #_sourceLocation)
    -> Bool
  {
    terminal.send(keys)
    let found = terminal.waitForScreen(text)
    #expect(found, "looked for \(text) in:\n\(terminal.screen.text)", sourceLocation: `where`)
    return found
  }
}

/// Names for the bytes of keys.
enum Key {
  static let up = "\u{1B}[A"
  static let down = "\u{1B}[B"
  static let right = "\u{1B}[C"
  static let left = "\u{1B}[D"
  static let home = "\u{1B}[H"
  static let end = "\u{1B}[F"
  static let delete = "\u{1B}[3~"
  static let backspace = "\u{7F}"
  static let enter = "\r"
  static let tab = "\t"
  static let altEnter = "\u{1B}\r"

  /// The byte of a control key.
  static func control(_ letter: Character) -> String {
    String(Unicode.Scalar((letter.asciiValue ?? 0x40) & 0x1F))
  }

  /// A bracketed paste.
  static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}
