import AllianceCore

/// `/note`, `/evidence` and `/snapshot`: what stands beside the answers.
extension Conversation {
  mutating func note(_ text: String) -> [Effect] {
    guard !text.isEmpty else {
      return say(Words.stands(position?.inquiry.slot.note, Words.noteNeeded))
    }
    let place = self.place
    return record(.noted(place, note: text, evidence: nil)) + say(Words.noted(place.question))
  }

  /// What shows that an answer is so: a document, a count, a person who can be asked.
  mutating func evidence(_ text: String, of inquiry: Inquiry) -> [Effect] {
    guard !text.isEmpty else {
      return say(Words.stands(inquiry.slot.evidence, Words.evidenceNeeded))
    }
    return record(.noted(place, note: nil, evidence: text))
      + say(Words.evidenceKept(inquiry.question.code))
  }

  private var place: Deed.NotePlace {
    let key = position?.inquiry.key
    return Deed.NotePlace(question: key?.question, round: key?.round, party: key?.party)
  }

  /// Gives this moment a name.
  mutating func snapshot(_ name: String) -> [Effect] {
    let snapshots = assessment?.snapshots ?? []
    guard !name.isEmpty else { return say { Words.snapshots(&$0, snapshots) } }
    guard !snapshots.contains(where: { $0.name == name }) else {
      return say(Words.snapshotStands(name))
    }
    return record(.snapshot(name)) + say(Words.snapshotKept(name))
  }
}
