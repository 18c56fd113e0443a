/// What `verdict.yaml` says beside the outcome test: classes, qualifiers, and the decision table (blueprint 8 and 10).
public struct VerdictRules: Hashable, Sendable {
  /// The class rules, ready to be followed.
  let table: ClassTable
  public var qualifiers: [Qualifier]
  public var contradictions: [Contradiction]
  public var marks: Marks
  /// The question whose ticks with an example are the integration markers, and the field that shows them.
  public var markerQuestion: String
  public var markerField: String
  /// Markers that are tried while they are open.
  var openMarkers: [Int]
  public var type: TypeRule
  public var form: String
  public var equity: String
  /// Governance is only planned until this stage is answered.
  public var plannedUntil: String
  public var realised: Realised
  public var decision: DecisionRules?

  /// The first that holds gives the class.
  public var rules: [Rule] { table.rules }

  /// One line of the class table.
  public struct Rule: Hashable, Sendable {
    public var id: String
    public var verdict: String
    public var says: String
    /// What this class asks for (blueprint 8.5).
    public var advice: String
    /// Nil holds whenever no rule before did.
    public var when: Check?
  }

  public struct Qualifier: Hashable, Sendable {
    public var id: String
    public var says: String
    public var when: Check
  }

  /// Answers that do not fit together; listed, never corrected.
  public struct Contradiction: Hashable, Sendable {
    public var question: String
    public var says: String
    /// Only worth a word in the conversation: it may well be as they say, so the verdict does not list it.
    public var isOnlySaid: Bool
    public var when: Check
  }

  /// From where a characteristic is present, and below what it is absent; the coverage its score needs.
  public struct Marks: Hashable, Sendable {
    public var present: Int
    public var absent: Int
    public var coverage: Int
  }

  /// Where each party names the type, and the question that shows how far each type is built.
  public struct TypeRule: Hashable, Sendable {
    public var question: String
    public var branches: [String: String]
  }

  /// When results take the place of expectations.
  public struct Realised: Hashable, Sendable {
    /// Closed rounds from which they do.
    public var rounds: Int
    /// The scale, the field that names its metric, and the values that pass and fail.
    public var question: String
    public var field: String
    public var pass: Int
    public var fail: Int
    /// Rounds in a row at `fail`.
    public var failRounds: Int
    /// What would have happened anyway; from this share on at every party it fails.
    public var anyway: String
    public var anywayShare: Int
    /// What counts as expected in the dimension of impact.
    public var expected: [String]
  }
}
