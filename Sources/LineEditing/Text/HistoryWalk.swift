/// One walk through earlier lines while a line is being written. The unsent draft is the
/// last stop, and every stop keeps the changes made there.
struct HistoryWalk {
  private let entries: [String]
  private var visited: [Int: TextBuffer] = [:]
  private var place: Int

  /// Begins at the draft.
  init(entries: [String]) {
    self.entries = entries
    place = entries.count
  }

  /// Leaves `current` for the line before it; nil at the oldest.
  mutating func earlier(leaving current: TextBuffer) -> TextBuffer? {
    step(by: -1, leaving: current)
  }

  /// Leaves `current` for the line after it; nil at the draft.
  mutating func later(leaving current: TextBuffer) -> TextBuffer? {
    step(by: 1, leaving: current)
  }

  private mutating func step(by distance: Int, leaving current: TextBuffer) -> TextBuffer? {
    let next = place + distance
    guard (0...entries.count).contains(next) else { return nil }
    visited[place] = current
    place = next
    return visited[next] ?? TextBuffer(entries[next])
  }
}
