extension QuestionnaireBuilder {
  /// `gates.yaml`: the gates, the marks of divergence, and what forces a decision.
  func gates(_ node: DocumentNode) -> (gates: [Gate], marks: DivergenceMarks?, alerts: [Alert]) {
    guard var reader = MappingReader(node, as: "the gates", log: log) else { return ([], nil, []) }
    let gates = reader.list("gates").compactMap(gate)
    let marks = reader.requiredNode("divergence").flatMap(divergenceMarks)
    let alerts = reader.list("alerts").compactMap(alert)
    reader.reportUnknownKeys()
    return (gates, marks, alerts)
  }

  private func alert(_ node: DocumentNode) -> Alert? {
    guard var reader = MappingReader(node, as: "an alert", log: log) else { return nil }
    defer { reader.reportUnknownKeys() }
    let (id, says, rounds) = (
      reader.requiredText("id"), reader.requiredText("says"), reader.rounds()
    )
    let scope = reader.word("of", as: Alert.Scope.self) ?? .oneParty
    return reader.requiredNode("when").flatMap(requirement).map {
      Alert(id: id, says: says, rounds: rounds, scope: scope, when: $0)
    }
  }

  /// `verdict.yaml`: the outcome test, and the question that holds the label.
  func verdict(_ node: DocumentNode) -> (
    outcomeTest: OutcomeTest?, label: String?, rules: VerdictRules?
  ) {
    guard var reader = MappingReader(node, as: "the verdict", log: log) else {
      return (nil, nil, nil)
    }
    defer { reader.reportUnknownKeys() }
    return (outcomeTest(&reader), reader.text("label"), verdictRules(&reader))
  }

  private func outcomeTest(_ reader: inout MappingReader) -> OutcomeTest? {
    guard let node = reader.requiredNode("outcome-test"),
      var test = MappingReader(node, as: "`outcome-test`", log: log)
    else { return nil }
    defer { test.reportUnknownKeys() }
    guard let pass = test.requiredNode("pass").flatMap(partyRequirement),
      let provisional = test.requiredNode("provisional").flatMap(partyRequirement)
    else { return nil }
    return OutcomeTest(pass: pass, provisional: provisional)
  }

  private func gate(_ node: DocumentNode) -> Gate? {
    guard var reader = MappingReader(node, as: "a gate", log: log) else { return nil }
    defer { reader.reportUnknownKeys() }
    let number = reader.whole("gate") ?? 0
    return Gate(
      number: number, name: reader.requiredText("name"),
      criteria: reader.list("criteria").compactMap { criterion($0, of: number) },
      readiness: readiness(&reader), redirects: reader.list("redirects").compactMap(redirect),
      coverage: reader.whole("core-coverage") ?? 90,
      mostConditions: reader.whole("most-conditions") ?? 3,
      conditionDays: reader.whole("condition-days") ?? 60,
      returns: reader.list("returns").compactMap(gateReturn))
  }

  private func criterion(_ node: DocumentNode, of gate: Int) -> Gate.Criterion? {
    guard var reader = MappingReader(node, as: "a criterion of gate \(gate)", log: log) else {
      return nil
    }
    defer { reader.reportUnknownKeys() }
    let id = reader.requiredText("id")
    let isHard = reader.flag("hard")
    let says = reader.requiredText("says")
    let redirects = reader.flag("redirects")
    return reader.requiredNode("met").flatMap(requirement).map {
      Gate.Criterion(id: id, isHard: isHard, says: says, redirects: redirects, requirement: $0)
    }
  }

  private func readiness(_ reader: inout MappingReader) -> Gate.Readiness {
    guard let node = reader.node("readiness"),
      var index = MappingReader(node, as: "`readiness`", log: log)
    else {
      return Gate.Readiness(shares: [], floors: [], mark: nil)
    }
    defer { index.reportUnknownKeys() }
    return Gate.Readiness(
      shares: weighted(&index, "shares"), floors: weighted(&index, "floors"),
      mark: index.whole("mark"), bands: bands(&index))
  }

  func weighted(_ reader: inout MappingReader, _ key: String) -> [Gate.Readiness.Weighted] {
    guard let node = reader.node(key), var entries = MappingReader(node, as: "`\(key)`", log: log)
    else { return [] }
    return entries.remaining().compactMap { key, value in
      guard case .scalar(let text, _) = value.content, let amount = Int(text),
        (0...100).contains(amount)
      else {
        log.report("`\(key.name)` must be a whole number from 0 to 100", at: value.place)
        return nil
      }
      return Gate.Readiness.Weighted(dimension: key.name, amount: amount)
    }
  }

  private func redirect(_ node: DocumentNode) -> Gate.Redirect? {
    guard var reader = MappingReader(node, as: "a redirect", log: log) else { return nil }
    defer { reader.reportUnknownKeys() }
    return Gate.Redirect(
      to: reader.requiredText("to"), says: reader.requiredText("says"),
      when: reader.node("when").flatMap(requirement))
  }

  private func divergenceMarks(_ node: DocumentNode) -> DivergenceMarks? {
    guard var reader = MappingReader(node, as: "`divergence`", log: log) else { return nil }
    defer { reader.reportUnknownKeys() }
    let scale = marks(&reader, "scale")
    let amount = marks(&reader, "amount")
    let percent = marks(&reader, "percent")
    let date = marks(&reader, "date")
    let duration = marks(&reader, "duration")
    var found = DivergenceMarks(
      scaleDiscuss: scale.discuss, scaleCritical: scale.critical,
      overlapDiscuss: reader.whole("overlap") ?? 50, amountDiscuss: amount.discuss,
      amountCritical: amount.critical, percentDiscuss: percent.discuss,
      percentCritical: percent.critical,
      dateDiscuss: date.discuss, dateCritical: date.critical, durationDiscuss: duration.discuss,
      durationCritical: duration.critical,
      criticalWithoutCommonTick: reader.texts("critical-without-common-tick"),
      criticalChoices: reader.texts("critical-choices"))
    found.parkedDays = reader.whole("parked-days") ?? found.parkedDays
    found.shareDiscuss = reader.whole("share") ?? found.shareDiscuss
    if reader.hasKey("observed") {
      (found.observedDiscuss, found.observedCritical) = marks(&reader, "observed")
    }
    found.orders = reader.list("orders").compactMap(order)
    return found
  }

  private func marks(_ reader: inout MappingReader, _ key: String) -> (discuss: Int, critical: Int)
  {
    guard let node = reader.requiredNode(key),
      var pair = MappingReader(node, as: "`\(key)`", log: log)
    else {
      return (0, 0)
    }
    defer { pair.reportUnknownKeys() }
    guard let discuss = pair.whole("discuss"), let critical = pair.whole("critical") else {
      log.report("`\(key)` needs `discuss` and `critical`", at: node.place)
      return (0, 0)
    }
    return (discuss, critical)
  }
}
