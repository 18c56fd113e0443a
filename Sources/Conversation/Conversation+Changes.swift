import AllianceCore

/// Going on under another version of the questionnaire: what changed is said first, and only that is asked again.
extension Conversation {
  /// Says what changed, writes that the assessment has moved on, and lines up what is asked again.
  mutating func take(_ change: MethodChange) -> [Effect] {
    revisits = interview.map { change.slotsToRevisit(in: $0) } ?? []
    let words = page { Words.change(&$0, change, method) }
    return [.say(words)] + record(.migrated(from: change.from, to: change.to))
  }

  /// The next question that is asked again, once nothing else is in the way.
  mutating func takeUpRevisit() {
    while visit == nil, pending == nil, let key = revisits.first {
      revisits.removeFirst()
      guard let inquiry = interview?.inquiry(key), inquiry.isApplicable else { continue }
      visit = Visit(key: key)
      shown.question = nil
    }
  }
}
