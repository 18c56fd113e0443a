/// A risk with everything that speaks for and against it (blueprint 9).
public struct Risk: Hashable, Sendable {
  public var id: String
  public var name: String
  public var level: Level
  /// Triggered points of the assessable ones, in per cent; nil while none is assessable.
  public var share: Fraction?
  /// The share if nothing that is open were triggered, and if all of it were.
  public var low: Fraction?
  public var high: Fraction?
  public var redFlags: [Finding]
  public var signals: [Finding]
  /// Preventions that answers verify.
  public var prevented: [String]
  /// Preventions that nothing verifies yet: advice.
  public var advice: [String]
  /// Named as feared by a party, so that it weighs more.
  public var isFeared: Bool
  /// What the list is ordered by.
  public var weight: Int
  public var says: String

  public enum Level: String, CaseIterable, Sendable, Comparable {
    case low, guarded, elevated, high, notAssessable

    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }
  }

  /// A signal that is triggered, once for each answer behind it.
  public struct Finding: Hashable, Sendable {
    public var says: String
    public var points: Int
    public var places: [Checked.Place]

    public init(says: String, points: Int, places: [Checked.Place]) {
      self.says = says
      self.points = points
      self.places = places
    }
  }
}

extension Scoring {
  /// Every risk, those that weigh most first.
  public var risks: [Risk] { memory.risks { foundRisks } }

  private var foundRisks: [Risk] {
    guard let rules = method.riskRules else { return [] }
    let feared = Set(
      parties.flatMap { inquiry(rules.fears, $0.code)?.value?.value?.optionIDs ?? [] })
    var risks: [Risk] = []
    for rule in rules.risks where rule.lowerOf.isEmpty { risks.append(risk(rule, feared, rules)) }
    for rule in rules.risks where !rule.lowerOf.isEmpty {
      risks.append(lower(rule, of: risks.filter { rule.lowerOf.contains($0.id) }, rules))
    }
    let order = rules.risks.map(\.id)
    return risks.sorted { left, right in
      left.weight != right.weight
        ? left.weight > right.weight
        : (order.firstIndex(of: left.id) ?? 0) < (order.firstIndex(of: right.id) ?? 0)
    }
  }

  /// Each signal of a risk with what its check comes to; what cannot count here, as it is not asked on this path, leaves
  /// its points out of every sum (blueprint A2).
  public func signals(of rule: RiskRules.Rule) -> [(signal: RiskRules.Signal, result: Checked)] {
    rule.signals.filter(canCount).map { signal in
      (signal, signal.when.map { checked($0) } ?? Checked(nil))
    }
  }

  private func risk(_ rule: RiskRules.Rule, _ feared: Set<String>, _ rules: RiskRules) -> Risk {
    let results = signals(of: rule)
    let points = { (wanted: (Checked) -> Bool) in
      results.reduce(0) { wanted($1.result) ? $0 + $1.signal.points : $0 }
    }
    let all = points { _ in true }
    let known = points { $0.isMet != nil }
    let hit = points { $0.isMet == true }
    let findings = results.filter { $0.1.isMet == true }.map { signal, result in
      (
        signal.isRedFlag,
        Risk.Finding(says: signal.says, points: signal.points, places: result.places)
      )
    }
    let flags = findings.filter(\.0).map(\.1)
    let isVerified = rule.preventions.map { $0.when.map { checked($0).isMet == true } ?? false }
    let preventions = zip(rule.preventions.map(\.says), isVerified)
    let verified = preventions.filter(\.1).map(\.0)
    let share = (Fraction(hit) * 100) / Fraction(known)
    let isAssessable = known > 0 && known * 100 >= all * rules.assessable
    let level =
      isAssessable || !flags.isEmpty
      ? Self.level(share ?? 0, rules, flagged: !flags.isEmpty, prevented: !verified.isEmpty)
      : Risk.Level.notAssessable
    let isFeared = rule.fear.map(feared.contains) ?? false
    return Risk(
      id: rule.id, name: rule.name, level: level, share: share,
      low: (Fraction(hit) * 100) / Fraction(all),
      high: (Fraction(hit + all - known) * 100) / Fraction(all), redFlags: flags,
      signals: findings.map(\.1), prevented: verified,
      advice: preventions.filter { !$0.1 }.map(\.0), isFeared: isFeared,
      weight: Self.weight(level, isFeared, rules), says: rule.says)
  }

  /// A red flag lifts to at least elevated; a verified prevention lowers by one, never below guarded under a flag.
  static func level(_ share: Fraction, _ rules: RiskRules, flagged: Bool, prevented: Bool)
    -> Risk.Level
  {
    var level: Risk.Level =
      share >= Fraction(rules.high)
      ? .high
      : share >= Fraction(rules.elevated)
        ? .elevated : share >= Fraction(rules.guarded) ? .guarded : .low
    if flagged { level = max(level, .elevated) }
    if prevented { level = level == .high ? .elevated : level == .elevated ? .guarded : .low }
    return flagged ? max(level, .guarded) : level
  }

  private static func weight(_ level: Risk.Level, _ isFeared: Bool, _ rules: RiskRules) -> Int {
    let rank = level == .notAssessable ? 0 : level.rank + 1
    return rank * (isFeared ? rules.impact : 100)
  }

  /// The lower of its parts; not assessable while one of them is not (blueprint A14).
  private func lower(_ rule: RiskRules.Rule, of parts: [Risk], _ rules: RiskRules) -> Risk {
    let isKnown = parts.allSatisfy { $0.level != .notAssessable } && !parts.isEmpty
    let lowest = parts.min { $0.level < $1.level }
    let level = isKnown ? lowest?.level ?? .notAssessable : .notAssessable
    return Risk(
      id: rule.id, name: rule.name, level: level,
      share: isKnown ? parts.compactMap(\.share).min() : nil,
      low: parts.compactMap(\.low).min(), high: parts.compactMap(\.high).min(),
      redFlags: [], signals: [], prevented: [], advice: rule.preventions.map(\.says),
      isFeared: false, weight: Self.weight(level, false, rules),
      says: level >= .elevated && level != .notAssessable ? rule.says : "")
  }
}
