import AllianceCore
import AllianceReports

/// `/risk`: which risks an answer bears on, and how each of them stands now.
extension Conversation {
  /// A risk and those of its signals that look at one question.
  struct Bearing {
    var risk: Risk
    var signals: [(signal: RiskRules.Signal, isMet: Bool?)]
  }

  mutating func risk(_ argument: String, _ scoring: Scoring) -> [Effect] {
    guard let rules = method.riskRules else { return say { $0.paragraph(Words.noRisks) } }
    guard argument.isEmpty else {
      let ids = rules.risks.map(\.id)
      guard ids.contains(where: { $0.lowercased() == argument.lowercased() }) else {
        return say { $0.paragraph(Words.noSuchRisk(argument, ids)) }
      }
      return explain(argument, scoring)
    }
    guard let question = position?.inquiry.question else {
      return say { $0.paragraph(Words.nothingAsked) }
    }
    let bearings = bearings(of: question.code, scoring, rules)
    return say { Words.risks(&$0, bearings, question) }
  }

  private func bearings(of code: String, _ scoring: Scoring, _ rules: RiskRules) -> [Bearing] {
    scoring.risks.compactMap { risk in
      guard let rule = rules.risks.first(where: { $0.id == risk.id }) else { return nil }
      let signals = scoring.signals(of: rule).filter { signal, _ in
        signal.when?.questions.contains(code) ?? false
      }
      return signals.isEmpty
        ? nil : Bearing(risk: risk, signals: signals.map { ($0.signal, $0.result.isMet) })
    }
  }
}
