@testable import AllianceCore

/// Answers that more than one signal is tried with.
extension RiskSignalTests {
  static let cards = ["campaign", "account", "fix", "team", "content"]
  static let high = ["scope", "commitment", "ending"]

  /// Decision cards as the parties laid them: these at the joint body, those unclear, the rest where they belong.
  static func laid(
    up: [String] = [], unclear: [String] = [], by parties: [String] = ["acme", "globex"]
  ) -> S.Said {
    S.table(
      "Q3.09", by: parties,
      rows: (cards + high).map { card in
        let word =
          unclear.contains(card)
          ? "unclear" : up.contains(card) || high.contains(card) ? "joint-body" : "working-level"
        return ["id": .text(card), "decides": .text(word)]
      })
  }

  static func commitments(_ kinds: [String], specific: Int) -> S.Said {
    S.table(
      "Q2.10",
      rows: kinds.enumerated().map { index, kind in
        var row: [String: Value] = ["side": "give", "kind": .text(kind), "quantity": 10]
        if index < specific {
          row.merge(["unit": "EUR", "period": "quarter", "owner": "Ada Berg", "program": "P1"]) {
            $1
          }
        }
        return row
      })
  }

  /// What each side puts in, a line of money of that worth.
  static func worth(acme: Int, globex: Int) -> [S.Said] {
    [("acme", acme), ("globex", globex)].map { party, worth in
      S.table(
        "Q2.10", by: [party],
        rows: [
          [
            "id": .text(party), "side": "give", "kind": "money", "quantity": 10,
            "period": "quarter", "worth": .money(Money(amount: Number(worth), currency: "EUR")),
          ]
        ])
    }
  }

  /// Each side promises 10; so much of it arrived by its own word, and so much by that of the other side.
  static func deployed(
    _ code: String, acme: Int, globex: Int, seen: (acme: Int, globex: Int)? = nil
  ) -> [S.Said] {
    let seen = seen ?? (acme, globex)
    let lines: [[String: Value]] = ["acme", "globex"].map {
      ["id": .text($0), "side": "give", "kind": "money", "quantity": 10, "period": "quarter"]
    }
    let round = code == "Q5.01" ? "2026-Q4" : nil
    return [
      S.table("Q2.10", by: ["acme"], rows: [lines[0]]),
      S.table("Q2.10", by: ["globex"], rows: [lines[1]]),
      S.table("Q2.10", by: [nil], rows: lines),
      S.table(
        code, by: ["acme"],
        rows: [
          ["id": "acme", "actual": .number(Number(acme))],
          ["id": "globex", "seen": .number(Number(seen.globex))],
        ], round: round),
      S.table(
        code, by: ["globex"],
        rows: [
          ["id": "globex", "actual": .number(Number(globex))],
          ["id": "acme", "seen": .number(Number(seen.acme))],
        ], round: round),
    ]
  }

  /// Milestones that were due and those that came late, by their count.
  static func late(_ late: Int, of due: Int) -> S.Said {
    S.all(
      "Q5.02", nil,
      [
        "due": .number(Number(due)), "reached": .number(Number(due - late)),
        "late": .number(Number(late)), "dropped": 0,
      ])
  }

  static func months(_ count: Int) -> Value {
    .span(Duration.Span(count: Number(count), unit: .month))
  }

  static func days(_ count: Int) -> Value {
    .span(Duration.Span(count: Number(count), unit: .day))
  }

  static let sentence: [String: Value] = [
    "who": "Ada of Acme", "where": "Berlin Mitte", "what": "40 hospitals", "evidence": "page 12",
    "when": "2027-06", "alone": "no licence for it",
  ]
  static let vague: [String: Value] = ["who": "Ada of Acme"]
}
