/// Names and kinds in gates, verdict and divergence marks.
extension Checker {
  func checkGates() {
    for (index, gate) in method.gates.enumerated() { check(gate, ["gates", .index(index)]) }
    checkDoubles(method.gates.map { "\($0.number)" }, "gate", at: ["gates"])
    for (index, alert) in method.alerts.enumerated() {
      check(alert.when, .file("gates"), ["alerts", .index(index), "when"])
    }
    for stage in method.stages where !stage.questions.isEmpty && !method.gates.isEmpty {
      guard let gate = stage.gate, !method.gates.contains(where: { $0.number == gate }) else {
        continue
      }
      warn(
        "stage `\(stage.id)` ends with gate \(gate), which gates.yaml does not describe",
        at: .stage(stage.id), ["gate"], mend: "Add gate \(gate) to gates.yaml")
    }
    if let test = method.outcomeTest {
      check(test.pass, .file("verdict"), ["outcome-test", "pass"])
      check(test.provisional, .file("verdict"), ["outcome-test", "provisional"])
    }
    if let label = method.labelQuestion,
      let question = find(label, "the label", .file("verdict"), ["label"]),
      question.kind.options.isEmpty
    {
      error(
        "the label is taken from \(label), which is no choice", at: .file("verdict"), ["label"])
    }
    checkDivergence()
  }

  private func check(_ gate: Gate, _ path: [SourceMap.Step]) {
    if !method.stages.contains(where: { $0.gate == gate.number }) {
      error(
        "gate \(gate.number) stands at the end of no stage", at: .file("gates"), path,
        mend: "Add `gate: \(gate.number)` to a stage")
    }
    checkDoubles(gate.criteria.map(\.id), "criterion", at: path + ["criteria"])
    for (index, criterion) in gate.criteria.enumerated() {
      check(criterion.requirement, .file("gates"), path + ["criteria", .index(index), "met"])
    }
    for (index, redirect) in gate.redirects.enumerated() {
      let place = path + ["redirects", .index(index)]
      if let when = redirect.when {
        check(when, .file("gates"), place + ["when"])
      } else if index + 1 < gate.redirects.count {
        warn(
          "what stands behind the redirect to `\(redirect.to)` is never reached, because it always "
            + "holds", at: .file("gates"), place, mend: "Move it to the end, or give it a `when`")
      }
    }
    checkReturns(of: gate, path + ["returns"])
    let dimensions = method.dimensions.map(\.id)
    for (key, list) in [("shares", gate.readiness.shares), ("floors", gate.readiness.floors)] {
      for entry in list where !dimensions.contains(entry.dimension) {
        error(
          "gate \(gate.number) counts dimension `\(entry.dimension)`, which does not exist",
          at: .file("gates"), path + ["readiness", .key(key), .key(entry.dimension)],
          mend: mend(entry.dimension, among: dimensions))
      }
    }
    let sum = gate.readiness.shares.reduce(0) { $0 + $1.amount }
    if !gate.readiness.shares.isEmpty, sum != 100 {
      error(
        "the shares of gate \(gate.number) add up to \(sum) per cent, not to 100",
        at: .file("gates"), path + ["readiness", "shares"])
    }
  }

  private func checkReturns(of gate: Gate, _ path: [SourceMap.Step]) {
    let ids = gate.criteria.map(\.id)
    for (index, way) in gate.returns.enumerated() {
      let place = path + [.index(index)]
      if !ids.contains(way.criterion) {
        error(
          "a way back waits for criterion `\(way.criterion)`, which gate \(gate.number) does not have",
          at: .file("gates"), place + ["criterion"], mend: mend(way.criterion, among: ids))
      }
      if !method.gates.contains(where: { $0.number == way.to && way.to < gate.number }) {
        error(
          "a way back leads to gate \(way.to), which is no earlier gate", at: .file("gates"),
          place + ["to"])
      }
    }
  }

  /// The question with that code; reported when there is none, as a warning while questions are still to be written.
  func find(
    _ code: String, _ subject: String, _ root: SourceMap.Root, _ steps: [SourceMap.Step]
  ) -> Question? {
    if let question = method.question(code) { return question }
    if isUnfinished {
      warn(
        "\(subject) names question `\(code)`, which no stage asks yet", at: root, steps,
        mend: "Write the question, or take the name away")
    } else {
      error(
        "\(subject) names question `\(code)`, which does not exist", at: root, steps,
        mend: mend(code, among: method.questions.map(\.code)))
    }
    return nil
  }

  private func checkDoubles(_ ids: [String], _ noun: String, at steps: [SourceMap.Step]) {
    var seen: Set<String> = []
    for (index, id) in ids.enumerated() where !seen.insert(id).inserted {
      error(
        "there are two of \(noun) `\(id)`", at: .file("gates"), steps + [.index(index)],
        mend: "Each stands once")
    }
  }
}
