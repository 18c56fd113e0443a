/// The items that a set promises to cover, and what covers each.
public struct Coverage: Sendable, Equatable {
  public let items: [Item]

  /// One thing the source texts let us assess.
  public struct Item: Sendable, Equatable {
    public var id: String
    /// A few words for it.
    public var title: String
    /// Codes of the questions that say they cover it, in the order of asking.
    public var questions: [String]
    /// What covers it beside questions: a rule of the verdict, the glossary.
    public var otherwise: String?

    /// Whether anything covers it.
    public var isCovered: Bool { !questions.isEmpty || otherwise != nil }
  }

  /// How many items something covers.
  public var coveredCount: Int { items.count(where: \.isCovered) }
}

extension Checker {
  /// Reads the list of items and holds it against what the questions say they cover; nil where there is no list.
  func checkCoverage(_ node: DocumentNode?) -> Coverage? {
    guard let node else { return nil }
    let read = CoverageReader.read(node, log)
    var covering: [String: [String]] = [:]
    let known = Set(read.map(\.id))
    for question in method.questions {
      for id in question.covers {
        covering[id, default: []].append(question.code)
        guard !known.contains(id) else { continue }
        error(
          "\(question.code) covers `\(id)`, which the list of items does not have",
          at: .question(question.code), ["covers", .entry(id)],
          mend: mend(id, among: read.map(\.id)))
      }
    }
    let coverage = Coverage(
      items: read.map { item in
        var item = item
        item.questions = covering[item.id] ?? []
        return item
      })
    reportHoles(coverage)
    return coverage
  }

  /// While stages are still to be written one warning says how much is left; in a whole set every hole is an error.
  private func reportHoles(_ coverage: Coverage) {
    let holes = coverage.items.filter { !$0.isCovered }
    guard let first = holes.first else { return }
    if isUnfinished {
      return warn(
        "\(holes.count) of \(coverage.items.count) items are not covered yet, \(first.id) first",
        at: .file("coverage"), ["items", .entry(first.id)],
        mend: "`alliance check --coverage` lists them")
    }
    for hole in holes {
      error(
        "nothing covers \(hole.id) (\(hole.title))", at: .file("coverage"),
        ["items", .entry(hole.id)], mend: "Add it to `covers:` of a question")
    }
  }
}

/// Reads `coverage.yaml`.
private enum CoverageReader {
  static func read(_ node: DocumentNode, _ log: FindingLog) -> [Coverage.Item] {
    log.gravity = .error
    guard var reader = MappingReader(node, as: "the list of items", log: log) else { return [] }
    var seen: Set<String> = []
    let items = reader.requiredList("items").compactMap { node -> Coverage.Item? in
      guard var entry = MappingReader(node, as: "an item", log: log) else { return nil }
      defer { entry.reportUnknownKeys() }
      let id = entry.requiredText("id")
      if !seen.insert(id).inserted { log.report("item `\(id)` stands twice", at: node.place) }
      return Coverage.Item(
        id: id, title: entry.requiredText("title"), questions: [],
        otherwise: entry.text("otherwise"))
    }
    reader.reportUnknownKeys()
    return items
  }
}
