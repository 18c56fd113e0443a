/// The shared core at work: an assessment, a method and a day, and what they add up to (blueprint 5 to 8).
///
/// Nothing is stored; the same three give the same numbers, whatever the order of keys and questions.
public struct Scoring: Sendable {
  public let method: Questionnaire
  public let assessment: Assessment
  public let asOf: Day
  public let interview: Interview
  /// Events of the journal that the lifecycle refuses; a journal of this program has none.
  public let refusedEvents: [Lifecycle.RefusedEvent]
  /// By question, the rounds up to the day in which any party has an entry, the oldest first.
  private let rounds: [String: [String]]

  /// Which asking of a question is looked at.
  let asking: Asking
  let memory: Memory

  /// What several results rest on, found once.
  struct Memory: Sendable {
    let items = Memo<Owned, Item>()
    let dimensions = Memo<Limited, DimensionScore>()
    let divergences = Memo<String, [Divergence]>()
    let characteristics = Memo<String, CharacteristicScore>()
    let gates = Memo<Int, GateResult>()
    /// The same assessment by other askings.
    let askings = Memo<Asking, Scoring>()

    struct Owned: Hashable { var question: String, party: String? }
    struct Limited: Hashable {
      var dimension: String, stage: Int?, basis: CharacteristicScore.Basis?
    }
  }

  enum Asking: Hashable, Sendable {
    /// The newest up to the day.
    case newest
    /// Of what is asked in review periods this one.
    case round(String)
    /// The first, as the gates before the reviews see it (formats 5).
    case first
  }

  /// - Parameter asOf: the day that whatever compares with today uses; the day of the last entry when left out.
  public init(_ assessment: Assessment, method: Questionnaire, asOf: Day? = nil) {
    let plain = Scoring(unadvised: assessment, method, asOf)
    // Only a review leads to a recommendation, on which conditions of questions may then look.
    self =
      assessment.standing.rounds.isEmpty
      ? plain : Scoring(plain, interview: plain.interview.recommending(plain.recommended))
  }

  private init(unadvised assessment: Assessment, _ method: Questionnaire, _ asOf: Day?) {
    self.method = method
    self.assessment = assessment
    let asOf = asOf ?? assessment.journal.last?.at.day ?? Day(number: 0)
    self.asOf = asOf
    let replayed = Lifecycle.replay(assessment, method: method)
    refusedEvents = replayed.refused
    interview = Interview(method, standing: assessment.standing, lifecycle: replayed.lifecycle)
    rounds = Self.rounds(of: assessment.standing.answers, until: asOf)
    asking = .newest
    memory = Memory()
  }

  /// The same as it stood in one round.
  func inRound(_ round: String) -> Scoring { by(.round(round)) }

  /// The same by the first askings alone.
  var inFirstAsking: Scoring { rounds.isEmpty ? self : by(.first) }

  private func by(_ asking: Asking) -> Scoring {
    memory.askings(asking) { Scoring(self, interview: interview, asking) }
  }

  private init(_ other: Scoring, interview: Interview, _ asking: Asking = .newest) {
    method = other.method
    assessment = other.assessment
    asOf = other.asOf
    self.interview = interview
    refusedEvents = other.refusedEvents
    rounds = other.rounds
    self.asking = asking
    memory = Memory()
  }

  var standing: Standing { assessment.standing }
  var parties: [Party] { standing.activeParties }

  /// The round whose answers count: the newest up to the day in which any party has an entry, else the first asking.
  func round(of code: String) -> String? {
    switch asking {
    case .first: return nil
    case .round(let round):
      if method.stage(of: code)?.phase == .performing { return round }
      return rounds[code]?.last { $0 <= round }
    case .newest: return rounds[code]?.last
    }
  }

  private static func rounds(of answers: AnswerSheet, until day: Day) -> [String: [String]] {
    var found: [String: Set<String>] = [:]
    for key in answers.keys {
      guard let round = key.round, firstDay(ofRound: round).map({ $0 <= day }) ?? true else {
        continue
      }
      found[key.question, default: []].insert(round)
    }
    return found.mapValues { $0.sorted() }
  }

  /// The first day of a review period such as `2026-Q4`.
  static func firstDay(ofRound round: String) -> Day? {
    guard case .quarter(let year, let quarter)? = PartialDate(iso: round) else { return nil }
    return Day(year: year, month: quarter * 3 - 2, day: 1)
  }

  /// The question as it was put to that party; of a shared question the one answer for all.
  public func inquiry(_ code: String, _ party: String?) -> Inquiry? {
    guard let question = method.question(code) else { return nil }
    let key = SlotKey(code, round: round(of: code), party: question.isShared ? nil : party)
    return interview.inquiry(key)
  }

  /// Whether the question belongs to the path people take: non-core ones do not on the core path and in look-back.
  func isOnPath(_ question: Question) -> Bool {
    guard let stage = method.rank(of: question.code)?.stage else { return false }
    return question.isCore || !interview.asksCoreOnly(stage: stage)
  }

  /// The parties a question has answers of: each active one, or nil for the one answer for all.
  func owners(of question: Question) -> [String?] {
    question.isShared ? [nil] : parties.map(\.code)
  }

  /// One question for one party, scored.
  public func item(_ question: Question, _ party: String?) -> Item {
    memory.items(.init(question: question.code, party: party)) { scored(question, party) }
  }

  private func scored(_ question: Question, _ party: String?) -> Item {
    let inquiry = inquiry(question.code, party)
    let isAsked =
      isOnPath(question) && inquiry?.isApplicable == true && inquiry?.slot.mark != .notApplicable
    guard let inquiry, isAsked else {
      return Item(
        question: question.code, party: party, score: .notCounted, isApplicable: false,
        isAnswered: false)
    }
    return Item(
      question: question.code, party: party, score: score(inquiry), isApplicable: true,
      isAnswered: inquiry.isAnswered)
  }
}
