/// The lines sent in this sitting, kept apart by scope.
struct History {
  private var lines: [String: [String]] = [:]

  /// Remembers a line, unless it is empty or repeats the one before.
  mutating func add(_ line: String, to scope: String) {
    guard !line.isEmpty, lines[scope]?.last != line else { return }
    lines[scope, default: []].append(line)
  }

  /// The lines of one scope, oldest first.
  func entries(of scope: String) -> [String] { lines[scope] ?? [] }
}
