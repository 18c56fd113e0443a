@testable import AllianceCore

/// Just enough YAML for a test to show a file the way people write it; every piece knows its line and column.
struct Outline {
  private var lines: [(number: Int, column: Int, text: Substring)]
  private var next = 0
  private let file: String

  static func read(_ text: String, file: String = "sample.yaml") -> DocumentNode {
    var outline = Outline(text, file: file)
    return outline.block()
  }

  private init(_ text: String, file: String) {
    let split = text.split(separator: "\n", omittingEmptySubsequences: false)
    lines = split.enumerated().map { index, line in
      let body = line.drop { $0 == " " }
      return (index + 1, line.count - body.count + 1, body)
    }.filter { !$0.text.isEmpty }
    self.file = file
  }

  private mutating func block() -> DocumentNode {
    let (number, column, text) = lines[next]
    let place = DocumentNode.Place(file: file, line: number, column: column)
    if text.hasPrefix("- ") {
      var nodes: [DocumentNode] = []
      while let line = here(at: column), line.hasPrefix("- ") {
        lines[next] = (lines[next].number, column + 2, line.dropFirst(2))
        nodes.append(block())
      }
      return DocumentNode(.sequence(nodes), at: place)
    }
    guard !"{[\"".contains(text.prefix(1)), text.contains(": ") || text.hasSuffix(":") else {
      next += 1
      return inline(text, number, column)
    }
    var entries: [(key: DocumentNode.Key, value: DocumentNode)] = []
    while let line = here(at: column) {
      let name = line.prefix { $0 != ":" }
      let key = DocumentNode.Key(
        String(name), at: .init(file: file, line: lines[next].number, column: column))
      entries.append((key, value(line.dropFirst(name.count + 1), column + name.count + 1)))
    }
    return DocumentNode(.mapping(entries), at: place)
  }

  private func here(at column: Int) -> Substring? {
    next < lines.count && lines[next].column == column ? lines[next].text : nil
  }

  private mutating func value(_ rest: Substring, _ column: Int) -> DocumentNode {
    let (number, outer, _) = lines[next]
    next += 1
    let body = rest.drop { $0 == " " }
    let isBlock =
      body.isEmpty && next < lines.count
      && (lines[next].column > outer || here(at: outer)?.hasPrefix("- ") == true)
    return isBlock ? block() : inline(body, number, column + rest.count - body.count)
  }

  private func inline(_ text: Substring, _ number: Int, _ column: Int) -> DocumentNode {
    var flow = Flow(rest: text, length: text.count, file: file, line: number, column: column)
    return "{[\"".contains(text.prefix(1)) && !text.isEmpty ? flow.node() : flow.scalar(until: "")
  }

  /// Lists and mappings on one line.
  private struct Flow {
    var rest: Substring
    let length: Int
    let file: String
    let line: Int
    let column: Int

    var place: DocumentNode.Place {
      DocumentNode.Place(file: file, line: line, column: column + length - rest.count)
    }

    mutating func scalar(until ends: String) -> DocumentNode {
      let place = place
      if rest.hasPrefix("\"") {
        let text = rest.dropFirst().prefix { $0 != "\"" }
        rest = rest.dropFirst(text.count + 2)
        return DocumentNode(.scalar(String(text), isQuoted: true), at: place)
      }
      let text = rest.prefix { !ends.contains($0) }
      rest = rest.dropFirst(text.count)
      return DocumentNode(.scalar(text.trimmingSpaces, isQuoted: false), at: place)
    }

    mutating func node() -> DocumentNode {
      let place = place
      switch rest.first {
      case "[":
        var nodes: [DocumentNode] = []
        while advance(to: "]") { nodes.append(node()) }
        return DocumentNode(.sequence(nodes), at: place)
      case "{":
        var entries: [(key: DocumentNode.Key, value: DocumentNode)] = []
        while advance(to: "}") {
          let key = DocumentNode.Key(String(rest.prefix { $0 != ":" }), at: self.place)
          rest = rest.dropFirst(key.name.count + 1).drop { $0 == " " }
          entries.append((key, node()))
        }
        return DocumentNode(.mapping(entries), at: place)
      default: return scalar(until: ",]}")
      }
    }

    /// Passes over a bracket or a comma; false, with the closing bracket passed over, at the end.
    private mutating func advance(to end: Character) -> Bool {
      if rest.first != end { rest = rest.dropFirst().drop { $0 == " " } }
      guard rest.first == end else { return true }
      rest = rest.dropFirst().drop { $0 == " " }
      return false
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension Questionnaire {
  /// A method with the phases intake, forming (three times), activating and performing, gates 1 to 5, and these
  /// questions, each as a YAML list; what a question does not say is filled in.
  static func make(
    intake: String = "", opportunity: String = "", architecture: String = "",
    agreement: String = "", activation: String = "", performance: String = ""
  ) throws -> Questionnaire {
    var stages = [
      stage("intake", "intake", nil, intake), stage("opportunity", "forming", 1, opportunity),
      stage("architecture", "forming", 2, architecture),
      stage("agreement", "forming", 3, agreement),
      stage("activation", "activating", 4, activation),
      stage("performance", "performing", 5, performance),
    ]
    stages.insert("stages:", at: 0)
    let head = [
      "id: sample", "version: 1.0.0", "title: A sample", "general-words: [synergy, support]",
      "general-probe: \"What stands behind {word}?\"",
    ]
    let tree = Outline.read((head + stages).joined(separator: "\n"))
    return try QuestionnaireBuilder.build(
      .init(head: tree.fillingQuestions(), stages: [:], glossary: nil, sha256: "0"))
  }

  private static func stage(_ id: String, _ phase: String, _ gate: Int?, _ questions: String)
    -> String
  {
    var lines = ["- id: \(id)", "  title: \(id)", "  purpose: shown", "  phase: \(phase)"]
    if let gate { lines.append("  gate: \(gate)") }
    if !questions.isEmpty { lines.append("  questions:") }
    lines += questions.split(separator: "\n").map { "    \($0)" }
    return lines.joined(separator: "\n")
  }
}

extension DocumentNode {
  /// The same tree in which every question says all that it must say.
  fileprivate func fillingQuestions() -> DocumentNode {
    var node = self
    switch content {
    case .scalar: break
    case .sequence(let nodes): node.content = .sequence(nodes.map { $0.fillingQuestions() })
    case .mapping(var entries):
      entries = entries.map { ($0.key, $0.value.fillingQuestions()) }
      let said = Set(entries.map(\.key.name))
      if said.isSuperset(of: ["code", "kind"]) {
        for name in ["name", "ask", "why", "weak", "strong"] where !said.contains(name) {
          let words = DocumentNode(.scalar("shown", isQuoted: false), at: place)
          entries.append((Key(name, at: place), words))
        }
      }
      node.content = .mapping(entries)
    }
    return node
  }
}

extension Assessment {
  /// The entries that begin every sample: a start, and a party of that name for each code.
  static func opening(
    parties: [String] = ["acme", "globex"], path: Deed.Start.Path = .full, currency: String = "EUR"
  ) -> [Deed] {
    let pin = Questionnaire.Pin(id: "sample", version: "1.0.0", sha256: "0")
    let start = Deed.Start(title: "Sample", path: path, currency: currency, questionnaire: pin)
    return [.started(start)] + parties.map { .party(.added, Party(code: $0, name: $0)) }
  }

  /// acme, globex and what was done; the deeds are the entries `1`, `2` and so on.
  static func make(
    _ deeds: [Deed] = [], parties: [String] = ["acme", "globex"], path: Deed.Start.Path = .full
  ) throws(JournalDefect) -> Assessment {
    let opening = opening(parties: parties, path: path)
    let entries = (opening + deeds).enumerated().map { index, deed in
      let number = index - opening.count + 1
      return JournalEntry(
        id: number > 0 ? "\(number)" : "opening\(index)", at: Timestamp(seconds: index), deed: deed)
    }
    return try Assessment(id: "sample", journal: entries)
  }
}

extension Deed {
  /// acme, or another party, gives this value; `by: nil` is the one answer for all.
  static func says(
    _ value: Value, to code: String = "Q1.01", by party: String? = "acme", round: String? = nil,
    rater: String? = nil
  ) -> Deed {
    stated(.given(value), to: code, by: party, round: round, rater: rater)
  }

  static func stated(
    _ stated: Stated, to code: String = "Q1.01", by party: String? = "acme", round: String? = nil,
    rater: String? = nil
  ) -> Deed {
    var answered = Answered(.value(stated))
    answered.rater = rater
    return .answered(SlotKey(code, round: round, party: party), answered)
  }

  static func fields(
    _ fields: NamedStatements, of code: String = "Q1.01", by party: String? = "acme"
  ) -> Deed { .answered(SlotKey(code, party: party), Answered(.fields(fields))) }

  static func row(
    _ id: String, _ cells: NamedStatements, of code: String = "Q1.01", by party: String? = "acme"
  ) -> Deed { .answered(SlotKey(code, party: party), Answered(.row(id, cells: cells))) }

  static func rowsDone(of code: String = "Q1.01", by party: String? = "acme") -> Deed {
    .answered(SlotKey(code, party: party), Answered(.rowsDone))
  }

  static func marks(
    _ mark: Mark, _ code: String = "Q1.01", by party: String? = "acme", reason: String? = nil
  ) -> Deed { .marked(SlotKey(code, party: party), mark, reason: reason) }
}

extension Value: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  public init(integerLiteral value: Int) { self = .number(Number(value)) }
  public init(stringLiteral value: String) { self = .text(value) }
}

extension Stated: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  public init(integerLiteral value: Int) { self = .given(.number(Number(value))) }
  public init(stringLiteral value: String) { self = .given(.text(value)) }
}
