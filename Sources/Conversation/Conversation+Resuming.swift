import AllianceCore
import AllianceReports
import TerminalText

extension Conversation {
  /// What somebody who comes back needs: when it was, where it stands, and the last three things said.
  func recap(of assessment: Assessment) -> String {
    guard let interview, let last = assessment.journal.last else { return "" }
    var keys: [SlotKey] = []
    for entry in assessment.standingEntries.reversed() {
      guard case .answered(let key, _) = entry.deed, !keys.contains(key),
        coach?.gave(entry) != true
      else { continue }
      keys.append(key)
      if keys.count == 3 { break }
    }
    let said = keys.reversed().compactMap { interview.inquiry($0) }.map {
      ($0, AnswerWords.words(for: $0))
    }
    return page {
      Words.recap(
        &$0, title: assessment.standing.start.title, ago: Words.ago(now.seconds - last.at.seconds),
        interview, practice: coach.map { interview.progress(of: $0.exercises(in: interview)) },
        last: said, stale: outlook.staleGates)
      if coach == nil { changedMeanwhile(&$0, assessment) }
    }
  }

  /// What is not as it was answered: run out, overdue, set aside, or at odds.
  private func changedMeanwhile(_ page: inout Page, _ assessment: Assessment) {
    for gate in method.gates {
      guard let lapse = scoring?.lapse(ofGate: gate.number) else { continue }
      page.paragraph(Words.lapsed(gate.number, lapse))
    }
    let overdue = assessment.actions.filter { action in
      action.state == .open && action.due.map { $0.lastDay < now.day } ?? false
    }
    if !overdue.isEmpty { page.paragraph(Words.overdue(overdue)) }
    if !outlook.setAside.isEmpty { page.paragraph(Words.stillSetAside(outlook.setAside)) }
    for doubt in outlook.doubts { page.paragraph(Words.stillDoubtful(doubt)) }
    // Where nothing else is asked, the gate is all there is to say, and is said there.
    if position != nil, let gate = outlook.readyGate { page.paragraph(Words.gateReady(gate)) }
  }
}
