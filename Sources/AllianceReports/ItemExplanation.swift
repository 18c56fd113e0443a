import AllianceCore

/// Where the points of a question come from: the answers, the rule, and whatever else the rule looks at.
enum ItemExplanation {
  static func report(_ question: Question, _ scoring: Scoring) -> Report {
    var report = Report("\(question.code)  \(question.name)")
    report.paragraph(question.ask)
    let owners: [String?] =
      question.isShared ? [nil] : scoring.assessment.standing.activeParties.map(\.code)
    report.table(
      ["Party", "Points", "Answer"],
      owners.map { owner in
        let inquiry = scoring.inquiry(question.code, owner)
        return [
          owner ?? "all", scoring.item(question, owner).map(points) ?? "",
          inquiry.map(AnswerWords.words) ?? "",
        ]
      })
    if let rule = question.score {
      report.paragraph("Points: \(RuleWords.words(for: rule)).")
      addInputs(of: rule, question, to: &report, scoring)
    }
    let weights = question.dimensions.sorted { $0.key < $1.key }.map {
      "\($0.key) with weight \($0.value)"
    }
    if !weights.isEmpty { report.paragraph("Feeds \(weights.joined(separator: ", ")).") }
    let gates = scoring.method.gates.filter {
      scoring.method.questions(usedByGate: $0.number).contains(question.code)
    }
    if !gates.isEmpty {
      report.paragraph("Used by \(gates.map { "gate \($0.number)" }.joined(separator: ", ")).")
    }
    return report
  }

  /// What a rule looks at beside the answer itself: a deadline, or what others say of it.
  private static func addInputs(
    of rule: ScoreRule, _ question: Question, to report: inout Report, _ scoring: Scoring
  ) {
    let parties = scoring.assessment.standing.activeParties
    switch rule {
    case .window(let window):
      report.table(
        ["Party", "Build time", "Time left", "Counted"],
        parties.map { party in
          let found = scoring.window(of: question.code, to: window.deadline, party.code)
          let counted = found.start.flatMap { start in
            found.end.map { "from \(start.iso) to \($0.iso), \(window.deadline)" }
          }
          return [
            party.code, found.length ?? "open", found.left.map { "\($0) days" } ?? "open",
            counted ?? "\(window.deadline) or the day to count from is open",
          ]
        })
    case .judged:
      report.table(
        ["About", "Judged by", "Judgement"],
        parties.flatMap { writer in
          parties.filter { $0.code != writer.code }.map { judge in
            let given = scoring.judgement(of: writer.code, by: judge.code, question.code)
            return [writer.code, judge.name, given?.rawValue ?? "not judged yet"]
          }
        })
    default: break
    }
  }

  private static func points(_ item: Item) -> String {
    switch item.score {
    case .scored(let points): points.tenths
    case .open: "open"
    case .notCounted: item.isApplicable ? "not scored" : "not asked"
    }
  }
}
