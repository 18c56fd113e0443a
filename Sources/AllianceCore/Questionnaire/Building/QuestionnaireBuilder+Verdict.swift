extension QuestionnaireBuilder {
  /// The rules of `verdict.yaml` beside the outcome test; nil when it has none.
  func verdictRules(_ reader: inout MappingReader) -> VerdictRules? {
    guard reader.hasKey("classes") else { return nil }
    let classes = reader.list("classes")
    if classes.count > ClassTable.mostRules {
      log.report(
        "more than \(ClassTable.mostRules) classes", at: classes[ClassTable.mostRules].place,
        mend: "Join classes whose conditions are alike")
    }
    let rules = classes.prefix(ClassTable.mostRules).compactMap(rule)
    let qualifiers = reader.list("qualifiers").compactMap(qualifier)
    let contradictions = reader.list("contradictions").compactMap(contradiction)
    let marks = section(&reader, "characteristics") { section in
      VerdictRules.Marks(
        present: section.whole("present") ?? 0, absent: section.whole("absent") ?? 0,
        coverage: section.whole("coverage") ?? 0)
    }
    let markers = section(&reader, "markers") { section in
      (section.requiredText("question"), section.requiredText("field"), section.wholes("open"))
    }
    let type = section(&reader, "type") { section in
      VerdictRules.TypeRule(
        question: section.requiredText("question"), branches: words(&section, "branches"))
    }
    let realised = section(&reader, "realised", realised)
    let decision = section(&reader, "decision", decision)
    let (form, equity) = (reader.requiredText("form"), reader.requiredText("equity"))
    let planned = reader.requiredText("planned-until")
    guard let marks, let markers, let type, let realised else { return nil }
    return VerdictRules(
      table: ClassTable(rules), qualifiers: qualifiers, contradictions: contradictions,
      marks: marks,
      markerQuestion: markers.0, markerField: markers.1, openMarkers: markers.2, type: type,
      form: form, equity: equity, plannedUntil: planned, realised: realised,
      decision: decision ?? nil)
  }

  /// A part of the file that must be there.
  private func section<Part>(
    _ reader: inout MappingReader, _ key: String, _ read: (inout MappingReader) -> Part
  ) -> Part? {
    guard let node = reader.requiredNode(key),
      var section = MappingReader(node, as: "`\(key)`", log: log)
    else { return nil }
    defer { section.reportUnknownKeys() }
    return read(&section)
  }

  private func words(_ reader: inout MappingReader, _ key: String) -> [String: String] {
    section(&reader, key) { section in
      var words: [String: String] = [:]
      for (key, value) in section.remaining() {
        if case .scalar(let text, _) = value.content { words[key.name] = text }
      }
      return words
    } ?? [:]
  }

  private func rule(_ node: DocumentNode) -> VerdictRules.Rule? {
    guard var reader = MappingReader(node, as: "a class", log: log) else { return nil }
    defer { reader.reportUnknownKeys() }
    return VerdictRules.Rule(
      id: reader.requiredText("rule"), verdict: reader.requiredText("class"),
      says: reader.requiredText("says"), advice: reader.requiredText("advice"),
      when: reader.node("when").flatMap(check))
  }

  private func qualifier(_ node: DocumentNode) -> VerdictRules.Qualifier? {
    guard var reader = MappingReader(node, as: "a qualifier", log: log) else { return nil }
    defer { reader.reportUnknownKeys() }
    let (id, says) = (reader.requiredText("id"), reader.requiredText("says"))
    return reader.requiredNode("when").flatMap(check).map {
      VerdictRules.Qualifier(id: id, says: says, when: $0)
    }
  }

  private func contradiction(_ node: DocumentNode) -> VerdictRules.Contradiction? {
    guard var reader = MappingReader(node, as: "a contradiction", log: log) else { return nil }
    defer { reader.reportUnknownKeys() }
    let (question, says) = (reader.requiredText("question"), reader.requiredText("says"))
    let isOnlySaid = reader.flag("only-said")
    return reader.requiredNode("when").flatMap(check).map {
      VerdictRules.Contradiction(
        question: question, says: says, isOnlySaid: isOnlySaid, when: $0)
    }
  }

  private func realised(_ section: inout MappingReader) -> VerdictRules.Realised {
    VerdictRules.Realised(
      rounds: section.rounds(unless: 2), question: section.requiredText("question"),
      field: section.requiredText("field"), pass: section.whole("pass") ?? 0,
      fail: section.whole("fail") ?? 0, failRounds: section.rounds("fail-rounds", unless: 2),
      anyway: section.requiredText("anyway"), anywayShare: section.whole("anyway-share") ?? 0,
      expected: section.texts("expected"))
  }

  private func decision(_ section: inout MappingReader) -> DecisionRules? {
    let (rationale, column) = (section.requiredText("rationale"), section.requiredText("column"))
    let (holds, weaker, noLonger) = (
      section.texts("holds"), section.texts("weaker"), section.texts("no-longer")
    )
    let (strategic, operational) = (
      self.section(&section, "strategic", level), self.section(&section, "operational", level)
    )
    let (mark, wishes) = (section.whole("mark") ?? 0, section.requiredText("wishes"))
    let rows = section.list("rows").compactMap(row)
    let modifiers = section.list("modifiers").compactMap(modifier)
    guard let ended = section.requiredNode("ended").flatMap(check), let strategic, let operational
    else { return nil }
    return DecisionRules(
      rationale: rationale, column: column, holds: holds, weaker: weaker, noLonger: noLonger,
      ended: ended, strategic: strategic, operational: operational, mark: mark, rows: rows,
      modifiers: modifiers, wishes: wishes)
  }

  private func level(_ section: inout MappingReader) -> DecisionRules.Level {
    DecisionRules.Level(
      dimension: section.requiredText("dimension"), share: section.whole("share") ?? 0,
      questions: section.texts("questions"))
  }

  private func row(_ node: DocumentNode) -> DecisionRules.Row? {
    guard var reader = MappingReader(node, as: "a row of the decision table", log: log) else {
      return nil
    }
    defer { reader.reportUnknownKeys() }
    let isStrategic = reader.hasKey("strategic") ? reader.flag("strategic") : nil
    let isOperational = reader.hasKey("operational") ? reader.flag("operational") : nil
    let (decision, or, says) = (
      reader.requiredText("decision"), reader.texts("or"), reader.requiredText("says")
    )
    return reader.requiredWord("rationale", as: Decision.Rationale.self).map {
      DecisionRules.Row(
        rationale: $0, strategic: isStrategic, operational: isOperational, decision: decision,
        or: or, says: says)
    }
  }

  private func modifier(_ node: DocumentNode) -> DecisionRules.Modifier? {
    guard var reader = MappingReader(node, as: "a modifier", log: log) else { return nil }
    defer { reader.reportUnknownKeys() }
    let (decision, says, rounds) = (
      reader.text("decision"), reader.requiredText("says"), reader.rounds()
    )
    return reader.requiredNode("when").flatMap(check).map {
      DecisionRules.Modifier(decision: decision, says: says, rounds: rounds, when: $0)
    }
  }
}
