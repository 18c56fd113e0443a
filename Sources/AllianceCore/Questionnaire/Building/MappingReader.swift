/// Reads one mapping of a questionnaire file key by key, and reports what is missing, mistyped or unknown.
struct MappingReader {
  let place: DocumentNode.Place
  private let log: FindingLog
  private let subject: String
  private var entries: [(key: DocumentNode.Key, value: DocumentNode)]
  private var known: [String] = []

  /// A reader of `node`, spoken of as `subject` in messages; nil, and reported, when it is no mapping.
  init?(_ node: DocumentNode, as subject: String, log: FindingLog) {
    guard case .mapping(let entries) = node.content else {
      log.report(
        "\(subject) is \(node.noun), but must be a mapping of keys to values", at: node.place)
      return nil
    }
    place = node.place
    self.log = log
    self.subject = subject
    self.entries = entries
  }

  /// The value of a key; nil when it is absent. The key is then known and no longer reported.
  mutating func node(_ key: String) -> DocumentNode? {
    if !known.contains(key) { known.append(key) }
    guard let index = entries.firstIndex(where: { $0.key.name == key }) else { return nil }
    return entries.remove(at: index).value
  }

  /// Whether a key is there and not read yet; it is then known.
  mutating func hasKey(_ key: String) -> Bool {
    if !known.contains(key) { known.append(key) }
    return entries.contains { $0.key.name == key }
  }

  /// The value of a key that must be there.
  mutating func requiredNode(_ key: String) -> DocumentNode? {
    guard let value = node(key) else {
      log.report("\(subject) has no `\(key)`", at: place, mend: "Add `\(key): …`")
      return nil
    }
    return value
  }

  mutating func text(_ key: String) -> String? { node(key).flatMap { text(of: $0, for: key) } }

  mutating func requiredText(_ key: String) -> String {
    requiredNode(key).flatMap { text(of: $0, for: key) } ?? ""
  }

  mutating func flag(_ key: String) -> Bool {
    guard let node = node(key) else { return false }
    switch text(of: node, for: key) {
    case "true": return true
    case "false", nil: return false
    case .some(let other):
      log.report("`\(key)` is \(quoted(other))", at: node.place, mend: "Write true or false")
      return false
    }
  }

  mutating func number(_ key: String) -> Number? {
    guard let node = node(key), let text = text(of: node, for: key) else { return nil }
    guard let number = Number(literal: text) else {
      log.report("`\(key)` is \(quoted(text)), but must be a number", at: node.place)
      return nil
    }
    return number
  }

  /// A count of quarters or rounds: at least 1, which it is when it is left out.
  mutating func rounds(_ key: String = "rounds", unless usual: Int = 1) -> Int {
    guard let node = node(key), let count = whole(of: node, for: key) else { return usual }
    guard count > 0 else {
      log.report("`\(key)` is \(count)", at: node.place, mend: "Write 1 or more")
      return usual
    }
    return count
  }

  mutating func whole(_ key: String) -> Int? {
    node(key).flatMap { whole(of: $0, for: key) }
  }

  private func whole(of node: DocumentNode, for key: String) -> Int? {
    guard let text = text(of: node, for: key) else { return nil }
    guard let whole = Int(text) else {
      log.report("`\(key)` is \(quoted(text)), but must be a whole number", at: node.place)
      return nil
    }
    return whole
  }

  /// One of the words of a closed set; reported with the words there are when it is none of them.
  mutating func word<Word: RawRepresentable & CaseIterable>(_ key: String, as _: Word.Type) -> Word?
  where Word.RawValue == String {
    node(key).flatMap { word(of: $0, for: key) }
  }

  mutating func requiredWord<Word: RawRepresentable & CaseIterable>(
    _ key: String, as _: Word.Type
  ) -> Word? where Word.RawValue == String {
    requiredNode(key).flatMap { word(of: $0, for: key) }
  }

  private func word<Word: RawRepresentable & CaseIterable>(
    of node: DocumentNode, for key: String
  ) -> Word? where Word.RawValue == String {
    guard let text = text(of: node, for: key) else { return nil }
    guard let word = Word(rawValue: text) else {
      let words = Word.allCases.map(\.rawValue)
      log.report(
        "`\(key)` is \(quoted(text)), which is unknown here", at: node.place,
        mend: choose(text, among: words))
      return nil
    }
    return word
  }

  /// The pieces of a list; a list that is absent has none.
  mutating func list(_ key: String) -> [DocumentNode] {
    node(key).map { list(of: $0, for: key) } ?? []
  }

  mutating func requiredList(_ key: String) -> [DocumentNode] {
    requiredNode(key).map { list(of: $0, for: key) } ?? []
  }

  private func list(of node: DocumentNode, for key: String) -> [DocumentNode] {
    guard case .sequence(let nodes) = node.content else {
      log.report("`\(key)` is \(node.noun), but must be a list", at: node.place)
      return []
    }
    return nodes
  }

  mutating func texts(_ key: String) -> [String] { list(key).compactMap { text(of: $0, for: key) } }

  mutating func wholes(_ key: String) -> [Int] {
    list(key).compactMap { node in
      guard let text = text(of: node, for: key) else { return nil }
      guard let whole = Int(text) else {
        log.report("`\(key)` holds \(quoted(text)), but must hold whole numbers", at: node.place)
        return nil
      }
      return whole
    }
  }

  /// The keys that nobody asked for, as errors; called when all known keys were read.
  func reportUnknownKeys() {
    for entry in entries {
      log.report(
        "\(subject) has an unknown key `\(entry.key.name)`", at: entry.key.place,
        mend: choose(entry.key.name, among: known))
    }
  }

  /// The keys not read yet, in order: for mappings whose keys are names of their own.
  mutating func remaining() -> [(key: DocumentNode.Key, value: DocumentNode)] {
    defer { entries = [] }
    return entries
  }

  private func text(of node: DocumentNode, for key: String) -> String? {
    guard case .scalar(let text, _) = node.content, !node.isNull else {
      log.report(
        "`\(key)` is \(node.isNull ? "empty" : node.noun), but must be a text", at: node.place)
      return nil
    }
    return text
  }

  private func choose(_ typed: String, among words: [String]) -> String {
    if let near = NearestName.find(typed, in: words) { return "Did you mean `\(near)`?" }
    return "Known are: \(words.joined(separator: ", "))"
  }
}

/// A text of a file inside a message.
func quoted(_ text: String) -> String { "\"\(text.prefix(60))\"" }
