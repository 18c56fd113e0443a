import Testing

@testable import AllianceCore

extension Line {
  /// A line in a table of tests: `value`, `field who`, `again who synergy`, `cell goal 2 new`.
  var words: String {
    switch self {
    case .value: "value"
    case .field(let asked): "field \(asked.name)"
    case .general(.value, let word, _): "again value \(word)"
    case .general(.field(let name), let word, _): "again \(name) \(word)"
    case .probe(let probe): "probe \(probe.code)"
    case .cell(let asked, let row, let number):
      "cell \(asked.name) \(number)\(row == nil ? " new" : "")"
    case .judgement(let other): "judge \(other.code)"
    case .party: "party"
    case .person(let role): "person \(role?.rawValue ?? "")"
    }
  }
}

extension Interview {
  /// The interview after these deeds; the questions under test stand in intake unless an `entry` is given.
  static func make(
    _ method: Questionnaire, _ deeds: [Deed] = [], parties: [String] = ["acme", "globex"],
    path: Deed.Start.Path = .full, entry: Int? = nil
  ) throws -> Interview {
    let assessment = try Assessment.make(deeds, parties: parties, path: path)
    var lifecycle = Lifecycle(method)
    if let entry { try lifecycle.apply(.intakeCompleted(enters: entry)) }
    return Interview(method, standing: assessment.standing, lifecycle: lifecycle)
  }

  /// What is asked next: `Q1.01 acme value`; nil when nothing is.
  func nextWords(from position: SlotKey? = nil) -> String? {
    next(from: position).flatMap { inquiry in
      inquiry.nextLine.map { "\(inquiry.key.question) \(inquiry.key.party ?? "joint") \($0.words)" }
    }
  }

  /// The questions still open or passed over: `Q1.01 acme`.
  var todoWords: [String] { todo().map { "\($0.key.question) \($0.key.party ?? "joint")" } }
}

/// A conversation step by step: what must be asked, and what is then said.
typealias Step = (asked: String, said: Deed)

/// Goes through a conversation that is killed and taken up again before every line; at its end nothing is asked.
func walk(
  _ questions: String, _ steps: [Step], parties: [String] = ["acme"],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let method = try Questionnaire.make(intake: questions)
  for count in 0...steps.count {
    let said = steps.prefix(count).map(\.said)
    let interview = try Interview.make(method, said, parties: parties)
    let expected = count < steps.count ? steps[count].asked : nil
    #expect(interview.nextWords() == expected, sourceLocation: sourceLocation)
    let last = said.last.flatMap(\.slot)
    #expect(interview.nextWords(from: last) == expected, sourceLocation: sourceLocation)
  }
}

extension Deed {
  /// The slot an answer or a mark is about.
  fileprivate var slot: SlotKey? {
    switch self {
    case .answered(let key, _), .marked(let key, _, _): key
    default: nil
    }
  }

  /// One field said, under the name it is asked by.
  static func field(
    _ name: String, _ stated: Stated, of code: String = "Q1.01", by party: String? = "acme"
  ) -> Deed { .fields([name: stated], of: code, by: party) }
}
