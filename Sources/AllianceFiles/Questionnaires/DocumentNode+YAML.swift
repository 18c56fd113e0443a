import AllianceCore
import Yams

/// A YAML text as the tree the core builds from, with the place of every piece.
///
/// Anchors and aliases are refused: what a reviewer reads in a file is all there is.
extension DocumentNode {
  /// The tree of a file out of its bytes; what is too long, not UTF-8 or nested too deep is refused before it is read.
  ///
  /// - Throws: `QuestionnaireDefects` with the place of the mistake.
  public static func reading(bytes: [UInt8], file: String) throws(QuestionnaireDefects)
    -> DocumentNode
  {
    try reading(yaml: try YAMLLimits.text(of: bytes, file: file), file: file)
  }

  /// The tree of that file.
  ///
  /// - Throws: `QuestionnaireDefects` with the place of the mistake.
  public static func reading(yaml text: String, file: String) throws(QuestionnaireDefects)
    -> DocumentNode
  {
    if let place = YAMLLimits.alias(in: text, file: file) {
      throw QuestionnaireDefects([refusal(at: place)])
    }
    do {
      // Every scalar is a text here: what it means is decided by the key it stands at.
      let parser = try Parser(yaml: text, resolver: .basic)
      // The parser owns the anchors; the nodes only know them as long as it lives.
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else {
          throw QuestionnaireDefects([
            Finding(at: Place(file: file, line: 1, column: 1), "this file is empty")
          ])
        }
        return try node(root, file: file)
      }
    } catch let defects as QuestionnaireDefects {
      throw defects
    } catch {
      throw QuestionnaireDefects([finding(for: error, in: file)])
    }
  }

  private static func refusal(at place: Place) -> Finding {
    Finding(
      at: place, "anchors and aliases are not read here",
      mend: "Write the text out where it is needed")
  }

  private static func node(_ yaml: Yams.Node, file: String) throws(QuestionnaireDefects)
    -> DocumentNode
  {
    let place = place(of: yaml, in: file)
    if yaml.anchor != nil { throw QuestionnaireDefects([refusal(at: place)]) }
    switch yaml {
    case .scalar(let scalar):
      return DocumentNode(
        .scalar(scalar.string, isQuoted: scalar.style != .plain && scalar.style != .any), at: place)
    case .sequence(let sequence):
      var nodes: [DocumentNode] = []
      for element in sequence { nodes.append(try node(element, file: file)) }
      return DocumentNode(.sequence(nodes), at: place)
    case .mapping(let mapping):
      var entries: [(key: Key, value: DocumentNode)] = []
      for (key, value) in mapping {
        let keyPlace = Self.place(of: key, in: file)
        guard let name = key.scalar?.string, key.anchor == nil else {
          throw QuestionnaireDefects([Finding(at: keyPlace, "a key must be a single word")])
        }
        entries.append((Key(name, at: keyPlace), try node(value, file: file)))
      }
      return DocumentNode(.mapping(entries), at: place)
    case .alias:
      throw QuestionnaireDefects([refusal(at: place)])
    }
  }

  private static func place(of yaml: Yams.Node, in file: String) -> Place {
    Place(file: file, line: yaml.mark?.line ?? 1, column: yaml.mark?.column ?? 1)
  }

  private static func finding(for error: any Error, in file: String) -> Finding {
    guard let error = error as? YamlError else {
      return Finding(
        at: Place(file: file, line: 1, column: 1), "this file cannot be read: \(error)")
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Finding(
        at: Place(file: file, line: mark.line, column: mark.column), "this is not YAML: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      return Finding(
        at: Place(file: file, line: context.mark.line, column: context.mark.column),
        "the key `\(duplicates.first ?? "")` stands here and once more in the same mapping",
        mend: "Keep one of them")
    case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return Finding(
        at: Place(file: file, line: 1, column: 1), "this file cannot be read: \(error)")
    }
  }
}
