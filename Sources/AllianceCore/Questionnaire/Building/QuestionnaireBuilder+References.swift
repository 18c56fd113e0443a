extension QuestionnaireBuilder {
  /// Reports codes that stand twice and names that lead nowhere; the walk of every path is `alliance check`.
  func checkReferences(of questionnaire: Questionnaire, at place: DocumentNode.Place) {
    reportDoubles(questionnaire.stages.map(\.id), "stage", of: "the questionnaire", at: place)
    reportDoubles(
      questionnaire.stages.compactMap(\.gate).map(String.init), "gate", of: "the questionnaire",
      at: place)
    reportDoubles(
      questionnaire.dimensions.map(\.id), "dimension", of: "the questionnaire", at: place)
    reportDoubleQuestions(questionnaire)
    let dimensions = Set(questionnaire.dimensions.map(\.id))
    for question in questionnaire.questions {
      for condition in conditions(of: question) {
        checkCodes(in: condition, from: question.code)
      }
      checkWaiting(of: question)
      for term in question.terms where questionnaire.term(term) == nil {
        log.report(
          "\(question.code) uses the term \(quoted(term)), which the glossary does not have",
          inQuestion: question.code)
      }
      for dimension in question.dimensions.keys where !dimensions.contains(dimension) {
        log.report(
          "\(question.code) feeds dimension `\(dimension)`, which does not exist",
          inQuestion: question.code)
      }
      let fields = Set(question.fields.map(\.name))
      for probe in question.probes {
        if let field = probe.field, !fields.contains(field) {
          log.report(
            "probe \(probe.code) of \(question.code) mends field `\(field)`, which it does not have",
            inQuestion: question.code)
        }
      }
      if case .from(let source)? = question.kind.table?.rows,
        isUnknown(source)
          || questionnaire.question(source).map({ $0.kind.table == nil }) ?? false
      {
        log.report(
          "\(question.code) takes its rows from `\(source)`, which is no table question",
          inQuestion: question.code)
      }
      for option in question.kind.options {
        if let stage = option.enters, questionnaire.stage(stage) == nil {
          log.report(
            "option `\(option.id)` of \(question.code) enters stage `\(stage)`, which does not exist",
            inQuestion: question.code)
        }
      }
    }
  }

  /// A code that stands twice is told at its second question.
  private func reportDoubleQuestions(_ questionnaire: Questionnaire) {
    var seen: Set<String> = []
    for code in questionnaire.questions.map(\.code) where !seen.insert(code).inserted {
      log.report(
        "the questionnaire has two of question `\(code)`", inQuestion: code,
        mend: "Each id stands once")
    }
  }

  /// The other questions that the judgement and the score of this one need.
  private func checkWaiting(of question: Question) {
    if let after = question.judge?.after, isUnknown(after) {
      log.report(
        "the judgement of \(question.code) waits for `\(after)`, which does not exist",
        inQuestion: question.code)
    }
    if case .window(let window) = question.score, isUnknown(window.deadline) {
      log.report(
        "the score of \(question.code) looks at `\(window.deadline)`, which does not exist",
        inQuestion: question.code)
    }
  }

  /// Whether no file has this question, not even with mistakes in it.
  private func isUnknown(_ code: String) -> Bool { !log.remembers(question: code) }

  private func conditions(of question: Question) -> [Condition] {
    let columns = question.kind.table?.columns ?? []
    let fields = question.fields + columns + question.kind.options.flatMap(\.fields)
    return ([question.when] + fields.map(\.when)).compactMap { $0 } + question.probes.map(\.when)
  }

  private func checkCodes(in condition: Condition, from code: String) {
    switch condition {
    case .answer(let other, _, _, _):
      if isUnknown(other) {
        log.report(
          "a condition of \(code) asks about `\(other)`, which does not exist", inQuestion: code)
      }
    case .all(let parts), .any(let parts):
      for part in parts { checkCodes(in: part, from: code) }
    case .not(let part): checkCodes(in: part, from: code)
    case .value, .general, .state, .recommended, .every: break
    }
  }
}
