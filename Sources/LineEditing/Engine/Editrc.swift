/// A person's `~/.editrc`, read by ourselves: libedit's own reader overflows on long lines and
/// trips over unmatched quotes. Only `bind` is taken over; a line that cannot be trusted is
/// passed by, the others still count.
struct Editrc: Equatable {
  /// The words behind `bind`, one entry per accepted line.
  private(set) var bindings: [[String]] = []

  private static let longestLine = 1000
  private static let longestWord = 200
  private static let mostLines = 1000

  /// Reads the text of a file for a program.
  init(_ text: String, programName: String) {
    for line in text.split(separator: "\n").prefix(Editrc.mostLines) {
      guard line.utf8.count <= Editrc.longestLine, let words = Editrc.words(in: line) else {
        continue
      }
      guard let command = words.first, Editrc.isBind(command, programName: programName),
        let binding = Editrc.safe(Array(words.dropFirst()))
      else { continue }
      bindings.append(binding)
    }
  }

  /// `bind`, or `program:bind` where the program's name contains the word.
  private static func isBind(_ command: String, programName: String) -> Bool {
    guard let colon = command.firstIndex(of: ":") else { return command == "bind" }
    let name = command[..<colon]
    return command[command.index(after: colon)...] == "bind" && !name.isEmpty
      && contains(programName, name)
  }

  private static func contains(_ text: String, _ part: Substring) -> Bool {
    text.indices.contains { text[$0...].hasPrefix(part) }
  }

  /// A binding with nothing in it that could harm, libedit's history commands turned into ours.
  private static func safe(_ words: [String]) -> [String]? {
    guard words.allSatisfy({ $0.utf8.count <= longestWord && !$0.contains("\\U+") }) else {
      return nil
    }
    if words == ["-e"] || words == ["-v"] { return words }
    guard let flags = words.first(where: { $0.hasPrefix("-") && $0.count > 1 }) else {
      return safeBinding(words, keyAt: 0)
    }
    guard flags == "-a", words.first == "-a" else { return nil }
    return safeBinding(words, keyAt: 1)
  }

  private static func safeBinding(_ words: [String], keyAt: Int) -> [String]? {
    guard words.count == keyAt + 2, !words[keyAt].isEmpty else { return nil }
    // Sequences of Escape and a bracket never reach libedit: our decoder reads them first.
    let key = words[keyAt]
    for start in ["^[[", "\\e[", "\\033[", "^[O", "\\eO", "\\033O"] where key.hasPrefix(start) {
      return nil
    }
    let command = words[keyAt + 1]
    if let ours = ownCommands[command] {
      return words.dropLast() + [EditEngine.name(of: ours)]
    }
    return isOpen(command) ? words : nil
  }

  /// Commands of libedit that we do better or that would look at its own, empty history.
  private static let ownCommands: [String: EditAction] = [
    "ed-prev-history": .up, "ed-next-history": .down, "ed-prev-line": .up, "ed-next-line": .down,
    "ed-prev-char": .left, "ed-next-char": .right, "ed-clear-screen": .clearScreen,
    "ed-move-to-beg": .lineStart, "ed-move-to-end": .lineEnd, "ed-newline": .submit,
    "ed-delete-next-char": .deleteForward, "em-delete-or-list": .endOrDelete,
    "em-delete-prev-char": .deleteBackward, "ed-delete-prev-char": .deleteBackward,
    "em-delete-next-word": .deleteWordForward, "ed-delete-prev-word": .deleteWordBackward,
    "em-next-word": .wordRight, "ed-prev-word": .wordLeft, "em-kill-line": .killToStart,
    "ed-kill-line": .killToEnd, "em-yank": .yank, "vi-undo": .undo,
  ]

  private static func isOpen(_ command: String) -> Bool {
    let closed = [
      "search", "history", "histedit", "history-word", "alias", "quoted-insert", "ed-command",
      "argument", "tty", "sequence-lead-in", "universal", "digit", "end-of-file", "comment-out",
    ]
    return !closed.contains { contains(command, $0[...]) }
  }
}
