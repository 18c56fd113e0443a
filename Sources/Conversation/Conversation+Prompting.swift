import AllianceCore

/// The prompt itself: short, plain, and with whatever helps to write the line.
extension Conversation {
  func prompt(_ text: String, place: String, scope: String = "") -> Prompt {
    let mark = unsaved == nil ? "" : Words.notSavedMark
    return Prompt(
      text: "\(mark)\(text)> ", scope: scope, place: place, completer: completer(nil))
  }

  func prompt(for inquiry: Inquiry, at line: Line) -> Prompt {
    let party = inquiry.key.party
    if inquiry.question.isRoster, visit?.isOpening ?? true { return prompt("", place: "parties") }
    let text = (party.map { "\($0) " } ?? "") + inquiry.question.number
    let place = [inquiry.question.code, party ?? "", line.name].joined(separator: "/")
    let kind = kind(at: line, of: inquiry)
    let scope = [party ?? "joint", kind?.family ?? "name"].joined(separator: "/")
    var prompt = prompt(text, place: place, scope: scope)
    prompt.completer = completer(kind)
    if visit?.key == inquiry.key, pending == nil, let value = inquiry.statement(at: line)?.value {
      prompt.prefill = kind?.typed(value) ?? ""
    }
    return prompt
  }
}

extension PlainKind {
  /// Answers that are typed alike, so that one may stand for another.
  fileprivate var family: String {
    switch self {
    case .text: "text"
    case .yesNo, .scale, .choice, .choices: "choice"
    case .number, .percent, .money: "amount"
    case .date, .duration: "time"
    }
  }
}

extension Line {
  /// A name for the place, so that a draft finds its way back.
  fileprivate var name: String {
    switch self {
    case .value: "value"
    case .field(let asked): asked.name
    case .general(.value, _, _): "value-again"
    case .general(.field(let name), _, _): "\(name)-again"
    case .probe(let probe): probe.code
    case .cell(let asked, _, let number): "row-\(number)-\(asked.name)"
    case .judgement(let other): "judgement-of-\(other.code)"
    case .party: "party"
    case .person: "person"
    }
  }
}
