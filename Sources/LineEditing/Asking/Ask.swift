/// One request for a line: what stands before it and what helps the person write it.
public struct Ask: Sendable {
  /// Shown before the text; short plain text.
  public var prompt: String
  /// Text that already stands in the line, the cursor behind it: a draft, or an answer to mend.
  public var prefill: String
  /// Shown dim while the line is empty, where the terminal can; advice, never the only place that says it.
  public var hint: String
  /// Whose earlier lines Up and Down may show. Lines of one scope never appear in another.
  public var historyScope: String
  /// Offers completions for Tab; called with the text and the cursor as an offset in scalars.
  public var completer: (@Sendable (_ text: String, _ cursor: Int) -> Completion)?
  /// Whether a backslash before Enter, Alt-Enter and pasted line ends begin a further line.
  public var allowsMultiline: Bool
  /// Shown before every further line of one text.
  public var continuationPrompt: String

  /// Creates an ask; everything but the prompt has a quiet default.
  public init(
    prompt: String,
    prefill: String = "",
    hint: String = "",
    historyScope: String = "",
    allowsMultiline: Bool = true,
    continuationPrompt: String = "> ",
    completer: (@Sendable (_ text: String, _ cursor: Int) -> Completion)? = nil
  ) {
    self.prompt = prompt
    self.prefill = prefill
    self.hint = hint
    self.historyScope = historyScope
    self.allowsMultiline = allowsMultiline
    self.continuationPrompt = continuationPrompt
    self.completer = completer
  }
}
