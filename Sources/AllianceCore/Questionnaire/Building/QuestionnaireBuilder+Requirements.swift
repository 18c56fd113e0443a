extension QuestionnaireBuilder {
  /// One requirement over all parties.
  func requirement(_ node: DocumentNode) -> Requirement? {
    guard var reader = MappingReader(node, as: "a requirement", log: log) else { return nil }
    defer { reader.reportUnknownKeys() }
    if let parts = reader.node("all") { return list(parts, requirement).map(Requirement.all) }
    if let parts = reader.node("any") { return list(parts, requirement).map(Requirement.any) }
    if let inner = reader.node("each") { return partyRequirement(inner).map(Requirement.each) }
    if let inner = reader.node("some") { return partyRequirement(inner).map(Requirement.some) }
    if let code = reader.text("lowest") { return .lowest(question: code, atLeast: least(&reader)) }
    if let code = reader.text("highest") {
      return .highest(question: code, atLeast: least(&reader))
    }
    if let code = reader.text("gap") {
      return .gap(question: code, atMost: reader.number("at-most") ?? 0)
    }
    if let code = reader.text("nobody-judged") {
      return .nobodyJudged(question: code, reader.word("as", as: Deed.Judgement.self) ?? .miss)
    }
    if reader.hasKey("no-critical-divergence") {
      return .noCriticalDivergence(reader.texts("no-critical-divergence"))
    }
    if reader.hasKey("outcome-fails-for-nobody") {
      return reader.flag("outcome-fails-for-nobody") ? .outcomeFailsForNobody : nil
    }
    if let further = countingRequirement(&reader) { return further }
    log.report(
      "this requirement says nothing that is known", at: node.place,
      mend:
        "Write one of all, any, each, some, joint, lowest, highest, gap, count, count-rows, promised-output, "
        + "nobody-judged, no-critical-divergence, outcome-fails-for-nobody")
    return nil
  }

  /// One requirement of a single party.
  func partyRequirement(_ node: DocumentNode) -> PartyRequirement? {
    guard var reader = MappingReader(node, as: "a requirement of each party", log: log) else {
      return nil
    }
    defer { reader.reportUnknownKeys() }
    if let parts = reader.node("all") {
      return list(parts, partyRequirement).map(PartyRequirement.all)
    }
    if let parts = reader.node("any") {
      return list(parts, partyRequirement).map(PartyRequirement.any)
    }
    if let inner = reader.node("not") { return partyRequirement(inner).map(PartyRequirement.not) }
    if let code = reader.text("fields") {
      return .fields(
        question: code, atLeast: reader.whole("at-least") ?? 1, including: reader.texts("including")
      )
    }
    if let code = reader.text("ticks") {
      return .ticks(
        question: code, atLeast: reader.whole("at-least") ?? 1, including: reader.texts("including")
      )
    }
    if let code = reader.text("longer-than-window") {
      return .longerThanWindow(question: code, deadline: reader.requiredText("deadline"))
    }
    if let code = reader.text("later") {
      let part = reader.text("field").map(Condition.Part.field) ?? .value
      return .later(question: code, part, than: reader.requiredText("than"))
    }
    if let further = figureRequirement(&reader) { return further }
    guard let code = reader.text("question") else {
      log.report(
        "this requirement of each party says nothing that is known", at: node.place,
        mend:
          "Write one of all, any, not, question, fields, ticks, rows, cell, score, settled, marked, specific-lines, "
          + "no-kind-at-zero, offers-meet, due-by-signature, escalation, longer-than-window, later")
      return nil
    }
    let part: Condition.Part =
      reader.text("field").map(Condition.Part.field) ?? reader.text("column").map(
        Condition.Part.column) ?? .value
    return test(&reader).map { .answer(question: code, part: part, $0) }
  }

  private func list<Part>(_ node: DocumentNode, _ read: (DocumentNode) -> Part?) -> [Part]? {
    guard case .sequence(let nodes) = node.content, !nodes.isEmpty else {
      log.report("this must be a list of requirements", at: node.place)
      return nil
    }
    return nodes.compactMap(read)
  }

  func least(_ reader: inout MappingReader) -> Number {
    guard let number = reader.number("at-least") else {
      log.report("this requirement needs `at-least`", at: reader.place)
      return 0
    }
    return number
  }
}
