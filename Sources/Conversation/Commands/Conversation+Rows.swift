import AllianceCore

/// `/row`, `/drop` and `/paste`: changing a table that stands (formats 3).
extension Conversation {
  /// `/row 3` goes through the cells of a row again.
  mutating func row(_ argument: String, of inquiry: Inquiry) -> [Effect] {
    guard inquiry.question.kind.table != nil else { return say { $0.paragraph(Words.noTableHere) } }
    var effects: [Effect] = []
    if !inquiry.startingRows.isEmpty { effects = copyStartingRows(of: inquiry) }
    guard let current = interview?.inquiry(inquiry.key), let row = numbered(argument, of: current)
    else {
      return effects + noSuchRow(argument, inquiry)
    }
    visit = Visit(key: inquiry.key, row: row.id)
    shown.line = nil
    return effects + [ask()]
  }

  /// `/drop 2` takes a row away; `/undo` brings it back.
  mutating func drop(_ argument: String, of inquiry: Inquiry) -> [Effect] {
    guard case .open? = inquiry.question.kind.table?.rows else {
      return say { $0.paragraph(Words.noRowsToDrop) }
    }
    var effects: [Effect] = []
    if !inquiry.startingRows.isEmpty { effects = copyStartingRows(of: inquiry) }
    guard let current = interview?.inquiry(inquiry.key), let row = numbered(argument, of: current)
    else {
      return effects + noSuchRow(argument, inquiry)
    }
    effects += record(.cleared(inquiry.key, .row(row.id)))
    shown.line = nil
    let label = current.slot.rows.first { $0.id == row.id }.map {
      Inquiry.label(of: $0, in: current.question)
    }
    return effects + say(Words.dropped(label ?? "", number: argument))
  }

  /// `/paste` takes lines until an empty one: rows of a table, or one text.
  mutating func paste() -> [Effect] {
    pending = .paste([])
    return say { $0.paragraph(Words.pasteNow) }
  }

  mutating func hearPasted(_ line: String, _ lines: [String]) -> [Effect] {
    guard line.trimmed.isEmpty else {
      pending = .paste(lines + line.split(separator: "\n").map(String.init))
      return [ask()]
    }
    pending = nil
    return lines.isEmpty ? say { $0.paragraph(Words.kept) } : answer(lines.joined(separator: "\n"))
  }

  private func numbered(_ argument: String, of inquiry: Inquiry) -> Inquiry.AskedRow? {
    guard let number = Int(argument), number >= 1 else { return nil }
    return inquiry.askedRows.dropFirst(number - 1).first
  }

  private mutating func noSuchRow(_ argument: String, _ inquiry: Inquiry) -> [Effect] {
    let count = interview?.inquiry(inquiry.key)?.askedRows.count ?? 0
    return say { $0.paragraph(Words.noSuchRow(argument, count: count)) }
  }
}
