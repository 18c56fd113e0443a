/// Requirements of gates held against the answers.
extension Scoring {
  func outcome(of requirement: Requirement) -> Outcome {
    switch requirement {
    case .all(let parts): return .all(parts.map(outcome))
    case .any(let parts): return .any(parts.map(outcome))
    case .each(let inner): return .all(codes.map { outcome(of: inner, $0) })
    case .some(let inner): return .any(codes.map { outcome(of: inner, $0) })
    case .lowest(let code, let needed):
      let lowest = end(of: code, <)
      return Outcome(
        lowest?.number.map { $0 >= needed }, .lowest(lowest?.number, needed: needed),
        question: code, party: lowest?.party)
    case .highest(let code, let needed):
      let highest = end(of: code, >)
      return Outcome(
        highest?.number.map { $0 >= needed }, .highest(highest?.number, needed: needed),
        question: code, party: highest?.party)
    case .gap(let code, let allowed):
      let gap = numbers(code).flatMap(Self.spread)
      return Outcome(gap.map { $0 <= allowed }, .gap(gap, allowed: allowed), question: code)
    case .nobodyJudged(let code, let judgement): return nobodyJudged(code, judgement)
    case .noCriticalDivergence(let codes): return .all(codes.map(noCriticalDivergence))
    case .outcomeFailsForNobody:
      return .all(parties.map { outcomeFails(not: $0.code) })
    case .joint(let inner): return joint(inner)
    case .count(let codes, let ids, let most): return count(codes, ids, most)
    case .countRows(let code, let rows, let column, let ids, let most):
      return countRows(code, rows, column, ids, most)
    case .promisedOutput(let outputs, let promises): return promisedOutput(outputs, promises)
    }
  }

  /// That the outcome test does not fail for that party, with what it fails by or waits for (blueprint A3 and A4).
  private func outcomeFails(not party: String) -> Outcome {
    let result = outcomeTest(of: party)
    let isMet: Bool? = result == .unknown ? nil : result != .fail
    var found = Outcome(isMet, .outcome(result), party: party)
    if isMet != true, let test = method.outcomeTest {
      found.reasons += outcome(of: test.provisional, party).reasons.filter { $0.isMet == isMet }
    }
    return found
  }

  func outcome(of requirement: PartyRequirement, _ party: String) -> Outcome {
    switch requirement {
    case .all(let parts): return .all(parts.map { outcome(of: $0, party) })
    case .any(let parts): return .any(parts.map { outcome(of: $0, party) })
    case .not(let inner):
      let found = outcome(of: inner, party)
      return Outcome(isMet: found.isMet.map { !$0 }, reasons: found.reasons)
    case .answer(let code, let part, let test): return answer(code, party, part, test)
    case .fields(let code, let needed, let including): return fields(code, party, needed, including)
    case .ticks(let code, let needed, let including): return ticks(code, party, needed, including)
    case .longerThanWindow(let code, let deadline):
      let isLonger = isLongerThanWindow(code, deadline: deadline, of: party)
      return Outcome(isLonger, .window(isLonger: isLonger), question: code, party: party)
    case .later(let code, let part, let other): return later(code, part, than: other, party)
    case .score(let code, let needed): return points(code, party, needed)
    case .scoreUnder(let code, let limit): return pointsUnder(code, party, limit)
    case .settled(let code): return settled(code, party)
    case .marked(let code): return marked(code, party)
    case .cell(let code, let row, let column, let test): return cell(code, party, row, column, test)
    case .rows(let code, let needed, let columns, let choice):
      return rows(code, party, needed, columns, choice)
    case .specificLines(let code, let share, let groups):
      return specificLines(code, party, share, groups)
    case .noKindAtZero(let code): return noKindAtZero(code, party)
    case .offersMeet(let code, let percent): return offersMeet(code, party, percent)
    case .dueBySignature(let code, let field): return dueBySignature(code, party, field)
    case .escalation(let code, let most): return escalation(code, most)
    }
  }

  /// The outcome test for one party: unknown while an input is missing, and total otherwise (blueprint A3).
  public func outcomeTest(of party: String) -> OutcomeResult {
    memory.outcomes(party) { tested(party) }
  }

  private func tested(_ party: String) -> OutcomeResult {
    guard let test = method.outcomeTest else { return .unknown }
    switch (outcome(of: test.pass, party).isMet, outcome(of: test.provisional, party).isMet) {
    case (true, _): return .pass
    case (nil, _), (_, nil): return .unknown
    case (false, true): return .provisional
    case (false, false): return .fail
    }
  }

  /// Overall: one fails, all fail; else unknown if one is; else provisional if one is.
  public var outcomeTest: OutcomeResult {
    let results = codes.map { outcomeTest(of: $0) }
    return [.fail, .unknown, .provisional].first(where: results.contains)
      ?? (results.isEmpty ? .unknown : .pass)
  }

  /// The question as that party answered it, complete and on the path; nil otherwise.
  func known(_ code: String, _ party: String?) -> Inquiry? {
    method.card(code).flatMap { known($0, party) }
  }

  func known(_ card: QuestionCard, _ party: String?) -> Inquiry? {
    guard isOnPath(card) else { return nil }
    let inquiry = inquiry(card, party)
    return inquiry.isComplete ? inquiry : nil
  }

  private func answer(
    _ code: String, _ party: String, _ part: Condition.Part, _ test: Condition.Test
  ) -> Outcome {
    guard let inquiry = known(code, party) else {
      return Outcome(nil, .answer(nil, test), question: code, party: party)
    }
    let statements: [(kind: PlainKind?, stated: Stated?)] =
      switch part {
      case .value: [(inquiry.question.kind.plain, inquiry.value)]
      case .field(let name):
        [(inquiry.question.field(named: name)?.kind, inquiry.slot.fields[name])]
      case .column(let name):
        inquiry.askedRows.map {
          (inquiry.askedColumns.first { $0.name == name }?.field.kind, $0.cells[name])
        }
      }
    let known = statements.filter { $0.stated?.value != nil }
    guard !known.isEmpty else {
      return Outcome(nil, .answer(nil, test), question: code, party: party)
    }
    let passing = known.first { test.passes($0.stated, as: $0.kind) }
    let shown = (passing ?? known[0]).stated?.value
    return Outcome(passing != nil, .answer(shown, test), question: code, party: party)
  }

  private func later(
    _ code: String, _ part: Condition.Part, than other: String, _ party: String
  ) -> Outcome {
    let date: PartialDate? =
      switch part {
      case .value: known(code, party)?.value?.value?.date
      case .field(let name): known(code, party)?.slot.fields[name]?.value?.date
      case .column: nil
      }
    let limit = known(other, party)?.value?.value?.date
    let isLater = date.flatMap { date in limit.map { date.lastDay > $0.lastDay } }
    return Outcome(
      isLater, .dates(date, isLater: isLater, than: other), question: code, party: party)
  }

  private func fields(_ code: String, _ party: String, _ needed: Int, _ including: [String])
    -> Outcome
  {
    guard let inquiry = known(code, party) else {
      return Outcome(
        nil, .fields(counting: 0, needed: needed, missing: including), question: code, party: party)
    }
    let count = fieldsThatCount(of: inquiry)
    let missing = including.filter { !counts(inquiry.slot.fields[$0]) }
    let fact = Outcome.Fact.fields(counting: count, needed: needed, missing: missing)
    return Outcome(count >= needed && missing.isEmpty, fact, question: code, party: party)
  }

  private func ticks(_ code: String, _ party: String, _ needed: Int, _ including: [String])
    -> Outcome
  {
    guard let inquiry = known(code, party), let value = inquiry.value?.value else {
      return Outcome(
        nil, .ticks(0, needed: needed, missing: including), question: code, party: party)
    }
    let ticks = realTicks(value, inquiry)
    let missing = including.filter { !ticks.contains($0) }
    let fact = Outcome.Fact.ticks(ticks.count, needed: needed, missing: missing)
    return Outcome(ticks.count >= needed && missing.isEmpty, fact, question: code, party: party)
  }

  /// The party whose number comes first in that order; the first whose number is not known, while there is one.
  private func end(of code: String, _ isBefore: (Number, Number) -> Bool)
    -> (party: String, number: Number?)?
  {
    let numbers = codes.map { ($0, known(code, $0)?.value?.value?.number) }
    return numbers.first { $0.1 == nil }
      ?? numbers.min { left, right in
        left.1.flatMap { one in right.1.map { isBefore(one, $0) } } ?? false
      }
  }

  /// Every party's number; nil while one of them is not known.
  private func numbers(_ code: String) -> [Number]? {
    let values = codes.map { known(code, $0)?.value?.value?.number }
    return values.contains(nil) || values.isEmpty ? nil : values.compactMap { $0 }
  }

  private static func spread(_ numbers: [Number]) -> Number? {
    guard let low = numbers.min()?.whole, let high = numbers.max()?.whole else { return nil }
    return Number(high - low)
  }
}
