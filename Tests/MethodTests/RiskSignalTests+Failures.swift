@testable import AllianceCore

/// The signals of the failures F1 to F3.
extension RiskSignalTests {
  static let failures: [Row] = [
    Row(
      risk: "F1", says: "liking", points: 2, yes: [S.both("Q0.05", .ids(["leaders"]))],
      no: [S.both("Q0.05", .ids(["leaders", "regulation"]))]),
    Row(
      risk: "F1", says: "not specific", points: 3,
      yes: [S.both("Q1.01", nil, vague), S.both("Q1.17", nil, sentence)],
      no: [S.both("Q1.01", nil, sentence), S.both("Q1.17", nil, sentence)]),
    Row(
      risk: "F1", says: "capability is not named", points: 2,
      yes: [S.both("Q1.06", nil, ["what": "a model"])],
      no: [S.both("Q1.06", nil, ["what": "a model", "only": "no other has one"])]),
    Row(
      risk: "F1", says: "several others", points: 2, yes: [S.both("Q1.09", 3)],
      no: [S.both("Q1.09", 2)]),
    // Until 2027-06-30 there are 221 days: 3 months (91 days) are shorter, 12 are longer.
    Row(
      risk: "F1", says: "built in time", points: 2,
      yes: [S.both("Q1.03", "2027-06"), S.both("Q1.08", months(3))],
      no: [S.both("Q1.03", "2027-06"), S.both("Q1.08", months(12))]),
    Row(
      risk: "F1", says: "complement", points: 2, yes: [S.acme("Q1.10", 2), S.globex("Q1.10", 5)],
      no: [S.both("Q1.10", 3)]),
    Row(
      risk: "F1", says: "another idea", points: 2, yes: [S.both("Q1.15", "another-idea")],
      no: [S.both("Q1.15", "helpful")]),
    Row(
      risk: "F1", says: "fewer than two alternatives", points: 1,
      yes: [S.both("Q1.14", .ids(["build"]))], no: [S.both("Q1.14", .ids(["build", "acquire"]))]),
    Row(
      risk: "F1", says: "hardly any evidence", points: 2, yes: [S.both("Q1.18", 2)],
      no: [S.both("Q1.18", 3)]),
    Row(
      risk: "F1", says: "founding answer", points: 3,
      yes: [
        S.table(
          "Q5.17",
          rows: [
            ["id": "opportunity", "status": "no-longer"], ["id": "capability", "status": "fresh"],
            ["id": "gain", "status": "fresh"],
          ])
      ],
      no: [
        S.table(
          "Q5.17",
          rows: ["opportunity", "capability", "gain"].map { ["id": .text($0), "status": "weaker"] })
      ]),
    Row(
      risk: "F2", says: "commitments are not specific", points: 3,
      yes: [commitments(["money", "people", "asset", "asset"], specific: 3)],
      no: [commitments(["money", "people", "asset", "asset", "asset"], specific: 4)]),
    Row(
      risk: "F2", says: "not enforceable", points: 3, yes: [S.both("Q3.04", 2), S.all("Q3.04", 2)],
      no: [S.both("Q3.04", 3), S.all("Q3.04", 3)]),
    Row(
      risk: "F2", says: "budget", points: 2, yes: [S.both("Q2.11", 69)], no: [S.both("Q2.11", 70)]),
    Row(
      risk: "F2", says: "one resource kind", points: 2,
      yes: [commitments(["money", "people"], specific: 2)],
      no: [commitments(["money", "sponsor", "change"], specific: 3)]),
    Row(
      risk: "F2", says: "roles are not filled", points: 2, yes: [S.both("Q4.07", 60)],
      no: [S.both("Q4.07", 70)]),
    // Promised 10 each: 6 are 60 %, 7 are 70 %, 5 are 50 %, 4 are 40 %. Q4.01 counts before there is a review.
    Row(
      risk: "F2", says: "less than 70 %", points: 3, yes: deployed("Q4.01", acme: 6, globex: 10),
      no: deployed("Q4.01", acme: 7, globex: 10)),
    Row(
      risk: "F2", says: "less than 70 %", points: 3, yes: deployed("Q5.01", acme: 6, globex: 10),
      no: deployed("Q5.01", acme: 7, globex: 10)),
    Row(
      risk: "F2", says: "less than half", points: 0, yes: deployed("Q4.01", acme: 4, globex: 10),
      no: deployed("Q4.01", acme: 5, globex: 10)),
    Row(
      risk: "F2", says: "unequally", points: 2, yes: deployed("Q4.01", acme: 7, globex: 10),
      no: deployed("Q4.01", acme: 8, globex: 10)),
    // Own 8 against an observed 5: 3 of 8 are 37.5 %; 8 against 6 are 25 %.
    Row(
      risk: "F2", says: "other side saw", points: 1,
      yes: deployed("Q5.01", acme: 8, globex: 8, seen: (5, 8)),
      no: deployed("Q5.01", acme: 8, globex: 8, seen: (6, 8))),
    Row(
      risk: "F2", says: "other side saw", points: 1,
      yes: deployed("Q4.01", acme: 8, globex: 8, seen: (8, 11)),
      no: deployed("Q4.01", acme: 8, globex: 8, seen: (8, 10))),
    Row(
      risk: "F2", says: "the commitment did not", points: 2,
      yes: [S.both("Q5.18", .ids(["budget-cut"]), ["changed": .yesNo(false)])],
      no: [S.both("Q5.18", .ids(["budget-cut"]), ["changed": .yesNo(true)])]),
    Row(
      risk: "F3-A", says: "everyday decisions go up", points: 3,
      yes: [laid(up: ["campaign", "fix"])], no: [laid(up: ["campaign"])]),
    // Two cards go up, one by the word of each side: as many as Gate 3 counts (blueprint 7, "delegate").
    Row(
      risk: "F3-A", says: "everyday decisions go up", points: 3,
      yes: [laid(up: ["campaign"], by: ["acme"]), laid(up: ["account"], by: ["globex"])],
      no: [laid(up: ["campaign"], by: ["acme"]), laid(up: ["campaign"], by: ["globex"])]),
    Row(
      risk: "F3-A", says: "ten working days", points: 2, yes: [S.both("Q3.10", days(15))],
      no: [S.both("Q3.10", days(14))]),
    // Never is longer than all (formats 2).
    Row(
      risk: "F3-A", says: "ten working days", points: 2, yes: [S.both("Q3.10", "never")],
      no: [S.both("Q3.10", days(1))]),
    Row(
      risk: "F3-A", says: "no authority", points: 2, yes: [S.both("Q3.13", 2)],
      no: [S.both("Q3.13", 3)]),
    // 4 of 13 are 30.8 %, 3 of 10 are 30.0 %.
    Row(
      risk: "F3-A", says: "sent upward", points: 2,
      yes: [S.all("Q4.06", nil, ["decided": 9, "upward": 4])],
      no: [S.all("Q4.06", nil, ["decided": 7, "upward": 3])]),
    Row(
      risk: "F3-A", says: "slows", points: 2, yes: [S.both("Q4.05", 2)], no: [S.both("Q4.05", 3)]),
    Row(
      risk: "F3-B", says: "no sponsor", points: 3,
      yes: [S.acme("Q3.06", nil, ["name": "Ada Berg"]), S.globex("Q3.06", nil, [:])],
      no: [S.both("Q3.06", nil, ["name": "Ada Berg"])]),
    Row(
      risk: "F3-B", says: "no escalation path", points: 3,
      yes: [S.none("Q3.11")], no: [S.table("Q3.11", by: [nil], rows: [["step": "the leads"]])]),
    Row(
      risk: "F3-B", says: "right to conclude", points: 2, yes: [S.all("Q3.12", .ids(["scope"]))],
      no: [S.all("Q3.12", .ids(["conclude"]))]),
    Row(
      risk: "F3-B", says: "strategic decision is unclear", points: 2,
      yes: [laid(unclear: ["ending"])], no: [laid(unclear: ["team"])]),
    Row(
      risk: "F3-B", says: "do not use their rights", points: 2, yes: [S.both("Q3.14", 1)],
      no: [S.both("Q3.14", 3)]),
    Row(
      risk: "F3-B", says: "was put off", points: 2, yes: [S.both("Q2.18", "not-discussed")],
      no: [S.both("Q2.18", "on-table"), S.both("Q2.19", "decided")]),
    Row(
      risk: "F3-B", says: "less than planned", points: 2,
      yes: [S.all("Q5.03", nil, ["scheduled": 4, "held": 2])],
      no: [S.all("Q5.03", nil, ["scheduled": 4, "held": 3])]),
    Row(
      risk: "F3-B", says: "no executive review", points: 0,
      yes: [S.all("Q5.03", nil, ["scheduled": 1, "held": 0])],
      no: [S.all("Q5.03", nil, ["scheduled": 1, "held": 1])]),
    // None was held, and none was due (blueprint Q5.03).
    Row(
      risk: "F3-B", says: "no executive review", points: 0,
      yes: [S.all("Q5.03", nil, ["scheduled": 2, "held": 0])],
      no: [S.all("Q5.03", nil, ["scheduled": 0, "held": 0])]),
    Row(
      risk: "F3-B", says: "over 30 days", points: 2, yes: [S.all("Q4.06", nil, ["oldest": 31])],
      no: [S.all("Q4.06", nil, ["oldest": 30])]),
    Row(
      risk: "F3-B", says: "charter", points: 1, yes: [S.all("Q3.15", .ids(["purpose"]))],
      no: [S.all("Q3.15", .ids(["decision-rights"]))]),
  ]
}
