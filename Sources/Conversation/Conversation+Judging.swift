import AllianceCore

/// Lines that say how well another party's answer meets one's own (formats 3).
extension Conversation {
  mutating func hearJudgement(_ line: String, on other: Party, of inquiry: Inquiry) -> [Effect] {
    let kind = PlainKind.choice(Words.judgements)
    if line.trimmed.isEmpty {
      return record(.skipped(inquiry.key)) + say { $0.paragraph(Words.passedOver) }
    }
    do {
      let value = try kind.read(line, context: ReadingContext(baseCurrency: currency))
      guard let judgement = value.text.flatMap(Deed.Judgement.init) else { return [ask()] }
      let effects = record(.judged(inquiry.key, other: other.code, judgement))
      return effects
        + say { $0.paragraph("\(Words.reading(kind.words(for: value))) \(Words.saved)") }
    } catch {
      return say { $0.paragraph(error.message(for: kind)) }
    }
  }
}
