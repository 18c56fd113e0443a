import AllianceCore

/// Answers and deeds in a few words, for reviews, recaps and reports.
public enum AnswerWords {
  /// What a party said at a question, as one readable line.
  public static func words(for inquiry: Inquiry) -> String {
    if let mark = inquiry.slot.mark { return words(for: mark, reason: inquiry.slot.reason) }
    var parts: [String] = []
    if let value = inquiry.value, let kind = inquiry.question.kind.plain {
      parts.append(words(for: value, kind))
    }
    if let sentence = sentence(of: inquiry) {
      parts.append(sentence)
    } else {
      for asked in inquiry.askedFields {
        if let stated = inquiry.slot.fields[asked.name] {
          parts.append(words(for: stated, asked.field))
        }
      }
    }
    let text = parts.joined(separator: "; ")
    let rows = rowLines(of: inquiry)
    if rows.isEmpty, text.isEmpty { return inquiry.slot.rowsAreDone ? "none" : "not reached" }
    if rows.isEmpty { return text }
    return (rows + [text].filter { !$0.isEmpty }).joined(separator: "\n")
  }

  /// What a party said at one part of a question.
  public static func words(for inquiry: Inquiry, at part: Condition.Part) -> String {
    switch part {
    case .value:
      guard let value = inquiry.value, let kind = inquiry.question.kind.plain else { break }
      return words(for: value, kind)
    case .field(let name):
      guard let stated = inquiry.slot.fields[name], let field = inquiry.question.field(named: name)
      else { break }
      return words(for: stated, field)
    case .column: break
    }
    return words(for: inquiry)
  }

  /// Each row of a table on a line of its own.
  private static func rowLines(of inquiry: Inquiry) -> [String] {
    inquiry.askedRows.enumerated().compactMap { index, row in
      let cells = inquiry.columns(of: row).compactMap { column in
        row.cells[column.name].map { words(for: $0, column.field) }
      }
      return cells.isEmpty
        ? nil : "\(inquiry.label(of: row) ?? "\(index + 1)"): \(cells.joined(separator: " | "))"
    }
  }

  /// What was said at a field or cell; nothing is an answer where it is optional.
  private static func words(for stated: Stated, _ field: Field) -> String {
    field.isOptional && stated == .unknown ? "none" : words(for: stated, field.kind)
  }

  /// The fields read together, once all of them are given; a fact that the sentence has no place for, since it is not
  /// always asked, follows behind its question.
  public static func sentence(of inquiry: Inquiry) -> String? {
    guard var text = inquiry.question.reads, inquiry.isComplete else { return nil }
    var behind = ""
    for asked in inquiry.askedFields {
      guard let stated = inquiry.slot.fields[asked.name] else { return nil }
      let words = words(for: stated, asked.field)
      let read = text.reading(words, stated.value?.date, at: "{\(asked.name)}")
      if read == text, stated != .unknown { behind += " \(ask(of: asked)) \(words)." }
      text = read
    }
    return text + behind
  }

  /// The question without what helps to answer it; one that is asked about several parties says about which.
  private static func ask(of asked: AskedField) -> String {
    let ask = asked.field.ask
    let question = ask.firstIndex(of: "?").map { String(ask[...$0]) } ?? ask
    return asked.party.map { "\($0.name): \(question)" } ?? question
  }

  private static func words(for mark: Deed.Mark, reason: String?) -> String {
    let word =
      switch mark {
      case .unknown: "unknown"
      case .notApplicable: "not applicable"
      case .declined: "declined"
      }
    return word + (reason.map { " (\($0))" } ?? "")
  }

  /// What an entry did, in a few words.
  public static func deed(_ deed: Deed, _ method: Questionnaire) -> String {
    switch deed {
    case .answered(let key, let answered):
      "\(place(key)) \(part(answered.part, method.question(key.question)))"
    case .skipped(let key): "\(place(key)) passed over"
    case .cleared(let key, _): "\(place(key)) cleared"
    case .marked(let key, let mark, let reason): "\(place(key)) \(words(for: mark, reason: reason))"
    case .noted(_, let note, let evidence): "note \(Refusal.quoted(note ?? evidence ?? ""))"
    case .party(_, let party): "party \(party.name)"
    case .person(_, let person): "\(person.name)"
    case .judged(let key, let other, let judgement):
      "\(place(key)) on \(other): \(judgement.rawValue)"
    case .action(let action): "action \(Refusal.quoted(action.text)) \(action.state.rawValue)"
    case .snapshot(let name): "snapshot \(Refusal.quoted(name))"
    case .gateRun(let run): "gate \(run.gate) run: \(run.result.rawValue)"
    case .overrode(let override): "gate \(override.gate) opened by \(override.name)"
    case .decided(let decision): "decision \(decision.decision.rawValue)"
    case .roundOpened(let round): "round \(round) opened"
    case .roundClosed(let round, _): "round \(round) closed"
    case .started, .revealed, .resolved, .undone, .redone, .migrated, .merged, .adopted:
      deed.verb.rawValue
    }
  }

  private static func place(_ key: SlotKey) -> String {
    [key.question, key.party].compactMap { $0 }.joined(separator: " ")
  }

  private static func part(_ part: Deed.Answered.Part, _ question: Question?) -> String {
    switch part {
    case .value(let stated): question?.kind.plain.map { words(for: stated, $0) } ?? ""
    case .fields(let fields), .row(_, let fields):
      fields.names.map { Refusal.quoted(fields[$0]?.value?.words ?? "unknown") }.joined(
        separator: ", ")
    case .rowsDone: "table finished"
    }
  }

  /// What was said at one line.
  public static func words(for stated: Stated, _ kind: PlainKind) -> String {
    switch stated {
    case .given(let value): kind.words(for: value)
    case .leftGeneral(let value): kind.words(for: value) + " (left general)"
    case .unknown: "unknown"
    }
  }
}

extension String {
  /// With those words in that place; a date as a sentence takes it: on a day, in a month, by the third quarter.
  fileprivate func reading(_ words: String, _ date: PartialDate?, at place: String) -> String {
    switch date {
    case nil, .day: return replacingAll(place, with: words)
    case .quarter: return reading("the " + words, inSpanAt: place)
    case .month, .year: return reading(words, inSpanAt: place)
    }
  }

  private func reading(_ words: String, inSpanAt place: String) -> String {
    replacingAll(" on \(place)", with: " in \(words)").replacingAll(place, with: words)
  }
}
