/// What kind of relationship this is, with the reasons and with what is still open (blueprint 8).
public struct Verdict: Hashable, Sendable {
  /// Nil while more than one class is possible.
  public var verdict: String?
  public var possible: [String]
  /// The rule that gave the class; `C0` while open inputs leave more than one rule.
  public var rule: String
  public var matched: VerdictRules.Rule?
  public var qualifiers: [VerdictRules.Qualifier]
  public var type: String?
  public var form: String?
  public var equity: String?
  /// The parties name different types.
  public var isContested: Bool
  public var contradictions: [VerdictRules.Contradiction]
  public var because: [Reason]
  /// The questions that would decide.
  public var missing: [String]

  /// Whether expectations or results stand behind the outcome test.
  public enum Basis: String, CaseIterable, Sendable { case expected, realised }

  /// One fact behind the class.
  public struct Reason: Hashable, Sendable {
    public var question: String
    public var party: String?
    public var fact: Fact

    public enum Fact: Hashable, Sendable {
      case answer
      case outcome(OutcomeResult)
      case characteristic(CharacteristicScore)
      case markers(Int)
    }
  }

  /// The rule of an open verdict.
  static let undetermined = "C0"
}
