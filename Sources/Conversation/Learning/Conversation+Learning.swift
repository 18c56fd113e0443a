import AllianceCore
import TerminalText

/// A practice case as a conversation: its papers, the coach's remarks, and the end with its record.
extension Conversation {
  /// A conversation that begins a practice case.
  public init(
    practising coach: Coach, method: Questionnaire, identifiers: Identifiers = Identifiers()
  ) {
    self.init(starting: Opening(mode: .practice), method: method, identifiers: identifiers)
    self.coach = coach
  }

  mutating func startPractice(_ coach: Coach) -> [Effect] {
    let id = identifiers.assessment(at: now.seconds)
    guard let created = try? Assessment(id: id, journal: coach.model.opening) else {
      preconditionFailure("the journal of a model is sound")
    }
    assessment = created
    return [.create(created)]
  }

  /// What somebody reads before the first exercise.
  mutating func introducePractice(_ coach: Coach, file: String) -> [Effect] {
    guard let interview else { return [ask()] }
    let exercises = coach.exercises(in: interview)
    let progress = interview.progress(of: exercises)
    let learner = interview.standing.party(coach.practice.learner)?.name ?? ""
    let intake = method.stages.first.flatMap { coach.practice.chapter($0.id) }
    return say { page in
      Words.practiceOpening(&page, coach.practice, progress)
      Words.chapter(&page, intake)
      Words.practiceRules(&page, exercises.count, learner: learner, file: file)
    }
  }

  /// What is asked in a stage: by the coach in a practice case, else by the interview.
  func asked(inStage index: Int, _ interview: Interview) -> [Inquiry] {
    guard let coach else { return interview.inquiries(ofStage: index).filter { !$0.isJudging } }
    return coach.exercises(in: interview).filter { interview.stage(of: $0) == index }
  }

  /// The coach on what was answered since the last time; empty where there is nothing to say.
  mutating func remarks() -> String {
    guard let interview else { return "" }
    let current = position?.inquiry.key
    let remarks = coach?.remarks(in: interview, but: current) ?? []
    return page { page in for remark in remarks { Words.remark(&page, remark) } }
  }

  /// The record of completion, once the learner has answered everything.
  var completion: [Deed] {
    guard let coach, let interview, assessment?.completion == nil, coach.isDone(in: interview)
    else { return [] }
    return [.practiceCompleted]
  }

  /// What stands at the end: the result, or what was passed over.
  func endPractice(_ coach: Coach, _ interview: Interview, on page: inout Page) {
    guard let assessment, let file, coach.isDone(in: interview) else {
      let open = coach.exercises(in: interview).filter { !$0.isSettled }
      return Words.passedOver(&page, open.map(\.question))
    }
    let result = PracticeResult(assessment, model: coach.model, of: coach.practice, method)
    Words.practiceResult(&page, result, coach.practice, method)
    if let record = assessment.completion {
      Words.practiceRecord(&page, result, coach.practice, record, file: file)
    }
  }

  /// `/briefing`, `/briefing 2`: the papers of the case.
  mutating func brief(_ argument: String) -> [Effect] {
    guard let coach else { return say { $0.paragraph(Words.noBriefing) } }
    let here = position.flatMap { method.rank(of: $0.inquiry.question.code)?.stage }
    guard let stage = argument.isEmpty ? here ?? 0 : Int(argument),
      method.stages.indices.contains(stage)
    else {
      let last = method.stages.count - 1
      return say { $0.paragraph(Words.noSuchStage(argument, last)) }
    }
    let chapter = coach.practice.chapter(method.stages[stage].id)
    return say { page in
      if argument.isEmpty { page.paragraph(coach.practice.briefing) }
      page.space()
      Words.chapter(&page, chapter)
    }
  }
}
