/// The texts of a method in another language, by code; what is answered, scored and hashed stays the same.
public struct Translation: Sendable {
  private let texts: DocumentNode
  private let original: String

  /// What came of putting the texts in.
  public struct Result: Sendable {
    public var questionnaire: Questionnaire
    /// How many texts there are in no translation and stand as they were, marked with the language they are in.
    public var missing: Int
    /// Names under which texts stand that belong to nothing in the method.
    public var unused: [DocumentNode.Key]
  }

  /// The texts of one language folder, its files laid into one tree.
  public init(_ files: [DocumentNode], of method: Questionnaire) {
    let entries = files.flatMap { file -> [(key: DocumentNode.Key, value: DocumentNode)] in
      if case .mapping(let entries) = file.content { entries } else { [] }
    }
    var merged: [(key: DocumentNode.Key, value: DocumentNode)] = []
    for entry in entries {
      guard let index = merged.firstIndex(where: { $0.key.name == entry.key.name }) else {
        merged.append(entry)
        continue
      }
      // Questions, stages and terms may be spread over several files.
      if case .mapping(let one) = merged[index].value.content,
        case .mapping(let other) = entry.value.content
      {
        merged[index].value.content = .mapping(one + other)
      }
    }
    texts = DocumentNode(.mapping(merged), at: .init(file: "", line: 1, column: 1))
    original = method.language
  }

  /// The method with these texts in it.
  public func applied(to method: Questionnaire) -> Result {
    var replacer = TextReplacer(original: original)
    func replaced(_ text: String, _ node: DocumentNode?) -> String {
      var text = text
      replacer.replace(&text, node)
      return text
    }
    func replaced<Part>(
      _ parts: [Part], _ texts: DocumentNode?, named name: (Part) -> String,
      _ replace: (inout Part, DocumentNode?) -> Void
    ) -> [Part] {
      parts.map { part in
        var part = part
        replace(&part, texts?.value(of: name(part)))
        return part
      }
    }
    let title = replaced(method.title, texts.value(of: "title"))
    let probe = replaced(method.generalProbe, texts.value(of: "general-probe"))
    let words = texts.value(of: "general-words").map { replacer.words($0) } ?? []
    let stages = replaced(method.stages, texts.value(of: "stages"), named: \.id) { stage, node in
      replacer.replace(&stage.title, node?.value(of: "title"))
      replacer.replace(&stage.purpose, node?.value(of: "purpose"))
      stage.questions = replaced(
        stage.questions, texts.value(of: "questions"), named: \.code
      ) { replacer.replace(&$0, $1) }
    }
    let dimensions = replaced(
      method.dimensions, texts.value(of: "dimensions"), named: \.id
    ) { replacer.replace(&$0.name, $1) }
    let gates = replaced(
      method.gates, texts.value(of: "gates"), named: \.numberText
    ) { replacer.replace(&$0, $1) }
    let glossary = replaced(
      method.glossary, texts.value(of: "terms"), named: \.term
    ) { replacer.replace(&$0, $1) }
    let result = Questionnaire(
      pin: method.pin, title: title, stages: stages,
      generalWords: words.isEmpty
        ? method.generalWords : GeneralWords(method.generalWords.words + words),
      generalProbe: probe, dimensions: dimensions, glossary: glossary, gates: gates,
      outcomeTest: method.outcomeTest, divergenceMarks: method.divergenceMarks,
      labelQuestion: method.labelQuestion, alerts: method.alerts, language: method.language,
      verdictRules: method.verdictRules, riskRules: method.riskRules)
    return Result(
      questionnaire: result, missing: replacer.missing, unused: replacer.unused(in: texts))
  }
}

extension Gate {
  /// The name under which its texts stand.
  fileprivate var numberText: String { "\(number)" }
}

/// Puts one text after the other in its place, and counts those that are not there.
struct TextReplacer {
  /// The language of the texts that stay.
  let original: String
  private(set) var missing = 0
  private var taken: Set<DocumentNode.Place> = []

  init(original: String) { self.original = original }

  /// A text that is missing stays, and shows the language it is in.
  mutating func replace(_ text: inout String, _ node: DocumentNode?) {
    if let node, case .scalar(let other, _) = node.content, !other.isEmpty {
      taken.insert(node.place)
      text = other
    } else if !text.isEmpty {
      missing += 1
      text = "[\(original)] \(text)"
    }
  }

  /// A text that need not be there.
  mutating func replace(_ text: inout String?, _ node: DocumentNode?) {
    guard var present = text else { return }
    replace(&present, node)
    text = present
  }

  /// The single values of a list.
  mutating func words(_ node: DocumentNode?) -> [String] {
    guard case .sequence(let nodes)? = node?.content else { return [] }
    return nodes.compactMap { node in
      guard case .scalar(let text, _) = node.content else { return nil }
      taken.insert(node.place)
      return text
    }
  }

  /// The outermost names under which nothing was taken.
  func unused(in node: DocumentNode) -> [DocumentNode.Key] {
    guard case .mapping(let entries) = node.content else { return [] }
    return entries.flatMap { key, value in
      isTaken(value) ? unused(in: value) : [key]
    }
  }

  private func isTaken(_ node: DocumentNode) -> Bool {
    switch node.content {
    case .scalar: taken.contains(node.place)
    case .sequence(let nodes): nodes.contains(where: isTaken)
    case .mapping(let entries): entries.contains { isTaken($0.value) }
    }
  }
}
