extension AnswersPlayer {
  /// A value as the file writes it, read as if it were typed; nil, and reported, when it is none of that kind.
  ///
  /// A general word is marked only where the chat would ask about it: in a value and in the fields of a question.
  func stated(_ node: DocumentNode, _ kind: PlainKind, marksGeneral: Bool = true) -> Stated? {
    if node.isNull { return .unknown }
    guard let value = value(node, kind) else { return nil }
    if marksGeneral, kind == .text, let text = value.text,
      method.generalWords.wordLeftGeneral(in: text) != nil
    {
      // Nobody is there to be asked again, so a general word is kept at once, marked (formats 6).
      return .leftGeneral(value)
    }
    return .given(value)
  }

  private func value(_ node: DocumentNode, _ kind: PlainKind) -> Value? {
    switch (node.content, kind) {
    case (.scalar(let text, _), _): return read(text, kind, at: node.place)
    case (.sequence(let nodes), .choices(let options, _)):
      return ticks(nodes, options, kind, at: node.place)
    case (.mapping, .money): return accepted(money(node), by: kind, at: node.place)
    case (.mapping, .duration): return accepted(span(node), by: kind, at: node.place)
    case (.sequence, _), (.mapping, _):
      log.report("this is \(node.noun), but a single value is needed", at: node.place)
      return nil
    }
  }

  private func read(_ text: String, _ kind: PlainKind, at place: DocumentNode.Place) -> Value? {
    if case .yesNo = kind, ["true", "false"].contains(text) { return .yesNo(text == "true") }
    do {
      return converted(
        try kind.read(
          text, context: ReadingContext(baseCurrency: assessment.standing.start.currency)))
    } catch {
      log.report(error.message(for: kind), at: place)
      return nil
    }
  }

  /// An amount in another currency takes the rate that was said before, as in the chat (formats 2).
  private func converted(_ value: Value) -> Value {
    guard case .money(var money) = value, money.rate == nil,
      money.currency != assessment.standing.start.currency
    else { return value }
    money.rate = Interview(
      method, standing: assessment.standing, lifecycle: Lifecycle(method)
    ).rate(of: money.currency)
    return .money(money)
  }

  private func ticks(
    _ nodes: [DocumentNode], _ options: [Option], _ kind: PlainKind, at place: DocumentNode.Place
  ) -> Value? {
    var chosen: Set<String> = []
    for node in nodes {
      guard case .scalar(let text, _) = node.content,
        let id = read(text, .choice(options), at: node.place)?.text
      else { return nil }
      chosen.insert(id)
    }
    return accepted(.ids(options.map(\.id).filter(chosen.contains)), by: kind, at: place)
  }

  private func accepted(_ value: Value?, by kind: PlainKind, at place: DocumentNode.Place) -> Value?
  {
    guard let value else { return nil }
    if kind.accepts(value) { return value }
    log.report("this value is not possible here", at: place)
    return nil
  }

  private func money(_ node: DocumentNode) -> Value? {
    guard var reader = MappingReader(node, as: "an amount", log: log) else { return nil }
    let amount = reader.number("amount")
    let currency = reader.text("currency") ?? assessment.standing.start.currency
    let money = amount.map {
      Money(
        amount: $0, currency: currency.uppercased(),
        period: reader.word("period", as: Money.Period.self),
        low: reader.number("low"), high: reader.number("high"), rate: reader.number("rate"))
    }
    reader.reportUnknownKeys()
    if money == nil { log.report("an amount needs `amount`", at: node.place) }
    return money.map { converted(.money($0)) }
  }

  private func span(_ node: DocumentNode) -> Value? {
    guard var reader = MappingReader(node, as: "a length of time", log: log) else { return nil }
    defer { reader.reportUnknownKeys() }
    guard let count = reader.number("count"), let unit = reader.word("unit", as: Duration.Unit.self)
    else {
      log.report("a length of time needs `count` and `unit`", at: node.place)
      return nil
    }
    return .span(Duration.Span(count: count, unit: unit))
  }
}
