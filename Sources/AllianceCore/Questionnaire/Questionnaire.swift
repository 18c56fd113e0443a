/// A whole method: its stages and questions in order, its words, and the identity an assessment pins.
///
/// It never changes and is looked at from everywhere, so it is shared and not copied.
public final class Questionnaire: Sendable {
  public let pin: Pin
  public let title: String
  public let stages: [Stage]
  /// Words that say too little when they stand nearly alone (blueprint 3).
  public let generalWords: GeneralWords
  /// What is asked about such a word; `{word}` stands for the person's own.
  public let generalProbe: String
  public let dimensions: [Dimension]
  public let glossary: [Term]
  public let gates: [Gate]
  public let outcomeTest: OutcomeTest?
  public let divergenceMarks: DivergenceMarks?
  /// The question in which a party says what it calls the relationship; nil where none does.
  public let labelQuestion: String?
  public let alerts: [Alert]
  /// The language its texts are in.
  public let language: String
  /// How class, qualifiers and decisions are found; nil where the set does not say.
  public let verdictRules: VerdictRules?
  public let riskRules: RiskRules?
  private let index: QuestionIndex
  let gateIndex: GateIndex

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
    alerts: [Alert] = [], language: String = "en", verdictRules: VerdictRules? = nil,
    riskRules: RiskRules? = nil
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
    self.verdictRules = verdictRules
    self.riskRules = riskRules
    index = QuestionIndex(stages)
    gateIndex = GateIndex(gates, stages, index, outcomeTest)
  }

  /// The question with that code; nil when this method has none.
  public func question(_ code: String) -> Question? { index[code]?.question }

  /// The same, without copying it.
  func card(_ code: String) -> QuestionCard? { index[code] }

  /// How that question is answered; nil when this method has none such.
  public func kind(of code: String) -> AnswerKind? { index[code]?.question.kind }

  /// All questions in order, without copying them.
  var cards: [QuestionCard] { index.cards }

  func cards(ofStage stage: Int) -> ArraySlice<QuestionCard> { index.cards(ofStage: stage) }

  /// The question whose options say at which stage an alliance enters; nil where none does.
  var entryQuestion: QuestionCard? { index.entry }

  /// Codes in the order of asking, each once; what the method does not have comes first.
  func ordered(_ codes: some Sequence<String>) -> [String] { index.ordered(codes) }

  /// The questions that feed a dimension, in order.
  func cards(feeding dimension: String) -> [QuestionCard] { index.cards(feeding: dimension) }

  /// The stage that holds that question.
  public func stage(of code: String) -> Stage? { index[code].map { stages[$0.rank.stage] } }

  /// The stage with that id.
  public func stage(_ id: String) -> Stage? { stages.first { $0.id == id } }

  /// Where a question stands in the order of asking; later is larger.
  public func rank(of code: String) -> (stage: Int, question: Int)? { index[code]?.rank }

  /// All questions in order.
  public var questions: some Sequence<Question> { cards.lazy.map(\.question) }

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
