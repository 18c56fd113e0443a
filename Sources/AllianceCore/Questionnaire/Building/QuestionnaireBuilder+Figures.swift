/// Requirements that count, or that look at a figure the core works out.
extension QuestionnaireBuilder {
  /// A requirement over all parties that counts; nil when the mapping names none.
  func countingRequirement(_ reader: inout MappingReader) -> Requirement? {
    if let inner = reader.node("joint") { return partyRequirement(inner).map(Requirement.joint) }
    if reader.hasKey("count") {
      return .count(
        questions: reader.texts("count"), anyOf: reader.texts("any-of"),
        atMost: reader.whole("at-most") ?? 0)
    }
    if let code = reader.text("count-rows") {
      return .countRows(
        question: code, rows: reader.texts("rows"), column: reader.requiredText("column"),
        anyOf: reader.texts("any-of"), atMost: reader.whole("at-most") ?? 0)
    }
    if let outputs = reader.text("promised-output") {
      return .promisedOutput(outputs: outputs, promises: reader.requiredText("promises"))
    }
    return nil
  }

  /// A requirement of one party about rows or a figure; nil when the mapping names none.
  func figureRequirement(_ reader: inout MappingReader) -> PartyRequirement? {
    if let code = reader.text("score") {
      if let limit = reader.number("under") { return .scoreUnder(question: code, limit: limit) }
      return .score(question: code, atLeast: least(&reader))
    }
    if let code = reader.text("settled") { return .settled(question: code) }
    if let code = reader.text("marked") { return .marked(question: code) }
    if let code = reader.text("cell") {
      let (row, column) = (reader.requiredText("row"), reader.requiredText("column"))
      return test(&reader).map { .cell(question: code, row: row, column: column, $0) }
    }
    if let code = reader.text("rows") {
      let choice = reader.text("column").map {
        PartyRequirement.Choice(column: $0, anyOf: reader.texts("any-of"))
      }
      return .rows(
        question: code, atLeast: reader.whole("at-least") ?? 1, with: reader.texts("with"), choice)
    }
    if let code = reader.text("specific-lines") {
      return .specificLines(
        question: code, share: reader.whole("share") ?? 100, groups: reader.whole("groups") ?? 1)
    }
    if let code = reader.text("no-kind-at-zero") { return .noKindAtZero(question: code) }
    if let code = reader.text("offers-meet") {
      return .offersMeet(question: code, within: reader.whole("within") ?? 0)
    }
    if let code = reader.text("due-by-signature") {
      return .dueBySignature(question: code, field: reader.requiredText("field"))
    }
    if let code = reader.text("escalation") {
      return .escalation(question: code, atMost: reader.whole("at-most") ?? 0)
    }
    return nil
  }

  /// One way back to an earlier gate.
  func gateReturn(_ node: DocumentNode) -> Gate.Return? {
    guard var reader = MappingReader(node, as: "a way back", log: log) else { return nil }
    defer { reader.reportUnknownKeys() }
    return Gate.Return(
      criterion: reader.requiredText("criterion"), days: reader.whole("days") ?? 0,
      to: reader.whole("to") ?? 1, says: reader.requiredText("says"))
  }

  /// The names of stretches of the index, the highest first.
  func bands(_ reader: inout MappingReader) -> [Gate.Readiness.Band] {
    weighted(&reader, "bands").map { Gate.Readiness.Band(name: $0.dimension, from: $0.amount) }
      .sorted { $0.from > $1.from }
  }

  /// Options in an order, each step an option or a list of those beside each other.
  func order(_ node: DocumentNode) -> DivergenceMarks.Order? {
    guard var reader = MappingReader(node, as: "an order of options", log: log) else { return nil }
    defer { reader.reportUnknownKeys() }
    let steps = reader.list("steps").map { step -> [String] in
      switch step.content {
      case .scalar(let id, _): return [id]
      case .sequence(let nodes):
        return nodes.compactMap { node in
          if case .scalar(let id, _) = node.content { id } else { nil }
        }
      case .mapping: return []
      }
    }
    return DivergenceMarks.Order(
      questions: reader.texts("questions"), steps: steps, discuss: reader.whole("discuss") ?? 1,
      critical: reader.whole("critical") ?? 2)
  }
}
