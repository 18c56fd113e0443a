/// What can be said at any moment behind a slash, without losing anything.
public enum Command: String, CaseIterable, Sendable {
  case help, why, example, define, risk
  case skip, unknown, na, decline
  case note, evidence, edit
  case row, drop, paste
  case back, next, goto, find
  case status, todo, review
  case score, explain, gate
  case round, decide, party, person
  case actions, snapshot
  case undo, redo
  case briefing
  case quit
}

/// A line that begins with a slash, taken apart.
struct TypedCommand {
  /// The word behind the slash, as typed.
  var name: String
  /// What stands behind the word, trimmed; empty where nothing does.
  var argument: String

  /// Nil when the line is no command: it begins otherwise, or with `//`.
  init?(_ line: String) {
    guard line.hasPrefix("/"), !line.hasPrefix("//") else { return nil }
    let parts = line.dropFirst().split(
      separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    name = parts.first.map { $0.lowercased() } ?? ""
    argument = parts.count > 1 ? parts[1].trimmed : ""
  }

  /// The command of that name; any unambiguous start of at least two letters will do.
  var command: Command? {
    if let exact = Command(rawValue: name) { return exact }
    let matches = Command.allCases.filter { $0.rawValue.hasPrefix(name) }
    return name.count >= 2 && matches.count == 1 ? matches[0] : nil
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  package var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(
      start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)])
  }
}
