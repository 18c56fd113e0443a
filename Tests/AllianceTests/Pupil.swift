import AllianceCore
import AllianceFiles
import Testing

@testable import Conversation

/// Somebody who gives the model answers of a practice case; everything typed is kept for the real program.
struct Pupil {
  private(set) var lines: [String] = []
  private(set) var conversation: Conversation
  private let practice: PracticeCase
  private let model: Interview
  private let now = Timestamp(seconds: 1_795_251_600)

  init(_ id: String) throws {
    let method = try QuestionnaireSet.shipped.questionnaire()
    practice = try #require(PracticeCase.shipped(for: method).first { $0.id == id })
    model = Scoring(try practice.model(method).assessment, method: method).interview
    conversation = Conversation(practising: try Coach(practice, method: method), method: method)
    _ = conversation.begin(at: now)
    _ = conversation.hear(.created(file: "practice.alliance.json"), at: now)
  }

  /// Answers until nothing is asked any more.
  mutating func typeAll() throws {
    while let (inquiry, line) = conversation.position {
      let reply = try reply(to: line, of: inquiry)
      lines.append(reply)
      _ = conversation.hear(.line(reply), at: now)
      try #require(lines.count < 300, "\(lines.suffix(5))")
    }
  }

  /// What these answers come to.
  var result: PracticeResult {
    get throws {
      let method = conversation.method
      return PracticeResult(
        try #require(conversation.assessment), model: try practice.model(method), of: practice,
        method)
    }
  }

  private func reply(to line: Line, of inquiry: Inquiry) throws -> String {
    let slot = try #require(model.inquiry(inquiry.key)).slot
    switch line {
    case .value: return typed(slot.value, inquiry.question.kind.plain)
    case .field(let asked): return typed(slot.fields[asked.name], asked.field.kind)
    case .cell(let column, let row, _):
      return typed(slot.rows.first { $0.id == row }?.cells[column.name], column.field.kind)
    case .probe, .general: return "27 people since March 2025"
    case .judgement, .party, .person: throw NotAnExercise()
    }
  }

  private struct NotAnExercise: Error {}

  private func typed(_ stated: Stated?, _ kind: PlainKind?) -> String {
    stated?.value.flatMap { value in kind.map { $0.typed(value) } } ?? ""
  }
}
