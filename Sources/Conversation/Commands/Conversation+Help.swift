import AllianceCore

/// `/help`: first what makes sense where the person stands.
extension Conversation {
  mutating func help(_ argument: String) -> [Effect] {
    let (now, commands) = (sensible, aboutTheQuestion)
    guard !argument.isEmpty else {
      let isPractice = coach != nil
      let others = Command.allCases.filter {
        !commands.contains($0) && ($0 != .briefing || isPractice)
      }
      return say { Words.help(&$0, now, commands, anywhere: others) }
    }
    guard argument.lowercased() != "all" else { return say { Words.helpOnAll(&$0) } }
    let name = argument.hasPrefix("/") ? String(argument.dropFirst()) : argument
    guard let command = TypedCommand("/\(name)")?.command else {
      let near = NearestName.find(name, in: Command.allCases.map(\.rawValue))
      return say { $0.paragraph(Words.noSuchCommand(name, nearest: near)) }
    }
    let names = samples
    return say { Words.help(&$0, on: command, names) }
  }

  /// What may be typed now, with what it does: the line itself, and whatever is waiting.
  private var sensible: [(typed: String, says: String)] {
    var now: [(String, String)] = []
    if let pending {
      now.append(Words.lineHelp(for: pending))
    } else if let (inquiry, line) = position {
      now += Words.lineHelp(for: line, of: inquiry, kind(at: line, of: inquiry))
      if !standing.isEmpty { now.append(Words.clearHelp) }
    } else if let interview {
      now += Words.endHelp(interview, samples)
    } else {
      now.append(Words.titleHelp)
    }
    if coach != nil { now.append(Words.briefingHelp) }
    if let gate = outlook.readyGate, position != nil { now.append(Words.gateHelp(gate)) }
    for gate in outlook.staleGates { now.append(Words.staleHelp(gate)) }
    if let doubt = outlook.doubts.first {
      now.append(
        Words.doubtHelp(doubt, doubt.places.first.flatMap { method.question($0.question) }))
    }
    if let round = interview?.standing.openRound { now.append(Words.roundHelp(round)) }
    if !outlook.setAside.isEmpty { now.append(Words.setAsideHelp) }
    if assessment?.lastRedoable != nil { now.append(Words.redoHelp) }
    return now
  }

  private var aboutTheQuestion: [Command] {
    guard let inquiry = position?.inquiry, !inquiry.question.isRoster else { return [] }
    let table: [Command] = inquiry.question.kind.table == nil ? [] : [.row, .drop, .paste]
    return table + [
      .why, .example, .define, .risk, .unknown, .skip, .na, .decline, .note, .evidence, .edit,
    ]
  }
}
