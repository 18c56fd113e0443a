import AllianceCore
import Testing

@testable import AllianceFiles

/// The words of the shipped set: no help text would fit another question.
@Suite struct ContentTests {
  private func method() throws -> Questionnaire { try QuestionnaireSet.shipped.questionnaire() }

  @Test func `no two help texts share a sentence`() throws {
    var seen: [String: String] = [:]
    for question in try method().questions {
      for text in [question.why, question.weak, question.strong] {
        for sentence in Self.sentences(of: text) {
          if let other = seen[sentence] {
            Issue.record("\(question.code) and \(other) both say: \(sentence)")
          }
          seen[sentence] = question.code
        }
      }
    }
    #expect(seen.count > 600)
  }

  @Test func `every field of a question has its own short question`() throws {
    for question in try method().questions {
      let fields = question.fields + (question.kind.table?.columns ?? [])
      let asks = fields.map(\.ask) + question.probes.map(\.ask)
      #expect(Set(asks).count == asks.count, "\(question.code)")
      for ask in asks { #expect(ask.count <= 120 && !ask.isEmpty, "\(question.code): \(ask)") }
    }
  }

  @Test func `every strong example has a number, and its terms are explained`() throws {
    let method = try method()
    for question in method.questions {
      #expect(question.strong.contains { $0.isNumber }, "\(question.code)")
      for term in question.terms { #expect(method.term(term) != nil, "\(question.code): \(term)") }
    }
  }

  private static func sentences(of text: String) -> [String] {
    text.split(whereSeparator: { ".!?".contains($0) }).map { sentence in
      String(sentence).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { $0.split(separator: " ").count >= 4 }
  }
}
