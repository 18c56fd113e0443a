/// Where every piece of a set stands, so that a finding about the built method can point into its file.
///
/// The method itself carries no places: they are looked up in the trees it was built from, step by step, and a step that
/// is not there ends at the piece before it.
struct SourceMap {
  private let head: DocumentNode
  private let files: [String: DocumentNode]
  private var questions: [String: DocumentNode] = [:]
  private var stages: [String: DocumentNode] = [:]

  /// What a path begins at.
  enum Root {
    case head
    case stage(String)
    case question(String)
    /// A file of its own, such as `gates`; the head where the set has none.
    case file(String)
  }

  /// One step down: to the value of a key, to the list entry with that name, or to the entry at that index.
  enum Step: Hashable {
    case key(String)
    case entry(String)
    case index(Int)
  }

  init(_ files: QuestionnaireBuilder.Files, coverage: DocumentNode?) {
    head = files.head
    let named = [
      "gates": files.gates, "verdict": files.verdict, "glossary": files.glossary,
      "coverage": coverage,
    ]
    self.files = named.compactMapValues { $0 }
    let described = files.head.entries("stages").filter { $0.value(of: "id") != nil }
    for stage in described + files.stages.values {
      guard let id = stage.text(of: "stage") ?? stage.text(of: "id") else { continue }
      stages[id] = stage
      for question in stage.entries("questions") {
        if let code = question.text(of: "code"), questions[code] == nil {
          questions[code] = question
        }
      }
    }
  }

  /// Where a piece stands: at its key, or at the beginning of a list entry.
  func place(_ root: Root, _ steps: [Step] = []) -> DocumentNode.Place {
    var node = start(root)
    var place = node.place
    for step in steps {
      guard let (next, at) = node.step(step) else { break }
      (node, place) = (next, at)
    }
    return place
  }

  private func start(_ root: Root) -> DocumentNode {
    switch root {
    case .head: head
    case .stage(let id): stages[id] ?? head
    case .question(let code): questions[code] ?? head
    case .file(let name): files[name] ?? head
    }
  }
}

extension SourceMap.Step: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  init(stringLiteral key: String) { self = .key(key) }
  init(integerLiteral index: Int) { self = .index(index) }
}

extension DocumentNode {
  /// The value of a key and the place of that key; nil for anything but a mapping that has it.
  fileprivate func member(_ name: String) -> (value: DocumentNode, place: Place)? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key.name == name }.map { ($0.value, $0.key.place) }
  }

  /// The value of a key of a mapping.
  func value(of name: String) -> DocumentNode? { member(name)?.value }

  /// The text at a key.
  func text(of name: String) -> String? {
    if case .scalar(let text, _)? = value(of: name)?.content { text } else { nil }
  }

  /// The entries of the list at a key.
  func entries(_ name: String) -> [DocumentNode] {
    if case .sequence(let nodes)? = value(of: name)?.content { nodes } else { [] }
  }

  /// The names a list entry can be found by.
  private var names: [String?] {
    if case .scalar(let text, _) = content { return [text] }
    return [text(of: "code"), text(of: "name"), text(of: "id"), text(of: "gate"), text(of: "term")]
  }

  fileprivate func step(_ step: SourceMap.Step) -> (node: DocumentNode, place: Place)? {
    switch step {
    case .key(let name): return member(name).map { ($0.value, $0.place) }
    case .entry(let name):
      guard case .sequence(let nodes) = content else { return nil }
      return nodes.first { $0.names.contains(name) }.map { ($0, $0.place) }
    case .index(let index):
      guard case .sequence(let nodes) = content, nodes.indices.contains(index) else { return nil }
      return (nodes[index], nodes[index].place)
    }
  }
}
