import AllianceCore
import TerminalText

/// An assessment in one line, for lists.
public enum Overview {
  /// - Parameter day: today, so that what ran out is seen.
  public static func line(
    for assessment: Assessment, name: String, method: Questionnaire, asOf day: Day
  ) -> String {
    let scoring = Scoring(assessment, method: method, asOf: day)
    let interview = scoring.currentInterview
    let lifecycle = interview.lifecycle
    let progress = lifecycle.currentStage.map { interview.progress(ofStage: $0) }
    let stale = scoring.method.gates.map(\.number).filter { gate in
      lifecycle.stage(ofGate: gate).map { lifecycle.stages[$0] == .stale } ?? false
    }
    return Words.listed(
      name: name, title: scoring.assessment.standing.start.title,
      state: Words.state(scoring) + Words.stale(stale) + Words.lapsed(scoring.lapsedGates),
      progress: progress, last: scoring.assessment.journal.last?.at)
  }
}
