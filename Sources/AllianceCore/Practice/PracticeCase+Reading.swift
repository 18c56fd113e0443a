extension PracticeCase {
  /// Reads a case for that method.
  ///
  /// - Throws: `QuestionnaireDefects` with the place of every mistake.
  public init(_ node: DocumentNode, method: Questionnaire) throws(QuestionnaireDefects) {
    let log = FindingLog()
    guard var reader = MappingReader(node, as: "a practice case", log: log) else {
      throw QuestionnaireDefects(log.findings)
    }
    place = node.place
    id = reader.requiredText("case")
    learner = reader.requiredText("learner")
    briefing = reader.requiredText("briefing").withoutLastBreak
    chapters = Self.chapters(reader.requiredNode("stages"), method, log)
    exercises = Self.exercises(reader.requiredNode("coach"), method, log)
    verdict = Self.verdict(reader.requiredNode("verdict"), log)
    guard let model = reader.requiredNode("model") else { throw QuestionnaireDefects(log.findings) }
    reader.reportUnknownKeys()
    answers = try AnswersFile(model)
    title = answers.title ?? ""
    if title.isEmpty { log.report("the model answers have no `title`", at: model.place) }
    if !answers.parties.contains(where: { $0.code == learner }) {
      log.report("`learner` is \(quoted(learner)), which is no party of the model", at: place)
    }
    guard log.findings.isEmpty else { throw QuestionnaireDefects(log.findings) }
  }

  private static func chapters(
    _ node: DocumentNode?, _ method: Questionnaire, _ log: FindingLog
  ) -> [Chapter] {
    guard let node, var stages = MappingReader(node, as: "`stages`", log: log) else { return [] }
    defer { stages.reportUnknownKeys() }
    return method.stages.compactMap { stage in
      guard let node = stages.requiredNode(stage.id),
        var chapter = MappingReader(node, as: "stage `\(stage.id)`", log: log)
      else { return nil }
      defer { chapter.reportUnknownKeys() }
      return Chapter(
        stage: stage.id, lesson: chapter.requiredText("lesson").withoutLastBreak,
        facts: chapter.requiredText("facts").withoutLastBreak)
    }
  }

  private static func exercises(
    _ node: DocumentNode?, _ method: Questionnaire, _ log: FindingLog
  ) -> [Exercise] {
    guard let node, var notes = MappingReader(node, as: "`coach`", log: log) else { return [] }
    var ranked: [(rank: (stage: Int, question: Int), exercise: Exercise)] = []
    for (code, note) in notes.remaining() {
      guard let question = method.question(code.name), let rank = method.rank(of: code.name) else {
        let near = NearestName.find(code.name, in: method.questions.map(\.code))
        log.report(
          "there is no question `\(code.name)`", at: code.place,
          mend: near.map { "Did you mean `\($0)`?" })
        continue
      }
      guard isExercise(question, in: method.stages[rank.stage]) else {
        log.report(
          "\(code.name) cannot be left to a learner", at: code.place,
          mend: "Choose core questions behind intake whose rows, if any, are given")
        continue
      }
      guard case .scalar(let text, _) = note.content, !note.isNull else {
        log.report("the note of \(code.name) is \(note.noun), but must be a text", at: note.place)
        continue
      }
      ranked.append(
        (rank, Exercise(question: code.name, note: text.withoutLastBreak, place: code.place)))
    }
    return ranked.sorted { $0.rank < $1.rank }.map(\.exercise)
  }

  /// Intake comes from the papers, because a review can only be open once it is complete; and a coach has nothing to say
  /// about rows that people make up.
  private static func isExercise(_ question: Question, in stage: Stage) -> Bool {
    guard question.isCore, stage.phase != .intake else { return false }
    switch question.kind {
    case .plain, .sentence: return true
    case .table(let table), .commitments(let table):
      if case .fixed = table.rows { return true } else { return false }
    case .parties, .people: return false
    }
  }

  private static func verdict(_ node: DocumentNode?, _ log: FindingLog) -> RightVerdict {
    guard let node, var verdict = MappingReader(node, as: "`verdict`", log: log) else {
      return RightVerdict(verdict: "", qualifiers: [], because: "")
    }
    defer { verdict.reportUnknownKeys() }
    return RightVerdict(
      verdict: verdict.requiredText("class"), qualifiers: verdict.texts("qualifiers"),
      because: verdict.requiredText("because").withoutLastBreak)
  }
}

extension String {
  /// Without the line feed that a block of YAML ends with.
  fileprivate var withoutLastBreak: String { hasSuffix("\n") ? String(dropLast()) : self }
}
