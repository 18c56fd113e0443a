/// One thing the method asks, with everything needed to ask it well, keep the answer and count it (formats 1).
public struct Question: Hashable, Sendable {
  /// Permanent identity, such as `Q1.17`: never reused, never renumbered.
  public var code: String
  /// Two or three words for lists and recaps.
  public var name: String
  /// The question as a facilitator would say it.
  public var ask: String
  public var kind: AnswerKind
  /// Who answers.
  public var by: Respondent
  /// Parties answer without seeing each other.
  public var isBlind = false
  /// Part of the short path that is enough for every gate and verdict.
  public var isCore = false
  /// Asked again every round.
  public var isPulse = false
  /// How the fields read together as one sentence; `{name}` stands for a field.
  public var reads: String?
  public var fields: [Field] = []
  /// Why it is asked: two or three sentences that teach.
  public var why: String
  /// An answer that says nothing, and what is missing in it.
  public var weak: String
  /// An answer with a company, a number and a date.
  public var strong: String
  /// Words of the glossary this question uses.
  public var terms: [String] = []
  public var probes: [Probe] = []
  /// Asked only when this holds; nil is always.
  public var when: Condition?
  /// Items of the source texts this question covers.
  public var covers: [String] = []
  /// Wording once the moment it asks about has passed.
  public var lookBack: String?
  /// Other wordings by the option of the industry question.
  public var wording: [String: String] = [:]
  /// After all parties have answered, one joint table starts from their rows.
  public var thenJoint = false
  public var judge: Judging?
  /// A later round may confirm the last answer in one key.
  public var mayStayUnchanged = false
  /// Steps of a scale at which one party passes a gate and another fails it (blueprint A6).
  public var gateMarks: [Int] = []
  public var score: ScoreRule?
  /// Weight in each dimension that this question feeds (blueprint 5.2).
  public var dimensions: [String: Int] = [:]

  /// Who answers a question.
  public enum Respondent: String, CaseIterable, Sendable {
    /// Every party for itself.
    case each
    /// One agreed answer.
    case joint
    /// One answer out of documents, entered by the alliance lead.
    case record
  }

  /// Who says afterwards whether two texts meet (formats 3).
  public struct Judging: Hashable, Sendable {
    public var by: Judge
    /// Asked only when this question has been answered too.
    public var after: String?

    public enum Judge: String, CaseIterable, Sendable { case other, both }
  }

  /// A question asked beyond the fields when an answer calls for it (formats 2).
  public struct Probe: Hashable, Sendable {
    public var code: String
    /// The field whose general word this probe mends; nil for a probe with an answer of its own.
    public var field: String?
    public var when: Condition
    public var ask: String
  }

  /// Whether one answer stands for all parties.
  public var isShared: Bool { by != .each }

  /// Whether it asks which companies take part.
  public var isRoster: Bool { if case .parties = kind { true } else { false } }

  /// The field that is stored under that name: its own, `option.field`, or either with the code of a party behind.
  public func field(named name: String) -> Field? {
    if let own = fields.first(where: { $0.name == name }) { return own }
    let ofOptions = kind.options.flatMap { option in
      option.fields.map { ("\(option.id).\($0.name)", $0) }
    }
    let named = ofOptions + fields.map { ($0.name, $0) }
    return
      (named.first { $0.0 == name } ?? named.first { $1.per != nil && name.hasPrefix("\($0).") })?.1
  }

  /// The part of the code people say aloud: `1.17` of `Q1.17`; all of a code that is written otherwise.
  public var number: Substring {
    code.first == "Q" && code.dropFirst().first?.isNumber == true ? code.dropFirst() : code[...]
  }
}
