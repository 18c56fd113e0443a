import AllianceCore

/// What reaches a conversation from outside.
public enum Input: Sendable, Equatable {
  /// A line was sent.
  case line(String)
  /// The line was dropped with Ctrl-C.
  case cancelled
  /// Ctrl-D, or the end of a pipe.
  case endOfInput
  /// The new assessment now has a file of this name.
  case created(file: String)
  /// The last save failed; the sentence says why.
  case notSaved(String)
  /// The text that came back from the person's own editor.
  case edited(String)
  /// No text came back; the sentence says why.
  case notEdited(String)
}

/// What a conversation wants done, in this order. It does nothing itself.
public enum Effect: Sendable, Equatable {
  /// Print this text, laid out and safe.
  case say(String)
  /// Keep this new assessment under a name made from its title; then tell the conversation with `created`.
  case create(Assessment)
  /// Keep this assessment. What follows is said only once it is durable.
  case save(Assessment)
  /// Hand this text to the person's own editor; then tell the conversation with `edited` or `notEdited`.
  case edit(String)
  /// Wait for a line.
  case ask(Prompt)
  /// It is over.
  case leave(isSaved: Bool)
}

extension Effect {
  var isSave: Bool { if case .save = self { true } else { false } }
}

/// What stands before the line that is waited for, and what helps to write it.
public struct Prompt: Sendable, Equatable {
  /// What a person has to read first; empty when it is on the screen already.
  public var introduction = ""
  /// Short plain text such as `acme 1.17> `.
  public var text: String
  /// Text to begin with.
  public var prefill = ""
  /// Whose earlier lines arrow-up may show: one scope per party, so that blind answers stay blind, and one for each
  /// kind of prompt: texts, choices, amounts, times, names, and the lines that no question asks.
  public var scope: String
  /// Names the place for a draft; the same place gets it back.
  public var place: String
  public var completer: Completer
}
