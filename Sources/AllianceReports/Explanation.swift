import AllianceCore

/// Every point behind one item, dimension, gate or criterion (formats 6).
public enum Explanation {
  /// The explanation of `Q1.17`, `D3`, `gate1`, `M3`, `gate1.M3`, `class`, `F2` or `MET-H1`; nil when there is no such thing.
  public static func report(of name: String, _ scoring: Scoring) -> Report? {
    let name = name.lowercased()
    if let question = scoring.method.question(name.uppercased())
      ?? scoring.method.question("Q" + name)
    {
      return item(question, scoring)
    }
    if let dimension = scoring.method.dimensions.first(where: { $0.id.lowercased() == name }) {
      return self.dimension(dimension, scoring)
    }
    let rules = scoring.method.verdictRules?.rules ?? []
    if name == "class" || rules.contains(where: { $0.id.lowercased() == name }) {
      return VerdictExplanation.verdict(scoring)
    }
    if let risk = VerdictExplanation.risk(name, scoring) { return risk }
    if let metric = MetricExplanation.report(of: name, scoring) { return metric }
    let parts = name.split(separator: ".").map(String.init)
    if let first = parts.first, first.hasPrefix("gate"), let number = Int(first.dropFirst(4)),
      let gate = GateReport(gate: number, scoring)
    {
      return parts.count > 1 ? criterion(parts[1], gate, scoring) : self.gate(gate)
    }
    let current = scoring.lifecycle.currentStage.flatMap { scoring.method.stages[$0].gate }
    let gates = [current].compactMap { $0 } + scoring.method.gates.map(\.number)
    return gates.lazy.compactMap { GateReport(gate: $0, scoring) }.compactMap {
      criterion(name, $0, scoring)
    }.first
  }

  /// The names that can be explained, for completion and suggestions.
  public static func names(_ method: Questionnaire) -> [String] {
    ["class"] + (method.riskRules?.risks ?? []).map(\.id) + method.dimensions.map(\.id)
      + method.gates.map { "gate\($0.number)" }
      + method.gates.flatMap { $0.criteria.map(\.id) } + Metric.Name.allCases.map(\.rawValue)
      + method.questions.map(\.code)
  }

  private static func criterion(_ id: String, _ gate: GateReport, _ scoring: Scoring) -> Report? {
    guard let criterion = gate.result.criteria.first(where: { $0.id.lowercased() == id }) else {
      return nil
    }
    let kind = criterion.isHard ? "hard" : "soft"
    var report = Report(
      "Gate \(gate.result.gate.number), \(criterion.id) (\(kind)): \(GateReport.word(for: criterion.outcome.isMet))"
    )
    report.paragraph(gate.says(criterion))
    let facts = FactWords(scoring: scoring)
    report.table(
      ["Result", "Fact"],
      criterion.outcome.reasons.map { [GateReport.word(for: $0.isMet), facts.words(for: $0)] })
    return report
  }

  /// The gate with what its index is made of.
  private static func gate(_ gate: GateReport) -> Report {
    var report = gate.report
    report.table(
      ["Share", "Score", "Share x score", "Party", "Dimension"],
      gate.result.indexParts.map { part in
        [
          "\(part.share)", part.score?.exact ?? "not known",
          part.score.map { ($0 * Fraction(part.share)).exact } ?? "-", part.party ?? "-",
          part.dimension,
        ]
      })
    if let index = gate.result.index { report.paragraph("Index: \(index.exact).") }
    return report
  }

  private static func dimension(_ named: Questionnaire.Dimension, _ scoring: Scoring) -> Report {
    let dimension = scoring.dimension(named.id)
    var report = Report("\(named.id)  \(named.name): \(dimension.score?.tenths ?? "not known")")
    report.table(
      ["Weight", "Points", "Weight x points", "Party", "Question"],
      dimension.parts.filter { $0.score != .notCounted }.map { part in
        let question = scoring.method.question(part.question)
        return [
          part.weight.exact, part.score.points?.exact ?? "open",
          part.score.points.map { (part.weight * $0).exact } ?? "-", part.party ?? "all",
          "\(part.question) \(question?.name ?? "")",
        ]
      })
    report.paragraph(
      "Known weight \(dimension.knownWeight.exact) of \(dimension.totalWeight.exact)"
        + (dimension.coverage.map { ", \($0.tenths) %." } ?? "."))
    report.paragraph(
      dimension.score.map {
        "Score: \(dimension.weightedPoints.exact) / \(dimension.knownWeight.exact) = \($0.shown)."
      } ?? "No score: less than half of the weight is known.")
    if let low = dimension.low, let high = dimension.high {
      report.paragraph(
        "Range: with everything open at 0 it is \(low.tenths), at 100 it is \(high.tenths), over a weight of "
          + "\(dimension.totalWeight.exact).")
    }
    report.table(
      ["Weight x points", "Known", "Total", "Score", "Party alone"],
      scoring.assessment.standing.activeParties.map { party in
        let own = dimension.of(party.code)
        return [
          own.weightedPoints.exact, own.knownWeight.exact, own.totalWeight.exact,
          own.score?.exact ?? "not known", party.code,
        ]
      })
    report.paragraph(
      "Method: blueprint 5.2. A question that each party answers shares its weight among them; for a party alone it has "
        + "all of it.")
    return report
  }

  private static func item(_ question: Question, _ scoring: Scoring) -> Report {
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
      report.paragraph("Rule: \(RuleWords.words(for: rule)) (blueprint 5.1).")
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

  private static func points(_ item: Item) -> String {
    switch item.score {
    case .scored(let points): points.exact
    case .open: "open"
    case .notCounted: item.isApplicable ? "not scored" : "not asked"
    }
  }
}

extension Fraction {
  /// The exact value, and what stands for it elsewhere where that is rounded.
  fileprivate var shown: String {
    exact.contains("/") ? "\(exact), shown as \(tenths)" : exact
  }

  /// The exact value: `37.5` where a few decimals do, else `200/3`.
  var exact: String {
    for scale in 0...4 {
      var power: Int128 = 1
      for _ in 0..<scale { power *= 10 }
      if power % denominator == 0,
        let coefficient = Int64(exactly: numerator * (power / denominator)),
        let number = Number(coefficient: coefficient, scale: scale)
      {
        return number.literal
      }
    }
    return "\(numerator)/\(denominator)"
  }
}
