/// The marks of divergence held against the questions they name.
extension Checker {
  func checkDivergence() {
    guard let marks = method.divergenceMarks else { return }
    let lists = [
      ("critical-without-common-tick", marks.criticalWithoutCommonTick),
      ("critical-choices", marks.criticalChoices),
    ]
    for (key, codes) in lists {
      for (index, code) in codes.enumerated() {
        let place: [SourceMap.Step] = ["divergence", .key(key), .index(index)]
        guard let question = find(code, "`\(key)`", .file("gates"), place) else { continue }
        if question.kind.options.isEmpty {
          error(
            "`\(key)` names \(code), which offers no options", at: .file("gates"), place)
        } else if question.isShared {
          warn(
            "`\(key)` names \(code), which has one answer for all and cannot differ",
            at: .file("gates"), place)
        }
      }
    }
    for (index, order) in marks.orders.enumerated() {
      check(order, ["divergence", "orders", .index(index)])
    }
  }

  private func check(_ order: DivergenceMarks.Order, _ path: [SourceMap.Step]) {
    for code in order.questions {
      let place = path + ["questions", .entry(code)]
      guard let question = find(code, "`orders`", .file("gates"), place) else { continue }
      let ids = question.kind.options.map(\.id)
      for (index, step) in order.steps.enumerated() {
        for id in step where !ids.contains(id) {
          error(
            "`orders` names option `\(id)`, which \(code) does not have", at: .file("gates"),
            path + ["steps", .index(index)], mend: mend(id, among: ids))
        }
      }
    }
  }
}
