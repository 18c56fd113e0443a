import AllianceCore

/// Every point behind one item, dimension, gate or criterion (formats 6).
public enum Explanation {
  /// The explanation of `Q1.17`, `D3`, `gate1`, `M3`, `gate1.M3`, `class`, `C8`, `outcome`, `impact`, `F2` or `MET-H1`; nil
  /// when there is no such thing.
  public static func report(of name: String, _ scoring: Scoring, hints: Hints = .none) -> Report? {
    let name = name.lowercased()
    if let question = scoring.method.question(name.uppercased())
      ?? scoring.method.question("Q" + name)
    {
      return ItemExplanation.report(question, scoring)
    }
    if let dimension = scoring.method.dimensions.first(where: { $0.id.lowercased() == name }) {
      return self.dimension(dimension, scoring)
    }
    switch name {
    case "class": return VerdictExplanation.verdict(scoring)
    case "outcome" where scoring.method.outcomeTest != nil:
      return OutcomeExplanation.report(scoring)
    case "alignment": return AlignmentExplanation.report(scoring)
    default: break
    }
    if let rule = VerdictExplanation.rule(name, scoring) { return rule }
    if let one = CharacteristicExplanation.report(of: name, scoring) { return one }
    if let risk = VerdictExplanation.risk(name, scoring) { return risk }
    if let metric = MetricExplanation.report(of: name, scoring) { return metric }
    let parts = name.split(separator: ".").map(String.init)
    if let first = parts.first, first.hasPrefix("gate"), let number = Int(first.dropFirst(4)),
      let gate = GateReport(gate: number, scoring, hints: hints)
    {
      return parts.count > 1 ? criterion(parts[1], gate, scoring) : self.gate(gate)
    }
    let current = scoring.lifecycle.currentStage.flatMap { scoring.method.stages[$0].gate }
    let gates = [current].compactMap { $0 } + scoring.method.gates.map(\.number)
    return gates.lazy.compactMap { GateReport(gate: $0, scoring) }.compactMap {
      criterion(name, $0, scoring)
    }.first
  }

  /// The name that was probably meant: of a gate's criterion one of that gate, else any that is near.
  public static func nearest(to typed: String, _ scoring: Scoring) -> String? {
    let parts = typed.lowercased().split(separator: ".")
    let gate = scoring.method.gates.first { parts.count > 1 && "gate\($0.number)" == parts[0] }
    let own = (gate?.criteria ?? []).map { "gate\(gate?.number ?? 0).\($0.id)" }
    return NearestName.find(typed, in: own + names(scoring.method))
  }

  /// The names that can be explained, for completion and suggestions.
  public static func names(_ method: Questionnaire) -> [String] {
    let rules = method.verdictRules?.rules.map(\.id) ?? []
    let characteristics = method.dimensions.compactMap { $0.characteristic?.rawValue }
    return ["class"] + (rules.isEmpty ? [] : ["C0"] + rules)
      + (method.outcomeTest == nil ? [] : ["outcome"]) + ["alignment"]
      + (rules.isEmpty || characteristics.isEmpty ? [] : ["characteristics"] + characteristics)
      + (method.riskRules?.risks ?? []).map(\.id) + method.dimensions.map(\.id)
      + method.gates.map { "gate\($0.number)" }
      + method.gates.flatMap { $0.criteria.map(\.id) } + Metric.Name.allCases.map(\.rawValue)
      + method.questions.map(\.code)
  }

  private static func dimension(_ named: Questionnaire.Dimension, _ scoring: Scoring) -> Report {
    let dimension = scoring.dimension(named.id)
    var report = Report("\(named.id)  \(named.name): \(dimension.score?.tenths ?? "not known")")
    report.table(
      ["Weight", "Points", "Weight x points", "Party", "Question"],
      dimension.parts.filter { $0.score != .notCounted }.map { part in
        let question = scoring.method.question(part.question)
        return [
          part.weight.weight, part.score.points?.tenths ?? "open",
          part.score.points.map { (part.weight * $0).tenths } ?? "-", part.party ?? "all",
          "\(part.question) \(question?.name ?? "")",
        ]
      })
    report.paragraph(
      "Known weight \(dimension.knownWeight.weight) of \(dimension.totalWeight.weight)"
        + (dimension.coverage.map { ", \($0.tenths) %." } ?? "."))
    report.paragraph(
      dimension.score.map {
        "Score: \(dimension.weightedPoints.tenths) / \(dimension.knownWeight.weight) = \($0.tenths)."
      } ?? "No score: less than half of the weight is known.")
    if let low = dimension.low, let high = dimension.high {
      report.paragraph(
        "Range: with everything open at 0 it is \(low.tenths), at 100 it is \(high.tenths), over a weight of "
          + "\(dimension.totalWeight.weight).")
    }
    report.table(
      ["Weight x points", "Known", "Total", "Score", "Party alone"],
      scoring.assessment.standing.activeParties.map { party in
        let own = dimension.of(party.code)
        return [
          own.weightedPoints.tenths, own.knownWeight.weight, own.totalWeight.weight,
          own.score?.tenths ?? "not known", party.code,
        ]
      })
    report.paragraph(
      "A question that each party answers shares its weight among them; for a party alone it has all of it."
    )
    return report
  }
}

extension Fraction {
  /// A weight: a whole number where it is one, else as any number.
  var weight: String { denominator == 1 ? "\(numerator)" : tenths }
}
