import Testing

@testable import AllianceCore

/// What one changed answer may do to a score, whatever else was said (blueprint A17).
@Suite struct MovingPropertyTests {
  static let scales = ["Q1.04", "Q1.10", "Q1.13", "Q1.18", "Q1.20", "Q1.21", "Q1.24"]

  /// Low and high never fall, and neither does the score, in the dimension and for the party.
  static func expectNoFall(_ before: Scoring, _ after: Scoring, _ what: String) {
    for (left, right) in zip(PropertyTests.views(before), PropertyTests.views(after)) {
      if let low = left.low, let later = right.low { #expect(low <= later, "\(what)") }
      if let high = left.high, let later = right.high { #expect(high <= later, "\(what)") }
      if let score = left.score, let later = right.score { #expect(score <= later, "\(what)") }
    }
  }

  /// Answers to these questions that are complete, some of them, at random.
  static func some(_ count: Int, _ codes: [String], _ scoring: Scoring, _ random: inout Seeded)
    -> [Inquiry]
  {
    let all = codes.flatMap { code in
      scoring.parties.compactMap { scoring.inquiry(code, $0.code) }
    }
    let usable = all.filter { $0.isApplicable && $0.isAnswered }
    return Array(usable.shuffled(using: &random).prefix(count))
  }

  @Test(arguments: RandomAssessment.seeds) func `raising a scale lowers nothing`(seed: Int) throws {
    let scoring = try PropertyTests.score(seed)
    var random = Seeded(seed + 6_000_000)
    for inquiry in Self.some(3, Self.scales, scoring, &random) {
      guard let level = inquiry.value?.value?.number?.whole, level < 5,
        let party = inquiry.key.party
      else { continue }
      let raised = scoring.assessment.saying(level + 1, inquiry.question.code, party)
      Self.expectNoFall(scoring, PropertyTests.scoring(raised), "\(inquiry.key)")
    }
  }

  /// One more of the ticks that count: the required ones of Q1.22, and any of Q1.05 and Q1.14.
  @Test(arguments: RandomAssessment.seeds) func `one more tick lowers nothing`(seed: Int) throws {
    let scoring = try PropertyTests.score(seed)
    var random = Seeded(seed + 7_000_000)
    let facts = ["Q1.22": "how", "Q1.14": "margin", "Q1.05": "fact"]
    let counted = [
      "culture", "capability", "commitment", "build", "acquire", "leave-alone", "scale", "speed",
    ]
    for inquiry in Self.some(3, facts.keys.sorted(), scoring, &random) {
      let ids = inquiry.value?.value?.optionIDs ?? []
      let options = inquiry.question.kind.options.map(\.id)
      guard let tick = options.first(where: { counted.contains($0) && !ids.contains($0) }) else {
        continue
      }
      let more = options.filter { ($0 == tick || ids.contains($0)) && $0 != "none" }
      let fact = facts[inquiry.question.code] ?? ""
      let after = scoring.assessment.doing(
        .answered(inquiry.key, .init(.value(.given(.ids(more)))))
      )
      .doing(.answered(inquiry.key, .init(.fields([fact: .given(.text("x"))]))))
      Self.expectNoFall(scoring, PropertyTests.scoring(after), "\(inquiry.key) \(tick)")
    }
  }

  /// Marked not applicable by all, against the same assessment under a method without the question.
  @Test(arguments: RandomAssessment.seeds) func `not applicable is as never asked`(seed: Int) throws
  {
    let scoring = try PropertyTests.score(seed)
    var random = Seeded(seed + 4_000_000)
    let all = ScoringSample.shipped.cards.filter { $0.question.code > "Q1" }
    for card in all.shuffled(using: &random).prefix(2) {
      let question = card.question
      var doing = scoring.assessment
      for owner in scoring.owners(of: card) {
        doing = doing.doing(
          .marked(SlotKey(question.code, party: owner), .notApplicable, reason: "x"))
      }
      let marked = PropertyTests.scoring(doing)
      let others = scoring.assessment.journal.map(\.deed).filter {
        $0.slotKey?.question != question.code
      }
      let without = PropertyTests.scoring(
        try RandomAssessment.assessment(others), ScoringSample.shipped.without(question.code))
      #expect(marked.dimensions == without.dimensions, "\(question.code)")
      #expect(marked.coverage == without.coverage, "\(question.code)")
      #expect(marked.divergences == without.divergences, "\(question.code)")
      #expect(marked.outcomeTest == without.outcomeTest, "\(question.code)")
      let (left, right) = (marked.result(ofGate: 1), without.result(ofGate: 1))
      #expect(
        left?.result == right?.result && left?.coverage == right?.coverage, "\(question.code)")
      #expect(left?.index == right?.index, "\(question.code)")
      #expect(
        left?.criteria.map(\.outcome.isMet) == right?.criteria.map(\.outcome.isMet),
        "\(question.code)")
    }
  }

  /// Unknown takes an answer away: the range never narrows, and it is the range of not having answered.
  @Test(arguments: RandomAssessment.seeds)
  func `unknown never lowers the high end nor raises the low end`(seed: Int) throws {
    let scoring = try PropertyTests.score(seed)
    var random = Seeded(seed + 5_000_000)
    let keys = scoring.standing.answers.keys.filter { key in
      let mark = scoring.standing.answers[key].mark
      return key.question > "Q1" && mark != .notApplicable
    }.sorted { ($0.question, $0.party ?? "") < ($1.question, $1.party ?? "") }
    for key in keys.shuffled(using: &random).prefix(2) {
      let unknown = scoring.with(.marked(key, .unknown, reason: nil))
      for (left, right) in zip(PropertyTests.views(scoring), PropertyTests.views(unknown)) {
        if let low = left.low, let later = right.low { #expect(later <= low, "\(key)") }
        if let high = left.high, let later = right.high { #expect(later >= high, "\(key)") }
      }
      let cleared = scoring.with(.cleared(key, .all))
      let declined = scoring.with(.marked(key, .declined, reason: nil))
      #expect(unknown.dimensions == cleared.dimensions, "\(key)")
      #expect(unknown.dimensions == declined.dimensions, "\(key)")
    }
  }
}
