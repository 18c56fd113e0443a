/// A few words shown dim behind the text while it is being written. Never part of it.
struct Hint: Equatable {
  /// What is shown.
  var words: [Unicode.Scalar]
  /// The text when the arrow to the right takes the hint; nil for mere advice.
  var taken: TextBuffer?

  /// The longest text that is looked at for every key.
  private static let longestText = 200

  /// What fits a text: the ask's own hint while it is empty, later what Tab would certainly add.
  static func of(_ ask: Ask, for buffer: TextBuffer) -> Hint? {
    guard buffer.cursor == buffer.scalars.count, buffer.cursor <= longestText else { return nil }
    if buffer.scalars.isEmpty {
      return ask.hint.isEmpty ? nil : Hint(words: PastedText.cleaned(ask.hint.unicodeScalars))
    }
    guard let completion = ask.completer?(buffer.text, buffer.cursor),
      completion.candidates.count == 1,
      case .replace(let taken) = completion.applied(to: buffer),
      taken.scalars.count > buffer.scalars.count,
      String(taken.scalars.prefix(buffer.cursor)).lowercased() == buffer.text.lowercased()
    else { return nil }
    return Hint(words: Array(taken.scalars[buffer.cursor...]), taken: taken)
  }
}
