/// One answer that would be different: what a party would have to be able to say.
public struct GateChange: Hashable, Sendable {
  public var question: String
  public var party: String?
  public var kind: Kind
  /// Steps of a scale, or facts to find; cheaper ones are tried first.
  public var cost: Int
  var deeds: [Deed]

  public enum Kind: Hashable, Sendable {
    /// Another value.
    case value(Value)
    /// The facts that are missing or were left general.
    case facts([String])
    /// So many rows of a table, added or with other cells.
    case rows(Int)
    /// The party agrees with what the other one says of it.
    case judgement(of: String)
  }
}

extension Scoring {
  /// Every single change of one question that could help, cheapest first.
  func changes(of code: String) -> [GateChange] {
    guard let card = method.card(code), isOnPath(card) else { return [] }
    let found = owners(of: card).flatMap { changes(of: inquiry(card, $0)) }
    return (found + judgements(of: card.question)).sorted { $0.cost < $1.cost }
  }

  private func changes(of inquiry: Inquiry) -> [GateChange] {
    guard inquiry.isApplicable else { return [] }
    let current = inquiry.value?.value
    var changes: [GateChange] = []
    for value in candidates(for: inquiry) where value != current {
      var steps: Int?
      if let old = current?.number?.whole, let new = value.number?.whole { steps = abs(new - old) }
      changes.append(
        change(
          inquiry, .value(value), cost: steps ?? 2,
          [.answered(inquiry.key, .init(.value(.given(value))))]))
    }
    let missing = inquiry.askedFields.filter { !counts(inquiry.slot.fields[$0.name]) }
    if !missing.isEmpty, current != nil || inquiry.question.kind.plain == nil {
      changes.append(change(inquiry, .facts(missing.map(\.name)), cost: missing.count, []))
    }
    return changes
  }

  /// A change with every fact given that it asks for.
  func change(_ inquiry: Inquiry, _ kind: GateChange.Kind, cost: Int, _ deeds: [Deed])
    -> GateChange
  {
    GateChange(
      question: inquiry.question.code, party: inquiry.key.party, kind: kind, cost: max(1, cost),
      deeds: deeds + filling(inquiry, after: deeds))
  }

  /// Facts for every field that asks after those deeds and does not count yet.
  private func filling(_ inquiry: Inquiry, after deeds: [Deed]) -> [Deed] {
    var standing = standing
    for deed in deeds { standing.apply(deed) }
    var made: [Deed] = []
    // A fact can open another field, so this is done twice.
    for _ in 0..<2 {
      let situation = Situation(method, standing, state: interview.lifecycle.state.name)
      let later = situation.inquiry(
        inquiry.card, round: inquiry.key.round, party: inquiry.key.party)
      var fields = NamedStatements()
      for asked in later.askedFields where !counts(later.slot.fields[asked.name]) {
        if let value = Self.example(of: asked.field.kind) { fields[asked.name] = .given(value) }
      }
      guard !fields.names.isEmpty else { break }
      let deed = Deed.answered(inquiry.key, .init(.fields(fields)))
      standing.apply(deed)
      made.append(deed)
    }
    return made
  }

  private func candidates(for inquiry: Inquiry) -> [Value] {
    guard let kind = inquiry.question.kind.plain else { return [] }
    let others = parties.compactMap {
      self.inquiry(inquiry.question.code, $0.code)?.value?.value
    }
    switch kind {
    case .scale: return (1...5).map { .number(Number($0)) }
    case .yesNo: return [.yesNo(true), .yesNo(false)]
    case .choice(let options): return options.map { .text($0.id) }
    case .choices:
      let real = inquiry.question.kind.options.filter { !$0.isExclusive }.map(\.id)
      return [.ids(real)] + others
    case .number: return [.number(0)] + others
    case .percent: return [.number(100)] + others
    case .duration: return others + [Self.example(of: kind)].compactMap { $0 }
    case .money, .date, .text: return others
    }
  }

  /// A value that stands for any good fact of that kind.
  static func example(of kind: PlainKind) -> Value? {
    switch kind {
    case .yesNo: .yesNo(true)
    case .scale: .number(5)
    case .choice(let options): options.first.map { .text($0.id) }
    case .choices: .ids([])
    case .number: .number(0)
    case .percent: .number(100)
    case .text: .text("named fact 1, 2, 3 and 4")
    case .duration: .text("never")
    case .date: .text("2099")
    case .money: nil
    }
  }

  private func judgements(of question: Question) -> [GateChange] {
    guard question.judge != nil else { return [] }
    return parties.flatMap { judge in
      parties.filter { $0 != judge }.map { writer in
        let key = SlotKey(question.code, round: round(of: question.code), party: judge.code)
        return GateChange(
          question: question.code, party: judge.code, kind: .judgement(of: writer.code), cost: 2,
          deeds: [.judged(key, other: writer.code, .match)])
      }
    }
  }
}
