/// Builds a questionnaire from the node trees of its files and says everything that is wrong with them, and where.
///
/// The core needs no YAML and no disk for this: whoever reads the files hands over their trees.
public struct QuestionnaireBuilder {
  let log = FindingLog()

  private init() {}

  /// The files of one set, each as a tree.
  public struct Files {
    /// `questionnaire.yaml`.
    public var head: DocumentNode
    /// Stage files by stage id.
    public var stages: [String: DocumentNode]
    /// `glossary.yaml`, if the set has one.
    public var glossary: DocumentNode?
    /// `gates.yaml`, if the set has gates that are run.
    public var gates: DocumentNode?
    /// `verdict.yaml`, if the set has one.
    public var verdict: DocumentNode?
    /// `risks.yaml`, if the set has one.
    public var risks: DocumentNode?
    /// Hash over all files (formats 1).
    public var sha256: String

    public init(
      head: DocumentNode, stages: [String: DocumentNode], glossary: DocumentNode? = nil,
      gates: DocumentNode? = nil,
      verdict: DocumentNode? = nil, risks: DocumentNode? = nil, sha256: String
    ) {
      self.head = head
      self.stages = stages
      self.glossary = glossary
      self.gates = gates
      self.verdict = verdict
      self.risks = risks
      self.sha256 = sha256
    }
  }

  /// The questionnaire, or all defects at once.
  public static func build(_ files: Files) throws(QuestionnaireDefects) -> Questionnaire {
    let (questionnaire, findings) = examine(files)
    guard let questionnaire, findings.isEmpty else { throw QuestionnaireDefects(findings) }
    return questionnaire
  }

  /// The questionnaire as far as it can be built, and all that is wrong with it.
  static func examine(_ files: Files) -> (questionnaire: Questionnaire?, findings: [Finding]) {
    let builder = QuestionnaireBuilder()
    let questionnaire = builder.questionnaire(files)
    builder.log.gravity = .error
    if let questionnaire { builder.checkReferences(of: questionnaire, at: files.head.place) }
    return (questionnaire, builder.log.findings)
  }

  private func questionnaire(_ files: Files) -> Questionnaire? {
    guard var head = MappingReader(files.head, as: "the questionnaire", log: log) else {
      return nil
    }
    let pin = Questionnaire.Pin(
      id: head.requiredText("id"), version: head.requiredText("version"), sha256: files.sha256)
    let title = head.requiredText("title")
    let language = head.text("language") ?? "en"
    let stages = head.requiredList("stages").compactMap { stage($0, files: files.stages) }
    let generalWords = GeneralWords(head.texts("general-words"))
    let generalProbe = head.requiredText("general-probe")
    let dimensions = head.list("dimensions").compactMap(dimension)
    head.reportUnknownKeys()
    let (gates, marks, alerts) = files.gates.map(self.gates) ?? ([], nil, [])
    let (outcomeTest, label, rules) = files.verdict.map(verdict) ?? (nil, nil, nil)
    return Questionnaire(
      pin: pin, title: title, stages: stages, generalWords: generalWords,
      generalProbe: generalProbe,
      dimensions: dimensions, glossary: files.glossary.map(glossary) ?? [], gates: gates,
      outcomeTest: outcomeTest, divergenceMarks: marks, labelQuestion: label, alerts: alerts,
      language: language, verdictRules: rules, riskRules: files.risks.flatMap(risks))
  }

  /// A stage is named by its id when it has a file of its own, else described here.
  private func stage(_ node: DocumentNode, files: [String: DocumentNode]) -> Stage? {
    if case .scalar(let id, _) = node.content {
      guard let file = files[id] else {
        log.report("there is no file `\(id).yaml` for this stage", at: node.place)
        return nil
      }
      return stageFile(file, id: id)
    }
    guard var reader = MappingReader(node, as: "a stage", log: log) else { return nil }
    let id = reader.requiredText("id")
    return finishStage(id: id, reader: reader)
  }

  private func stageFile(_ node: DocumentNode, id: String) -> Stage? {
    guard var reader = MappingReader(node, as: "stage `\(id)`", log: log) else { return nil }
    let named = reader.requiredText("stage")
    if named != id {
      log.report(
        "this file says stage \(quoted(named)), but the questionnaire calls it \(quoted(id))",
        at: node.place)
    }
    return finishStage(id: id, reader: reader)
  }

  private func finishStage(id: String, reader: MappingReader) -> Stage? {
    var reader = reader
    let title = reader.requiredText("title")
    let purpose = reader.requiredText("purpose")
    let saysPhase = reader.hasKey("phase")
    let phase = reader.word("phase", as: Stage.Phase.self)
    if !saysPhase {
      log.report("stage `\(id)` has no phase", at: reader.place, mend: "Add `phase: forming`")
    }
    let gate = reader.whole("gate")
    let questions = reader.list("questions").compactMap(question)
    reader.reportUnknownKeys()
    return Stage(
      id: id, title: title, purpose: purpose, phase: phase ?? .forming, gate: gate,
      questions: questions)
  }

  private func dimension(_ node: DocumentNode) -> Questionnaire.Dimension? {
    guard var reader = MappingReader(node, as: "a dimension", log: log) else { return nil }
    defer { reader.reportUnknownKeys() }
    return Questionnaire.Dimension(
      id: reader.requiredText("id"), name: reader.requiredText("name"),
      characteristic: reader.word("characteristic", as: Questionnaire.Dimension.Characteristic.self)
    )
  }

  private func glossary(_ node: DocumentNode) -> [Questionnaire.Term] {
    guard var reader = MappingReader(node, as: "the glossary", log: log) else { return [] }
    defer { reader.reportUnknownKeys() }
    return reader.list("terms").compactMap { node in
      guard var entry = MappingReader(node, as: "a term", log: log) else { return nil }
      defer { entry.reportUnknownKeys() }
      return Questionnaire.Term(
        term: entry.requiredText("term"), means: entry.requiredText("means"),
        synonyms: entry.texts("synonyms"),
        see: entry.texts("see"))
    }
  }
}
