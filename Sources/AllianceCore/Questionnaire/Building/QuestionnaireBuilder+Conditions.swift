extension QuestionnaireBuilder {
  /// One condition of the closed vocabulary (formats 1).
  func condition(_ node: DocumentNode) -> Condition? {
    guard var reader = MappingReader(node, as: "a condition", log: log) else { return nil }
    defer { reader.reportUnknownKeys() }
    if let node = reader.node("all") { return conditions(node).map(Condition.all) }
    if let node = reader.node("any") { return conditions(node).map(Condition.any) }
    if let node = reader.node("not") { return condition(node).map(Condition.not) }
    if let field = reader.text("general") { return .general(field: field) }
    if reader.hasKey("state") { return .state(reader.texts("state")) }
    if reader.hasKey("recommended") { return .recommended(reader.texts("recommended")) }
    if let rounds = reader.whole("every") { return .every(rounds) }
    if let node = reader.node("value") {
      guard var inner = MappingReader(node, as: "`value`", log: log) else { return nil }
      defer { inner.reportUnknownKeys() }
      return test(&inner).map(Condition.value)
    }
    guard let code = reader.text("question") else {
      log.report(
        "this condition says nothing that is known", at: node.place,
        mend: "Write one of question, value, general, state, recommended, every, all, any, not")
      return nil
    }
    let party = reader.word("party", as: Condition.Scope.self) ?? .same
    let part: Condition.Part =
      reader.text("field").map(Condition.Part.field) ?? reader.text("column").map(
        Condition.Part.column) ?? .value
    return test(&reader).map { .answer(question: code, party: party, part: part, test: $0) }
  }

  private func conditions(_ node: DocumentNode) -> [Condition]? {
    guard case .sequence(let nodes) = node.content, !nodes.isEmpty else {
      log.report("this must be a list of conditions", at: node.place)
      return nil
    }
    return nodes.compactMap(condition)
  }

  func test(_ reader: inout MappingReader) -> Condition.Test? {
    if reader.hasKey("any-of") { return .anyOf(reader.texts("any-of")) }
    if reader.hasKey("none-of") { return .noneOf(reader.texts("none-of")) }
    if reader.hasKey("at-least") { return reader.number("at-least").map(Condition.Test.atLeast) }
    if reader.hasKey("at-most") { return reader.number("at-most").map(Condition.Test.atMost) }
    if reader.hasKey("answered") {
      if reader.flag("answered") { return .answered }
      log.report(
        "`answered` can only be true", at: reader.place, mend: "Use `not` for the opposite")
      return nil
    }
    log.report(
      "this condition has no test", at: reader.place,
      mend: "Add any-of, none-of, at-least, at-most or answered")
    return nil
  }

  /// One score rule of the closed vocabulary (blueprint 5.1).
  func scoreRule(_ node: DocumentNode) -> ScoreRule? {
    guard var reader = MappingReader(node, as: "`score`", log: log) else { return nil }
    // Which keys a rule may have is known only with its name.
    guard let name = reader.requiredWord("rule", as: RuleName.self) else { return nil }
    defer { reader.reportUnknownKeys() }
    switch name {
    case .scale: return .scale
    case .yesNo: return .yesNo
    case .fields: return .fields(of: reader.texts("of"))
    case .map: return .map(points(&reader, "values"), unknown: reader.texts("unknown"))
    case .any: return .any(none: reader.text("none"))
    case .count: return .count(points: reader.wholes("points"), shown: reader.text("shown"))
    case .share: return .share(of: reader.texts("of"))
    case .shown: return .shown(of: reader.texts("of"), field: reader.requiredText("field"))
    case .number: return .number
    case .measure:
      return reader.requiredWord("name", as: ScoreRule.Measure.self).map(ScoreRule.measure)
    case .steps: return .steps(reader.list("steps").compactMap(step))
    case .source:
      return .source(
        field: reader.requiredText("field"), with: reader.whole("with") ?? 100,
        without: reader.whole("without") ?? 0)
    case .window:
      return .window(
        ScoreRule.Window(
          deadline: reader.requiredText("deadline"), longer: reader.whole("longer") ?? 100,
          near: reader.whole("near") ?? 50, shorter: reader.whole("shorter") ?? 0,
          within: reader.whole("within") ?? 0))
    case .judged:
      return .judged(
        match: reader.whole("match") ?? 100, partly: reader.whole("partly") ?? 50,
        miss: reader.whole("miss") ?? 0)
    case .rows: return .rows
    case .difference: return .difference
    }
  }

  private enum RuleName: String, CaseIterable {
    case scale
    case yesNo = "yes-no"
    case fields, map, any, count, share, shown, number, measure, steps, source, window, judged,
      rows, difference
  }

  private func points(_ reader: inout MappingReader, _ key: String) -> [String: Int] {
    guard let node = reader.requiredNode(key),
      var entries = MappingReader(node, as: "`\(key)`", log: log)
    else {
      return [:]
    }
    var result: [String: Int] = [:]
    for (key, value) in entries.remaining() {
      if case .scalar(let text, _) = value.content, let points = Int(text),
        (0...100).contains(points)
      {
        result[key.name] = points
      } else {
        log.report(
          "the points of `\(key.name)` must be a whole number from 0 to 100", at: value.place)
      }
    }
    return result
  }

  private func step(_ node: DocumentNode) -> ScoreRule.Step? {
    guard var reader = MappingReader(node, as: "a step", log: log) else { return nil }
    defer { reader.reportUnknownKeys() }
    return ScoreRule.Step(atMost: reader.number("at-most"), points: reader.whole("points") ?? 0)
  }
}
