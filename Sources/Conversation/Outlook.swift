import AllianceCore
import AllianceReports

/// What one line can move besides the answer itself: compared before and after, so that it is said once.
struct Outlook: Sendable {
  /// The gates that were passed and then lost an answer they had used.
  var staleGates: [Int] = []
  /// Answers that do not apply as things stand.
  var setAside: [SetAside] = []
  /// Answers that do not fit together.
  var doubts: [Doubt] = []
  /// The gate of the stage that is worked on, once all its core questions are settled.
  var readyGate: Int?

  init() {}

  init(_ scoring: Scoring, _ interview: Interview) {
    let lifecycle = interview.lifecycle
    staleGates = scoring.method.gates.map(\.number).filter { gate in
      lifecycle.stage(ofGate: gate).map { lifecycle.stages[$0] == .stale } ?? false
    }
    setAside = interview.setAside
    doubts = scoring.doubts
    readyGate = lifecycle.currentStage.flatMap { stage in
      guard let gate = scoring.method.stages[stage].gate, lifecycle.stages[stage] == .inProgress,
        scoring.method.gates.contains(where: { $0.number == gate }),
        interview.isReady(stage: stage)
      else { return nil }
      return gate
    }
  }
}

extension Conversation {
  /// Looks at what is asked now, and of whom, as of today.
  mutating func lookAgain() {
    scoring = assessment.map { Scoring($0, method: method, asOf: now.day) }
    interview = scoring?.currentInterview
  }

  /// Looks at what else follows; once for a line, however many entries it made.
  mutating func lookAround() {
    outlook = scoring.flatMap { scoring in interview.map { Outlook(scoring, $0) } } ?? Outlook()
  }

  /// One line for each thing that has moved since `before`.
  private func consequences(since before: Outlook) -> String {
    let turned = outlook.staleGates.filter { !before.staleGates.contains($0) }
    let gone = outlook.setAside.filter { !before.setAside.contains($0) }
    let back = before.setAside.filter { !outlook.setAside.contains($0) && stands($0) }
    let doubts = outlook.doubts.filter { !before.doubts.contains($0) }
    let settled = before.doubts.filter { !outlook.doubts.contains($0) }
    return page { page in
      if !turned.isEmpty { page.paragraph(Words.turnedStale(turned)) }
      if !gone.isEmpty { page.paragraph(Words.setAside(gone)) }
      if !back.isEmpty { page.paragraph(Words.broughtBack(back)) }
      for doubt in doubts { page.paragraph(Words.doubt(doubt, said: said(behind: doubt))) }
      for doubt in settled { page.paragraph(Words.doubtSettled(doubt)) }
      // Where nothing more is asked, the end of the stage says it.
      if let gate = outlook.readyGate, before.readyGate == nil, position != nil, coach == nil {
        page.paragraph(Words.gateReady(gate))
      }
    }
  }

  /// Says what followed from a line, behind what was said of the line itself.
  mutating func telling(_ effects: [Effect]) -> [Effect] {
    guard effects.contains(where: \.isSave) else { return effects }
    let before = outlook
    lookAround()
    let words = consequences(since: before)
    guard !words.isEmpty, case .ask? = effects.last else { return effects }
    return effects.dropLast() + [.say(words)] + effects.suffix(1)
  }

  /// An answer that was set aside and then taken away has not come back.
  private func stands(_ place: SetAside) -> Bool {
    interview?.inquiry(place.key).map { inquiry in
      place.field.map { inquiry.slot.fields[$0] != nil } ?? !inquiry.slot.isEmpty
    } ?? false
  }

  /// The answers that do not fit, each in the words of the part that is looked at.
  private func said(behind doubt: Doubt) -> [(inquiry: Inquiry, words: String)] {
    guard let interview else { return [] }
    return doubt.places.flatMap { place -> [(inquiry: Inquiry, words: String)] in
      let inquiries = method.question(place.question).map { interview.inquiries(of: $0) } ?? []
      return inquiries.filter {
        $0.isAnswered && (doubt.party == nil || $0.key.party == nil || $0.key.party == doubt.party)
      }.map { ($0, AnswerWords.words(for: $0, at: place.part)) }
    }
  }
}
