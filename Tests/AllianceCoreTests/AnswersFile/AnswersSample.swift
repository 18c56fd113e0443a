import Testing

@testable import AllianceCore

/// Answers files for a method that has a question of every kind.
enum AnswersSample {
  static let questions = """
    - { code: Q1.01, kind: yes-no }
    - { code: Q1.02, kind: scale, levels: [a, b, c, d, e], by: joint }
    - { code: Q1.03, kind: choice, by: joint, options: [{ id: jv, label: Joint company }, { id: none, label: No company }] }
    - { code: Q1.04, kind: choices, by: joint, options: [{ id: ip, label: Patents, fields: [{ name: example, kind: text, ask: shown }] }, { id: team, label: A team }, { id: pay, label: Paying }] }
    - { code: Q1.05, kind: number, by: joint, max: 2000 }
    - { code: Q1.06, kind: percent, by: joint }
    - { code: Q1.07, kind: money, by: joint, fields: [{ name: once, kind: money, ask: shown }] }
    - { code: Q1.08, kind: date, by: joint }
    - { code: Q1.09, kind: duration, by: joint }
    - { code: Q1.10, kind: text, by: joint, fields: [{ name: who, kind: text, ask: shown }], probes: [{ code: P-X, when: { value: { answered: true } }, ask: shown }] }
    - { code: Q1.11, kind: sentence, by: joint, fields: [{ name: who, kind: text, ask: shown }, { name: when, kind: date, ask: shown }] }
    - { code: Q1.12, kind: table, by: joint, max: 3, columns: [{ name: goal, kind: text, ask: shown }, { name: target, kind: number, ask: shown }] }
    - { code: Q1.13, kind: table, by: joint, rows: [{ id: r1, label: One }, { id: r2, label: Two }], columns: [{ name: goal, kind: text, ask: shown }] }
    - { code: Q1.14, kind: text, by: joint, when: { question: Q1.03, any-of: [jv] } }
    - { code: Q1.15, kind: people }
    """

  static let head = """
    title: Sample
    parties: { acme: Acme SE, globex: Globex Inc }
    people: { p1: { name: Ada, party: acme, role: lead, present: yes }, p2: { name: Bo, party: acme } }
    answers:
    """

  static func file(_ answers: String, head: String = head) throws(QuestionnaireDefects)
    -> AnswersFile
  {
    let lines = answers.split(separator: "\n").map { "  \($0)" }
    return try AnswersFile(
      Outline.read(([head] + lines).joined(separator: "\n"), file: "answers.yaml"))
  }

  /// The assessment after that file was played; ids count up, entries are of noon on 1 January 2026.
  static func play(
    _ answers: String, head: String = head, onto existing: Assessment? = nil
  ) throws -> Assessment {
    try play(file(answers, head: head), onto: existing)
  }

  static func play(_ file: AnswersFile, onto existing: Assessment? = nil) throws -> Assessment {
    var count = existing?.journal.count ?? 0
    let now = try #require(Timestamp(iso: "2026-01-01T12:00:00Z"))
    return try AnswersPlayer.play(
      file, onto: existing, method: try .make(intake: questions), now: now, id: "sample",
      newName: { _ in
        count += 1
        return "n\(count)"
      })
  }

  /// What is wrong with these answers: `4: …`, the line counted from the first answer.
  static func messages(_ answers: String, head: String = head, onto existing: Assessment? = nil)
    throws -> [String]
  {
    let lines = head.split(separator: "\n").count
    do {
      _ = try play(answers, head: head, onto: existing)
      return []
    } catch let defects as QuestionnaireDefects {
      return defects.findings.map { finding in
        "\(finding.place.line - lines): \(finding.problem)" + (finding.mend.map { ". \($0)" } ?? "")
      }
    }
  }
}

extension Assessment {
  func slot(_ code: String, _ party: String? = nil, round: String? = nil) -> Slot {
    standing.answers[SlotKey(code, round: round, party: party)]
  }
}
