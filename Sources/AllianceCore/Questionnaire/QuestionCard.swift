/// A question in its place in the method, with what every look at it needs, worked out once.
///
/// Cards are shared, so that looking at a question copies nothing.
final class QuestionCard: Sendable {
  let question: Question
  /// What is asked of it most; reading it off the question would copy the whole.
  let code: String
  let isShared: Bool
  let isCore: Bool
  let isBlind: Bool
  /// The question behind which its answers are judged; nil of one whose answers are not.
  let judgeAnchor: String?
  /// Its place among all questions in the order of asking, from 0.
  let place: Int
  let rank: (stage: Int, question: Int)
  let phase: Stage.Phase
  /// Its facts under the names they have in a file, those of options first; one that is repeated per party stands here
  /// once and without a party.
  let fields: Fields
  let columns: Fields
  /// The options that say that there is nothing, and all others.
  let exclusiveOptions: [String]
  let realOptions: [String]
  /// Its condition waits, in the end, for itself, so that what follows from an answer depends on where one begins.
  let isInCircle: Bool

  var isJudged: Bool { judgeAnchor != nil }

  /// Fields as the method lists them.
  struct Fields: Sendable {
    let all: [AskedField]
    /// Nothing decides which of them are asked: no option, no party, no condition.
    let areFixed: Bool

    init(_ all: [AskedField]) {
      self.all = all
      areFixed = all.allSatisfy {
        $0.option == nil && $0.field.per == nil && $0.field.when == nil
      }
    }
  }

  init(
    _ question: Question, place: Int, rank: (stage: Int, question: Int), phase: Stage.Phase,
    isInCircle: Bool
  ) {
    self.question = question
    code = question.code
    isShared = question.isShared
    isCore = question.isCore
    isBlind = question.isBlind
    judgeAnchor = question.judge.map { $0.after ?? question.code }
    self.place = place
    self.rank = rank
    self.phase = phase
    self.isInCircle = isInCircle
    let options = question.kind.options
    exclusiveOptions = options.filter(\.isExclusive).map(\.id)
    realOptions = options.filter { !$0.isExclusive }.map(\.id)
    let ofOptions = options.flatMap { option in
      let shared = Shared(option)
      return option.fields.map {
        AskedField(name: "\(option.id).\($0.name)", field: $0, option: shared)
      }
    }
    fields = Fields(ofOptions + question.fields.map { AskedField(name: $0.name, field: $0) })
    columns = Fields(
      (question.kind.table?.columns ?? []).map { AskedField(name: $0.name, field: $0) })
  }
}

/// The questions of a method, found by code, by place and by what they feed.
struct QuestionIndex: Sendable {
  /// In the order of asking.
  let cards: [QuestionCard]
  /// By stage, the place of its first question; at the end how many there are.
  private let starts: [Int]
  private let places: CodeTable
  private let feeders: [String: [QuestionCard]]
  /// The question whose options say at which stage an alliance enters.
  let entry: QuestionCard?

  init(_ stages: [Stage]) {
    let circular = Self.circular(stages.flatMap(\.questions))
    var cards: [QuestionCard] = []
    var starts: [Int] = []
    for (stage, content) in stages.enumerated() {
      starts.append(cards.count)
      for (number, question) in content.questions.enumerated() {
        cards.append(
          QuestionCard(
            question, place: cards.count, rank: (stage, number), phase: content.phase,
            isInCircle: circular.contains(question.code)))
      }
    }
    self.cards = cards
    self.starts = starts + [cards.count]
    places = CodeTable(cards.map(\.code))
    var feeders: [String: [QuestionCard]] = [:]
    for card in cards {
      for dimension in card.question.dimensions.keys {
        feeders[dimension, default: []].append(card)
      }
    }
    self.feeders = feeders
    entry = cards.first { $0.question.kind.options.contains { $0.enters != nil } }
  }

  subscript(code: String) -> QuestionCard? { places[code].map { cards[$0] } }

  /// The questions that feed a dimension, in order.
  func cards(feeding dimension: String) -> [QuestionCard] { feeders[dimension] ?? [] }

  func cards(ofStage stage: Int) -> ArraySlice<QuestionCard> {
    cards[starts[stage]..<starts[stage + 1]]
  }

  /// In the order of asking. A rule may name a question of a set that has none of it; those come first, so that the
  /// order is one order.
  func ordered(_ codes: some Sequence<String>) -> [String] {
    var isNamed = cards.map { _ in false }
    var strange: Set<String> = []
    for code in codes {
      if let place = places[code] { isNamed[place] = true } else { strange.insert(code) }
    }
    return strange.sorted() + cards.indices.filter { isNamed[$0] }.map { cards[$0].code }
  }

  /// The codes of questions that wait for a circle of conditions: what is left when everything that waits for nothing
  /// more is taken away, again and again.
  private static func circular(_ questions: [Question]) -> Set<String> {
    var waiting: [String: Set<String>] = [:]
    for question in questions {
      if let codes = question.when?.questions, !codes.isEmpty { waiting[question.code] = codes }
    }
    while true {
      let free = waiting.filter { $0.value.allSatisfy { waiting[$0] == nil } }.keys
      if free.isEmpty { return Set(waiting.keys) }
      for code in free { waiting[code] = nil }
    }
  }
}

extension Condition {
  /// The other questions whose answers this looks at.
  var questions: Set<String> {
    switch self {
    case .answer(let code, _, _, _): [code]
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.questions) }
    case .not(let part): part.questions
    case .value, .general, .state, .recommended, .every: []
    }
  }
}
