/// Help that is missing or said twice, and sentences with holes.
extension Checker {
  func checkTexts() {
    var said: [String: String] = [:]
    for question in method.questions {
      let help = [("why", question.why), ("weak", question.weak), ("strong", question.strong)]
      for (key, text) in help {
        if text.allSatisfy(\.isWhitespace) {
          error(
            "\(question.code) has no help under `\(key)`", at: .question(question.code),
            [.key(key)],
            mend: "Write what a newcomer needs there")
        }
        for sentence in Self.sentences(of: text) {
          let subject = "`\(key)` of \(question.code)"
          if let earlier = said.updateValue(subject, forKey: sentence) {
            warn(
              "\(subject) says a sentence again that stands in \(earlier): \(quoted(sentence))",
              at: .question(question.code), [.key(key)], mend: "Say it once, or say it differently")
          }
        }
      }
      checkReading(of: question)
      checkLabels(of: question)
    }
    for term in method.glossary where term.means.allSatisfy(\.isWhitespace) {
      error(
        "the term \(quoted(term.term)) has no meaning", at: .file("glossary"),
        ["terms", .entry(term.term), "means"])
    }
  }

  /// Sentences of five words and more, as they compare: shorter ones may well stand twice.
  private static func sentences(of text: String) -> [String] {
    text.split { ".!?;:".contains($0) }.map { sentence in
      sentence.split { !($0.isLetter || $0.isNumber) }.map { $0.lowercased() }
    }.filter { $0.count >= 5 }.map { $0.joined(separator: " ") }
  }

  /// The sentence that the fields read as.
  private func checkReading(of question: Question) {
    let place = SourceMap.Root.question(question.code)
    guard let reads = question.reads else {
      if question.kind == .sentence, question.fields.isEmpty {
        error("\(question.code) is a sentence without fields", at: place, mend: "Add `fields:`")
      }
      return
    }
    let named = reads.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap
    { piece in
      piece.firstIndex(of: "}").map { String(piece[..<$0]) }
    }
    let names = question.fieldNames
    for name in named where !names.contains(name) {
      error(
        "`reads` of \(question.code) names field `\(name)`, which it does not have", at: place,
        ["reads"], mend: mend(name, among: names))
    }
    // What is not always asked follows behind the sentence.
    let always = question.fields.filter { !$0.isOptional && $0.when == nil && $0.per == nil }
    for name in always.map(\.name) where !named.contains(name) {
      warn(
        "field `\(name)` of \(question.code) is asked, but its sentence never reads it", at: place,
        ["fields", .entry(name)], mend: "Add {\(name)} to `reads`")
    }
  }

  /// Two options that read alike cannot be chosen by their label.
  private func checkLabels(of question: Question) {
    var seen: Set<String> = []
    for option in question.kind.options where !seen.insert(option.label.lowercased()).inserted {
      error(
        "two options of \(question.code) read \(quoted(option.label))",
        at: .question(question.code), ["options", .entry(option.id)], mend: "Tell them apart")
    }
  }
}
