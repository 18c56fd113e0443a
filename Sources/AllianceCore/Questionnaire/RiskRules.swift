/// What `risks.yaml` says: signals with points, red flags, and what lowers a risk (blueprint 9).
public struct RiskRules: Hashable, Sendable {
  /// Shares in per cent from which a level begins.
  public var guarded: Int
  public var elevated: Int
  public var high: Int
  /// Share of the points that must be assessable.
  public var assessable: Int
  /// Where parties name the risks they fear, and what such a risk weighs in per cent.
  public var fears: String
  public var impact: Int
  public var risks: [Rule]

  public struct Rule: Hashable, Sendable {
    public var id: String
    public var name: String
    /// The option of the feared risk.
    public var fear: String?
    public var signals: [Signal]
    public var preventions: [Signal]
    /// A risk that is the lower of these.
    public var lowerOf: [String]
    public var says: String
  }

  public struct Signal: Hashable, Sendable {
    public var says: String
    public var points: Int
    public var isRedFlag: Bool
    /// Nil is advice that no answer verifies.
    public let when: Check?
    /// Groups of questions: of each at least one has to be asked, else it can never be triggered.
    let needs: [[String]]

    init(says: String, points: Int, isRedFlag: Bool, when: Check?) {
      self.says = says
      self.points = points
      self.isRedFlag = isRedFlag
      self.when = when
      needs = when?.needs ?? []
    }
  }
}
