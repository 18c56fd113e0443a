extension QuestionnaireBuilder {
  /// `risks.yaml`.
  func risks(_ node: DocumentNode) -> RiskRules? {
    guard var reader = MappingReader(node, as: "the risks", log: log) else { return nil }
    defer { reader.reportUnknownKeys() }
    return RiskRules(
      guarded: reader.whole("guarded") ?? 0, elevated: reader.whole("elevated") ?? 0,
      high: reader.whole("high") ?? 0, assessable: reader.whole("assessable") ?? 0,
      fears: reader.requiredText("fears"), impact: reader.whole("impact") ?? 100,
      risks: reader.list("risks").compactMap(risk))
  }

  private func risk(_ node: DocumentNode) -> RiskRules.Rule? {
    guard var reader = MappingReader(node, as: "a risk", log: log) else { return nil }
    defer { reader.reportUnknownKeys() }
    return RiskRules.Rule(
      id: reader.requiredText("risk"), name: reader.requiredText("name"),
      fear: reader.text("fear"), signals: reader.list("signals").compactMap(signal),
      preventions: reader.list("preventions").compactMap(signal),
      lowerOf: reader.texts("lower-of"), says: reader.text("says") ?? "")
  }

  private func signal(_ node: DocumentNode) -> RiskRules.Signal? {
    guard var reader = MappingReader(node, as: "a signal", log: log) else { return nil }
    defer { reader.reportUnknownKeys() }
    return RiskRules.Signal(
      says: reader.requiredText("says"), points: reader.whole("points") ?? 0,
      isRedFlag: reader.flag("red-flag"), when: reader.node("when").flatMap(check))
  }
}
