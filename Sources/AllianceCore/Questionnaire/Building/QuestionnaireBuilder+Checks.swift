extension QuestionnaireBuilder {
  /// One check of the closed vocabulary of verdict, risks and decisions.
  func check(_ node: DocumentNode) -> Check? {
    guard var reader = MappingReader(node, as: "a check", log: log) else { return nil }
    defer { reader.reportUnknownKeys() }
    if reader.hasKey("all") { return .all(reader.list("all").compactMap(check)) }
    if reader.hasKey("any") { return .any(reader.list("any").compactMap(check)) }
    if let inner = reader.node("not") { return check(inner).map(Check.not) }
    if let least = reader.whole("count") {
      return .count(atLeast: least, of: reader.list("of").compactMap(check))
    }
    if let inner = reader.node("kept") {
      let rounds = reader.rounds()
      return check(inner).map { .kept(rounds: rounds, $0) }
    }
    if let inner = reader.node("each") { return partyRequirement(inner).map(Check.each) }
    if let inner = reader.node("some") { return partyRequirement(inner).map(Check.some) }
    return answerCheck(&reader) ?? tableCheck(&reader) ?? timeCheck(&reader)
      ?? conclusion(&reader).map(Check.conclusion) ?? reported(node)
  }

  private func reported(_ node: DocumentNode) -> Check? {
    log.report("this check says nothing that is known", at: node.place)
    return nil
  }

  private func answerCheck(_ reader: inout MappingReader) -> Check? {
    if let code = reader.text("lowest") {
      return .lowest(question: code, atMost: reader.number("at-most") ?? 0)
    }
    if let code = reader.text("highest") {
      return .highest(question: code, atLeast: reader.number("at-least") ?? 0)
    }
    if let code = reader.text("gap") {
      return .gap(question: code, atLeast: reader.number("at-least") ?? 0)
    }
    if let code = reader.text("factor") {
      return .factor(question: code, atLeast: reader.number("at-least") ?? 0)
    }
    if let code = reader.text("score") {
      return .scoreUnder(question: code, reader.whole("under") ?? 0)
    }
    if let figure = reader.word("figure", as: Check.Figure.self) {
      return .figure(
        figure,
        reader.whole("under").map(Check.Bound.under) ?? .over(reader.whole("over") ?? 0))
    }
    if let code = reader.text("differ") { return .differ(question: code) }
    if let code = reader.text("divergence") {
      return .divergence(question: code, critical: reader.flag("critical"))
    }
    if let code = reader.text("judged") {
      return .judged(question: code, reader.word("as", as: Deed.Judgement.self) ?? .miss)
    }
    return nil
  }

  private func tableCheck(_ reader: inout MappingReader) -> Check? {
    if let code = reader.text("cells") {
      return .cells(
        question: code, column: reader.requiredText("column"), words: reader.texts("any-of"),
        rows: reader.texts("rows"), atLeast: reader.whole("at-least") ?? 1)
    }
    if let code = reader.text("empty-cell") {
      return .emptyCell(question: code, column: reader.requiredText("column"))
    }
    return nil
  }

  private func timeCheck(_ reader: inout MappingReader) -> Check? {
    if let days = reader.whole("days-since-signature") { return .daysSinceSignature(atLeast: days) }
    if let gate = reader.whole("signed-before-gate") { return .signedBeforeGate(gate) }
    if let gate = reader.whole("passed-before-signature") { return .passedBeforeSignature(gate) }
    if let code = reader.text("term-ended") {
      return .termEnded(question: code, field: reader.requiredText("field"))
    }
    return nil
  }

  private func conclusion(_ reader: inout MappingReader) -> Check.Conclusion? {
    if reader.hasKey("outcome") {
      return .outcome(reader.texts("outcome").compactMap(OutcomeResult.init))
    }
    if let least = reader.whole("present") { return .present(atLeast: least) }
    if let name = reader.word("characteristic", as: Check.Characteristic.self) {
      return .characteristic(name, reader.texts("is").compactMap(CharacteristicState.init))
    }
    if let least = reader.whole("markers") { return .markers(atLeast: least) }
    if reader.hasKey("rule") { return .rule(reader.texts("rule")) }
    if reader.hasKey("possible") { return .possible(reader.texts("possible")) }
    if let basis = reader.word("basis", as: Verdict.Basis.self) { return .basis(basis) }
    if let stage = reader.text("before") { return .before(stage: stage) }
    if let name = reader.word("one-sided", as: Check.Characteristic.self) { return .oneSided(name) }
    if reader.hasKey("outcome-one-sided") {
      return reader.flag("outcome-one-sided") ? .outcomeOneSided : nil
    }
    if let risk = reader.text("risk") {
      return .risk(risk, reader.texts("is").compactMap(Risk.Level.init))
    }
    return nil
  }
}
