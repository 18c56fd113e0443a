extension QuestionnaireBuilder {
  /// A question with all its keys; unknown keys are errors (formats 1).
  func question(_ node: DocumentNode) -> Question? {
    guard var reader = MappingReader(node, as: "a question", log: log) else { return nil }
    let code = reader.requiredText("code")
    log.remember(question: code, at: node.place)
    let name = reader.requiredText("name")
    let ask = reader.requiredText("ask")
    guard let kind = kind(&reader, of: code) else { return nil }
    var question = Question(
      code: code, name: name, ask: ask, kind: kind,
      by: reader.word("by", as: Question.Respondent.self) ?? .each, why: reader.requiredText("why"),
      weak: reader.requiredText("weak"), strong: reader.requiredText("strong"))
    question.isBlind = reader.flag("blind")
    question.isCore = reader.flag("core")
    question.isPulse = reader.flag("pulse")
    question.mayStayUnchanged = reader.flag("unchanged-ok")
    question.reads = reader.text("reads")
    question.lookBack = reader.text("look-back")
    question.fields = reader.list("fields").compactMap { field($0, of: code) }
    reportDoubles(question.fields.map(\.name), "field", of: code, at: node.place)
    question.terms = reader.texts("terms")
    question.probes = reader.list("probes").compactMap { probe($0, of: code) }
    reportDoubles(question.probes.map(\.code), "probe", of: code, at: node.place)
    question.when = reader.node("when").flatMap(condition)
    question.covers = reader.texts("covers")
    question.wording = wording(&reader)
    question.thenJoint = reader.word("then", as: Afterwards.self) == .joint
    question.judge = reader.node("judge").flatMap(judging)
    question.gateMarks = reader.wholes("gate-marks")
    question.score = reader.node("score").flatMap(scoreRule)
    question.dimensions = dimensionWeights(&reader)
    reader.reportUnknownKeys()
    return question
  }

  /// What can follow when all parties have answered.
  private enum Afterwards: String, CaseIterable { case joint }

  private func probe(_ node: DocumentNode, of code: String) -> Question.Probe? {
    guard var reader = MappingReader(node, as: "a probe of \(code)", log: log) else { return nil }
    let name = reader.requiredText("code")
    let field = reader.text("field")
    let when = reader.requiredNode("when").flatMap(condition)
    let ask = reader.requiredText("ask")
    reader.reportUnknownKeys()
    return when.map { Question.Probe(code: name, field: field, when: $0, ask: ask) }
  }

  private func judging(_ node: DocumentNode) -> Question.Judging? {
    guard var reader = MappingReader(node, as: "`judge`", log: log) else { return nil }
    let by = reader.requiredWord("by", as: Question.Judging.Judge.self)
    let after = reader.text("after")
    reader.reportUnknownKeys()
    return by.map { Question.Judging(by: $0, after: after) }
  }

  private func wording(_ reader: inout MappingReader) -> [String: String] {
    guard let node = reader.node("wording"),
      var texts = MappingReader(node, as: "`wording`", log: log)
    else { return [:] }
    var wording: [String: String] = [:]
    for (key, value) in texts.remaining() {
      if case .scalar(let text, _) = value.content {
        wording[key.name] = text
      } else {
        log.report(
          "the wording for `\(key.name)` is \(value.noun), but must be a text", at: value.place)
      }
    }
    return wording
  }

  private func dimensionWeights(_ reader: inout MappingReader) -> [String: Int] {
    guard let node = reader.node("dimensions"),
      var weights = MappingReader(node, as: "`dimensions`", log: log)
    else { return [:] }
    var result: [String: Int] = [:]
    for (key, value) in weights.remaining() {
      if case .scalar(let text, _) = value.content, let weight = Int(text), (1...9).contains(weight)
      {
        result[key.name] = weight
      } else {
        log.report(
          "the weight in `\(key.name)` must be a whole number from 1 to 9", at: value.place)
      }
    }
    return result
  }
}
