import AllianceCore

/// What Tab offers at a prompt: a value, so that it can be handed to the line editor.
public struct Completer: Sendable, Equatable {
  /// A word that may be completed, with a few words about it.
  public struct Candidate: Sendable, Equatable {
    public var text: String
    public var note: String

    init(_ text: String, note: String = "") {
      self.text = text
      self.note = note
    }
  }

  /// What may stand behind a command.
  enum Argument: Sendable, Equatable {
    /// One word after the other, each with its own candidates.
    case words([[Candidate]])
    /// One text, spaces and all.
    case phrase([Candidate])
  }

  /// What a whole line may be, such as the choices of a question.
  var answers: [Candidate] = []
  /// Ticks are separated by commas, and each of them is completed.
  var takesSeveral = false
  /// Behind which commands something can be completed.
  var arguments: [Command: Argument] = [:]

  /// The candidates for the text before the cursor, and where the part they replace begins, in scalars.
  public func complete(_ text: String, cursor: Int) -> (start: Int, candidates: [Candidate]) {
    let typed = Array(text.unicodeScalars.prefix(cursor))
    guard typed.first == "/", !typed.starts(with: ["/", "/"]) else { return completeAnswer(typed) }
    guard let space = typed.firstIndex(of: " ") else {
      let commands = Command.allCases.map {
        Candidate("/\($0.rawValue)", note: Words.summary(of: $0))
      }
      return (0, matches(of: typed[...], among: commands))
    }
    let name = String(String.UnicodeScalarView(typed[..<space]))
    guard let command = TypedCommand(name)?.command, let argument = arguments[command] else {
      return (0, [])
    }
    return complete(argument, typed, after: space + 1)
  }

  private func completeAnswer(_ typed: [Unicode.Scalar]) -> (start: Int, candidates: [Candidate]) {
    var start = 0
    if takesSeveral, let comma = typed.lastIndex(of: ",") {
      start = comma + 1
      while start < typed.count, typed[start] == " " { start += 1 }
    }
    return (start, matches(of: typed[start...], among: answers))
  }

  private func complete(
    _ argument: Argument, _ typed: [Unicode.Scalar], after start: Int
  ) -> (start: Int, candidates: [Candidate]) {
    switch argument {
    case .phrase(let candidates): return (start, matches(of: typed[start...], among: candidates))
    case .words(let places):
      let words = typed[start...].split(separator: " ", omittingEmptySubsequences: false)
      guard words.count <= places.count, let last = words.last else { return (start, []) }
      return (last.startIndex, matches(of: last, among: places[words.count - 1]))
    }
  }

  private func matches(of typed: ArraySlice<Unicode.Scalar>, among candidates: [Candidate])
    -> [Candidate]
  {
    let wanted = String(String.UnicodeScalarView(typed)).lowercased()
    return candidates.filter { $0.text.lowercased().hasPrefix(wanted) }
  }
}
