extension QuestionnaireBuilder {
  /// Reports codes that stand twice and names that lead nowhere; the walk of every path is `alliance check`.
  func checkReferences(of questionnaire: Questionnaire, at place: DocumentNode.Place) {
    reportDoubles(questionnaire.stages.map(\.id), "stage", of: "the questionnaire", at: place)
    reportDoubles(
      questionnaire.questions.map(\.code), "question", of: "the questionnaire", at: place)
    let dimensions = Set(questionnaire.dimensions.map(\.id))
    for question in questionnaire.questions {
      for condition in conditions(of: question) {
        checkCodes(in: condition, from: question.code, questionnaire)
      }
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
        questionnaire.question(source)?.kind.table == nil
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

  private func conditions(of question: Question) -> [Condition] {
    let columns = question.kind.table?.columns ?? []
    let fields = question.fields + columns + question.kind.options.flatMap(\.fields)
    return ([question.when] + fields.map(\.when)).compactMap { $0 } + question.probes.map(\.when)
  }

  private func checkCodes(
    in condition: Condition, from code: String, _ questionnaire: Questionnaire
  ) {
    switch condition {
    case .answer(let other, _, _, _):
      if questionnaire.question(other) == nil {
        log.report(
          "a condition of \(code) asks about `\(other)`, which does not exist", inQuestion: code)
      }
    case .all(let parts), .any(let parts):
      for part in parts { checkCodes(in: part, from: code, questionnaire) }
    case .not(let part): checkCodes(in: part, from: code, questionnaire)
    case .value, .general, .state, .recommended, .every: break
    }
  }
}
