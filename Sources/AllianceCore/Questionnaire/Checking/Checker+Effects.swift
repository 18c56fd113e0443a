/// Choices that change nothing and do not say so.
extension Checker {
  func checkEffects() {
    let effects = Effects(method)
    for question in method.questions {
      report(question.kind.options, effects, question, .value, ["options"])
      for field in question.fields {
        let path: [SourceMap.Step] = ["fields", .entry(field.name), "options"]
        report(field.kind.options, effects, question, .field(field.name), path)
      }
      for column in question.kind.table?.columns ?? [] {
        let path: [SourceMap.Step] = ["columns", .entry(column.name), "options"]
        report(column.kind.options, effects, question, .column(column.name), path)
      }
    }
  }

  private func report(
    _ options: [Option], _ effects: Effects, _ question: Question, _ part: Condition.Part,
    _ path: [SourceMap.Step]
  ) {
    for option in options
    where !option.isNeutral && !effects.has(option, of: question.code, part) {
      warn(
        "choosing `\(option.id)` in \(question.code)\(part.words) changes nothing: no score, "
          + "condition or criterion tells it from not choosing it", at: .question(question.code),
        path + [.entry(option.id)], mend: "Use it in one of them, or add `neutral: true`")
    }
  }
}

/// Which options make a difference somewhere.
private struct Effects {
  private var named: [Key: Set<String>] = [:]
  private var whole: Set<Key> = []

  private struct Key: Hashable {
    var question: String
    var part: Condition.Part
  }

  func has(_ option: Option, of code: String, _ part: Condition.Part) -> Bool {
    let key = Key(question: code, part: part)
    return option.enters != nil || option.isRequired || !option.fields.isEmpty
      || whole.contains(key) || (named[key]?.contains(option.id) ?? false)
  }

  init(_ method: Questionnaire) {
    let industries = Set(method.questions.flatMap(\.wording.keys))
    for question in method.questions {
      score(question)
      if let rule = question.kind.table, question.score != nil {
        for column in rule.columns { count(question.code, .column(column.name)) }
      }
      for site in question.conditionSites {
        for leaf in site.condition.leaves([]).map(\.condition) {
          look(leaf, from: question, method)
        }
      }
      // Wordings are chosen by the option of another question.
      let ids = Set(question.kind.options.map(\.id))
      if !industries.isEmpty, industries.isSubset(of: ids) {
        name(industries, question.code, .value)
      }
    }
    for gate in method.gates {
      for criterion in gate.criteria { look(criterion.requirement, method) }
      for redirect in gate.redirects { redirect.when.map { look($0, method) } }
    }
    for alert in method.alerts { look(alert.when, method) }
    if let test = method.outcomeTest {
      look(test.pass, method)
      look(test.provisional, method)
    }
    for code in method.divergenceMarks?.criticalChoices ?? [] { count(code, .value) }
    for code in method.divergenceMarks?.criticalWithoutCommonTick ?? [] { count(code, .value) }
    for order in method.divergenceMarks?.orders ?? [] {
      for code in order.questions { name(order.steps.joined(), code, .value) }
    }
    method.labelQuestion.map { count($0, .value) }
    method.verdictRules.map { look($0, method) }
    method.riskRules.map { look($0, method) }
  }

  private mutating func count(_ code: String, _ part: Condition.Part) {
    whole.insert(Key(question: code, part: part))
  }

  private mutating func name(
    _ ids: some Sequence<String>, _ code: String, _ part: Condition.Part
  ) {
    named[Key(question: code, part: part), default: []].formUnion(ids)
  }

  /// Options that a score rule tells apart.
  private mutating func score(_ question: Question) {
    switch question.score {
    case .map(let points, let unknown):
      name(points.keys, question.code, .value)
      name(unknown, question.code, .value)
    case .share(let ids):
      // An exclusive option says that none of them is ticked.
      let none = question.kind.options.filter(\.isExclusive).map(\.id)
      name((ids.isEmpty ? question.kind.options.map(\.id) : ids) + none, question.code, .value)
    case .shown(let ids, _):
      let none = question.kind.options.filter(\.isExclusive).map(\.id)
      name((ids.isEmpty ? question.kind.options.map(\.id) : ids) + none, question.code, .value)
    case .any, .count, .measure: count(question.code, .value)
    case .difference:
      count(question.code, .value)
      for field in question.fields { count(question.code, .field(field.name)) }
    case .scale, .yesNo, .fields, .steps, .source, .window, .judged, .rows, .number, nil: break
    }
  }

  private mutating func look(_ leaf: Condition, from question: Question, _ method: Questionnaire) {
    switch leaf {
    case .value(let test): look(test, question, .value)
    case .answer(let code, _, let part, let test):
      method.question(code).map { look(test, $0, part) }
    case .general, .state, .recommended, .every, .all, .any, .not: break
    }
  }

  /// `any-of` speaks about the options it names, `none-of` about all others too.
  private mutating func look(_ test: Condition.Test, _ question: Question, _ part: Condition.Part) {
    switch test {
    case .anyOf(let ids): name(ids, question.code, part)
    case .noneOf: count(question.code, part)
    case .answered, .atLeast, .atMost: break
    }
  }

  private mutating func look(_ requirement: Requirement, _ method: Questionnaire) {
    switch requirement {
    case .all(let parts), .any(let parts): for part in parts { look(part, method) }
    case .each(let inner), .some(let inner): look(inner, method)
    case .noCriticalDivergence(let codes): for code in codes { count(code, .value) }
    case .joint(let inner): look(inner, method)
    case .count(let codes, let ids, _): for code in codes { name(ids, code, .value) }
    case .countRows(let code, _, let column, let ids, _): name(ids, code, .column(column))
    case .promisedOutput(let outputs, let promises):
      for code in [outputs, promises] { count(code, .column("kind")) }
    case .lowest, .highest, .gap, .nobodyJudged, .outcomeFailsForNobody: break
    }
  }

  private mutating func look(_ requirement: PartyRequirement, _ method: Questionnaire) {
    switch requirement {
    case .all(let parts), .any(let parts): for part in parts { look(part, method) }
    case .not(let inner): look(inner, method)
    case .answer(let code, let part, let test): method.question(code).map { look(test, $0, part) }
    case .ticks(let code, _, _): count(code, .value)
    case .cell(let code, _, let column, let test):
      method.question(code).map { look(test, $0, .column(column)) }
    case .rows(let code, _, _, let choice):
      choice.map { name($0.anyOf, code, .column($0.column)) }
    case .specificLines(let code, _, _), .noKindAtZero(let code), .offersMeet(let code, _):
      count(code, .column("kind"))
    case .fields, .longerThanWindow, .later, .score, .scoreUnder, .settled, .marked,
      .dueBySignature,
      .escalation:
      break
    }
  }

  /// What the class verdict and the decision of a review are told by.
  private mutating func look(_ rules: VerdictRules, _ method: Questionnaire) {
    for when in rules.rules.compactMap(\.when) { look(when, method) }
    for when in rules.qualifiers.map(\.when) + rules.contradictions.map(\.when) {
      look(when, method)
    }
    for code in [rules.type.question, rules.form, rules.equity] { count(code, .value) }
    guard let decision = rules.decision else { return }
    let rationale = decision.holds + decision.weaker + decision.noLonger
    name(rationale, decision.rationale, .column(decision.column))
    count(decision.wishes, .value)
    for when in [decision.ended] + decision.modifiers.map(\.when) { look(when, method) }
  }

  /// What lifts and lowers a risk, and which fear weighs more.
  private mutating func look(_ rules: RiskRules, _ method: Questionnaire) {
    name(rules.risks.compactMap(\.fear), rules.fears, .value)
    for signal in rules.risks.flatMap({ $0.signals + $0.preventions }) {
      signal.when.map { look($0, method) }
    }
  }

  private mutating func look(_ check: Check, _ method: Questionnaire) {
    switch check {
    case .all(let parts), .any(let parts), .count(_, let parts):
      for part in parts { look(part, method) }
    case .not(let inner), .kept(_, let inner): look(inner, method)
    case .each(let inner), .some(let inner): look(inner, method)
    case .cells(let code, let column, let words, _, _): name(words, code, .column(column))
    case .differ(let code), .divergence(let code, _): count(code, .value)
    case .lowest, .highest, .gap, .factor, .scoreUnder, .figure, .emptyCell, .judged,
      .daysSinceSignature, .signedBeforeGate, .passedBeforeSignature, .termEnded, .conclusion:
      break
    }
  }
}
