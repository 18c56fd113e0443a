extension Inquiry {
  /// Whether a condition holds here.
  func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .value(let test): test.passes(value, as: question.kind.plain)
    case .general(let field): isGeneral(slot.fields[field])
    case .answer(let code, let scope, let part, let test): answerHolds(code, scope, part, test)
    case .all(let parts): parts.allSatisfy(holds)
    case .any(let parts): parts.contains(where: holds)
    case .not(let part): !holds(part)
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
  private func round(of other: QuestionCard, _ party: String?) -> String? {
    guard let round = key.round else { return nil }
    if other.phase == .performing { return round }
    guard other.question.isPulse else { return nil }
    let isAsked = !standing.answers[SlotKey(other.code, round: round, party: party)]
      .isEmpty
    return isAsked ? round : nil
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
    guard let other = method.card(code) else { return false }
    if other.isShared { return self.part(part, of: other, party: nil, passes: test) }
    let parties = situation.activeCodes
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
    _ part: Condition.Part, of other: QuestionCard, party: String?, passes test: Condition.Test
  ) -> Bool {
    let inquiry = situation.inquiry(
      other, round: round(of: other, party), party: party,
      trail: other.isInCircle ? (trail ?? []) + [question.code] : nil)
    // An answer that is set aside counts for nothing.
    guard inquiry.trail?.contains(other.code) == true || inquiry.isApplicable else {
      return false
    }
    let kind = other.question.kind
    switch part {
    case .value: return test.passes(inquiry.value, as: kind.plain)
    case .field(let name):
      // A fact of an option that is no longer ticked is set aside.
      let option = kind.options.first { name.hasPrefix("\($0.id).") }
      guard option.map({ inquiry.value?.value?.optionIDs.contains($0.id) ?? false }) ?? true else {
        return false
      }
      return test.passes(inquiry.slot.fields[name], as: other.question.field(named: name)?.kind)
    case .column(let name):
      let cell = kind.table?.columns.first { $0.name == name }?.kind
      return inquiry.rowsInPlace.contains { test.passes($0.cells[name], as: cell) }
    }
  }
}

extension Condition.Test {
  /// Whether what was said is of that kind and meets this.
  func passes(_ stated: Stated?, as kind: PlainKind?) -> Bool {
    guard let value = stated?.value, kind?.accepts(value) == true else { return false }
    switch self {
    case .answered: return true
    case .anyOf(let words): return value.isNamed(among: words)
    case .noneOf(let words): return !value.isNamed(among: words)
    case .atLeast(let limit):
      return value.comparable.map { $0 >= limit }
        ?? (kind == .duration && value.duration?.isEndless == true)
    case .atMost(let limit): return value.comparable.map { $0 <= limit } ?? false
    }
  }
}

extension Value {
  /// Whether one of the words that a condition may use for it is among these.
  fileprivate func isNamed(among words: [String]) -> Bool {
    switch self {
    case .yesNo(let yes):
      words.contains { yes ? $0 == "yes" || $0 == "true" : $0 == "no" || $0 == "false" }
    case .number(let number): words.contains(number.literal)
    case .text(let text): words.contains(text)
    case .ids(let ids): ids.contains(where: words.contains)
    case .span, .money: false
    }
  }

  /// What limits are held against.
  fileprivate var comparable: Number? {
    switch self {
    case .number(let number): number
    case .money(let money): money.amount
    case .span(let span): span.days
    case .yesNo, .text, .ids: nil
    }
  }
}
