/// How lines are read, decided once from the two ends and TERM.
public enum Mode: Sendable, Equatable {
  /// A capable terminal: libedit edits, our renderer draws.
  case full
  /// A simple terminal, or a wish for calm: append-only echo, no redraw.
  case plain
  /// One end is not a terminal: buffered lines, no prompt.
  case pipe

  /// Terminals whose names say that the cursor cannot be moved.
  private static let simpleTerminals: Set<String> = ["", "dumb", "unknown", "emacs"]

  /// Whether the environment asks for calm, as people with screen readers set it for many programs.
  static var isWishedPlain: Bool { Environment["ACCESSIBLE"].map { $0 != "0" } ?? false }

  /// The mode to try first. Full mode still needs a private terminal and an ANSI description.
  static func wanted(inputIsTerminal: Bool, outputIsTerminal: Bool, term: String, plain: Bool)
    -> Mode
  {
    guard inputIsTerminal && outputIsTerminal else { return .pipe }
    return plain || simpleTerminals.contains(term) ? .plain : .full
  }
}
