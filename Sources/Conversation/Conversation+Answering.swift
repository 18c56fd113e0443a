import AllianceCore
import AllianceReports

/// A line that is no command: what it means is decided by the line that was asked (formats 3).
extension Conversation {
  mutating func answer(_ line: String) -> [Effect] {
    if let pending { return settle(pending, with: line) }
    guard let (inquiry, asked) = position else {
      return line.trimmed.isEmpty
        ? [ask()] : [.say(page { $0.paragraph(Words.nothingAsked) }), ask()]
    }
    if line.trimmed == "=", inquiry.lastTime != nil { return confirmUnchanged(inquiry) }
    switch asked {
    case .party: return hearParty(line, of: inquiry)
    case .judgement(let other): return hearJudgement(line, on: other, of: inquiry)
    case .person(let role): return hearPerson(line, role: role, of: inquiry)
    case .cell(let column, let row, let number):
      return hearCell(line, Cell(column: column, row: row, number: number), of: inquiry)
    case .value, .field, .general, .probe:
      return line.trimmed.isEmpty
        ? passOver(asked, of: inquiry) : take(line, at: asked, of: inquiry)
    }
  }

  /// `=` says that the answer of the round before still holds.
  private mutating func confirmUnchanged(_ inquiry: Inquiry) -> [Effect] {
    let effects = inquiry.unchangedDeeds.flatMap { record($0) }
    return effects + say { $0.paragraph(Words.unchanged) }
  }

  /// An empty line: it keeps what stands, passes a question over, or says that a fact is not known.
  private mutating func passOver(_ asked: Line, of inquiry: Inquiry) -> [Effect] {
    if let visit, visit.key == inquiry.key, inquiry.statement(at: asked) != nil,
      !isPendingGeneral(asked)
    {
      return goThrough(asked, of: inquiry, saying: Words.kept)
    }
    switch asked {
    case .value:
      visit = nil
      return record(.skipped(inquiry.key)) + [.say(page { $0.paragraph(Words.passedOver) }), ask()]
    case .field(let field):
      let saying = field.field.isOptional ? Words.nothingNoted : Words.notedUnknown
      return keep(.unknown, at: asked, of: inquiry, saying: saying)
    case .probe: return keep(.unknown, at: asked, of: inquiry, saying: Words.notedUnknown)
    case .general:
      guard let first = inquiry.statement(at: asked)?.value else { return [ask()] }
      return keep(.leftGeneral(first), at: asked, of: inquiry, saying: Words.leftGeneral)
    case .cell, .judgement, .party, .person: return [ask()]
    }
  }

  private func isPendingGeneral(_ line: Line) -> Bool {
    if case .general = line { true } else { false }
  }

  /// Reads a line by the kind that is asked for.
  mutating func take(_ line: String, at asked: Line, of inquiry: Inquiry) -> [Effect] {
    guard let kind = kind(at: asked, of: inquiry) else { return [ask()] }
    do {
      let value = try kind.read(line, context: ReadingContext(baseCurrency: currency))
      return convert(value, kind, at: asked, of: inquiry)
    } catch {
      return [.say(page { $0.paragraph(error.message(for: kind)) }), ask()]
    }
  }

  /// Asks for the rate of a foreign currency, once for each (formats 2).
  private mutating func convert(
    _ value: Value, _ kind: PlainKind, at asked: Line, of inquiry: Inquiry
  ) -> [Effect] {
    guard case .money(var money) = value, money.currency != currency else {
      return consider(value, kind, at: asked, of: inquiry)
    }
    guard let rate = interview?.rate(of: money.currency) else {
      pending = .rate(asked, money)
      return [ask()]
    }
    money.rate = rate
    return consider(.money(money), kind, at: asked, of: inquiry)
  }

  /// Asks once more where a reading may be a slip, else keeps it.
  private mutating func consider(
    _ value: Value, _ kind: PlainKind, at asked: Line, of inquiry: Inquiry
  ) -> [Effect] {
    guard kind.isImplausible(value) else { return keep(value, kind, at: asked, of: inquiry) }
    pending = .plausibility(asked, value)
    return [ask()]
  }

  /// The further line that a pending value waited for.
  private mutating func settle(_ waiting: Pending, with line: String) -> [Effect] {
    if case .condition(let conditions) = waiting { return hearCondition(line, conditions) }
    if case .paste(let lines) = waiting { return hearPasted(line, lines) }
    if case .override(let override) = waiting { return hearOverride(line, override) }
    if case .decision(let decision) = waiting { return hearDecision(line, decision) }
    if case .confirmation(let deed, _) = waiting { return hearConfirmation(line, deed) }
    guard let inquiry = position?.inquiry else { return [ask()] }
    let text = line.trimmed
    switch waiting {
    case .condition, .override, .paste, .decision, .confirmation: return [ask()]
    case .plausibility(let asked, let value):
      guard let kind = kind(at: asked, of: inquiry) else { return [ask()] }
      pending = nil
      if ["y", "yes"].contains(text.lowercased()) {
        return keep(value, kind, at: asked, of: inquiry)
      }
      let isRefused = text.isEmpty || ["n", "no"].contains(text.lowercased())
      return isRefused ? say(Words.notKept) : take(line, at: asked, of: inquiry)
    case .rate(let asked, var money):
      guard let kind = kind(at: asked, of: inquiry) else { return [ask()] }
      do {
        money.rate = text.isEmpty ? nil : try Self.rate(text)
        pending = nil
        return consider(.money(money), kind, at: asked, of: inquiry)
      } catch {
        return [.say(page { $0.paragraph(error.message(for: .number(NumberLimits()))) }), ask()]
      }
    }
  }

  /// How much of the base currency one unit is: a number above zero.
  private static func rate(_ text: String) throws(Refusal) -> Number? {
    let kind = PlainKind.number(NumberLimits())
    let rate = try kind.read(text, context: ReadingContext(baseCurrency: "EUR")).number
    guard let rate, rate > 0 else { throw .notAboveZero(text) }
    return rate
  }

  /// Keeps a value: what stays general after its probe is marked.
  private mutating func keep(_ value: Value, _ kind: PlainKind, at asked: Line, of inquiry: Inquiry)
    -> [Effect]
  {
    if case .cell(let column, let row, let number) = asked {
      return keepCells(
        [column.name: .given(value)], Cell(column: column, row: row, number: number), of: inquiry,
        saying: reading(value, column))
    }
    var stated = Stated.given(value)
    if case .general = asked, let text = value.text, inquiry.generalWord(in: text) != nil {
      stated = .leftGeneral(value)
    }
    let reading =
      kind == .text
      ? nil
      : [Words.reading(kind.words(for: value)), converted(value)].compactMap { $0 }.joined(
        separator: " ")
    return keep(stated, at: asked, of: inquiry, saying: reading)
  }

  /// A foreign amount in the base currency, so that a slip in the rate is seen.
  private func converted(_ value: Value) -> String? {
    guard case .money(let money) = value, let rate = money.rate,
      let amount = money.amount.multiplied(by: rate)
    else { return nil }
    return Words.converted(amount, currency, rate)
  }

  private mutating func keep(_ stated: Stated, at asked: Line, of inquiry: Inquiry, saying: String?)
    -> [Effect]
  {
    if inquiry.statement(at: asked) == stated {
      return goThrough(asked, of: inquiry, saying: Words.kept)
    }
    let effects = record(.answered(inquiry.key, Deed.Answered(inquiry.part(stated, at: asked))))
    return effects + goThrough(asked, of: inquiry, saying: saying)
  }

  /// Goes on behind a line, with its reading and, at the end of a question, the word that it is kept.
  mutating func goThrough(_ asked: Line, of inquiry: Inquiry, saying: String?) -> [Effect] {
    if var visit {
      visit.done.insert(asked.revisited)
      self.visit = visit
      let isOver = interview?.inquiry(visit.key).map {
        $0.lineToRevisit(without: visit.done) == nil && $0.nextLine == nil
      }
      if isOver ?? true { self.visit = nil }
    }
    let isEnd = position?.inquiry.key != inquiry.key
    let sentence =
      isEnd
      ? interview?.inquiry(inquiry.key).flatMap(AnswerWords.sentence).map(Words.capitalised) : nil
    let words = [saying, sentence, isEnd ? Words.saved : nil].compactMap { $0 }.joined(
      separator: " ")
    return (words.isEmpty ? [] : [.say(page { $0.paragraph(words) })]) + [ask()]
  }
}

extension Conversation {
  var currency: String { assessment?.standing.start.currency ?? opening.currency }

  /// The kind of the line that is asked; nil for names of companies and people.
  func kind(at line: Line, of inquiry: Inquiry) -> PlainKind? {
    switch line {
    case .value, .general(.value, _, _): inquiry.question.kind.plain
    case .field(let asked), .cell(let asked, _, _): asked.field.kind
    case .general(.field, _, _), .probe: .text
    case .judgement: .choice(Words.judgements)
    case .party, .person: nil
    }
  }
}

extension Inquiry {
  /// The part of an answer that a line fills.
  func part(_ stated: Stated, at line: Line) -> Deed.Answered.Part {
    switch line {
    case .value, .general(.value, _, _): .value(stated)
    case .field(let asked): .fields([asked.name: stated])
    case .general(.field(let name), _, _): .fields([name: stated])
    case .probe(let probe): .fields([probe.code: stated])
    case .cell, .judgement, .party, .person:
      preconditionFailure("these are kept by their own lines")
    }
  }
}

extension Line {
  /// The line a visit ticks off: a second try stands for the line it mends.
  fileprivate var revisited: Line {
    if case .general(.value, _, _) = self { .value } else { self }
  }
}
