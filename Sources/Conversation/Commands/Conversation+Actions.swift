import AllianceCore

/// `/actions`: what somebody is to do, by when, and what became of it.
extension Conversation {
  mutating func actions(_ argument: String) -> [Effect] {
    let words = argument.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = words.count > 1 ? words[1].trimmed : ""
    switch words.first?.lowercased() {
    case nil:
      let (actions, today) = (assessment?.actions ?? [], now.day)
      return say { Words.actions(&$0, actions, today: today) }
    case "add": return addAction(rest)
    case "done": return close(rest, as: .done)
    case "drop": return close(rest, as: .dropped)
    case .some: return say { $0.paragraph(Words.actionUsage) }
    }
  }

  private mutating func addAction(_ text: String) -> [Effect] {
    do {
      let typed = try ActionText(text, currency: currency)
      let action = Deed.Action(
        id: identifiers.name(4), text: typed.text, owner: typed.owner, due: typed.due,
        question: position?.inquiry.question.code)
      return record(.action(action)) + say { $0.paragraph(Words.actionStands(action)) }
    } catch {
      return say { $0.paragraph(Words.actionRefused(error)) }
    }
  }

  private mutating func close(_ number: String, as state: Deed.Action.State) -> [Effect] {
    let actions = assessment?.actions ?? []
    guard let index = Int(number), actions.indices.contains(index - 1) else {
      return say { $0.paragraph(Words.noSuchAction(number, count: actions.count)) }
    }
    var action = actions[index - 1]
    guard action.state != state else {
      return say { $0.paragraph(Words.actionStandsAlready(action)) }
    }
    action.state = state
    return record(.action(action)) + say { $0.paragraph(Words.actionStands(action)) }
  }
}

/// An action as people type one: what is to be done; or what, who, by when, with commas between.
struct ActionText {
  var text: String
  var owner: String?
  var due: PartialDate?

  enum Unclear: Error {
    case empty
    /// What stands behind the last comma is no date.
    case notADate(String)
  }

  init(_ line: String, currency: String) throws(Unclear) {
    var parts = line.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
    guard parts.contains(where: { !$0.isEmpty }), parts.first?.isEmpty == false else {
      throw .empty
    }
    if parts.count > 1 {
      let last = parts.removeLast()
      do {
        due = try PlainKind.date.read(last, context: ReadingContext(baseCurrency: currency)).date
      } catch {
        throw .notADate(last)
      }
      if parts.count > 1 { owner = parts.removeLast() }
    }
    text = parts.joined(separator: ", ")
  }
}
