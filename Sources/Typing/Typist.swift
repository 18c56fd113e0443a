import AllianceCore
import Conversation

/// Somebody who answers every question there is, so that a whole life of an alliance can be walked in a test.
///
/// Everything typed is kept, so that the same lines can be sent to the real program.
package struct Typist {
  package private(set) var conversation: Conversation
  package private(set) var lines: [String] = []
  /// What was asked, by slot.
  package private(set) var asked: Set<SlotKey> = []
  /// Lines for places that are not to be filled by habit, by `Q0.04`, `Q2.01 acme` or `Q2.01.second`.
  package var own: [String: String] = [:]
  private var now = Timestamp(seconds: 1_795_251_600)
  private var count = 0

  package init(
    _ method: Questionnaire, path: Deed.Start.Path = .full, parties: [String],
    own: [String: String] = [:]
  ) {
    let names = Identifiers { [counter = Counter(7)] in counter.next() }
    let opening = Conversation.Opening(
      title: "Typed", parties: parties.map { PartyName($0) }, path: path)
    conversation = Conversation(starting: opening, method: method, identifiers: names)
    self.own = own
    perform(conversation.begin(at: now))
  }

  /// Answers until nothing is asked any more; at most `limit` lines, so that a circle is found.
  package mutating func typeAll(limit: Int = 3000) {
    for _ in 0..<limit {
      guard let (inquiry, line) = conversation.position else { return }
      asked.insert(inquiry.key)
      type(reply(to: line, of: inquiry))
    }
    preconditionFailure(
      "more than \(limit) lines are asked, at last \(lines.suffix(6)) at \(conversation.position.map { "\($0.inquiry.key) \($0.line)" } ?? "")"
    )
  }

  package mutating func type(_ line: String) {
    lines.append(line)
    now = Timestamp(seconds: now.seconds + 1)
    perform(conversation.hear(.line(line), at: now))
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      if case .create = effect {
        return perform(conversation.hear(.created(file: "typed.alliance.json"), at: now))
      }
    }
  }

  private mutating func reply(to line: Line, of inquiry: Inquiry) -> String {
    count += 1
    let code = inquiry.question.code
    let place = inquiry.key.party.map { "\(code) \($0)" } ?? code
    switch line {
    case .party: return "Company \(count)"
    case .person(let role): return "Person \(count), \(role?.rawValue ?? "legal"), yes"
    case .judgement: return "match"
    case .general, .probe: return fact
    case .value: return own[place] ?? own[code] ?? reply(to: inquiry.question.kind.plain)
    case .field(let asked): return own["\(code).\(asked.name)"] ?? reply(to: asked.field.kind)
    case .cell(let column, nil, let number):
      let first = inquiry.askedColumns.first?.name == column.name
      let least =
        if case .open(let bounds)? = inquiry.question.kind.table?.rows { bounds.lowerBound } else {
          0
        }
      return first && number > max(2, least)
        ? "" : own["\(code).\(column.name)"] ?? reply(to: column.field.kind)
    case .cell(let column, _?, _):
      return own["\(code).\(column.name)"] ?? reply(to: column.field.kind)
    }
  }

  private var fact: String { "fact number \(count) about 40 hospitals in 2027" }

  private func reply(to kind: PlainKind?) -> String {
    switch kind {
    case .yesNo: "y"
    case .scale: "4"
    case .choice: "1"
    case .choices(let options, let ticks):
      options.enumerated().filter { !$0.element.isExclusive }.prefix(ticks.upperBound).map {
        "\($0.offset + 1)"
      }
      .joined(separator: ",")
    case .number(let limits), .percent(let limits):
      (limits.plausible?.lowerBound ?? limits.minimum ?? 12).literal
    case .money(let limits): "EUR \((limits.plausible?.lowerBound ?? 250_000).literal)"
    case .date: "2027-06-30"
    case .duration: "18 months"
    case .text, nil: fact
    }
  }
}

/// Numbers in a row, for names that are the same at every run.
package final class Counter: @unchecked Sendable {
  private var value: UInt64

  package init(_ start: UInt64) { value = start }

  package func next() -> UInt64 {
    value += 1
    return value &* 0x9E37_79B9_7F4A_7C15
  }
}
