/// Whether a requirement is met, and everything that says so.
public struct Outcome: Hashable, Sendable {
  /// Nil while an input is missing, unknown, or in critical divergence.
  public var isMet: Bool?
  public var reasons: [Reason]

  /// One fact behind a judgement: which question, whose answer, and what it says.
  public struct Reason: Hashable, Sendable {
    public var question: String?
    public var party: String?
    public var isMet: Bool?
    public var fact: Fact
    public var need = Need.needed
  }

  /// What a fact is to the judgement that it stands behind.
  public enum Need: Hashable, Sendable {
    case needed
    /// One of several ways suffices, and this belongs to the way of that number.
    case oneOf(way: Int)
    /// Another way holds, so that this one is not needed.
    case spare
  }

  /// The facts that criteria look at; the report turns them into words.
  public enum Fact: Hashable, Sendable {
    /// What was said against what is asked for.
    case answer(Value?, Condition.Test)
    case fields(counting: Int, needed: Int, missing: [String])
    case ticks(Int, needed: Int, missing: [String])
    case window(isLonger: Bool?)
    case dates(PartialDate?, isLater: Bool?, than: String)
    case lowest(Number?, needed: Number)
    case highest(Number?, needed: Number)
    case gap(Number?, allowed: Number)
    case judgement(Deed.Judgement?, of: String)
    case divergence(Divergence.Severity?)
    case outcome(OutcomeResult)
    case floor(dimension: String, score: Fraction?, needed: Int)
    case index(Fraction?, needed: Int)
    /// At so many places, the questions or rows named, somebody says what should be rare.
    case count(Int, allowed: Int, places: [String])
    case points(Fraction?, needed: Number)
    case pointsUnder(Fraction?, limit: Number)
    case settled
    case rows(Int, needed: Int, with: [String])
    case specificLines(share: Fraction?, needed: Int, groups: Int, neededGroups: Int)
    /// The kinds of which nothing arrived.
    case kindsAtZero([String])
    /// The kinds in which what is expected and what is offered lie too far apart.
    case offers(apart: [String], allowed: Int)
    case dueBySignature(PartialDate?, signature: Day?)
    case share(Fraction?, allowed: Int)
    /// The promised kinds that exist.
    case promised([String])
    /// Integration markers with an example; nil while they are open.
    case markers(Int?, needed: Int, isLess: Bool)
    /// So many of the characteristics are present.
    case present(Int, needed: Int)
    case characteristic(CharacteristicScore, wanted: [CharacteristicState])
  }

  /// Open wins over everything, because a hard criterion with an open input is a hold (blueprint A5).
  static func all(_ parts: [Outcome]) -> Outcome {
    let isMet: Bool? =
      parts.contains { $0.isMet == nil } ? nil : parts.allSatisfy { $0.isMet == true }
    return Outcome(isMet: isMet, reasons: parts.flatMap(\.reasons))
  }

  /// One way is enough, whatever the others say.
  static func any(_ parts: [Outcome]) -> Outcome {
    let isMet: Bool? =
      parts.contains { $0.isMet == true } ? true : parts.contains { $0.isMet == nil } ? nil : false
    let reasons = parts.enumerated().flatMap { way, part in
      part.reasons.map { reason in
        var reason = reason
        if isMet == true {
          if part.isMet != true { reason.need = .spare }
        } else if parts.count > 1, reason.need == .needed {
          reason.need = .oneOf(way: way)
        }
        return reason
      }
    }
    return Outcome(isMet: isMet, reasons: reasons)
  }

  /// Takes back a no where some of its reasons are open inputs.
  mutating func leaveOpen(where isOpen: (Reason) -> Bool) {
    guard isMet == false else { return }
    for index in reasons.indices where isOpen(reasons[index]) {
      reasons[index].isMet = nil
      isMet = nil
    }
  }

  init(isMet: Bool?, reasons: [Reason]) {
    self.isMet = isMet
    self.reasons = reasons
  }

  init(_ isMet: Bool?, _ fact: Fact, question: String? = nil, party: String? = nil) {
    self.init(
      isMet: isMet, reasons: [Reason(question: question, party: party, isMet: isMet, fact: fact)])
  }
}

/// What the outcome test says of one party, or of all (blueprint 8.1).
public enum OutcomeResult: String, CaseIterable, Sendable { case pass, provisional, fail, unknown }
