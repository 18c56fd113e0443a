import AllianceCore

/// `/party` and `/person`: who takes part, later too. What it does to answers is said before it happens.
extension Conversation {
  mutating func party(_ argument: String, _ scoring: Scoring) -> [Effect] {
    let standing = scoring.assessment.standing
    let words = argument.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = words.count > 1 ? words[1].trimmed : ""
    switch words.first?.lowercased() {
    case nil: return say { Words.roster(&$0, standing) }
    case "add":
      guard !rest.isEmpty else { return say { $0.paragraph(Words.partyUsage) } }
      guard standing.activeParties.count < 5 else { return say { $0.paragraph(Words.mostParties) } }
      let party = PartyName(rest).party(besides: standing.parties.map(\.code))
      return confirm(.party(.added, party), Words.partyAdds(party))
    case "rename":
      let parts = rest.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2, var party = standing.party(parts[0].lowercased()) else {
        return say { $0.paragraph(Words.partyUsage) }
      }
      let typed = PartyName(parts[1])
      party.name = typed.name
      party.country = typed.country ?? party.country
      party.size = typed.size ?? party.size
      return confirm(.party(.changed, party), Words.partyRenames(party))
    case "retire":
      guard let party = standing.activeParties.first(where: { $0.code == rest.lowercased() }) else {
        return say { $0.paragraph(Words.noSuchParty(rest, standing.activeParties.map(\.code))) }
      }
      guard standing.activeParties.count > 2 else {
        return say { $0.paragraph(Words.leastParties) }
      }
      let count = standing.answers.keys.count { $0.party == party.code }
      return confirm(.party(.retired, party), Words.partyRetires(party, answers: count))
    case .some: return say { $0.paragraph(Words.partyUsage) }
    }
  }

  mutating func person(_ argument: String, _ scoring: Scoring) -> [Effect] {
    let standing = scoring.assessment.standing
    let words = argument.split(separator: " ", maxSplits: 2).map(String.init)
    guard let verb = words.first?.lowercased() else { return say { Words.roster(&$0, standing) } }
    guard words.count > 1 else { return say { $0.paragraph(Words.personUsage) } }
    let code = words[1].lowercased()
    do {
      switch verb {
      case "add":
        guard words.count == 3 else { return say { $0.paragraph(Words.personUsage) } }
        guard standing.activeParties.contains(where: { $0.code == code }) else {
          return say { $0.paragraph(Words.noSuchParty(code, standing.activeParties.map(\.code))) }
        }
        let person = try PersonName(words[2]).person(
          of: code, standardRole: nil, besides: standing.people)
        return record(.person(.added, person)) + say { $0.paragraph(Words.personStands(person)) }
      case "change", "retire":
        guard var person = standing.people.first(where: { $0.code == code && !$0.isRetired }) else {
          return say { $0.paragraph(Words.noSuchPerson(code)) }
        }
        if verb == "retire" {
          return confirm(.person(.retired, person), Words.personRetires(person))
        }
        guard words.count == 3 else { return say { $0.paragraph(Words.personUsage) } }
        let typed = try PersonName(words[2])
        person.name = typed.name
        person.role = typed.role ?? person.role
        person.isPresent = typed.isPresent ?? person.isPresent
        return record(.person(.changed, person)) + say { $0.paragraph(Words.personStands(person)) }
      default: return say { $0.paragraph(Words.personUsage) }
      }
    } catch {
      return say { $0.paragraph(Words.personRefused(error)) }
    }
  }

  private mutating func confirm(_ deed: Deed, _ consequence: String) -> [Effect] {
    pending = .confirmation(deed, consequence)
    return [ask()]
  }

  /// `y` does it, anything else leaves everything as it is.
  mutating func hearConfirmation(_ line: String, _ deed: Deed) -> [Effect] {
    pending = nil
    guard ["y", "yes"].contains(line.trimmed.lowercased()) else {
      return say { $0.paragraph(Words.leftAsItIs) }
    }
    shown.question = nil
    return record(deed) + say { $0.paragraph(Words.done) }
  }
}
