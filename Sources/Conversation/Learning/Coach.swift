import AllianceCore
import AllianceReports

/// Goes along with somebody who learns on a made-up alliance: asks what is left to the learner, and says where
/// experienced people answered otherwise, and why.
public struct Coach: Sendable {
  public let practice: PracticeCase
  let model: PracticeModel
  /// The model as an interview, to look answers up in.
  private let answered: Interview
  /// Entries that came with the case; undoing ends before them.
  private let given: Set<String>
  /// The answers that were spoken about, so that each is spoken about once.
  private var remarked: [SlotKey: Slot] = [:]
  /// The stages whose lesson was read in this sitting.
  private var taught: Set<String> = []

  /// - Throws: `QuestionnaireDefects` when the model answers cannot be played.
  public init(_ practice: PracticeCase, method: Questionnaire) throws(QuestionnaireDefects) {
    self.practice = practice
    model = try practice.model(method)
    answered = Scoring(model.assessment, method: method).currentInterview
    given = Set(model.opening.map(\.id))
  }

  /// Whether that entry came with the case.
  func gave(_ entry: JournalEntry) -> Bool { given.contains(entry.id) }

  /// What is left to the learner, as things stand.
  func exercises(in interview: Interview) -> [Inquiry] {
    model.exercises.compactMap(interview.inquiry).filter(\.isApplicable)
  }

  /// The first exercise that is open and was not passed over.
  func next(in interview: Interview) -> Inquiry? {
    exercises(in: interview).first { !$0.slot.isPassedOver && $0.nextLine != nil }
  }

  /// The open exercise behind that place, whether or not it was passed over.
  func further(than key: SlotKey, in interview: Interview) -> Inquiry? {
    let all = exercises(in: interview)
    let start = all.firstIndex { $0.key == key } ?? 0
    return all[start...].first { !$0.isSettled && $0.key != key }
  }

  /// The exercise before that place.
  func before(_ key: SlotKey?, in interview: Interview) -> Inquiry? {
    let all = exercises(in: interview)
    return all[..<(all.firstIndex { $0.key == key } ?? all.count)].last
  }

  func isDone(in interview: Interview) -> Bool {
    exercises(in: interview).allSatisfy(\.isSettled)
  }

  /// Takes up a case where it was left: what was said up to there is known.
  mutating func takeUp(_ interview: Interview, at stage: Int) {
    _ = remarks(in: interview, but: nil)
    taught.formUnion(interview.method.stages[...stage].map(\.id))
  }

  /// The lesson of a stage that is entered; nil where it was read already.
  mutating func lesson(entering stage: String) -> PracticeCase.Chapter? {
    taught.insert(stage).inserted ? practice.chapter(stage) : nil
  }

  /// A settled answer beside the model's.
  struct Remark {
    var comparison: AnswerComparison
    var own: Inquiry
    var model: Inquiry
    var note: String
  }

  /// What is to be said about answers that were given since the last time, but for the one still being worked on.
  mutating func remarks(in interview: Interview, but current: SlotKey?) -> [Remark] {
    zip(practice.exercises, model.exercises).compactMap { exercise, key in
      guard key != current, let own = interview.inquiry(key), own.isSettled,
        remarked[key] != own.slot.said, let right = answered.inquiry(key)
      else { return nil }
      remarked[key] = own.slot.said
      let comparison = AnswerComparison(own, with: right)
      return Remark(comparison: comparison, own: own, model: right, note: exercise.note)
    }
  }
}

extension Slot {
  /// The answer alone, without what was noted beside it.
  fileprivate var said: Slot {
    var slot = written
    slot.note = nil
    slot.evidence = nil
    return slot
  }
}
