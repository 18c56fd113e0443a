/// The shared core at work: an assessment, a method and a day, and what they add up to (blueprint 5 to 8).
///
/// Nothing is stored; the same three give the same numbers, whatever the order of keys and questions.
public struct Scoring: Sendable {
  private let view: View

  /// What is the same by every asking.
  private final class Source: Sendable {
    let method: Questionnaire
    let assessment: Assessment
    let asOf: Day
    let refusedEvents: [Lifecycle.RefusedEvent]
    /// By the place of a question, the rounds up to the day in which any party has an entry, the oldest first.
    let rounds: [[String]]

    init(
      _ assessment: Assessment, _ method: Questionnaire, _ asOf: Day,
      _ refused: [Lifecycle.RefusedEvent]
    ) {
      self.method = method
      self.assessment = assessment
      self.asOf = asOf
      refusedEvents = refused
      rounds = Scoring.rounds(of: assessment.standing.answers, method, until: asOf)
    }
  }

  /// An assessment as one asking shows it, with what has been found of it so far.
  private final class View: Sendable {
    let source: Source
    let interview: Interview
    let asking: Asking
    /// By the place of a question, the round whose answers count; nil is the first asking.
    let rounds: [String?]
    let pairs: [(String, String)]
    let memory: Memory

    init(_ source: Source, _ interview: Interview, _ asking: Asking) {
      self.source = source
      self.interview = interview
      self.asking = asking
      rounds = zip(source.method.cards, source.rounds).map { asking.round(of: $0, among: $1) }
      let codes = interview.situation.activeCodes
      pairs = codes.indices.flatMap { index in codes[(index + 1)...].map { (codes[index], $0) } }
      memory = Memory(source.method, parties: interview.situation.activeParties)
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
    let asOf = asOf ?? assessment.journal.last?.at.day ?? Day(number: 0)
    let (lifecycle, refused) = Lifecycle.replay(assessment, method: method)
    let source = Source(assessment, method, asOf, refused)
    let interview = Interview(method, standing: assessment.standing, lifecycle: lifecycle)
    let plain = Scoring(source, interview, .newest)
    // Only a review leads to a recommendation, on which conditions of questions may then look.
    let recommended = assessment.standing.rounds.isEmpty ? [] : plain.recommended
    self =
      recommended.isEmpty
      ? plain : Scoring(source, interview.recommending(recommended), .newest)
  }

  private init(_ source: Source, _ interview: Interview, _ asking: Asking) {
    view = View(source, interview, asking)
  }

  public var method: Questionnaire { view.source.method }
  public var assessment: Assessment { view.source.assessment }
  public var asOf: Day { view.source.asOf }
  /// Events of the journal that the lifecycle refuses; a journal of this program has none.
  public var refusedEvents: [Lifecycle.RefusedEvent] { view.source.refusedEvents }
  public var interview: Interview { view.interview }

  /// Which asking of a question is looked at.
  var asking: Asking { view.asking }
  var memory: Memory { view.memory }
  var standing: Standing { view.interview.standing }
  var parties: [Party] { view.interview.situation.activeParties }
  var codes: [String] { view.interview.situation.activeCodes }
  /// Every two of them, in their order.
  var pairs: [(String, String)] { view.pairs }

  /// The same as it stood in one round.
  func inRound(_ round: String) -> Scoring { by(.round(round)) }

  /// The same by the first askings alone.
  var inFirstAsking: Scoring { view.rounds.allSatisfy { $0 == nil } ? self : by(.first) }

  private func by(_ asking: Asking) -> Scoring {
    memory.askings(asking) { Scoring(view.source, interview, asking) }
  }
}

/// Questions as this asking finds them.
extension Scoring {
  /// The round whose answers count: the newest up to the day in which any party has an entry, else the first asking.
  func round(of code: String) -> String? { method.card(code).flatMap(round) }

  func round(of card: QuestionCard) -> String? { view.rounds[card.place] }

  /// The rounds up to the day in which any party has an entry, the oldest first.
  func rounds(of code: String) -> [String] {
    method.card(code).map { view.source.rounds[$0.place] } ?? []
  }

  private static func rounds(
    of answers: AnswerSheet, _ method: Questionnaire, until day: Day
  ) -> [[String]] {
    var found: [[String]] = Array(repeating: [], count: method.cards.count)
    for key in answers.keysInRounds {
      guard let round = key.round, let place = method.card(key.question)?.place,
        !found[place].contains(round), firstDay(ofRound: round).map({ $0 <= day }) ?? true
      else { continue }
      found[place].append(round)
    }
    return found.map { $0.count > 1 ? $0.sorted() : $0 }
  }

  /// The first day of a review period such as `2026-Q4`.
  static func firstDay(ofRound round: String) -> Day? {
    guard case .quarter(let year, let quarter)? = PartialDate(iso: round) else { return nil }
    return Day(year: year, month: quarter * 3 - 2, day: 1)
  }

  /// The question as it was put to that party; of a shared question the one answer for all.
  public func inquiry(_ code: String, _ party: String?) -> Inquiry? {
    method.card(code).map { inquiry($0, party) }
  }

  func inquiry(_ card: QuestionCard, _ party: String?) -> Inquiry {
    interview.situation.inquiry(
      card, round: view.rounds[card.place], party: card.isShared ? nil : party)
  }

  /// Whether the question belongs to the path people take: non-core ones do not on the core path and in look-back, but
  /// for what the full path asks again in every review period.
  func isOnPath(_ card: QuestionCard) -> Bool {
    card.isCore || !interview.asksCoreOnly(stage: card.rank.stage)
      || card.question.isPulse && round(of: card) != nil && standing.start.path == .full
  }

  /// The parties a question has answers of: each active one, or nil for the one answer for all.
  func owners(of card: QuestionCard) -> [String?] {
    card.isShared ? [nil] : codes
  }

  /// One question for one party, scored.
  public func item(_ question: Question, _ party: String?) -> Item? {
    method.card(question.code).map { item($0, party) }
  }

  func item(_ card: QuestionCard, _ party: String?) -> Item {
    memory.item(card, party) { scored(card, party) }
  }

  /// The points of that item, of a shared question those of the one answer for all; nil while it has none.
  func points(of code: String, _ party: String?) -> Fraction? {
    method.card(code).flatMap { item($0, $0.question.isShared ? nil : party).score.points }
  }

  private func scored(_ card: QuestionCard, _ party: String?) -> Item {
    let inquiry = inquiry(card, party)
    guard isOnPath(card), inquiry.isApplicable, inquiry.slot.mark != .notApplicable else {
      return Item(score: .notCounted, isApplicable: false, isAnswered: false)
    }
    return Item(score: score(inquiry), isApplicable: true, isAnswered: inquiry.isAnswered)
  }
}

extension Scoring.Asking {
  /// - Parameter rounds: those in which anybody answered the question, the oldest first.
  fileprivate func round(of card: QuestionCard, among rounds: [String]) -> String? {
    switch self {
    case .first: nil
    case .newest: rounds.last
    case .round(let round): card.phase == .performing ? round : rounds.last { $0 <= round }
    }
  }
}
