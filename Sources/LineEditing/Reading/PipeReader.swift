import Glibc

/// Lines from a pipe or a file: no prompt, no editing, nothing lost behind a line.
struct PipeReader {
  private let descriptor: Int32
  private let signals: Int32
  private var splitter = LineSplitter()

  init(descriptor: Int32, signals: Int32) {
    self.descriptor = descriptor
    self.signals = signals
  }

  /// Sets a file back to behind the last line handed over, for whoever reads it next.
  /// A pipe cannot be set back; what was read from it is gone.
  func giveBackUnread() {
    if splitter.unreadCount > 0 { lseek(descriptor, -splitter.unreadCount, SEEK_CUR) }
  }

  /// The next line, joined with those that a trailing backslash asks for.
  mutating func readLine(_ ask: Ask) -> Outcome {
    var parts: [String] = []
    func draft() -> String { parts.joined(separator: "\n") }
    while true {
      guard let line = splitter.next() else {
        switch Wait.forInput(descriptor, signals: signals) {
        case .bytes(let bytes): splitter.feed(bytes)
        case .end:
          guard let last = splitter.last() else {
            return parts.isEmpty ? .endOfInput : .line(draft())
          }
          parts.append(String(resolved(last, ask).text))
          return .line(draft())
        case .signal(let number): return .signal(number, draft: draft())
        case .failed(let errno): return .failed(errno: errno, draft: draft())
        case .timeout: break
        }
        continue
      }
      let (text, continues) = resolved(line, ask)
      parts.append(String(text))
      if !continues { return .line(draft()) }
    }
  }

  private func resolved(_ line: String, _ ask: Ask) -> (text: [Unicode.Scalar], continues: Bool) {
    let scalars = Array(line.unicodeScalars)
    return ask.allowsMultiline ? Continuation.resolve(scalars) : (scalars, false)
  }
}
