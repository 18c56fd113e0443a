/// Score rules held against the questions they stand at.
extension Checker {
  func checkScores() {
    for question in method.questions {
      if let rule = question.score {
        check(rule, of: question)
      } else if let dimension = question.dimensions.keys.sorted().first {
        warn(
          "\(question.code) feeds \(dimension), but has no score", at: .question(question.code),
          ["dimensions"], mend: "Add `score:`, or take `dimensions:` away")
      }
    }
  }

  private func check(_ rule: ScoreRule, of question: Question) {
    let kind = question.kind.plain
    switch rule {
    case .scale:
      if case .scale? = kind { return }
      mismatch("scale", "a scale", question)
    case .yesNo: if kind != .yesNo { mismatch("yes-no", "a yes or no", question) }
    case .fields(let names):
      if question.fieldNames.isEmpty { mismatch("fields", "a question with fields", question) }
      check(names, among: question.fieldNames, "field", of: question, ["score", "of"])
    case .map(let points, let unknown):
      guard case .choice(let options)? = kind else {
        return mismatch("map", "a choice", question)
      }
      let ids = options.map(\.id)
      check(points.keys.sorted(), among: ids, "option", of: question, ["score", "values"])
      check(unknown, among: ids, "option", of: question, ["score", "unknown"])
    case .any(let none):
      guard kind?.options.isEmpty == false else { return mismatch("any", "a choice", question) }
      let ids = question.kind.options.map(\.id)
      check([none].compactMap { $0 }, among: ids, "option", of: question, ["score", "none"])
    case .count(let points, let field):
      guard case .choices? = kind else { return mismatch("count", "a choice of several", question) }
      check(
        [field].compactMap { $0 }, among: question.fieldNames, "field", of: question,
        ["score", "shown"])
      if points.isEmpty {
        error(
          "the score of \(question.code) has no points", at: .question(question.code),
          ["score", "points"], mend: "Write the points for no tick, one tick and so on")
      }
    case .share(let names):
      guard case .choices(let options, _)? = kind else {
        return mismatch("share", "a choice of several", question)
      }
      check(names, among: options.map(\.id), "option", of: question, ["score", "of"])
    case .shown(let names, let field):
      guard case .choices(let options, _)? = kind else {
        return mismatch("shown", "a choice of several", question)
      }
      check(names, among: options.map(\.id), "option", of: question, ["score", "of"])
      let counted = options.filter { names.isEmpty ? !$0.isExclusive : names.contains($0.id) }
      for option in counted where !option.fields.contains(where: { $0.name == field }) {
        error(
          "option `\(option.id)` of \(question.code) has no field `\(field)` to show it",
          at: .question(question.code), ["score", "field"])
      }
    case .number:
      switch kind {
      case .number?, .percent?: break
      default: mismatch("number", "a number or a percentage", question)
      }
    // What a measure looks at is decided in the core.
    case .measure: break
    case .steps(let steps): check(steps, of: question)
    case .source(let field, _, _):
      check([field], among: question.fieldNames, "field", of: question, ["score", "field"])
    case .window(let window):
      if kind != .duration { mismatch("window", "a duration", question) }
      if method.question(window.deadline) != nil {
        expect(.date, of: window.deadline, .question(question.code), ["score", "deadline"])
      }
    case .judged:
      if question.judge == nil {
        error(
          "\(question.code) is scored by judgements, but nobody judges it",
          at: .question(question.code), ["score"], mend: "Add `judge: { by: other }`")
      }
    case .rows:
      if question.kind.table == nil { mismatch("rows", "a table", question) }
    case .difference:
      let compares = question.fields.contains {
        $0.kind.options.map(\.id) == kind?.options.map(\.id)
      }
      if kind?.options.isEmpty != false || !compares {
        mismatch("difference", "a choice of several with a field of the same options", question)
      }
    }
  }

  private func check(_ steps: [ScoreRule.Step], of question: Question) {
    if question.kind.plain?.isAmount != true { mismatch("steps", "a number", question) }
    let path: [SourceMap.Step] = ["score", "steps"]
    for (index, step) in steps.enumerated() {
      let earlier = steps[..<index].compactMap(\.atMost).last
      if let limit = step.atMost, let earlier, limit <= earlier {
        error(
          "this step is never reached: an earlier one goes up to \(earlier.literal)",
          at: .question(question.code), path + [.index(index)], mend: "Put the steps in order")
      } else if step.atMost == nil, index + 1 < steps.count {
        error(
          "the steps behind this one are never reached, because it has no limit",
          at: .question(question.code), path + [.index(index)], mend: "Move it to the end")
      }
    }
    if steps.allSatisfy({ $0.atMost != nil }) {
      warn(
        "a number above all steps of \(question.code) has no points", at: .question(question.code),
        path, mend: "Add a last step without `at-most`")
    }
  }

  private func mismatch(_ rule: String, _ wanted: String, _ question: Question) {
    error(
      "the score rule `\(rule)` is for \(wanted), but \(question.code) is "
        + (question.kind.plain?.noun ?? "made of \(question.kind.parts)"),
      at: .question(question.code), ["score"])
  }

  private func check(
    _ names: [String], among known: [String], _ noun: String, of question: Question,
    _ steps: [SourceMap.Step]
  ) {
    for name in names where !known.contains(name) {
      let place = map.place(.question(question.code), steps + [.key(name)])
      let inList = map.place(.question(question.code), steps + [.entry(name)])
      log.report(
        "the score of \(question.code) names \(noun) `\(name)`, which it does not have",
        at: max(place, inList), mend: mend(name, among: known), gravity: .error)
    }
  }
}

/// The later of two places of one file.
private func max(_ one: DocumentNode.Place, _ other: DocumentNode.Place) -> DocumentNode.Place {
  (one.line, one.column) < (other.line, other.column) ? other : one
}
