import AllianceCore
import AllianceReports

extension Conversation {
  /// What somebody who comes back needs: when it was, where it stands, and the last three things said.
  func recap(of assessment: Assessment) -> String {
    guard let interview, let last = assessment.journal.last else { return "" }
    var keys: [SlotKey] = []
    for entry in assessment.standingEntries.reversed() {
      guard case .answered(let key, _) = entry.deed, !keys.contains(key) else { continue }
      keys.append(key)
      if keys.count == 3 { break }
    }
    let said = keys.reversed().compactMap { interview.inquiry($0) }.map {
      ($0, AnswerWords.words(for: $0))
    }
    return page {
      Words.recap(
        &$0, title: assessment.standing.start.title, ago: Words.ago(now.seconds - last.at.seconds),
        interview, last: said, stale: outlook.staleGates)
    }
  }
}
