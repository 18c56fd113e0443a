/// The fold of the journal: what stands in every slot. It needs no questionnaire (formats 4).
public struct AnswerSheet: Hashable, Sendable {
  private var slots: [SlotKey: Slot] = [:]
  private var judgements: [JudgementKey: Deed.Judgement] = [:]
  /// By question and round, how a difference was settled.
  private var resolutions: [SlotKey: Deed.Resolution] = [:]

  /// Who judged whose answer.
  struct JudgementKey: Hashable, Sendable {
    var slot: SlotKey
    var other: String
  }

  public init() {}

  /// What stands in a slot; an empty slot when nothing does.
  public subscript(key: SlotKey) -> Slot { slots[key] ?? Slot() }

  /// The slots that hold something worth writing.
  public var keys: some Sequence<SlotKey> { slots.lazy.filter { !$0.value.isBlank }.map(\.key) }

  /// How many there are.
  public var count: Int { slots.values.count { !$0.isBlank } }

  /// Those of them that belong to a review period.
  var keysInRounds: some Sequence<SlotKey> {
    slots.keys.lazy.filter { [slots] in $0.round != nil && slots[$0]?.isBlank == false }
  }

  /// What the party of `key` said of the answer of `other`; nil while it said nothing, or the answer changed since.
  public func judgement(_ key: SlotKey, of other: String) -> Deed.Judgement? {
    judgements[JudgementKey(slot: key, other: other)]
  }

  /// How the parties settled their difference there; nil while they did not, or an answer changed since.
  public func resolution(of question: String, round: String?) -> Deed.Resolution? {
    resolutions[SlotKey(question, round: round)]
  }

  /// Whether any difference was settled.
  var hasResolutions: Bool { !resolutions.isEmpty }

  /// An answer with what was said of the answers to its question; notes are not answers.
  struct Said: Equatable {
    fileprivate var slot: Slot
    fileprivate var judgements: [JudgementKey: Deed.Judgement]
  }

  func said(at key: SlotKey) -> Said {
    Said(
      slot: self[key].answer,
      judgements: judgements.filter {
        $0.key.slot.question == key.question && $0.key.slot.round == key.round
      })
  }

  /// Lays one deed over what stands.
  mutating func apply(_ deed: Deed) {
    switch deed {
    case .answered(let key, let answered): answer(key, answered)
    case .skipped(let key): slots[key, default: Slot()].isPassedOver = true
    case .cleared(let key, let clearing): clear(key, clearing)
    case .marked(let key, let mark, let reason): self.mark(key, mark, reason: reason)
    case .noted(let place, let note, let evidence): self.note(place, note: note, evidence: evidence)
    case .judged(let key, let other, let judgement):
      judge(JudgementKey(slot: key, other: other), judgement)
    case .resolved(let resolution):
      for code in resolution.questions {
        resolutions[SlotKey(code, round: resolution.round)] = resolution
      }
    case .adopted(let adopted):
      for one in adopted { slots[one.key] = one.slot }
    case .started, .party, .person, .revealed, .gateRun, .overrode, .decided, .action,
      .roundOpened,
      .roundClosed, .snapshot, .undone, .redone, .migrated, .merged:
      break
    }
  }

  private mutating func answer(_ key: SlotKey, _ answered: Deed.Answered) {
    change(key) { slot in
      slot.mark = nil
      slot.reason = nil
      slot.isPassedOver = false
      slot.take(answered)
      if let note = answered.note { slot.note = note }
      if let evidence = answered.evidence { slot.evidence = evidence }
    }
  }

  private mutating func clear(_ key: SlotKey, _ clearing: Deed.Clearing) {
    change(key) { slot in
      switch clearing {
      case .all: slot = Slot()
      case .field(let name): slot.fields[name] = nil
      case .row(let id): slot.rows.removeAll { $0.id == id }
      }
      slot.isPassedOver = false
    }
  }

  private mutating func mark(_ key: SlotKey, _ mark: Deed.Mark, reason: String?) {
    change(key) { slot in
      slot.value = nil
      slot.fields = NamedStatements()
      slot.rows = []
      slot.raters = []
      slot.rowsAreDone = false
      slot.isPassedOver = false
      slot.mark = mark
      slot.reason = reason
    }
  }

  private mutating func note(_ place: Deed.NotePlace, note: String?, evidence: String?) {
    guard let question = place.question else { return }
    let key = SlotKey(question, round: place.round, party: place.party)
    if let note { slots[key, default: Slot()].note = note }
    if let evidence { slots[key, default: Slot()].evidence = evidence }
  }

  /// A judgement lapses when the judged answer changes, not when it is said again (formats 3).
  private mutating func change(_ key: SlotKey, _ change: (inout Slot) -> Void) {
    // Comparing costs more than changing, and hardly any answer is spoken of.
    let before = isSpokenOf(key) ? self[key].answer : nil
    change(&slots[key, default: Slot()])
    if let before, before != self[key].answer {
      forgetJudgements(of: key)
      forgetResolution(of: key)
    }
  }

  /// Whether somebody judged the answer there, or a difference in it was settled.
  private func isSpokenOf(_ key: SlotKey) -> Bool {
    resolutions[SlotKey(key.question, round: key.round)] != nil
      || judgements.keys.contains { $0.isOf(key) }
  }

  private mutating func judge(_ key: JudgementKey, _ judgement: Deed.Judgement) {
    if judgements[key] != judgement { forgetResolution(of: key.slot) }
    judgements[key] = judgement
  }

  /// What was settled is open again once one side says something else.
  private mutating func forgetResolution(of key: SlotKey) {
    resolutions[SlotKey(key.question, round: key.round)] = nil
  }

  private mutating func forgetJudgements(of key: SlotKey) {
    judgements = judgements.filter { !$0.key.isOf(key) }
  }
}

extension AnswerSheet.JudgementKey {
  /// Whether it is the answer in that slot which is judged.
  fileprivate func isOf(_ key: SlotKey) -> Bool {
    other == key.party && slot.question == key.question && slot.round == key.round
  }
}

extension Slot {
  /// Lays what one accepted line said over what stands. Rows take the place of a value, and a value that of rows.
  fileprivate mutating func take(_ answered: Deed.Answered) {
    switch answered.part {
    case .value(let stated):
      rows = []
      rowsAreDone = false
      if let person = answered.rater {
        raters.removeAll { $0.person == person }
        raters.append(Rating(person, stated))
        value = Rating.party(of: raters.map(\.value))
      } else {
        value = stated
      }
    case .fields(let later): fields.overlay(later)
    case .row(let id, let cells):
      value = nil
      raters = []
      if let index = rows.firstIndex(where: { $0.id == id }) {
        rows[index].cells.overlay(cells)
      } else {
        rows.append(Row(id, cells: cells))
      }
    case .rowsDone:
      rowsAreDone = true
      // A table without rows says so; without a value it would look as if nothing had been said.
      if rows.isEmpty { value = .given(.ids([])) }
    }
  }

  /// The answer alone: notes, and whether anything is left to say, are none.
  fileprivate var answer: Slot {
    var slot = written
    slot.note = nil
    slot.evidence = nil
    return slot
  }
}

extension Slot.Rating {
  /// The party's value out of its people's: of numbers the median, the lower of two middle ones; else the most
  /// frequent, where a tie counts as unknown (formats 4).
  static func party(of values: [Stated]) -> Stated? {
    let numbers = values.compactMap { $0.value?.number }.sorted()
    if !numbers.isEmpty { return .given(.number(numbers[(numbers.count - 1) / 2])) }
    var counts: [Value: Int] = [:]
    for value in values.compactMap(\.value) { counts[value, default: 0] += 1 }
    guard let most = counts.values.max() else { return values.isEmpty ? nil : .unknown }
    let leaders = counts.filter { $0.value == most }.map(\.key)
    return leaders.count == 1 ? .given(leaders[0]) : .unknown
  }
}
