import AllianceCore
import AllianceReports

/// `/find`: where a word stands, in what was said, noted and asked.
extension Conversation {
  /// A place where a text was found.
  struct Hit {
    enum Source { case answer, note, evidence, question }

    var key: SlotKey
    var question: Question
    var source: Source
    /// The whole text that holds it.
    var text: String
  }

  mutating func find(_ text: String, _ interview: Interview) -> [Effect] {
    guard !text.isEmpty else { return say { $0.paragraph(Words.findNeedsText) } }
    let hits = hits(text.lowercased(), interview)
    return say { Words.found(&$0, hits, text) }
  }

  /// What people said comes before what they are asked.
  private func hits(_ wanted: String, _ interview: Interview) -> [Hit] {
    let said = interview.answeredKeys.flatMap { key -> [Hit] in
      guard let inquiry = interview.inquiry(key) else { return [] }
      let slot = inquiry.slot
      let texts: [(Hit.Source, String?)] = [
        (.answer, slot.isEmpty ? nil : AnswerWords.words(for: inquiry)), (.note, slot.note),
        (.evidence, slot.evidence),
      ]
      return texts.compactMap { source, text in
        text.map { Hit(key: key, question: inquiry.question, source: source, text: $0) }
      }
    }
    let asked = method.questions.map {
      Hit(key: SlotKey($0.code), question: $0, source: .question, text: $0.ask)
    }
    return said.filter { $0.text.lowercased().contains(wanted) }
      + asked.filter {
        "\($0.question.code) \($0.question.name) \($0.text)".lowercased().contains(wanted)
      }
  }
}
