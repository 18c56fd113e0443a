/// Names in conditions: fields, columns, options and words that are not there, and tests that the kind cannot pass.
extension Checker {
  func checkNames() {
    for question in method.questions {
      for site in question.conditionSites {
        for (leaf, steps) in site.condition.leaves(site.steps) {
          check(leaf, at: site, steps)
        }
      }
    }
  }

  private func check(_ leaf: Condition, at site: ConditionSite, _ steps: [SourceMap.Step]) {
    let place = (root: site.root, steps: steps)
    switch leaf {
    case .answer(let code, _, let part, let test):
      // The builder tells of questions that do not exist.
      guard let other = method.question(code),
        let kind = kind(of: part, in: other, asking: site.subject, place)
      else { return }
      check(test, against: kind, of: "\(code)\(part.words)", asking: site.subject, place)
    case .value(let test):
      guard let kind = site.question.kind.plain else {
        return error(
          "\(site.subject) looks at the value of \(site.question.code), which is made of "
            + "\(site.question.kind.parts) and has none", at: site.root, steps + ["value"],
          mend: "Name the question and a field or column of it")
      }
      check(
        test, against: kind, of: site.question.code, asking: site.subject,
        (site.root, steps + ["value"]))
    case .general(let name):
      let texts = site.question.fields.filter { $0.kind == .text && $0.per == nil }.map(\.name)
      if !texts.contains(name) {
        error(
          "\(site.subject) looks for a general word in `\(name)`, which is no text field of "
            + site.question.code, at: site.root, steps + ["general"], mend: mend(name, among: texts)
        )
      }
    case .state(let words): check(words, among: Lifecycle.State.names, "state", site, steps)
    case .recommended(let words):
      check(words, among: Deed.Decision.Kind.allCases.map(\.rawValue), "recommended", site, steps)
    case .every(let rounds):
      if rounds < 1 {
        error(
          "\(site.subject) comes every \(rounds) rounds", at: site.root, steps + ["every"],
          mend: "Write 1 or more")
      }
    case .all, .any, .not: break
    }
  }

  private func check(
    _ words: [String], among known: [String], _ key: String, _ site: ConditionSite,
    _ steps: [SourceMap.Step]
  ) {
    if words.isEmpty {
      error("`\(key)` of \(site.subject) names nothing", at: site.root, steps + [.key(key)])
    }
    for word in words where !known.contains(word) {
      error(
        "`\(key)` of \(site.subject) names `\(word)`, which is unknown", at: site.root,
        steps + [.key(key), .entry(word)], mend: mend(word, among: known))
    }
  }

  /// The kind of what a condition looks at; nil, and reported, when there is no such part.
  private func kind(
    of part: Condition.Part, in other: Question, asking subject: String,
    _ place: (root: SourceMap.Root, steps: [SourceMap.Step])
  ) -> PlainKind? {
    switch part {
    case .value:
      if let kind = other.kind.plain { return kind }
      error(
        "\(subject) looks at the value of \(other.code), which is made of \(other.kind.parts) and "
          + "has none", at: place.root, place.steps + ["question"],
        mend: "Add `field: …` or `column: …`")
      return nil
    case .field(let name):
      let own = other.fields.filter { $0.per == nil }.map(\.name)
      let ofOptions = other.kind.options.flatMap { option in
        option.fields.filter { $0.per == nil }.map { "\(option.id).\($0.name)" }
      }
      guard (own + ofOptions).contains(name), let field = other.field(named: name) else {
        report(missing: name, "field", among: own + ofOptions, of: other, asking: subject, place)
        return nil
      }
      return field.kind
    case .column(let name):
      let columns = (other.kind.table?.columns ?? []).filter { $0.per == nil }
      guard let column = columns.first(where: { $0.name == name }) else {
        report(
          missing: name, "column", among: columns.map(\.name), of: other, asking: subject, place)
        return nil
      }
      return column.kind
    }
  }

  private func report(
    missing name: String, _ noun: String, among names: [String], of other: Question,
    asking subject: String, _ place: (root: SourceMap.Root, steps: [SourceMap.Step])
  ) {
    let repeated =
      (other.fields + (other.kind.table?.columns ?? [])).contains {
        $0.name == name && $0.per != nil
      }
    error(
      repeated
        ? "\(subject) looks at \(noun) `\(name)` of \(other.code), which is asked once per party"
        : "\(subject) looks at \(noun) `\(name)`, which \(other.code) does not have",
      at: place.root, place.steps + [.key(noun)], mend: mend(name, among: names))
  }
}

extension Condition.Part {
  /// As it follows the code of a question in a message.
  var words: String {
    switch self {
    case .value: ""
    case .field(let name): " (field `\(name)`)"
    case .column(let name): " (column `\(name)`)"
    }
  }
}

extension AnswerKind {
  /// What an answer without a value of its own is made of.
  var parts: String {
    switch self {
    case .plain: "a value"
    case .sentence: "fields"
    case .table, .commitments: "rows"
    case .parties, .people: "names"
    }
  }
}

extension Lifecycle.State {
  /// The words for all states, in the order of formats 5.
  static let names = [
    "intake", "forming", "activating", "performing", "atRisk", "recovering", "evolving",
    "concluding", "concluded", "redirected",
  ]
}
