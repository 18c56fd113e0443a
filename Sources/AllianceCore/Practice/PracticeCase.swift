/// A made-up alliance to learn on: what its papers say, what each stage teaches, and what experienced people answered.
public struct PracticeCase: Sendable {
  /// What people type to choose it.
  public let id: String
  /// What its assessments are called, and how they are known again.
  public let title: String
  /// The company whose alliance manager the learner is.
  public let learner: String
  /// Who the companies are and what brought them together.
  public let briefing: String
  /// What is taught and told in each stage, in the order of the method.
  public let chapters: [Chapter]
  /// What the learner answers, in the order of asking; everything else is taken from the model.
  public let exercises: [Exercise]
  public let verdict: RightVerdict
  let answers: AnswersFile
  let place: DocumentNode.Place

  /// One stage of the lesson.
  public struct Chapter: Hashable, Sendable {
    public var stage: String
    /// What the stage is for and what goes wrong in it.
    public var lesson: String
    /// What the papers of the case say about it.
    public var facts: String
  }

  /// A question the learner answers.
  public struct Exercise: Hashable, Sendable {
    public var question: String
    /// Why the model answers as it does.
    public var note: String
    let place: DocumentNode.Place
  }

  /// What the model answers add up to, and why.
  public struct RightVerdict: Hashable, Sendable {
    public var verdict: String
    public var qualifiers: [String]
    public var because: String
  }

  /// The chapter of that stage; nil where the case has none.
  public func chapter(_ stage: String) -> Chapter? { chapters.first { $0.stage == stage } }
}

/// The assessment of a case in which every question is answered as experienced people would.
public struct PracticeModel: Sendable {
  public let assessment: Assessment
  /// The places the learner fills, in the order of asking.
  public let exercises: [SlotKey]
}

extension PracticeCase {
  /// Plays the model answers.
  ///
  /// Its entries and rows have the same ids whenever it is played, because assessments of learners hold them too.
  ///
  /// - Throws: `QuestionnaireDefects` with the place of every answer that cannot be.
  public func model(_ method: Questionnaire) throws(QuestionnaireDefects) -> PracticeModel {
    var count = 0
    let played = try AnswersPlayer.play(
      answers, onto: nil, method: method, now: Timestamp(seconds: 0), id: id,
      newName: { length in
        count += 1
        return padded(count, length)
      })
    let keys = exercises.compactMap { exercise in
      method.question(exercise.question).map { question in
        let isReview = method.stage(of: question.code)?.phase == .performing
        return SlotKey(
          question.code, round: isReview ? played.standing.openRound : nil,
          party: question.isShared ? nil : learner)
      }
    }
    return PracticeModel(assessment: played, exercises: keys)
  }
}

extension PracticeModel {
  /// What a learner begins with: the model without the answers that are left to the learner.
  public var opening: [JournalEntry] {
    assessment.journal.compactMap { entry in
      switch entry.deed {
      case .started(var start):
        start.mode = .practice
        return JournalEntry(id: entry.id, at: entry.at, deed: .started(start))
      case .answered(let key, _), .marked(let key, _, _), .cleared(let key, _), .skipped(let key):
        return exercises.contains(key) ? nil : entry
      default: return entry
      }
    }
  }
}
