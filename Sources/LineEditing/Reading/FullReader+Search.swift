/// Ctrl-R: looking through the earlier lines of the ask's scope. libedit's own search is shut.
extension FullReader {
  /// Takes the keys from libedit until the search ends.
  func beginSearch() { line.search = HistorySearch(entries: line.entries) }

  /// What a key does in a search; the key itself when it ends the search and still wants to act.
  func search(_ event: KeyEvent) -> KeyEvent? {
    guard var search = line.search else { return event }
    var found = true
    switch event {
    case .text(let scalar): found = search.add([scalar])
    case .paste(let text): found = search.add(text.map { $0 == "\n" ? " " : $0 })
    case .control(0x08), .control(0x7F): found = search.removeLast()
    case .control(0x12): found = search.older()
    case .control(0x13): found = search.newer()
    case .escape, .control(0x03), .control(0x07):
      line.search = nil
      return nil
    case .control(0x0D), .control(0x0A), .key, .meta, .control:
      endSearch(search)
      return event == .control(0x0D) || event == .control(0x0A) ? nil : event
    }
    if !found { ring() }
    line.search = search
    return nil
  }

  /// What the search shows in place of prompt and text.
  func layout(of search: HistorySearch) -> Layout {
    Layout(
      prompt: LineWords.searching(for: search.query, found: search.match != nil),
      mark: line.ask.continuationPrompt, buffer: search.match ?? TextBuffer(),
      columns: terminal.columns)
  }

  /// The find stands in the line; the draft is one step of undo away.
  private func endSearch(_ search: HistorySearch) {
    line.search = nil
    guard let match = search.match else { return }
    line.settle(engine.buffer)
    engine.set(match)
  }
}
