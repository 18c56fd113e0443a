import AllianceCore
import Dispatch
import ShippedQuestionnaires
import Synchronization

/// The files of one questionnaire set, by name, before anything is made of them.
public struct QuestionnaireSet: Sendable {
  /// Name and bytes of each `*.yaml`, sorted by name.
  public let files: [(name: String, bytes: [UInt8])]
  /// Where the files lie, for messages; nil for the set inside the program.
  public let folder: String?
  /// Texts in other languages, beside the files and not part of the hash.
  public let translations: [Translation]

  /// A file of a language folder.
  public struct Translation: Sendable {
    public var language: String
    public var name: String
    public var bytes: [UInt8]
  }

  public init(
    _ files: [(name: String, bytes: [UInt8])], folder: String? = nil,
    translations: [Translation] = []
  ) {
    self.files = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.folder = folder
    self.translations = translations
  }

  /// The set that comes with the program.
  public static var shipped: QuestionnaireSet {
    QuestionnaireSet((0..<shipped_file_count()).map { shipped_file($0).content })
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
  /// Only looked at when the set is checked.
  private static let coverage = "coverage.yaml"

  /// How a file of this set is called in messages.
  public func shown(_ name: String) -> String { folder.map { "\($0)/\(name)" } ?? name }

  /// The method these files describe.
  ///
  /// - Throws: `QuestionnaireDefects`, every finding with file, line and mend.
  public func questionnaire() throws(QuestionnaireDefects) -> Questionnaire {
    try QuestionnaireBuilder.build(try trees())
  }

  /// The languages this set brings texts in, beside its own.
  public var languages: [String] { Set(translations.map(\.language)).sorted() }

  /// The method with its texts in that language; nil when the set has none in it, nor in its base.
  ///
  /// - Throws: `QuestionnaireDefects` when a file of texts cannot be read.
  public func translated(_ method: Questionnaire, to language: Language)
    throws(QuestionnaireDefects) -> AllianceCore.Translation.Result?
  {
    guard let code = [language.code, language.base].first(where: languages.contains) else {
      return nil
    }
    var trees: [DocumentNode] = []
    for file in translations where file.language == code {
      trees.append(
        try DocumentNode.reading(bytes: file.bytes, file: shown("\(code)/\(file.name)")))
    }
    return AllianceCore.Translation(trees, of: method).applied(to: method)
  }

  /// Everything that can be said about these files, malformed ones too.
  public func check() -> QuestionnaireCheck {
    do throws(QuestionnaireDefects) {
      let list = try files.first { $0.name == Self.coverage }.map(tree)
      var check = QuestionnaireCheck(try trees(), coverage: list)
      if !check.hasErrors { check.add(try gaps()) }
      return check
    } catch {
      return QuestionnaireCheck(malformed: error)
    }
  }

  /// One finding for each language that lacks texts, and one for each text that belongs to nothing.
  private func gaps() throws(QuestionnaireDefects) -> [Finding] {
    let method = try questionnaire()
    var findings: [Finding] = []
    for code in languages {
      guard let language = Language(code), let result = try translated(method, to: language)
      else { continue }
      findings += result.unused.map { key in
        Finding(
          at: key.place, "`\(key.name)` stands for no text of this set",
          mend: "Texts are found by code, id or name, in the shape of the set", gravity: .warning)
      }
      guard result.missing > 0, let file = translations.first(where: { $0.language == code })
      else { continue }
      findings.append(
        Finding(
          at: .init(file: shown("\(code)/\(file.name)"), line: 1, column: 1),
          "\(result.missing) texts are missing in \(code); people read them in \(method.language)",
          mend: "They show with [\(method.language)] before them", gravity: .warning))
    }
    return findings
  }

  private func tree(_ file: (name: String, bytes: [UInt8])) throws(QuestionnaireDefects)
    -> DocumentNode
  {
    try DocumentNode.reading(bytes: file.bytes, file: shown(file.name))
  }

  /// Reading YAML is what takes longest at the start of the program, so files are read side by side.
  private func read(_ files: [(name: String, bytes: [UInt8])])
    -> [Result<DocumentNode, QuestionnaireDefects>]
  {
    let found = Mutex<[Int: Result<DocumentNode, QuestionnaireDefects>]>([:])
    DispatchQueue.concurrentPerform(iterations: files.count) { index in
      let result = Result { () throws(QuestionnaireDefects) in try tree(files[index]) }
      found.withLock { $0[index] = result }
    }
    return found.withLock { found in files.indices.compactMap { found[$0] } }
  }

  private func trees() throws(QuestionnaireDefects) -> QuestionnaireBuilder.Files {
    var trees: [String: DocumentNode] = [:]
    var defects: [Finding] = []
    let wanted = files.filter { $0.name != Self.coverage }
    for (file, read) in zip(wanted, read(wanted)) {
      do throws(QuestionnaireDefects) { trees[file.name] = try read.get() } catch {
        defects += error.findings
      }
    }
    guard defects.isEmpty else { throw QuestionnaireDefects(defects) }
    guard let head = trees.removeValue(forKey: Self.head) else {
      throw QuestionnaireDefects([
        Finding(
          at: .init(file: shown(Self.head), line: 1, column: 1),
          "this file is missing; it names the set and its stages")
      ])
    }
    let glossary = trees.removeValue(forKey: Self.glossary)
    let gates = trees.removeValue(forKey: Self.gates)
    let verdict = trees.removeValue(forKey: Self.verdict)
    let risks = trees.removeValue(forKey: Self.risks)
    let stages = Dictionary(
      uniqueKeysWithValues: trees.map { (String($0.key.dropLast(".yaml".count)), $0.value) })
    return QuestionnaireBuilder.Files(
      head: head, stages: stages, glossary: glossary, gates: gates, verdict: verdict, risks: risks,
      sha256: sha256)
  }
}
