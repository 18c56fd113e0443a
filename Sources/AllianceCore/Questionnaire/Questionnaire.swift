/// A whole method: its stages and questions in order, its words, and the identity an assessment pins.
public struct Questionnaire: Sendable {
  public var pin: Pin
  public var title: String
  public var stages: [Stage] { didSet { questionsByCode = Self.byCode(stages) } }
  /// Words that say too little when they stand nearly alone (blueprint 3).
  public var generalWords: GeneralWords
  /// What is asked about such a word; `{word}` stands for the person's own.
  public var generalProbe: String
  public var dimensions: [Dimension]
  public var glossary: [Term]
  public var gates: [Gate]
  public var outcomeTest: OutcomeTest?
  public var divergenceMarks: DivergenceMarks?
  /// The question in which a party says what it calls the relationship; nil where none does.
  public var labelQuestion: String?
  public var alerts: [Alert]
  /// The language its texts are in.
  public var language: String
  /// How class, qualifiers and decisions are found; nil where the set does not say.
  public internal(set) var verdictRules: VerdictRules?
  public internal(set) var riskRules: RiskRules?

  private let places: [String: (stage: Int, question: Int)]
  private var questionsByCode: [String: Shared<Question>]
  /// By dimension, the questions that feed it, in order.
  private let feeders: [String: [String]]

  /// Which version of which method an assessment was begun with (formats 4).
  public struct Pin: Hashable, Sendable {
    public var id: String
    public var version: String
    /// Hash of the files, in lower-case hexadecimal (formats 1).
    public var sha256: String

    public init(id: String, version: String, sha256: String) {
      self.id = id
      self.version = version
      self.sha256 = sha256
    }
  }

  /// A word of the trade and what this method means by it.
  public struct Term: Hashable, Sendable {
    public var term: String
    public var means: String
    public var synonyms: [String]
    public var see: [String]
  }

  /// A view on the alliance that questions feed with weights.
  public struct Dimension: Hashable, Sendable {
    public var id: String
    public var name: String
    /// The defining characteristic of an alliance that this dimension measures, if any.
    public var characteristic: Characteristic?

    public enum Characteristic: String, CaseIterable, Sendable {
      case investment, dependency, governance, impact
    }
  }

  init(
    pin: Pin, title: String, stages: [Stage], generalWords: GeneralWords, generalProbe: String,
    dimensions: [Dimension], glossary: [Term], gates: [Gate] = [], outcomeTest: OutcomeTest? = nil,
    divergenceMarks: DivergenceMarks? = nil, labelQuestion: String? = nil,
    alerts: [Alert] = [], language: String = "en"
  ) {
    self.pin = pin
    self.title = title
    self.stages = stages
    self.generalWords = generalWords
    self.generalProbe = generalProbe
    self.dimensions = dimensions
    self.glossary = glossary
    self.gates = gates
    self.outcomeTest = outcomeTest
    self.divergenceMarks = divergenceMarks
    self.labelQuestion = labelQuestion
    self.alerts = alerts
    self.language = language
    var places: [String: (stage: Int, question: Int)] = [:]
    for (stage, content) in stages.enumerated() {
      for (question, one) in content.questions.enumerated() { places[one.code] = (stage, question) }
    }
    self.places = places
    questionsByCode = Self.byCode(stages)
    var feeders: [String: [String]] = [:]
    for question in stages.lazy.flatMap(\.questions) {
      for dimension in question.dimensions.keys {
        feeders[dimension, default: []].append(question.code)
      }
    }
    self.feeders = feeders
  }

  /// The question with that code; nil when this method has none.
  public func question(_ code: String) -> Question? { questionsByCode[code]?.value }

  /// The same, without copying it.
  func sharedQuestion(_ code: String) -> Shared<Question>? { questionsByCode[code] }

  private static func byCode(_ stages: [Stage]) -> [String: Shared<Question>] {
    Dictionary(
      stages.lazy.flatMap(\.questions).map { ($0.code, Shared($0)) },
      uniquingKeysWith: { _, later in later })
  }

  /// The questions that feed a dimension, in order.
  func questions(feeding dimension: String) -> [Question] {
    (feeders[dimension] ?? []).compactMap(question)
  }

  /// The stage that holds that question.
  public func stage(of code: String) -> Stage? { places[code].map { stages[$0.stage] } }

  /// The stage with that id.
  public func stage(_ id: String) -> Stage? { stages.first { $0.id == id } }

  /// Where a question stands in the order of asking; later is larger.
  public func rank(of code: String) -> (stage: Int, question: Int)? { places[code] }

  /// All questions in order.
  public var questions: some Sequence<Question> { stages.lazy.flatMap(\.questions) }

  /// What the method says about a word, by term or synonym, whatever its case.
  public func term(_ word: String) -> Term? {
    let wanted = word.lowercased()
    return glossary.first { $0.term.lowercased() == wanted }
      ?? glossary.first { $0.synonyms.contains { $0.lowercased() == wanted } }
  }
}

/// A chapter of the method with the gate at its end.
public struct Stage: Hashable, Sendable {
  public var id: String
  public var title: String
  public var purpose: String
  public var phase: Phase
  /// The gate at its end; nil where none stands.
  public var gate: Int?
  /// In the order of asking; empty while the method only names the stage.
  public var questions: [Question]

  /// What part of its life an alliance is in while it works on a stage; the engine knows phases, no stage names.
  public enum Phase: String, CaseIterable, Sendable {
    case intake, forming, activating, performing
  }
}
