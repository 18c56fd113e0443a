/// Tests held against the kind of answer they look at.
extension Checker {
  /// Reports a test that no answer of that kind could pass by its nature; ranges are the solver's.
  func check(
    _ test: Condition.Test, against kind: PlainKind, of looked: String, asking subject: String,
    _ place: (root: SourceMap.Root, steps: [SourceMap.Step])
  ) {
    switch test {
    case .answered: break
    case .anyOf(let words): check(words, "any-of", kind, looked, subject, place)
    case .noneOf(let words): check(words, "none-of", kind, looked, subject, place)
    case .atLeast: checkAmount("at-least", kind, looked, subject, place)
    case .atMost: checkAmount("at-most", kind, looked, subject, place)
    }
  }

  private func checkAmount(
    _ key: SourceMap.Step, _ kind: PlainKind, _ looked: String, _ subject: String,
    _ place: (root: SourceMap.Root, steps: [SourceMap.Step])
  ) {
    guard !kind.isAmount else { return }
    error(
      "\(subject) compares \(looked) with a number, but it is \(kind.noun)", at: place.root,
      place.steps + [key], mend: kind.words == nil ? "Use answered" : "Use any-of or none-of")
  }

  private func check(
    _ words: [String], _ key: String, _ kind: PlainKind, _ looked: String, _ subject: String,
    _ place: (root: SourceMap.Root, steps: [SourceMap.Step])
  ) {
    let steps = place.steps + [.key(key)]
    guard let known = kind.words else {
      return error(
        "\(subject) looks for certain words in \(looked), but it is \(kind.noun)", at: place.root,
        steps, mend: kind.isAmount ? "Use at-least or at-most" : "Use answered")
    }
    if words.isEmpty {
      error("`\(key)` of \(subject) names nothing", at: place.root, steps)
    }
    for word in words where !known.contains(word) {
      error(
        "\(subject) asks \(looked) for `\(word)`, which it does not offer", at: place.root,
        steps + [.entry(word)], mend: mend(word, among: known))
    }
  }
}

extension PlainKind {
  /// The words an answer can be tested for; nil where there is no such list.
  var words: [String]? {
    switch self {
    case .choice(let options), .choices(let options, _): options.map(\.id)
    case .yesNo: ["yes", "no", "true", "false"]
    case .scale(let levels): levels.indices.map { "\($0 + 1)" }
    case .number, .percent, .money, .date, .duration, .text: nil
    }
  }

  /// Whether an answer can be compared with a number.
  var isAmount: Bool {
    switch self {
    case .scale, .number, .percent, .money, .duration: true
    case .yesNo, .choice, .choices, .date, .text: false
    }
  }

  /// What it is, for messages.
  var noun: String {
    switch self {
    case .yesNo: "a yes or no"
    case .scale: "a scale"
    case .choice: "a choice"
    case .choices: "a choice of several"
    case .number: "a number"
    case .percent: "a percentage"
    case .money: "an amount of money"
    case .date: "a date"
    case .duration: "a duration"
    case .text: "a text"
    }
  }
}
