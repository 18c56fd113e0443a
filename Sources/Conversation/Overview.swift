import AllianceCore
import TerminalText

/// An assessment in one line, for lists.
public enum Overview {
  public static func line(for assessment: Assessment, name: String, method: Questionnaire) -> String
  {
    let lifecycle = Lifecycle.replay(assessment, method: method).lifecycle
    let interview = Interview(
      method, standing: assessment.standing, lifecycle: lifecycle,
      recommended: Scoring.recommended(assessment, method))
    let progress = lifecycle.currentStage.map { interview.progress(ofStage: $0) }
    let stale = method.gates.map(\.number).filter { gate in
      lifecycle.stage(ofGate: gate).map { lifecycle.stages[$0] == .stale } ?? false
    }
    return Words.listed(
      name: name, title: assessment.standing.start.title,
      state: Words.name(of: lifecycle, in: method) + Words.stale(stale),
      progress: progress, last: assessment.journal.last?.at)
  }
}
