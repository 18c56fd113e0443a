/// What criteria ask of questions: each held against the kind of answer it looks at.
extension Checker {
  func check(_ requirement: Requirement, _ root: SourceMap.Root, _ steps: [SourceMap.Step]) {
    switch requirement {
    case .all(let parts): each(parts, "all", steps) { check($0, root, $1) }
    case .any(let parts): each(parts, "any", steps) { check($0, root, $1) }
    case .each(let inner): check(inner, root, steps + ["each"])
    case .some(let inner): check(inner, root, steps + ["some"])
    case .lowest(let code, _): checkNumbers(code, "lowest", root, steps)
    case .highest(let code, _): checkNumbers(code, "highest", root, steps)
    case .gap(let code, _): checkNumbers(code, "gap", root, steps)
    case .nobodyJudged(let code, _):
      if let question = find(code, "this criterion", root, steps + ["nobody-judged"]),
        question.judge == nil
      {
        error(
          "nobody judges the answers to \(code), so this stays open for ever", at: root,
          steps + ["nobody-judged"], mend: "Add `judge:` to \(code)")
      }
    case .noCriticalDivergence(let codes):
      for (index, code) in codes.enumerated() {
        _ = find(
          code, "this criterion", root, steps + ["no-critical-divergence", .index(index)])
      }
    case .outcomeFailsForNobody:
      if method.outcomeTest == nil {
        error(
          "this criterion asks for the outcome test, which the set does not have", at: root, steps,
          mend: "Add `outcome-test:` to verdict.yaml")
      }
    case .joint, .count, .countRows, .promisedOutput: checkCounting(requirement, root, steps)
    }
  }

  func check(_ requirement: PartyRequirement, _ root: SourceMap.Root, _ steps: [SourceMap.Step]) {
    switch requirement {
    case .all(let parts): each(parts, "all", steps) { check($0, root, $1) }
    case .any(let parts): each(parts, "any", steps) { check($0, root, $1) }
    case .not(let inner): check(inner, root, steps + ["not"])
    case .answer(let code, let part, let test):
      guard let question = find(code, "this criterion", root, steps + ["question"]) else { return }
      guard let kind = kind(of: part, in: question) else {
        if part != .value {
          return error("\(code) has no such field or column", at: root, steps + ["question"])
        }
        return error(
          "this criterion looks at the value of \(code), which is made of \(question.kind.parts) "
            + "and has none", at: root, steps + ["question"], mend: "Use `fields: \(code)`")
      }
      check(test, against: kind, of: code, asking: "this criterion", (root, steps))
    case .fields(let code, _, let including):
      guard let question = find(code, "this criterion", root, steps + ["fields"]) else { return }
      checkIncluded(including, among: question.fieldNames, "field", of: code, root, steps)
    case .ticks(let code, _, let including):
      guard let question = find(code, "this criterion", root, steps + ["ticks"]) else { return }
      guard case .choices(let options, _)? = question.kind.plain else {
        return error(
          "this criterion counts ticks of \(code), which has none", at: root, steps + ["ticks"])
      }
      checkIncluded(including, among: options.map(\.id), "option", of: code, root, steps)
    case .longerThanWindow(let code, let deadline):
      expect(.duration, of: code, root, steps + ["longer-than-window"])
      expect(.date, of: deadline, root, steps + ["deadline"])
    case .later(let code, let part, let other):
      guard let question = find(code, "this criterion", root, steps + ["later"]) else { return }
      if kind(of: part, in: question) != .date {
        error("this compares dates, and \(code) names none here", at: root, steps + ["later"])
      }
      expect(.date, of: other, root, steps + ["than"])
    case .score, .scoreUnder, .settled, .marked, .cell, .rows, .specificLines, .noKindAtZero,
      .offersMeet,
      .dueBySignature, .escalation:
      checkFigure(requirement, root, steps)
    }
  }

  private func kind(of part: Condition.Part, in question: Question) -> PlainKind? {
    switch part {
    case .value: question.kind.plain
    case .field(let name): question.field(named: name)?.kind
    case .column(let name): question.kind.table?.columns.first { $0.name == name }?.kind
    }
  }

  private func each<Part>(
    _ parts: [Part], _ key: SourceMap.Step, _ steps: [SourceMap.Step],
    _ check: (Part, [SourceMap.Step]) -> Void
  ) {
    for (index, part) in parts.enumerated() { check(part, steps + [key, .index(index)]) }
  }

  /// Names that a criterion needs of a question; `key` is where they are listed.
  func checkIncluded(
    _ names: [String], among known: [String], _ noun: String, of code: String,
    _ root: SourceMap.Root, _ steps: [SourceMap.Step], key: SourceMap.Step = "including"
  ) {
    for name in names where !known.contains(name) {
      error(
        "this criterion needs \(noun) `\(name)` of \(code), which it does not have", at: root,
        steps + [key, .entry(name)], mend: mend(name, among: known))
    }
  }

  private func checkNumbers(
    _ code: String, _ key: SourceMap.Step, _ root: SourceMap.Root, _ steps: [SourceMap.Step]
  ) {
    guard let question = find(code, "this criterion", root, steps + [key]) else { return }
    switch question.kind.plain {
    case .scale, .number, .percent: break
    case .yesNo, .choice, .choices, .money, .date, .duration, .text, nil:
      error(
        "this criterion compares the numbers of \(code), which is "
          + (question.kind.plain?.noun ?? "made of \(question.kind.parts)"), at: root, steps + [key]
      )
    }
  }

  /// A question of exactly that kind.
  func expect(
    _ kind: PlainKind, of code: String, _ root: SourceMap.Root, _ steps: [SourceMap.Step]
  ) {
    guard let question = find(code, "this rule", root, steps), question.kind.plain != kind else {
      return
    }
    error(
      "\(code) must be \(kind.noun) here, but is "
        + (question.kind.plain?.noun ?? "made of \(question.kind.parts)"), at: root, steps)
  }
}

extension Question {
  /// The names its fields are kept under, those of options as `option.field`.
  var fieldNames: [String] {
    fields.map(\.name)
      + kind.options.flatMap { option in option.fields.map { "\(option.id).\($0.name)" } }
  }
}
