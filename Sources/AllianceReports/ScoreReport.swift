import AllianceCore

/// Everything the shared core says of an assessment so far, gates first.
public struct ScoreReport {
  let scoring: Scoring
  private let tried: Trial?
  private let hints: Hints

  /// Answers that are only tried out.
  public struct Trial {
    let file: String
    let before: Scoring

    /// - Parameter before: the same assessment without them, on the same day.
    public init(file: String, before: Scoring) {
      self.file = file
      self.before = before
    }
  }

  public init(_ scoring: Scoring, tried: Trial? = nil, hints: Hints = .none) {
    self.scoring = scoring
    self.tried = tried
    self.hints = hints
  }

  public var report: Report {
    let standing = scoring.assessment.standing
    let with = tried.map { ", if \($0.file) were true" } ?? ""
    var report = Report("\(standing.start.title): score as of \(scoring.asOf.iso)\(with)")
    if let tried {
      ChangeReport(now: tried.before, then: scoring).add(to: &report)
      report.heading("What it would come to")
    }
    if let verdict = scoring.verdict {
      let words = VerdictWords(scoring)
      report.paragraph("Class: \(VerdictWords.headline(verdict)).")
      report.list(verdict.qualifiers.map { "\(words.label(for: $0)): \(words.words(for: $0))" })
    }
    report.paragraph(outcome)
    let coverage = scoring.coverage
    if let share = coverage.share {
      report.paragraph(
        "\(coverage.answered) of \(coverage.applicable) answers are in, \(share.tenths) % of what counts."
      )
    }
    addGates(to: &report)
    addDimensions(to: &report)
    addDivergences(to: &report)
    addRisks(to: &report)
    FigureReport(scoring: scoring).addMetrics(to: &report)
    FigureReport(scoring: scoring).addMovement(to: &report)
    report.heading("How to read this")
    report.paragraph(
      "Scores are weighted means of what is known, from 0 to 100; the range shows what the open rest could make of "
        + "them. Below half of the weight only the range is shown. Differences between parties change no score. "
        + "Everything rests on what people said of themselves.")
    return report
  }

  /// The outcome test of all and of each, with results in the place of expectations once there are any.
  var outcome: String {
    let final = scoring.method.verdictRules.map(scoring.realisedOutcome)
    let parties = scoring.assessment.standing.activeParties.map { party in
      let result = final?.parties.first { $0.party == party.code }?.result
      return "\(party.name) \((result ?? scoring.outcomeTest(of: party.code)).rawValue)"
    }
    let overall = final?.overall ?? scoring.outcomeTest
    return "Outcome test: \(overall.rawValue). \(parties.joined(separator: ", "))."
  }

  func addGates(to report: inout Report) {
    for gate in scoring.method.gates {
      guard let gateReport = GateReport(gate: gate.number, scoring, hints: hints),
        isBegun(gate.number)
      else {
        continue
      }
      let word = GateReport.word(for: gateReport.result.result)
      let standing = GateStanding(scoring.lifecycle, gate.number).words
      report.heading("Gate \(gate.number)  \(gate.name)  \(word); \(standing)")
      gateReport.add(to: &report)
    }
  }

  private func isBegun(_ gate: Int) -> Bool {
    scoring.lifecycle.stage(ofGate: gate).map { scoring.lifecycle.stages[$0] != .notStarted }
      ?? false
  }

  func addDimensions(to report: inout Report) {
    let parties = scoring.assessment.standing.activeParties
    let short = Self.short(parties.map(\.code))
    report.heading("Dimensions")
    report.table(
      ["Id", "Score", "Range", "Known"] + short + ["Name"],
      scoring.dimensions.map { dimension in
        [
          dimension.id, shown(dimension.score), range(dimension),
          dimension.coverage.map { "\($0.tenths) %" } ?? "-",
        ]
          + parties.map { shown(dimension.of($0.code).score) }
          + [scoring.method.dimensions.first { $0.id == dimension.id }?.name ?? ""]
      })
    let cut = zip(short, parties).filter { $0 != $1.code }.map { "\($0) is \($1.name)" }
    report.paragraph(
      (["Known is the share of the weight that is answered"] + cut).joined(separator: "; ") + ".")
  }

  /// The codes of the parties, cut so that several fit in a line; lettered where that would make them alike.
  static func short(_ codes: [String]) -> [String] {
    let cut = codes.map { String($0.prefix(6)) }
    guard Set(cut).count == cut.count else {
      return codes.indices.map { $0 < 26 ? String(UnicodeScalar(UInt8(65 + $0))) : "\($0 + 1)" }
    }
    return cut
  }

  private func shown(_ score: Fraction?) -> String { score?.tenths ?? "-" }

  private func range(_ dimension: DimensionScore) -> String {
    guard let low = dimension.low, let high = dimension.high else { return "-" }
    return low == high ? low.tenths : "\(low.tenths)-\(high.tenths)"
  }

  private func addRisks(to report: inout Report) {
    let assessable = scoring.risks.filter { $0.level != .notAssessable }
    guard !assessable.isEmpty else { return }
    report.heading("Risks")
    report.table(
      ["Id", "Level", "Risk"], assessable.map { [$0.id, VerdictWords.level(of: $0), $0.name] })
    let others = scoring.risks.filter { $0.level == .notAssessable }.map(\.id)
    if !others.isEmpty {
      report.paragraph("Not yet assessable: \(others.joined(separator: ", ")).")
    }
  }

  private func addDivergences(to report: inout Report) {
    let divergences = scoring.divergences
    guard !divergences.isEmpty else { return }
    report.heading("Where the parties differ")
    report.table(
      ["Weight", "Question", "What they say"],
      divergences.map { divergence in
        let question = scoring.method.question(divergence.question)
        let sides = divergence.sides.map { side in
          "\(side.party): \(side.words(question) ?? "see the text")"
        }
        return [
          divergence.severity.rawValue, divergence.question,
          "\(question?.name ?? ""). \(sides.joined(separator: "; "))",
        ]
      })
  }
}

/// How the record says a gate stands (formats 7).
public enum GateStanding: String, Sendable {
  case notRun, passed, conditions, held, redirected, overridden, stale

  public init(_ lifecycle: Lifecycle, _ gate: Int) {
    guard let stage = lifecycle.stage(ofGate: gate) else {
      self = .notRun
      return
    }
    self =
      switch lifecycle.stages[stage] {
      case .notStarted, .inProgress: .notRun
      case .held: .held
      case .passedWithConditions: .conditions
      case .passed: .passed
      case .overridden: .overridden
      case .redirected: .redirected
      case .stale: .stale
      }
  }

  /// As people say it.
  public var words: String {
    switch self {
    case .notRun: "not run yet"
    case .passed: "passed"
    case .conditions: "passed with conditions"
    case .held: "held"
    case .redirected: "redirected"
    case .overridden: "opened by override"
    case .stale: "stale: an answer behind it has changed"
    }
  }

  /// Whether the next stage is open behind it (formats 7).
  public var isOpen: Bool { [.passed, .conditions, .overridden].contains(self) }
}
