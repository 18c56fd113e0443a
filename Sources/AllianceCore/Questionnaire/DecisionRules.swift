/// The decision table of a review period with its modifiers (blueprint 10).
public struct DecisionRules: Hashable, Sendable {
  /// The question whose column says how the founding answers stand.
  public var rationale: String
  public var column: String
  public var holds: [String]
  public var weaker: [String]
  public var noLonger: [String]
  /// The goal is reached or the term ended.
  public var ended: Check
  public var strategic: Level
  public var operational: Level
  /// From this level on, a level counts as reached.
  public var mark: Int
  public var rows: [Row]
  public var modifiers: [Modifier]
  /// Where each party says what it would do.
  public var wishes: String

  /// A dimension with its share, and the lowest party's mean score of some questions with the rest.
  public struct Level: Hashable, Sendable {
    public var dimension: String
    public var share: Int
    public var questions: [String]
  }

  /// One row; a level that is nil may be anything.
  public struct Row: Hashable, Sendable {
    public var rationale: Decision.Rationale
    public var strategic: Bool?
    public var operational: Bool?
    public var decision: String
    /// Decisions that are as good.
    public var or: [String]
    public var says: String
  }

  public struct Modifier: Hashable, Sendable {
    /// The decision it adds; nil only adds words.
    public var decision: String?
    public var says: String
    /// It holds in so many rounds in a row.
    public var rounds: Int
    public var when: Check
  }
}
