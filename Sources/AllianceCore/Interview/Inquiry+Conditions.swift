extension Inquiry {
  /// Whether the question is asked of this party at all.
  public var isApplicable: Bool { question.when.map { holds($0) } ?? true }

  /// Whether a condition holds here; `option` is the one whose field asks.
  func holds(_ condition: Condition, option: Option? = nil) -> Bool {
    switch condition {
    case .value(let test): passes(test, question.kind.plain, value)
    case .general(let field): isGeneral(slot.fields[field])
    case .answer(let code, let scope, let part, let test): answerHolds(code, scope, part, test)
    case .all(let parts): parts.allSatisfy { holds($0, option: option) }
    case .any(let parts): parts.contains { holds($0, option: option) }
    case .not(let part): !holds(part, option: option)
    case .state(let states): situation.state.map(states.contains) ?? false
    case .every(let count): isRound(everyNth: count)
    case .recommended(let decisions): !Set(decisions).isDisjoint(with: situation.recommended)
    }
  }

  /// Whether this is the first round, or every n-th after it.
  private func isRound(everyNth count: Int) -> Bool {
    guard let round = key.round, let index = standing.rounds.firstIndex(where: { $0.name == round })
    else { return false }
    return index % max(1, count) == 0
  }

  /// The asking of another question that counts here: in this round if it was asked in it, else the first asking.
  private func round(of other: Question, _ party: String?) -> String? {
    guard let round = key.round else { return nil }
    if method.stage(of: other.code)?.phase == .performing { return round }
    let isAsked = !standing.answers[SlotKey(other.code, round: round, party: party)].isEmpty
    return other.isPulse && isAsked ? round : nil
  }

  private func isGeneral(_ stated: Stated?) -> Bool {
    switch stated {
    case .leftGeneral: true
    case .given(.text(let text)): generalWord(in: text) != nil
    case .given, .unknown, nil: false
    }
  }

  private func answerHolds(
    _ code: String, _ scope: Condition.Scope, _ part: Condition.Part, _ test: Condition.Test
  ) -> Bool {
    guard let other = method.sharedQuestion(code) else { return false }
    if other.value.isShared { return self.part(part, of: other, party: nil, passes: test) }
    let parties = situation.activeParties.map(\.code)
    switch (scope, key.party) {
    case (.same, let party?): return self.part(part, of: other, party: party, passes: test)
    case (.all, _):
      return !parties.isEmpty
        && parties.allSatisfy { self.part(part, of: other, party: $0, passes: test) }
    case (.any, _), (.same, nil):
      return parties.contains { self.part(part, of: other, party: $0, passes: test) }
    }
  }

  private func part(
    _ part: Condition.Part, of shared: Shared<Question>, party: String?, passes test: Condition.Test
  ) -> Bool {
    let other = shared.value
    let inquiry = Inquiry(
      shared, key: SlotKey(other.code, round: round(of: other, party), party: party),
      in: situation, trail: trail + [question.code])
    // An answer that is set aside counts for nothing.
    guard inquiry.trail.contains(other.code) || inquiry.isApplicable else { return false }
    switch part {
    case .value: return passes(test, other.kind.plain, inquiry.value)
    case .field(let name):
      // A fact of an option that is no longer ticked is set aside.
      let option = other.kind.options.first { name.hasPrefix("\($0.id).") }
      guard option.map({ inquiry.value?.value?.optionIDs.contains($0.id) ?? false }) ?? true else {
        return false
      }
      return passes(test, other.field(named: name)?.kind, inquiry.slot.fields[name])
    case .column(let name):
      let kind = other.kind.table?.columns.first { $0.name == name }?.kind
      return inquiry.askedRows.contains { passes(test, kind, $0.cells[name]) }
    }
  }

  func passes(_ test: Condition.Test, _ kind: PlainKind?, _ stated: Stated?) -> Bool {
    guard let value = stated?.value, kind?.accepts(value) == true else { return false }
    switch test {
    case .answered: return true
    case .anyOf(let words): return !Set(names(of: value)).isDisjoint(with: words)
    case .noneOf(let words): return Set(names(of: value)).isDisjoint(with: words)
    case .atLeast(let limit):
      return amount(of: value).map { $0 >= limit } ?? (kind == .duration && isEndless(value))
    case .atMost(let limit): return amount(of: value).map { $0 <= limit } ?? false
    }
  }

  /// Never, or open-ended, is longer than every limit (formats 2).
  private func isEndless(_ value: Value) -> Bool {
    switch value.duration {
    case .never, .openEnded: true
    case .span, nil: false
    }
  }

  /// The words a condition may use for a value.
  private func names(of value: Value) -> [String] {
    switch value {
    case .yesNo(let yes): yes ? ["yes", "true"] : ["no", "false"]
    case .number(let number): [number.literal]
    case .text(let text): [text]
    case .ids(let ids): ids
    case .span, .money: []
    }
  }

  private func amount(of value: Value) -> Number? {
    switch value {
    case .number(let number): number
    case .money(let money): money.amount
    case .span(let span): span.days
    case .yesNo, .text, .ids: nil
    }
  }
}
