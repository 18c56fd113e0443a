import AllianceCore

/// The first lines of a new assessment: its title and its companies (formats 3).
extension Conversation {
  mutating func hearTitle(_ line: String) -> [Effect] {
    let title = line.trimmed
    if let command = Self.commandMeant(by: title) { return say(Words.onlyCommand(command)) }
    guard !title.isEmpty else { return [.say(page { $0.paragraph(Words.titleNeeded) }), ask()] }
    return start(titled: title)
  }

  mutating func start(titled title: String) -> [Effect] {
    let start = Deed.Start(
      title: title, mode: opening.mode, path: opening.path, currency: opening.currency,
      questionnaire: method.pin)
    var deeds: [Deed] = [.started(start)]
    var codes: [String] = []
    for name in opening.parties {
      let party = name.party(besides: codes)
      codes.append(party.code)
      deeds.append(.party(.added, party))
    }
    let journal = deeds.map { JournalEntry(id: identifiers.name(8), at: now, deed: $0) }
    let id = identifiers.assessment(at: now.seconds)
    guard let created = try? Assessment(id: id, journal: journal) else {
      preconditionFailure("a journal of one start and new parties is sound")
    }
    assessment = created
    return [.create(created)]
  }

  /// The file exists; say so, and go on.
  mutating func continueAfterStart() -> [Effect] {
    guard let assessment, let file else { return [ask()] }
    if let coach { return introducePractice(coach, file: file) }
    let parties = assessment.standing.activeParties
    guard parties.count >= 2 else { return [ask()] }
    return [.say(page { Words.partiesStand(&$0, parties, file: file) }), ask()]
  }

  /// A line while companies are named; an empty one ends the list.
  mutating func hearParty(_ line: String, of inquiry: Inquiry) -> [Effect] {
    guard let assessment, let file, case .parties(let bounds) = inquiry.question.kind else {
      return [ask()]
    }
    let parties = assessment.standing.activeParties
    if line.trimmed.isEmpty {
      guard parties.count >= bounds.lowerBound else {
        return [.say(page { $0.paragraph(Words.moreParties(than: parties.count)) }), ask()]
      }
      visit = nil
      return [.say(page { Words.partiesStand(&$0, parties, file: file) }), ask()]
    }
    let name = PartyName(line)
    if parties.contains(where: { $0.name == name.name }) {
      return [.say(page { $0.paragraph(Words.partyStands(name.name)) }), ask()]
    }
    let party = name.party(besides: assessment.standing.parties.map(\.code))
    // More may follow until an empty line, also once there are enough.
    visit = Visit(key: inquiry.key, isOpening: visit?.isOpening ?? true)
    let effects = record(.party(.added, party))
    guard parties.count + 1 == bounds.upperBound else { return effects + [ask()] }
    visit = nil
    return effects + [.say(page { Words.partiesStand(&$0, parties + [party], file: file) }), ask()]
  }
}
