/// What Tab may put in place of the text from `start` to the cursor.
public struct Completion: Sendable, Equatable {
  /// One possible replacement.
  public struct Candidate: Sendable, Equatable {
    /// The text that would stand in the line.
    public var text: String
    /// A few words that explain it in the list; may be empty.
    public var note: String

    /// Creates a candidate.
    public init(_ text: String, note: String = "") {
      self.text = text
      self.note = note
    }
  }

  /// Where the replaced part begins, as an offset in scalars; it ends at the cursor.
  public var start: Int
  /// The possible replacements, best first.
  public var candidates: [Candidate]

  /// Creates a completion.
  public init(start: Int, candidates: [Candidate]) {
    self.start = start
    self.candidates = candidates
  }

  /// Nothing to offer.
  public static let none = Completion(start: 0, candidates: [])
}
