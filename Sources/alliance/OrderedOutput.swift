import Synchronization

/// Answers to numbered lines, written in the order of the lines in whatever order they are ready.
final class OrderedOutput: Sendable {
  /// What comes of one line.
  enum Answer: Sendable {
    /// A line of standard output, without its line feed.
    case result([UInt8])
    /// A message on standard error.
    case complaint(String)
    case nothing
  }

  private struct State {
    /// The number of the line whose answer is written next.
    var next = 1
    var waiting: [Int: Answer] = [:]
    var hasComplained = false
  }

  private let state = Mutex(State())

  /// Whether any line was answered with a complaint.
  var hasComplained: Bool { state.withLock(\.hasComplained) }

  /// Takes the answer to a line, and writes it with all that waited for it.
  ///
  /// - Returns: how many answers were written.
  func write(_ answer: Answer, _ number: Int) -> Int {
    state.withLock { state in
      state.waiting[number] = answer
      let first = state.next
      while let answer = state.waiting.removeValue(forKey: state.next) {
        state.next += 1
        switch answer {
        case .result(let line): Program.print(bytes: line + [UInt8(ascii: "\n")])
        case .complaint(let message):
          Program.complain(message)
          state.hasComplained = true
        case .nothing: break
        }
      }
      return state.next - first
    }
  }
}
