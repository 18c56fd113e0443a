import AllianceCore
import AllianceReports

/// Going to other questions, and taking steps back. Every move is about what is asked next; answers stay.
extension Conversation {
  /// `/goto 1.17`, `/goto 1.17 globex`.
  mutating func go(to argument: String, _ interview: Interview) -> [Effect] {
    let words = argument.split(separator: " ").map(String.init)
    guard let first = words.first else { return say(Words.gotoNeedsCode(samples)) }
    guard let question = question(named: first) else {
      let near = NearestName.find(first, in: method.questions.map { String($0.number) })
      return say { $0.paragraph(Words.noSuchQuestion(first, nearest: near)) }
    }
    let inquiries = interview.inquiries(of: question)
    guard !inquiries.isEmpty else { return say { $0.paragraph(Words.notAsked(question)) } }
    if words.count > 1, !question.isShared {
      guard
        let inquiry = inquiries.first(where: { ($0.key.party ?? "joint") == words[1].lowercased() })
      else {
        let codes = interview.standing.activeParties.map(\.code)
        return say { $0.paragraph(Words.noSuchParty(words[1], codes)) }
      }
      return visit(inquiry)
    }
    return visit(inquiries.first { !$0.isSettled } ?? inquiries[0])
  }

  /// The question of that code, with or without its Q.
  func question(named code: String) -> Question? {
    let code = code.uppercased()
    return method.questions.first { $0.code.uppercased() == code || $0.number.uppercased() == code }
  }

  /// The beginning of this question if something of it was said, else the question before.
  mutating func back(_ interview: Interview) -> [Effect] {
    let current = position?.inquiry
    if let current, visit?.key != current.key, !current.slot.isEmpty { return visit(current) }
    let before =
      coach.map { $0.before(current?.key, in: interview) } ?? interview.before(current?.key)
    guard let earlier = before else {
      return say { $0.paragraph(Words.atTheBeginning) }
    }
    return visit(earlier)
  }

  /// The next open question behind this one; this one stays open.
  mutating func next(_ interview: Interview) -> [Effect] {
    let further = position.flatMap { here in
      let key = here.inquiry.key
      return coach.map { $0.further(than: key, in: interview) } ?? interview.further(than: key)
    }
    guard let further else { return say { $0.paragraph(Words.atTheEnd) } }
    return visit(further)
  }

  private mutating func visit(_ inquiry: Inquiry) -> [Effect] {
    if inquiry.lineToRevisit(without: []) == nil, inquiry.nextLine == nil {
      return say { $0.paragraph(Words.nothingToAskHere(inquiry.question)) }
    }
    let dropped = letGo()
    visit = Visit(key: inquiry.key)
    shown.question = nil
    return dropped + [ask()]
  }

  /// Takes back the last thing that was done; nothing is removed from the journal.
  mutating func undo() -> [Effect] {
    guard let entry = assessment?.lastUndoable, coach?.gave(entry) != true else {
      return say { $0.paragraph(Words.nothingToUndo) }
    }
    let effects = record(.undone(entry: entry.id))
    return effects + land(on: entry, saying: Words.undone)
  }

  /// Does again what was undone last, unless something else was done since.
  mutating func redo() -> [Effect] {
    guard let entry = assessment?.lastRedoable else {
      return say { $0.paragraph(Words.nothingToRedo) }
    }
    let effects = record(.redone(entry: entry.id))
    return effects + land(on: entry, saying: Words.redone)
  }

  private mutating func land(on entry: JournalEntry, saying phrase: (String) -> String) -> [Effect]
  {
    if entry.deed.slot != nil {
      visit = nil
      shown.party = nil
      shown.line = nil
    }
    return letGo() + say(phrase(AnswerWords.deed(entry.deed, method)))
  }

  mutating func review(_ argument: String, _ interview: Interview) -> [Effect] {
    guard !argument.isEmpty else {
      let stage =
        position.flatMap { method.rank(of: $0.inquiry.question.code)?.stage }
        ?? interview.openStages().last
      return say { page in if let stage { Words.review(&page, interview.inquiries(ofStage: stage)) }
      }
    }
    guard let question = question(named: argument) else {
      return say { $0.paragraph(Words.noSuchQuestion(argument, nearest: nil)) }
    }
    let inquiries = interview.inquiries(of: question)
    return say { Words.review(&$0, inquiries) }
  }
}
