import AllianceFiles
import Testing

@testable import AllianceCore

/// An alliance with every answer of intake and stage 1, and the same alliance with some answers changed.
///
/// A test says only what it changes, in the words of an answers file: `["acme Q1.04": "2"]` for one party, `["Q1.04":
/// "2"]` for each, `["acme > globex Q1.11": "miss"]` for what acme says of globex's answer. An empty text leaves the
/// answer out.
///
/// As it stands, on 30 June 2026 (weights of blueprint 5.2, points of 5.1):
/// D1 = (3·100 + 1·100 + 2·100 + 3·75 + 1·100 + 3·100 + 2·100 + 2·100 + 3·100 + 2·70 + 2·100 + 3·100 + 3·75 + 2·100) / 32
///    = 2990 / 32 = 93.4375, and D2 = (2·100 + 3·75 + 2·100 + 2·100 + 2·75 + 2·75 + 1·100) / 14 = 1225 / 14 = 87.5.
struct ScoringSample {
  static let method = Result { try upToStage1(QuestionnaireSet.shipped).questionnaire() }

  /// The shipped set with its later stages named and not asked, so that every sum can be done by hand.
  private static func upToStage1(_ set: QuestionnaireSet) -> QuestionnaireSet {
    var gate = 1
    return QuestionnaireSet(
      set.files.map { name, bytes in
        guard name == "questionnaire.yaml" else { return (name, bytes) }
        var text = String(decoding: bytes, as: UTF8.self)
        for (stage, phase) in [
          ("architecture", "forming"), ("agreement", "forming"), ("activation", "activating"),
          ("performance", "performing"),
        ] {
          gate += 1
          text = text.replacing(
            "  - \(stage)\n",
            with:
              "  - { id: \(stage), title: \(stage), purpose: later, phase: \(phase), gate: \(gate) }\n"
          )
        }
        return (name, Array(text.utf8))
      })
  }

  static let shipped: Questionnaire = {
    do { return try method.get() } catch {
      preconditionFailure("the shipped set is whole: \(error)")
    }
  }()

  /// What each party says.
  static let each: [(code: String, answer: String)] = [
    ("Q0.05", "[customer-asked]"), ("Q0.07", "strategic-alliance"), ("Q0.08", "not-at-all"),
    ("Q1.01", "{ fields: { who: 9 mills, where: Norway, what: a dry wire, evidence: 9 letters } }"),
    ("Q1.02", "{ value: EUR 4m, fields: { source: order book } }"),
    ("Q1.03", "{ value: 2027-06-30, fields: { closes: the tender ends } }"),
    ("Q1.04", "{ value: 4, fields: { missing: a press and a licence } }"),
    ("Q1.05", "{ value: [scale], fields: { fact: 3 of 9 mills } }"),
    ("Q1.06", "{ fields: { what: a press, evidence: seen in Oslo, only: no other one } }"),
    ("Q1.08", "{ value: 24 months, fields: { basis: the last press } }"), ("Q1.09", "0"),
    ("Q1.10", "4"), ("Q1.11", "{ fields: { what: 9 customers, size: by 2028 } }"),
    ("Q1.12", "{ fields: { what: sales, amount: 2m a year, when: 2028 } }"),
    ("Q1.13", "{ value: 4, fields: { plan: line 3 } }"),
    ("Q1.14", "{ value: [build, standard-partnership], fields: { margin: 12 months } }"),
    ("Q1.15", "exactly-this"), ("Q1.16", "{ value: [advantage], fields: { named: Litware } }"),
    ("Q1.17", "{ fields: { who: 9 mills, what: wire, when: 2028, alone: no press here } }"),
    ("Q1.18", "{ value: 4, fields: { source: letters } }"),
    ("Q1.20", "{ value: 4, fields: { priority: 2 of 5 } }"), ("Q1.21", "4"),
    ("Q1.22", "{ value: [culture, capability, commitment], fields: { how: 4 days there } }"),
    ("Q1.23", "{ value: [access], fields: { motive: speed, size: 9 mills } }"),
    ("Q1.25", "both-ways"),
  ]

  /// What all say together.
  static let joint: [(code: String, answer: String)] = [
    ("Q0.01", "{ value: dry wire for 9 mills, fields: { tag: sell } }"), ("Q0.04", "talking"),
    ("Q0.06", "other"),
  ]

  var parties = ["acme", "globex"]
  var path = "full"
  var asOf = "2026-06-30"
  var events: [String] = []

  /// One complete row for these parties.
  static func goal(
    _ parties: [String], _ cells: String = "goal: grow, measure: mills, target: 9, date: 2028"
  )
    -> String
  {
    "{ \(cells), \(parties.map { "strategy.\($0): line 3" }.joined(separator: ", ")) }"
  }

  /// The answers file with these changes.
  func yaml(_ changes: [String: String] = [:]) -> String {
    var unused = Set(changes.keys)
    func said(_ code: String, _ party: String, _ standard: String) -> String {
      unused.remove("\(party) \(code)")
      unused.remove(code)
      return changes["\(party) \(code)"] ?? changes[code] ?? standard
    }
    func line(_ code: String, _ entries: [(String, String)]) -> String? {
      let given = entries.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
      return given.isEmpty ? nil : "  \(code): { \(given.joined(separator: ", ")) }"
    }
    var lines = [
      "title: Sample", "path: \(path)", "as-of: \(asOf)",
      "parties: { \(parties.map { "\($0): \($0.capitalized) SE" }.joined(separator: ", ")) }",
      "people:",
    ]
    for (index, party) in parties.enumerated() {
      lines.append("  p\(2 * index + 1): { name: A, party: \(party), role: sponsor }")
      lines.append("  p\(2 * index + 2): { name: B, party: \(party), role: lead }")
    }
    lines.append("answers:")
    for (code, standard) in Self.joint + [("Q1.19", "[\(Self.goal(parties))]")] {
      unused.remove(code)
      let answer = changes[code] ?? standard
      if !answer.isEmpty { lines.append("  \(code): \(answer)") }
    }
    for (code, standard) in Self.each + [("Q1.07", ""), ("Q1.24", "")] {
      // Each gives one kind of its own, and all see it so.
      let kinds = Dictionary(uniqueKeysWithValues: zip(parties, ["brand", "data", "capital"]))
      let contribution = { (party: String) in
        let theirs = parties.filter { $0 != party }.compactMap { kinds[$0] }.joined(separator: ", ")
        return "{ value: \(kinds[party] ?? ""), fields: { theirs: [\(theirs)] } }"
      }
      let answers = parties.map {
        ($0, said(code, $0, code == "Q1.07" ? contribution($0) : standard))
      }
      line(code, answers).map { lines.append($0) }
    }
    lines.append("judgements:")
    for code in ["Q1.11", "Q1.17"] {
      let judges = parties.map { judge in
        let given = parties.filter { $0 != judge }.compactMap { writer -> String? in
          unused.remove("\(judge) > \(writer) \(code)")
          let word = changes["\(judge) > \(writer) \(code)"] ?? "match"
          return word.isEmpty ? nil : "\(writer): \(word)"
        }
        return (judge, given.isEmpty ? "" : "{ \(given.joined(separator: ", ")) }")
      }
      line(code, judges).map { lines.append($0) }
    }
    if !events.isEmpty { lines += ["events:"] + events.map { "  - \($0)" } }
    precondition(unused.isEmpty, "nothing is called \(unused)")
    return lines.joined(separator: "\n") + "\n"
  }

  func assessment(_ changes: [String: String] = [:]) throws -> Assessment {
    do { return try play(changes) } catch let defects as QuestionnaireDefects {
      Issue.record("\(defects.findings.map(\.message).joined(separator: "\n"))")
      throw defects
    }
  }

  /// What is wrong with the file; nothing when it is taken.
  func problems(_ changes: [String: String] = [:]) throws -> [String] {
    do {
      _ = try play(changes)
      return []
    } catch let defects as QuestionnaireDefects { return defects.findings.map(\.problem) }
  }

  private func play(_ changes: [String: String]) throws -> Assessment {
    let file = try AnswersFile(try DocumentNode.reading(yaml: yaml(changes), file: "sample.yaml"))
    var count = 0
    return try AnswersPlayer.play(
      file, onto: nil, method: Self.shipped, now: Timestamp(seconds: 0), id: "sample",
      newName: { _ in
        count += 1
        return "n\(count)"
      })
  }

  func scoring(_ changes: [String: String] = [:]) throws -> Scoring {
    Scoring(try assessment(changes), method: Self.shipped)
  }

  /// Two parties, the whole path.
  static func scoring(_ changes: [String: String] = [:]) throws -> Scoring {
    try ScoringSample().scoring(changes)
  }
}

extension Scoring {
  /// The points of an answer: a number, `open`, or `-` where it is not counted.
  func points(_ code: String, _ party: String? = "acme") -> String {
    guard let card = method.card(code) else { return "no such question" }
    switch item(card, card.isShared ? nil : party).score {
    case .scored(let points):
      return points.denominator == 1
        ? "\(points.numerator)" : "\(points.numerator)/\(points.denominator)"
    case .open: return "open"
    case .notCounted: return "-"
    }
  }

  func with(_ deeds: Deed...) -> Scoring {
    var assessment = assessment
    for deed in deeds {
      let id = "d\(assessment.journal.count)"
      assessment.append(
        JournalEntry(id: id, at: assessment.journal.last?.at ?? Timestamp(seconds: 0), deed: deed))
    }
    return Scoring(assessment, method: method, asOf: asOf)
  }
}
