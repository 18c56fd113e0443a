/// What does not fit between an assessment and its method: kept in the file, and never counted.
public struct AssessmentCheck: Sendable {
  /// In the order of the journal.
  public private(set) var problems: [Problem] = []

  /// Something wrong with one entry of the journal.
  public struct Problem: Hashable, Sendable {
    /// The place of the entry in the journal, from 0.
    public var entry: Int
    public var says: String
    public var mend: String?
    public var gravity: Finding.Gravity
  }

  private let method: Questionnaire
  private let assessment: Assessment

  /// Holds every entry that counts against the method.
  public init(_ assessment: Assessment, method: Questionnaire) {
    self.method = method
    self.assessment = assessment
    checkPin()
    for (index, entry) in assessment.journal.enumerated()
    where !assessment.undone.contains(entry.id) {
      check(entry.deed, index)
    }
    checkRefusals()
    problems.sort { $0.entry < $1.entry }
  }

  private mutating func add(
    _ says: String, _ entry: Int, mend: String? = nil, _ gravity: Finding.Gravity = .error
  ) {
    problems.append(Problem(entry: entry, says: says, mend: mend, gravity: gravity))
  }

  private mutating func checkPin() {
    let pin = assessment.standing.start.questionnaire
    guard pin != method.pin else { return }
    let last =
      assessment.journal.lastIndex { if case .migrated = $0.deed { true } else { false } } ?? 0
    add(
      pin.version == method.pin.version
        ? "version \(pin.version) of \"\(pin.id)\" was changed since, without a new version"
        : "it was answered with version \(pin.version) of \"\(pin.id)\", and here is \(method.pin.version)",
      last, mend: "`alliance resume` says what changed", .warning)
  }

  private mutating func check(_ deed: Deed, _ index: Int) {
    switch deed {
    case .answered(let key, let answered):
      guard let question = question(key, index) else { return }
      check(answered.part, of: question, index)
    case .skipped(let key), .cleared(let key, _), .marked(let key, _, _), .judged(let key, _, _):
      _ = question(key, index)
    case .started, .party, .person, .noted, .revealed, .resolved, .gateRun, .overrode, .decided,
      .action, .roundOpened, .roundClosed, .snapshot, .undone, .redone, .migrated, .merged,
      .adopted:
      break
    }
  }

  /// The question of a slot; nil, and reported, when the method has none.
  private mutating func question(_ key: SlotKey, _ index: Int) -> Question? {
    if let party = key.party, assessment.standing.party(party) == nil {
      add("it speaks for the party \"\(party)\", which is none", index)
    }
    guard let question = method.question(key.question) else {
      add(
        "it is about \(key.question), which the questionnaire does not have", index,
        mend: NearestName.find(key.question, in: method.questions.map(\.code)).map {
          "Did you mean \($0)?"
        })
      return nil
    }
    if question.isShared, let party = key.party {
      add("\(question.code) has one answer for all, but this is that of \"\(party)\"", index)
    }
    if !question.isShared, !question.thenJoint, key.party == nil {
      add("\(question.code) is answered by each party, but this is one answer for all", index)
    }
    return question
  }

  private mutating func check(_ part: Deed.Answered.Part, of question: Question, _ index: Int) {
    switch part {
    case .value(let stated):
      guard let kind = question.kind.plain else {
        return add("\(question.code) is made of \(question.kind.parts) and takes no value", index)
      }
      if let value = stated.value, !kind.accepts(value) {
        add("the value does not fit \(question.code), which is \(kind.noun)", index)
      }
    case .fields(let fields):
      let probes = question.probes.filter { $0.field == nil }.map(\.code)
      for name in fields.names where !probes.contains(name) {
        check(fields[name], as: question.field(named: name), "field `\(name)`", question, index)
      }
    case .row(_, let cells):
      let columns = question.kind.table?.columns ?? []
      for name in cells.names {
        let column = columns.first { $0.name == name }
        let repeated = columns.first { $0.per != nil && name.hasPrefix("\($0.name).") }
        check(cells[name], as: column ?? repeated, "column `\(name)`", question, index)
      }
    case .rowsDone:
      if question.kind.table == nil { add("\(question.code) has no rows", index) }
    }
  }

  private mutating func check(
    _ stated: Stated?, as field: Field?, _ subject: String, _ question: Question, _ index: Int
  ) {
    guard let field else { return add("\(question.code) has no \(subject)", index) }
    if let value = stated?.value, !field.kind.accepts(value) {
      add("\(subject) of \(question.code) does not fit: it is \(field.kind.noun)", index)
    }
  }
}

extension AssessmentCheck {
  /// Events that the lifecycle refuses, each at the entry it came from.
  private mutating func checkRefusals() {
    var next = 0
    for refused in Lifecycle.replay(assessment, method: method).refused {
      let found = assessment.journal[next...].firstIndex { refused.event.comes(from: $0.deed) }
      guard let found else { continue }
      add(
        "it cannot happen here: the alliance is \(refused.state.name)"
          + (refused.reason.words.map { ", and \($0)" } ?? ""), found)
      next = found + 1
    }
  }
}

extension Lifecycle.Event {
  /// Whether a journal entry says this event.
  fileprivate func comes(from deed: Deed) -> Bool {
    switch (self, deed) {
    case (.gateRun(let gate, let result, _), .gateRun(let run)):
      run.gate == gate && run.result == result
    case (.overrode(let gate), .overrode(let override)): override.gate == gate
    case (.roundOpened, .roundOpened), (.roundClosed, .roundClosed): true
    case (.decided(let kind, _), .decided(let decision)): decision.decision == kind
    default: false
    }
  }
}

extension Lifecycle.RefusedEvent.Reason {
  /// Nil where the state says it all.
  fileprivate var words: String? {
    switch self {
    case .notFromHere: nil
    case .noSuchGate: "there is no such gate"
    case .stageNotStarted: "the stage of the gate has not been started"
    case .earlierGate(let gate): "gate \(gate) comes first"
    case .stageIs(let state): "the stage of the gate is \(state.rawValue)"
    }
  }
}
