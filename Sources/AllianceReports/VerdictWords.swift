import AllianceCore

/// Class, characteristics and risks in words.
public struct VerdictWords {
  private let scoring: Scoring
  private let facts: FactWords

  public init(_ scoring: Scoring) {
    self.scoring = scoring
    facts = FactWords(scoring: scoring)
  }

  /// A class such as `standard-partnership`, as people say it.
  public static func name(_ verdict: String) -> String {
    verdict == "vendor" ? "vendor relationship" : verdict.replacingAll("-", with: " ")
  }

  /// The class, or what is still possible.
  static func headline(_ verdict: Verdict) -> String {
    if let name = verdict.verdict { return Self.name(name) }
    let possible = verdict.possible.map(name).joined(separator: ", ")
    return "undetermined, \(verdict.possible.count) still possible: \(possible)"
  }

  /// One reason, without its full stop.
  func words(for reason: Verdict.Reason) -> String {
    switch reason.fact {
    case .answer:
      let key = SlotKey(reason.question, party: reason.party)
      let said = scoring.interview.inquiry(key).map(AnswerWords.words) ?? "not answered"
      return (reason.party.map { facts.name(of: $0) + ": " } ?? "") + said
    case .outcome(let result):
      return (reason.party.map { facts.name(of: $0) + ": " } ?? "")
        + "outcome test \(result.rawValue)"
    case .markers(let count): return "\(count) integration markers with an example"
    case .characteristic(let one): return words(for: one)
    }
  }

  func words(for one: CharacteristicScore) -> String {
    Self.words(for: one) + (one.party.map { ", lowest at \(facts.name(of: $0))" } ?? "")
  }

  /// The same without whose it is.
  static func words(for one: CharacteristicScore) -> String {
    var words = "\(one.id.rawValue) is \(one.state.rawValue)"
    if let basis = one.basis { words += " (\(basis.rawValue))" }
    if let score = one.score { words += ", \(score.tenths)" }
    if let low = one.low, let high = one.high, low != high {
      words += ", between \(low.tenths) and \(high.tenths)"
    }
    return words
  }

  /// A qualifier such as `alliance-warranted`, as people say it.
  func label(for qualifier: VerdictRules.Qualifier) -> String {
    qualifier.id.replacingAll("-", with: " ")
  }

  /// A word beside the class; of what is still to be built, what that is.
  func words(for qualifier: VerdictRules.Qualifier) -> String {
    guard qualifier.id == "alliance-warranted" else { return qualifier.says }
    let missing = missingForAlliance
    return missing.isEmpty
      ? qualifier.says : "\(qualifier.says): \(missing.joined(separator: "; "))"
  }

  /// What the rule of an alliance still lacks, each with the questions that decide it.
  var missingForAlliance: [String] {
    let rule = scoring.ruleFindings.first { $0.rule.verdict == "strategic-alliance" }
    return (rule?.reasons ?? []).filter { $0.isMet != true }.compactMap { reason in
      switch reason.fact {
      case .markers: facts.words(for: reason)
      case .characteristic(let one, _):
        words(for: one) + CharacteristicExplanation.lack(one, scoring)
      default: nil
      }
    }
  }

  /// `not assessable`, else the level as it is called.
  public static func word(for level: Risk.Level) -> String {
    level == .notAssessable ? "not yet assessable" : level.rawValue
  }

  /// The level of a risk with the share behind it; of one that cannot be assessed yet, what it may come to.
  static func level(of risk: Risk) -> String {
    if risk.level == .notAssessable, let low = risk.low, let high = risk.high {
      return "\(word(for: risk.level)), \(low.tenths) to \(high.tenths) %"
    }
    return word(for: risk.level) + (risk.share.map { ", \($0.tenths) %" } ?? "")
  }

  /// A signal with the answers behind it.
  func words(for finding: Risk.Finding) -> String {
    let places = finding.places.map { place in
      [place.question, place.party.map(facts.name)].compactMap { $0 }.joined(separator: " ")
    }
    return finding.says + (places.isEmpty ? "" : " (\(places.joined(separator: ", ")))")
  }
}
