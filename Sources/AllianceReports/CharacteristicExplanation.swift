import AllianceCore

/// Where the state of a defining characteristic comes from (blueprint 5.3).
enum CharacteristicExplanation {
  /// `investment`, `dependency`, `governance`, `impact`, or `characteristics` for all four; nil for anything else.
  static func report(of name: String, _ scoring: Scoring) -> Report? {
    let all = scoring.characteristics
    if name == "characteristics", !all.isEmpty {
      var report = Report("The four characteristics of an alliance")
      report.table(
        ["State", "Score", "Range", "Lowest party", "Characteristic"],
        all.map { one in
          [
            one.state.rawValue, one.score?.tenths ?? "-", range(one.low, one.high),
            one.party ?? "-", "\(one.id.rawValue): \(title(one, scoring))",
          ]
        })
      report.paragraph(marks(scoring))
      report.list(all.map { "\($0.id.rawValue): \(basis($0))" }.filter { !$0.hasSuffix(": ") })
      return report
    }
    guard let one = all.first(where: { $0.id.rawValue == name }) else { return nil }
    return report(of: one, scoring)
  }

  private static func report(of one: CharacteristicScore, _ scoring: Scoring) -> Report {
    let words = VerdictWords(scoring)
    var report = Report("\(one.id.rawValue), \(title(one, scoring)): \(one.state.rawValue)")
    report.paragraph("\(words.words(for: one)).".capitalizedFirst)
    if !basis(one).isEmpty { report.paragraph(basis(one).capitalizedFirst) }
    report.paragraph(marks(scoring))
    if one.possible.count > 1 {
      let states = one.possible.map(\.rawValue).joined(separator: ", ")
      report.paragraph("What is open could still make it \(states).")
    }
    let dimension = scoring.dimension(behind: one)
    report.table(
      ["Score", "Low", "High", "Known", "Party"],
      scoring.assessment.standing.activeParties.map { party in
        let own = dimension.of(party.code)
        return [
          own.score?.tenths ?? "-", own.low?.tenths ?? "-", own.high?.tenths ?? "-",
          own.coverage.map { "\($0.tenths) %" } ?? "-", party.name,
        ]
      })
    report.table(
      ["Weight", "Points", "Party", "Question"],
      dimension.parts.filter { $0.score != .notCounted }.map { part in
        [
          "\(part.questionWeight)", part.score.points?.tenths ?? "open", part.party ?? "all",
          "\(part.question) \(scoring.method.question(part.question)?.name ?? "")",
        ]
      })
    report.paragraph(
      "Open points count as 0 for the low end and as 100 for the high end. The lowest party counts."
    )
    return report
  }

  /// What keeps it from being present: the questions that are open, and the lowest of those that are answered.
  static func lack(_ one: CharacteristicScore, _ scoring: Scoring) -> String {
    guard let marks = scoring.method.verdictRules?.marks else { return "" }
    let parts = scoring.dimension(behind: one).parts
    let low = parts.filter { part in
      part.score.points.map { $0 < Fraction(marks.present) } ?? false
    }.map { part in
      [part.question, part.party, part.score.points?.tenths].compactMap { $0 }.joined(
        separator: " ")
    }
    let open = one.open
    return [("open", open), ("low", low)].filter { !$0.1.isEmpty }.map { word, places in
      let more = places.count > most ? " and \(places.count - most) more" : ""
      return ", \(word): \(places.prefix(most).joined(separator: ", "))\(more)"
    }.joined()
  }

  /// So many questions are named in a line.
  private static let most = 5

  private static func title(_ one: CharacteristicScore, _ scoring: Scoring) -> String {
    scoring.method.dimensions.first { $0.id == one.dimension }.map { "\($0.id) \($0.name)" } ?? ""
  }

  private static func range(_ low: Fraction?, _ high: Fraction?) -> String {
    guard let low, let high else { return "-" }
    return "\(low.tenths)-\(high.tenths)"
  }

  /// The thresholds, as they stand in the method.
  static func marks(_ scoring: Scoring) -> String {
    guard let marks = scoring.method.verdictRules?.marks else { return "" }
    return
      "Present where the low end is \(marks.present) or more, absent where the high end is under \(marks.absent), partial where "
      + "the whole range lies between; else by the score, once \(marks.coverage) % of the weight is known, and unknown before."
  }

  private static func basis(_ one: CharacteristicScore) -> String {
    switch one.basis {
    case .planned: "planned only, so it is never more than partial until the agreement is answered."
    case .expected: "what is expected; from two recorded quarters on only results count."
    case .realised: "what was reached; what was expected does not count any more."
    case nil: ""
    }
  }
}
