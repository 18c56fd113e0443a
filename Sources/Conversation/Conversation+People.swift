import AllianceCore

/// Lines that name people: a name; or name, role, present (formats 2).
extension Conversation {
  mutating func hearPerson(_ line: String, role: Person.Role?, of inquiry: Inquiry) -> [Effect] {
    guard let party = inquiry.key.party, let assessment else { return [ask()] }
    let text = line.trimmed
    if text.isEmpty {
      let wasVisit = visit != nil
      visit = nil
      if role == nil || wasVisit, inquiry.isSettled {
        return [.say(page { $0.paragraph(Words.kept) }), ask()]
      }
      return record(.skipped(inquiry.key)) + [.say(page { $0.paragraph(Words.passedOver) }), ask()]
    }
    do {
      let typed = try PersonName(text)
      let person = typed.person(of: party, standardRole: role, besides: assessment.standing.people)
      let effects = record(.person(.added, person))
      if visit?.key == inquiry.key { visit = Visit(key: inquiry.key) }
      return effects + [.say(page { $0.paragraph(Words.personStands(person)) }), ask()]
    } catch {
      return [.say(page { $0.paragraph(Words.personRefused(error)) }), ask()]
    }
  }
}
