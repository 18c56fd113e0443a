import AllianceCore
import AllianceReports
import TerminalText

/// Putting the next question on the screen, and the prompt behind it.
extension Conversation {
  /// Waits for the next line; what has to be read first is printed once.
  mutating func ask() -> Effect {
    takeUpRevisit()
    let introduction = remarks() + (introducePending() ?? introduce())
    var prompt: Prompt
    if let text = pendingPrompt {
      prompt = self.prompt(text, place: text, scope: text)
    } else if assessment == nil {
      prompt = self.prompt("", place: "title")
    } else if let (inquiry, line) = position {
      prompt = self.prompt(for: inquiry, at: line)
    } else {
      prompt = self.prompt("", place: "end")
    }
    prompt.introduction = introduction
    return .ask(prompt)
  }

  /// What has to be said before a gate, a decision or a change is recorded comes before everything else.
  private func introducePending() -> String? {
    switch pending {
    case .condition(let conditions): page { $0.paragraph(conditions.question) }
    case .override(let override): page { $0.paragraph(override.question) }
    case .decision(let decision): page { $0.paragraph(Words.decisionLine(decision)) }
    case .confirmation(_, let consequence): page { $0.paragraph(consequence) }
    case .paste: ""
    case .plausibility(let line, let value):
      position.flatMap { kind(at: line, of: $0.inquiry) }.map { kind in
        page { $0.paragraph(Words.implausible(kind.words(for: value))) }
      }
    case .rate(_, let money):
      page { $0.paragraph(Words.rateNeeded(money.currency, base: currency)) }
    case nil: nil
    }
  }

  /// Gives up what waited for a further line; the sentence says what did not happen.
  mutating func letGo() -> [Effect] {
    guard let dropped = pending else { return [] }
    pending = nil
    return Words.letGo(dropped).map { words in [.say(page { $0.paragraph(words) })] } ?? []
  }

  /// The prompt of a line that no question asks.
  private var pendingPrompt: String? {
    switch pending {
    case .condition(let conditions): Words.gatePrompt(conditions.result.gate.number)
    case .override(let override): Words.gatePrompt(override.gate)
    case .decision: "decide"
    case .confirmation: "y/n"
    case .paste: "paste"
    case .plausibility, .rate, nil: nil
    }
  }

  /// Everything a person has to read before the next line; empty when it is on the screen already.
  mutating func introduce() -> String {
    guard assessment != nil else { return page { $0.paragraph(Words.askTitle, indent: 0) } }
    guard let (inquiry, line) = position, let interview else { return introduceEnd() }
    shown.allDone = false
    var page = Page(columns: columns, isPlain: isPlain)
    if !(inquiry.question.isRoster && (visit?.isOpening ?? true)) {
      introduceStage(of: inquiry, interview, on: &page)
      introduceQuestion(inquiry, line, interview, on: &page)
    }
    introduceLine(line, of: inquiry, on: &page)
    return page.text
  }

  private mutating func introduceStage(
    of inquiry: Inquiry, _ interview: Interview, on page: inout Page
  ) {
    guard let index = interview.stage(of: inquiry), shown.stage != index else { return }
    shown.stage = index
    let stage = method.stages[index]
    page.space()
    Words.stageOpening(
      &page, stage, number: index, of: method.stages.count - 1,
      interview.progress(of: asked(inStage: index, interview)))
    Words.chapter(&page, coach?.lesson(entering: stage.id))
  }

  private mutating func introduceQuestion(
    _ inquiry: Inquiry, _ line: Line, _ interview: Interview, on page: inout Page
  ) {
    let party = inquiry.key.party.flatMap { interview.standing.party($0) }
    let place = inquiry.isJudging ? "\(inquiry.question.code)/judged" : inquiry.question.code
    if shown.question != place {
      shown.question = place
      shown.party = inquiry.key.party
      shown.line = nil
      page.space()
      Words.question(
        &page, inquiry, progress: progress(of: inquiry, interview), wording: wording(of: inquiry))
      if let party { Words.turn(&page, of: party) }
    } else if shown.party != inquiry.key.party {
      shown.party = inquiry.key.party
      shown.line = nil
      page.space()
      if let party {
        Words.turn(&page, of: party)
      } else {
        page.paragraph(Words.together, indent: 0)
      }
    }
  }

  private mutating func introduceLine(_ line: Line, of inquiry: Inquiry, on page: inout Page) {
    guard shown.line != line, pending == nil else { return }
    shown.line = line
    if let last = inquiry.lastTime { Words.lastTime(&page, last.round, inquiry) }
    Words.line(&page, line, of: inquiry)
    if visit?.key == inquiry.key, let stands = inquiry.statement(at: line),
      let kind = kind(at: line, of: inquiry)
    {
      page.paragraph(Words.stands(stands, kind))
    }
  }

  /// Question n of m and the minutes that are left in its stage.
  private func progress(of inquiry: Inquiry, _ interview: Interview) -> String? {
    guard let stage = interview.stage(of: inquiry) else { return nil }
    var codes: [String] = []
    let all = asked(inStage: stage, interview)
    for asked in all where !codes.contains(asked.question.code) {
      codes.append(asked.question.code)
    }
    let progress = interview.progress(of: all)
    return codes.firstIndex(of: inquiry.question.code).map {
      Words.progress(Words.Place(stage: stage, index: $0 + 1), progress, isPlain: isPlain)
    }
  }

  /// The wording for this industry and moment, else the standard one.
  private func wording(of inquiry: Inquiry) -> String {
    let question = inquiry.question
    if let interview, let entry = interview.lifecycle.entry,
      let place = method.rank(of: question.code),
      place.stage < entry, let lookBack = question.lookBack
    {
      return lookBack
    }
    guard !question.wording.isEmpty, let interview else { return question.ask }
    let chosen = method.questions.lazy.filter(\.isShared).flatMap { interview.inquiries(of: $0) }
      .flatMap { $0.value?.value?.optionIDs ?? [] }
    return chosen.lazy.compactMap { question.wording[$0] }.first ?? question.ask
  }

  private mutating func introduceEnd() -> String {
    guard let interview, !shown.allDone else { return "" }
    shown = Shown()
    shown.allDone = true
    let samples = samples
    return page { page in
      if let coach {
        endPractice(coach, interview, on: &page)
      } else {
        Words.nothingOpen(&page, interview, samples)
      }
    }
  }
}
