import AllianceCore

/// `/edit`: the answer of this line, written in the person's own editor.
extension Conversation {
  mutating func edit() -> [Effect] { position == nil ? say(Words.nothingAsked) : [.edit(standing)] }

  /// A text that came back is the answer, slashes and all; an unchanged or empty one changes nothing.
  mutating func takeEdited(_ text: String) -> [Effect] {
    text.trimmed.isEmpty || text == standing ? say(Words.notChanged) : answer(text)
  }

  /// What stands at the line that is asked, as it is typed.
  var standing: String {
    guard pending == nil, let (inquiry, line) = position,
      let value = inquiry.statement(at: line)?.value, let kind = kind(at: line, of: inquiry)
    else { return "" }
    return kind.typed(value)
  }
}
