/// How an answer becomes 0 to 100 points; thresholds and maps stand in the questionnaire (blueprint 5.1).
public enum ScoreRule: Hashable, Sendable {
  /// A scale step: (value - 1) x 25.
  case scale
  /// Yes is 100, no is 0.
  case yesNo
  /// The share of these fields that count; of all applicable ones when none is named.
  case fields(of: [String])
  /// Points by chosen option; `unknown` ones leave the score open, and one that is listed nowhere is a fact that is
  /// not scored.
  case map([String: Int], unknown: [String])
  /// Any tick is 100; nothing, or the option named, is 0.
  case any(none: String?)
  /// Points by the number of ticks, the last for more; an exclusive tick counts as none.
  case count(points: [Int])
  /// Ticked of these, as a share.
  case share(of: [String])
  /// Points of the first step that the number does not exceed.
  case steps([Step])
  /// Points by whether a source is given in that field.
  case source(field: String, with: Int, without: Int)
  /// A duration against the time left to a deadline (blueprint Q1.08).
  case window(Window)
  /// Points by what the party described says of the answer.
  case judged(match: Int, partly: Int, miss: Int)
  /// The share of complete rows of a table.
  case rows
  /// The share of kinds ticked by one side only, where both see it alike (blueprint Q1.07).
  case difference

  /// One step of a staircase; a nil limit is "everything above".
  public struct Step: Hashable, Sendable {
    public var atMost: Number?
    public var points: Int
  }

  /// Build time against a window: longer, within some per cent of it, or shorter.
  public struct Window: Hashable, Sendable {
    /// The question that holds the deadline.
    public var deadline: String
    public var longer: Int
    public var near: Int
    public var shorter: Int
    /// Per cent of the time left that still counts as near.
    public var within: Int
  }
}
