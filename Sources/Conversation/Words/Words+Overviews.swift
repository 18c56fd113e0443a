import AllianceCore
import AllianceReports
import TerminalText

extension Words {
  static func partiesStand(_ page: inout Page, _ parties: [Party], file: String) {
    page.paragraph("\(parties.count) parties: \(parties.map(\.code).joined(separator: ", ")).")
    page.paragraph(
      "Saved as \(file). Every answer is saved as you give it; leave at any time with Ctrl-D and come back with: alliance"
    )
    page.paragraph(
      "At any question, /why says why it is asked, /example shows a good answer, /help the rest.")
  }

  static func farewell(_ page: inout Page, file: String, position: (inquiry: Inquiry, line: Line)?)
  {
    let place = position.map { here in
      let isInside = !here.inquiry.slot.isEmpty && !here.inquiry.isSettled
      return isInside
        ? " You stopped inside \(here.inquiry.question.code)."
        : " Next is \(here.inquiry.question.code)."
    }
    page.paragraph("Saved in \(file).\(place ?? "") Come back with: alliance")
  }

  /// What happened last time, for somebody who comes back.
  static func recap(
    _ page: inout Page, title: String, ago: String, _ interview: Interview,
    practice: Progress? = nil,
    last: [(Inquiry, String)],
    stale: [Int]
  ) {
    let stage = interview.lifecycle.currentStage
    let exercises = practice.map { ": \($0.settled) of \($0.total) questions" }
    let place =
      exercises
      ?? stage.map { index -> String in
        let progress = interview.progress(ofStage: index)
        return ": \(name(ofStage: index)), \(progress.settled) of \(progress.total)"
      }
    page.paragraph("\(title). Last time, \(ago)\(place ?? "")\(Words.stale(stale)).")
    for (inquiry, words) in last {
      let party =
        inquiry.key.party.flatMap { interview.standing.party($0)?.code }.map { " \($0)" } ?? ""
      page.paragraph(
        "\(inquiry.question.code)\(party), \(inquiry.question.name): \(words)", hanging: 2)
    }
    let open = interview.todo().filter(\.slot.isPassedOver)
    if !open.isEmpty { page.paragraph("Still open: \(list(open)).") }
  }

  static func ago(_ seconds: Int) -> String {
    switch seconds {
    case ..<60: "a moment ago"
    case ..<3600: counted(seconds / 60, "minute") + " ago"
    case ..<86_400: counted(seconds / 3600, "hour") + " ago"
    default: counted(seconds / 86_400, "day") + " ago"
    }
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private static func list(_ inquiries: [Inquiry]) -> String {
    let names = inquiries.prefix(5).map { inquiry in
      [inquiry.key.party, "\(inquiry.question.code) (\(inquiry.question.name))"].compactMap { $0 }
        .joined(separator: " ")
    }
    let more = inquiries.count > 5 ? " and \(inquiries.count - 5) more" : ""
    return names.joined(separator: ", ") + more
  }

  static func status(_ page: inout Page, _ scoring: Scoring, _ interview: Interview) {
    let lifecycle = interview.lifecycle
    page.item(
      "Alliance", "\(interview.standing.start.title): \(state(scoring))", width: 12)
    for party in interview.standing.activeParties { page.item(party.code, party.name, width: 12) }
    for (index, stage) in interview.method.stages.enumerated() {
      let progress = interview.progress(ofStage: index)
      let count = progress.total == 0 ? "" : ", \(progress.settled) of \(progress.total) questions"
      let isAnswered = lifecycle.stages[index] == .inProgress && progress.settled == progress.total
      let ready = stage.gate.map { gate in
        progress.total > 0 && interview.isReady(stage: index) ? ", ready for gate \(gate)" : ""
      }
      let state = isAnswered ? allAnswered : words(for: lifecycle.stages[index])
      page.item(stage.title, state + count + (ready ?? ""), width: 38)
    }
    let setAside = interview.setAside
    if !setAside.isEmpty { page.item(setAsideTitle, list(setAside), width: 12) }
  }

  private static let allAnswered = "answered"

  /// Where the alliance stands today.
  static func state(_ scoring: Scoring) -> String {
    switch scoring.lifecycle.state {
    case .intake: "intake"
    case .forming(let stage): "forming, at \(scoring.method.stages[stage].title)"
    case .activating: "activating"
    case .performing: "performing"
    case .atRisk: "at risk"
    case .recovering: "recovering"
    case .evolving: "evolving"
    case .concluding: "concluding"
    case .concluded: "concluded"
    case .redirected:
      "redirected" + (scoring.redirectedTo.map { " to \(VerdictWords.name($0))" } ?? "")
    }
  }

  static func words(for state: Lifecycle.StageState) -> String {
    switch state {
    case .notStarted: "not started"
    case .inProgress: "in progress"
    case .held: "held"
    case .passedWithConditions: "passed with conditions"
    case .passed: "passed"
    case .overridden: "opened by override"
    case .redirected: "redirected"
    case .stale: "stale: an answer behind its gate has changed"
    }
  }

  static func todo(_ page: inout Page, _ open: [Inquiry]) {
    guard !open.isEmpty else { return page.paragraph("Nothing is open in the stages so far.") }
    for inquiry in open.prefix(15) {
      let state =
        inquiry.slot.isPassedOver ? "passed over" : inquiry.slot.isEmpty ? "not reached" : "begun"
      let party = inquiry.key.party.map { "\($0) " } ?? ""
      page.item(
        "\(party)\(inquiry.question.number)", "\(inquiry.question.name), \(state)", width: 20)
    }
    if open.count > 15 { page.paragraph("and \(open.count - 15) more.") }
    page.paragraph("Go to one with /goto \(open[0].question.number).")
  }

  static func review(_ page: inout Page, _ inquiries: [Inquiry]) {
    let said = inquiries.filter { !$0.slot.isBlank || $0.slot.mark != nil }
    guard !said.isEmpty else { return page.paragraph("Nothing has been answered here yet.") }
    for inquiry in said {
      let party = inquiry.key.party.map { " \($0)" } ?? ""
      page.item(
        "\(inquiry.question.number)\(party)",
        "\(inquiry.question.name): \(AnswerWords.words(for: inquiry))",
        width: 16)
      if let note = inquiry.slot.note { page.item("", "Note: \(note)", width: 16) }
    }
  }

  static func nothingOpen(_ page: inout Page, _ interview: Interview, _ samples: Samples) {
    page.space()
    let passedOver = interview.todo()
    guard let stage = interview.lifecycle.currentStage else {
      return page.paragraph("This alliance is concluded. /review shows what was said.")
    }
    let title = interview.method.stages[stage].title
    if interview.method.stages[stage].phase == .performing {
      let round = interview.standing.openRound
      page.paragraph(
        round.map {
          "Everything in \($0) is answered. /round \($0) close ends it; /decide writes down what follows."
        }
          ?? "Between rounds. Open the next with its quarter, such as /round 2026-Q4.")
      return
    }
    if let gate = interview.method.gates.first(where: {
      $0.number == interview.method.stages[stage].gate
    }) {
      let number = gate.number
      page.paragraph(
        "Gate \(number) stands at the end of this stage: \(gate.name) "
          + (interview.isReady(stage: stage)
            ? "/gate \(number) shows how it stands, /gate \(number) run runs it."
            : "It can be run once the core questions are answered or marked."))
    }
    if passedOver.isEmpty {
      page.paragraph("Everything in \(title) is answered.")
    } else {
      page.paragraph("Everything else in \(title) is answered. Still open: \(list(passedOver)).")
    }
    page.paragraph(
      "/review shows the answers, /goto \(samples.question) changes one, /quit leaves.")
  }
}

extension Words {
  static func listed(
    name: String, title: String, state: String, progress: Progress?, last: Timestamp?
  ) -> String {
    let count = progress.map { ", \($0.settled) of \($0.total)" } ?? ""
    let day = last.map { $0.day.iso } ?? ""
    return "\(name)  \(day)  \(title): \(state)\(count)".visible + "\n"
  }
}
