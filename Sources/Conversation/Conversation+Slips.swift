import AllianceCore

/// Words that somebody may have typed for a command without its slash. They are answers all the same, and it is said.
extension Conversation {
  /// The command that a whole line would be with a slash before it.
  static func commandMeant(by line: String) -> Command? {
    let word = line.trimmed.lowercased()
    return Command(rawValue: word) ?? Words.otherNames[word]
  }

  /// Hears a line that is no command, and says so where it looks like one.
  mutating func hearAnswer(_ line: String) -> [Effect] {
    guard let command = Self.commandMeant(by: line) else { return answer(line) }
    if case .party? = position?.line { return say(Words.onlyCommand(command)) }
    let count = assessment?.journal.count
    let effects = answer(line)
    let isTaken = assessment?.journal.count != count
    let hint = page {
      $0.paragraph(
        isTaken ? Words.takenAsAnswer(line.trimmed, command) : Words.onlyCommand(command))
    }
    return effects.dropLast() + [.say(hint)] + effects.suffix(1)
  }
}
