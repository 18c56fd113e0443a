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
  /// Points by the number of ticks, the last for more; an exclusive tick counts as none, and so does every tick where the
  /// field that shows them is named and does not count.
  case count(points: [Int], shown: String?)
  /// Ticked of these, as a share; of every option that is not exclusive where none is named.
  case share(of: [String])
  /// Ticked of these with that fact of the option given, as a share.
  case shown(of: [String], field: String)
  /// The number itself, at most 100.
  case number
  /// A figure that the core computes from more than one answer.
  case measure(Measure)
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

  /// The named measures of the method: a closed set (blueprint 5.1, coverage 3).
  public enum Measure: String, CaseIterable, Sendable {
    case adoption
    case agreementState = "agreement-state"
    case attainment, attributable
    case commitmentCompleteness = "commitment-completeness"
    case contractMatch = "contract-match"
    case coordination, differentiation, engagement
    case escalationShare = "escalation-share"
    case fulfilment, lead
    case metricList = "metric-list"
    case milestoneRate = "milestone-rate"
    case promisedKinds = "promised-kinds"
    case protection
    case qualityShare = "quality-share"
    case retentionGain = "retention-gain"
    case rightLevel = "right-level"
    case shareChange = "share-change"
    case shareIfApplicable = "share-if-applicable"
    case sponsor
    case termPlan = "term-plan"
    case tooling
    case winUplift = "win-uplift"
  }

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
