/// Requirements that count, and those that look at rows and figures, held against the questions they name.
extension Checker {
  func checkCounting(
    _ requirement: Requirement, _ root: SourceMap.Root, _ steps: [SourceMap.Step]
  ) {
    switch requirement {
    case .joint(let inner):
      check(inner, root, steps + ["joint"])
      for code in inner.questions.sorted() where method.question(code)?.isShared == false {
        error(
          "this criterion asks for the one answer of all to \(code), which each party answers by itself",
          at: root, steps + ["joint"], mend: "Use `each`")
      }
    case .count(let codes, let ids, _):
      for code in codes {
        guard let question = find(code, "this criterion", root, steps + ["count", .entry(code)])
        else { continue }
        checkIncluded(
          ids, among: question.kind.options.map(\.id), "option", of: code, root, steps,
          key: "any-of")
      }
    case .countRows(let code, let rows, let column, let ids, _):
      guard let question = find(code, "this criterion", root, steps + ["count-rows"]) else {
        return
      }
      checkRows(rows, of: question, root, steps)
      checkColumn(column, ids, of: question, root, steps)
    case .promisedOutput(let outputs, let promises):
      for (key, code) in [("promised-output", outputs), ("promises", promises)] {
        let place = steps + [.key(key)]
        guard let question = find(code, "this criterion", root, place),
          question.column(named: "kind") == nil
        else { continue }
        error("\(code) has no column `kind` to say what was promised", at: root, place)
      }
    case .all, .any, .each, .some, .lowest, .highest, .gap, .nobodyJudged, .noCriticalDivergence,
      .outcomeFailsForNobody:
      break
    }
  }

  func checkFigure(
    _ requirement: PartyRequirement, _ root: SourceMap.Root, _ steps: [SourceMap.Step]
  ) {
    switch requirement {
    case .score(let code, _), .scoreUnder(let code, _):
      if let question = find(code, "this criterion", root, steps + ["score"]), question.score == nil
      {
        error(
          "this criterion asks for the points of \(code), which is not scored", at: root,
          steps + ["score"], mend: "Add `score:` to \(code)")
      }
    case .settled(let code): _ = find(code, "this criterion", root, steps + ["settled"])
    case .marked(let code): _ = find(code, "this criterion", root, steps + ["marked"])
    case .cell(let code, let row, let column, let test):
      guard let question = find(code, "this criterion", root, steps + ["cell"]) else { return }
      checkRows([row], of: question, root, steps)
      if let kind = question.column(named: column)?.kind {
        check(test, against: kind, of: code, asking: "this criterion", (root, steps))
      } else {
        checkColumn(column, [], of: question, root, steps)
      }
    case .rows(let code, _, let columns, let choice):
      guard let question = find(code, "this criterion", root, steps + ["rows"]) else { return }
      for name in columns { checkColumn(name, [], of: question, root, steps, key: "with") }
      if let choice { checkColumn(choice.column, choice.anyOf, of: question, root, steps) }
    case .specificLines(let code, _, _):
      checkCommitments(code, root, steps + ["specific-lines"])
    case .offersMeet(let code, _): checkCommitments(code, root, steps + ["offers-meet"])
    case .noKindAtZero(let code):
      let place = steps + ["no-kind-at-zero"]
      guard let question = find(code, "this criterion", root, place) else { return }
      if case .from? = question.kind.table?.rows { return }
      error("\(code) does not report on the rows of another question", at: root, place)
    case .dueBySignature(let code, let field):
      guard let question = find(code, "this criterion", root, steps + ["due-by-signature"]),
        question.field(named: field)?.kind != .date
      else { return }
      error("\(code) has no field `\(field)` that is a date", at: root, steps + ["field"])
    case .escalation(let code, _):
      guard let question = find(code, "this criterion", root, steps + ["escalation"]) else {
        return
      }
      checkIncluded(
        ["decided", "upward"], among: question.fieldNames, "field", of: code, root, steps,
        key: "escalation")
    case .all, .any, .not, .answer, .fields, .ticks, .longerThanWindow, .later: break
    }
  }

  private func checkCommitments(
    _ code: String, _ root: SourceMap.Root, _ steps: [SourceMap.Step]
  ) {
    guard let question = find(code, "this criterion", root, steps) else { return }
    if case .commitments = question.kind { return }
    error("\(code) is no table of commitments", at: root, steps)
  }

  private func checkRows(
    _ ids: [String], of question: Question, _ root: SourceMap.Root, _ steps: [SourceMap.Step]
  ) {
    guard case .fixed(let rows)? = question.kind.table?.rows else {
      return error(
        "this criterion names rows of \(question.code), which has none of its own", at: root, steps)
    }
    checkIncluded(
      ids, among: rows.map(\.id), "row", of: question.code, root, steps,
      key: ids.count == 1 ? "row" : "rows")
  }

  private func checkColumn(
    _ name: String, _ ids: [String], of question: Question, _ root: SourceMap.Root,
    _ steps: [SourceMap.Step], key: SourceMap.Step = "column"
  ) {
    guard let column = question.column(named: name) else {
      return checkIncluded(
        [name], among: question.kind.table?.columns.map(\.name) ?? [], "column", of: question.code,
        root, steps, key: key)
    }
    checkIncluded(
      ids, among: column.kind.options.map(\.id), "option", of: "\(question.code).\(name)", root,
      steps, key: "any-of")
  }
}

extension Question {
  /// A column of its table by name.
  fileprivate func column(named name: String) -> Field? {
    kind.table?.columns.first { $0.name == name }
  }
}
