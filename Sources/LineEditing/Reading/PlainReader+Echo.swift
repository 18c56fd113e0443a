import TerminalText

/// What a person sees or hears: every character once, and a changed line anew below.
extension PlainReader {
  /// Adds to the text.
  func append(_ text: [Unicode.Scalar]) {
    buffer.insert(text)
    terminal.write(shown(text))
  }

  /// Puts an earlier line in place of the text; the bell when there is none.
  func say(_ earlier: TextBuffer?) {
    guard let earlier else { return terminal.write([0x07]) }
    buffer = TextBuffer(fitted(earlier.scalars))
    repeatEcho()
  }

  /// Takes the end of the text away: rubbed out where that stays on the row, else said anew.
  func erase(from start: Int) {
    guard start < buffer.cursor else { return terminal.write([0x07]) }
    let gone = buffer.remove(start..<buffer.cursor)
    // A tab, a line end and what is only named take other columns than the text does.
    let isSimple = String(gone).visible == String(gone)
    let columns = isSimple ? Clusters.width(of: gone[...]) : Int.max
    var before = buffer
    before.insert(gone)
    guard columns <= layout(of: before).cursorColumn else { return repeatEcho() }
    let back = String(repeating: "\u{8}", count: columns)
    terminal.write(back + String(repeating: " ", count: columns) + back)
  }

  /// Says the line anew, below.
  func repeatEcho() {
    terminal.write("\r\n")
    echoAll()
  }

  /// Says prompt and text.
  func echoAll() {
    terminal.write(shown(PastedText.cleaned(ask.prompt.unicodeScalars)) + shown(buffer.scalars))
  }

  /// As it is written: line ends with the mark of a further line, what cannot be seen by its name.
  private func shown(_ text: [Unicode.Scalar]) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
      .map { $0.map { String($0).visible }.joined(separator: "\t") }
      .joined(separator: "\r\n" + ask.continuationPrompt)
  }

  private func layout(of buffer: TextBuffer) -> Layout {
    Layout(
      prompt: ask.prompt, mark: ask.continuationPrompt, buffer: buffer, columns: terminal.columns)
  }
}
