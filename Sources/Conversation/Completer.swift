import AllianceCore

/// What Tab offers at a prompt: a value, so that it can be handed to the line editor.
public struct Completer: Sendable, Equatable {
  /// A word that may be completed, with a few words about it.
  public struct Candidate: Sendable, Equatable {
    public var text: String
    public var note: String
  }

  /// What a whole line may be, such as the choices of a question.
  var answers: [Candidate] = []
  var terms: [String] = []
  /// What can be explained.
  var items: [String] = []
  var codes: [Candidate] = []
  var parties: [String] = []
  /// Ticks are separated by commas, and each of them is completed.
  var takesSeveral = false

  /// The candidates for the text before the cursor, and where the part they replace begins, in scalars.
  public func complete(_ text: String, cursor: Int) -> (start: Int, candidates: [Candidate]) {
    let typed = Array(text.unicodeScalars.prefix(cursor))
    guard typed.first == "/", !typed.starts(with: ["/", "/"]) else { return completeAnswer(typed) }
    guard let space = typed.firstIndex(of: " ") else {
      let commands = Command.allCases.map {
        Candidate(text: "/\($0.rawValue)", note: Words.summary(of: $0))
      }
      return (0, matches(of: typed[...], among: commands))
    }
    let name = String(String.UnicodeScalarView(typed[1..<space]))
    guard let command = Command(rawValue: name) else { return (0, []) }
    return completeArgument(of: command, typed, after: space + 1)
  }

  private func completeAnswer(_ typed: [Unicode.Scalar]) -> (start: Int, candidates: [Candidate]) {
    var start = 0
    if takesSeveral, let comma = typed.lastIndex(of: ",") {
      start = comma + 1
      while start < typed.count, typed[start] == " " { start += 1 }
    }
    return (start, matches(of: typed[start...], among: answers))
  }

  private func completeArgument(
    of command: Command, _ typed: [Unicode.Scalar], after start: Int
  ) -> (start: Int, candidates: [Candidate]) {
    let rest = typed[start...]
    switch command.argument {
    case .term:
      return (start, matches(of: rest, among: terms.map { Candidate(text: $0, note: "") }))
    case .command:
      let names = Command.allCases.map { Candidate(text: $0.rawValue, note: Words.summary(of: $0)) }
      return (start, matches(of: rest, among: names))
    case .question:
      if let space = rest.firstIndex(of: " ") {
        let names = parties.map { Candidate(text: $0, note: "") }
        return (space + 1, matches(of: rest[(space + 1)...], among: names))
      }
      return (start, matches(of: rest, among: codes))
    case .item:
      return (start, matches(of: rest, among: items.map { Candidate(text: $0, note: "") }))
    case .none, .text: return (start, [])
    }
  }

  private func matches(of typed: ArraySlice<Unicode.Scalar>, among candidates: [Candidate])
    -> [Candidate]
  {
    let wanted = String(String.UnicodeScalarView(typed)).lowercased()
    return candidates.filter { $0.text.lowercased().hasPrefix(wanted) }
  }
}
