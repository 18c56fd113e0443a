import AllianceCore
import ShippedQuestionnaires

/// The files of one questionnaire set, by name, before anything is made of them.
public struct QuestionnaireSet: Sendable {
  /// Name and bytes of each `*.yaml`, sorted by name.
  public let files: [(name: String, bytes: [UInt8])]

  public init(_ files: [(name: String, bytes: [UInt8])]) {
    self.files = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The set that comes with the program.
  public static var shipped: QuestionnaireSet {
    QuestionnaireSet(
      (0..<shipped_file_count()).map { index in
        let file = shipped_file(index)
        return (
          String(cString: file.name),
          Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
        )
      })
  }

  /// SHA-256 over the files sorted by name: name, LF, byte count, LF, bytes (formats 1).
  public var sha256: String {
    SHA256.hexadecimal(
      of: files.flatMap { Array("\($0.name)\n\($0.bytes.count)\n".utf8) + $0.bytes })
  }

  private static let head = "questionnaire.yaml"
  private static let glossary = "glossary.yaml"
  private static let gates = "gates.yaml"
  private static let verdict = "verdict.yaml"
  private static let risks = "risks.yaml"

  /// The method these files describe.
  ///
  /// - Throws: `QuestionnaireDefects`, every finding with file, line and mend.
  public func questionnaire() throws(QuestionnaireDefects) -> Questionnaire {
    var trees: [String: DocumentNode] = [:]
    for (name, bytes) in files {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw QuestionnaireDefects([
          Finding(at: .init(file: name, line: 1, column: 1), "this file is not UTF-8")
        ])
      }
      trees[name] = try DocumentNode.reading(yaml: text, file: name)
    }
    guard let head = trees.removeValue(forKey: Self.head) else {
      throw QuestionnaireDefects([
        Finding(
          at: .init(file: Self.head, line: 1, column: 1),
          "this file is missing; it names the set and its stages")
      ])
    }
    let glossary = trees.removeValue(forKey: Self.glossary)
    let gates = trees.removeValue(forKey: Self.gates)
    let verdict = trees.removeValue(forKey: Self.verdict)
    let risks = trees.removeValue(forKey: Self.risks)
    let stages = Dictionary(
      uniqueKeysWithValues: trees.map { (String($0.key.dropLast(".yaml".count)), $0.value) })
    return try QuestionnaireBuilder.build(
      QuestionnaireBuilder.Files(
        head: head, stages: stages, glossary: glossary, gates: gates, verdict: verdict,
        risks: risks, sha256: sha256))
  }
}
