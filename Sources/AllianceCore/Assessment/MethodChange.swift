/// What is different for an assessment that was answered with other questionnaire files than those in use.
public struct MethodChange: Hashable, Sendable {
  public let from: Questionnaire.Pin
  public let to: Questionnaire.Pin
  /// Whether the old files were at hand to compare with; else only answers show what changed.
  public let isCompared: Bool
  /// Codes of questions that were not asked before, in the order of asking.
  public private(set) var new: [String] = []
  /// Codes of questions that ask something else now, or whose answers no longer fit.
  public private(set) var changed: [String] = []
  /// Codes of questions that are no longer asked; their answers stay.
  public private(set) var retired: [String] = []

  /// The change from what an assessment is pinned to; nil when these are the very same files.
  ///
  /// With the old questionnaire its questions are compared. Without it nothing can be said about new questions; changed
  /// are then those whose answers no longer fit, and retired those that were answered and are gone.
  public init?(of assessment: Assessment, from old: Questionnaire?, to method: Questionnaire) {
    let standing = assessment.standing
    guard standing.start.questionnaire != method.pin else { return nil }
    from = standing.start.questionnaire
    to = method.pin
    isCompared = old != nil
    if let old {
      new = method.questions.map(\.code).filter { old.question($0) == nil }
      retired = old.questions.map(\.code).filter { method.question($0) == nil }
      changed = method.questions.filter { question in
        old.question(question.code).map { !question.asksTheSame(as: $0) } ?? false
      }.map(\.code)
    } else {
      let answered = Set(standing.answers.keys.map(\.question))
      retired = answered.filter { method.question($0) == nil }.sorted()
      let interview = Interview(method, standing: standing, lifecycle: Lifecycle(method))
      let unfit = standing.answers.keys.filter { key in
        interview.inquiry(key).map { $0.slot.value != nil && $0.value == nil } ?? false
      }
      changed = method.questions.map(\.code).filter(Set(unfit.map(\.question)).contains)
    }
  }

  /// The slots to be gone through again: those of changed questions that hold an answer, in the order of asking.
  public func slotsToRevisit(in interview: Interview) -> [SlotKey] {
    changed.compactMap { interview.method.question($0) }.flatMap { interview.inquiries(of: $0) }
      .filter { !$0.slot.isEmpty }.map(\.key)
  }
}

extension Question {
  /// Whether an answer to one stands for the other: the words of help, score and weights may differ, what is asked may
  /// not.
  func asksTheSame(as other: Question) -> Bool {
    ask == other.ask && by == other.by && kind.shape == other.kind.shape
      && fields.map(\.shape) == other.fields.map(\.shape)
  }
}

extension AnswerKind {
  /// What an answer of this kind has to fit.
  fileprivate var shape: [String] {
    switch self {
    case .plain(let kind): kind.shape
    case .sentence: ["sentence"]
    case .table(let table), .commitments(let table):
      table.columns.flatMap(\.shape) + ["\(table.rows)"]
    case .parties(let bounds): ["parties \(bounds)"]
    case .people: ["people"]
    }
  }
}

extension Field {
  fileprivate var shape: [String] { [name, ask] + kind.shape }
}

extension PlainKind {
  /// The wording of an option may change; its id, and the steps of a scale, are what was answered.
  fileprivate var shape: [String] {
    switch self {
    case .scale(let levels): ["scale"] + levels
    case .choice(let options): ["choice"] + options.flatMap(\.shape)
    case .choices(let options, let ticks): ["choices \(ticks)"] + options.flatMap(\.shape)
    case .yesNo, .number, .percent, .money, .date, .duration, .text: ["\(self)"]
    }
  }
}

extension Option {
  fileprivate var shape: [String] { [id, "\(isExclusive)"] + fields.flatMap(\.shape) }
}
