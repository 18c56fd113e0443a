@testable import AllianceCore

/// The signals of the risks R1 to R6.
extension RiskSignalTests {
  static let relations: [Row] = [
    Row(
      risk: "R1", says: "priority", points: 2, yes: [S.acme("Q1.20", 5), S.globex("Q1.20", 3)],
      no: [S.acme("Q1.20", 4), S.globex("Q1.20", 3)]),
    Row(
      risk: "R1", says: "different types or results", points: 2,
      yes: [S.acme("Q2.01", "go-to-market"), S.globex("Q2.01", "market-development")],
      no: [S.both("Q2.01", "go-to-market"), S.both("Q1.16", .ids(["value"]))]),
    // One of three ticks in common is under half, one of two is not (blueprint 6).
    Row(
      risk: "R1", says: "different types or results", points: 2,
      yes: [
        S.both("Q2.01", "go-to-market"), S.globex("Q1.16", .ids(["value"])),
        S.acme("Q1.16", .ids(["value", "position", "advantage"])),
      ],
      no: [
        S.both("Q2.01", "go-to-market"), S.globex("Q1.16", .ids(["value"])),
        S.acme("Q1.16", .ids(["value", "position"])),
      ]),
    Row(
      risk: "R1", says: "no longer first", points: 3, yes: [S.both("Q5.16", 2)],
      no: [S.both("Q5.16", 3)]),
    Row(
      risk: "R1", says: "strategy or people", points: 2,
      yes: [S.both("Q5.18", .ids(["people-left"]))], no: [S.both("Q5.18", .ids(["regulation"]))]),
    Row(
      risk: "R1", says: "different names", points: 1,
      yes: [S.acme("Q0.07", "supplier"), S.globex("Q0.07", "reseller")],
      no: [S.both("Q0.07", "supplier")]),
    Row(
      risk: "R2", says: "rivals", points: 2, yes: [S.both("Q0.08", "rivals")],
      no: [S.both("Q0.08", "small-overlap")]),
    Row(
      risk: "R2", says: "joint IP is not decided", points: 3,
      yes: [S.both("Q2.17", "not-discussed")], no: [S.both("Q2.17", "decided")]),
    Row(
      risk: "R2", says: "required IP points", points: 3,
      yes: [S.all("Q3.18", .ids(["existing", "joint-results", "licence-during"]))],
      no: [S.all("Q3.18", .ids(["existing", "joint-results", "licence-during", "licence-after"]))]),
    Row(
      risk: "R2", says: "between rivals", points: 1,
      yes: [S.both("Q1.25", "one-way"), S.both("Q0.08", "main-rivals")],
      no: [S.both("Q1.25", "both-ways"), S.both("Q0.08", "main-rivals")]),
    Row(
      risk: "R2", says: "incident", points: 3,
      yes: [S.all("Q5.19", nil, ["incidents": 1, "open": 0])],
      no: [S.all("Q5.19", nil, ["incidents": 0, "open": 0])]),
    Row(
      risk: "R2", says: "audit findings", points: 1,
      yes: [S.all("Q5.19", nil, ["incidents": 0, "open": 1])],
      no: [S.all("Q5.19", nil, ["incidents": 0, "open": 0])]),
    Row(
      risk: "R3", says: "ways of working", points: 3,
      yes: [S.acme("Q1.21", 5), S.globex("Q1.21", 3)], no: [S.both("Q1.21", 3)]),
    Row(risk: "R3", says: "trust", points: 2, yes: [S.both("Q3.22", 2)], no: [S.both("Q3.22", 4)]),
    Row(
      risk: "R3", says: "working together", points: 2, yes: [S.both("Q4.10", 1)],
      no: [S.both("Q4.10", 3)]),
    Row(
      risk: "R3", says: "not checked", points: 1, yes: [S.both("Q1.22", .ids(["legal"]))],
      no: [S.both("Q1.22", .ids(["culture"]))]),
    // A factor of two: 5 and 10 days; 5 and 9 days are 1.8. Never is more than twice as long as anything.
    Row(
      risk: "R3", says: "twice as long", points: 1,
      yes: [S.acme("Q3.10", days(5)), S.globex("Q3.10", days(10))],
      no: [S.acme("Q3.10", days(5)), S.globex("Q3.10", days(9))]),
    Row(
      risk: "R3", says: "twice as long", points: 1,
      yes: [S.acme("Q3.10", "never"), S.globex("Q3.10", days(40))],
      no: [S.both("Q3.10", "never")]),
    Row(
      risk: "R4", says: "effort weighs", points: 2,
      yes: [S.acme("Q1.13", 5), S.globex("Q1.13", 3)],
      no: [S.acme("Q1.13", 5), S.globex("Q1.13", 4)]),
    Row(
      risk: "R4", says: "imposed", points: 1, yes: [S.both("Q2.24", "accepted")],
      no: [S.both("Q2.24", "lawyers")]),
    // Acme puts in 71 of 100 and is to get 50: 21 points; 70 of 100 are 20.
    Row(
      risk: "R4", says: "than it is to get", points: 2,
      yes: worth(acme: 71, globex: 29) + [S.both("Q2.16", 50)],
      no: worth(acme: 70, globex: 30) + [S.both("Q2.16", 50)]),
    Row(
      risk: "R4", says: "exclusivity", points: 1,
      yes: [S.all("Q2.09", nil, ["exclusivity": "one-way"])],
      no: [S.all("Q2.09", nil, ["exclusivity": "both-ways"])]),
    Row(
      risk: "R4", says: "votes", points: 2, yes: [S.all("Q2.03", "minority", ["votes": "unequal"])],
      no: [S.all("Q2.03", "minority", ["votes": "no-votes"])]),
    // Without a stake there are no votes to be unequal.
    Row(
      risk: "R4", says: "votes", points: 2, yes: [S.all("Q2.03", "crossed", ["votes": "unequal"])],
      no: [S.all("Q2.03", "none")]),
    Row(
      risk: "R4", says: "keep their commitments unequally", points: 3,
      yes: deployed("Q4.01", acme: 7, globex: 10),
      no: deployed("Q4.01", acme: 8, globex: 10)),
    Row(
      risk: "R4", says: "not worth the effort", points: 3,
      yes: [S.acme("Q5.12", 5), S.globex("Q5.12", 3)], no: [S.both("Q5.12", 3)]),
    Row(
      risk: "R5", says: "another does not", points: 3,
      yes: [S.acme("Q2.14", 4), S.globex("Q2.14", 2)],
      no: [S.acme("Q2.14", 4), S.globex("Q2.14", 3)]),
    Row(
      risk: "R5", says: "exit is not settled", points: 3,
      yes: [S.both("Q2.14", 4), S.all("Q3.19", .ids(["triggers", "notice", "ip"]))],
      no: [S.both("Q2.14", 4), S.all("Q3.19", .ids(["triggers", "notice", "ip", "customers"]))]),
    // Missing or unknown (blueprint 9).
    Row(
      risk: "R5", says: "exit is not settled", points: 3,
      yes: [S.both("Q2.14", 4), S.unknown("Q3.19")],
      no: [S.both("Q2.14", 3), S.unknown("Q3.19")]),
    Row(
      risk: "R5", says: "at the end is not decided", points: 2, yes: [S.both("Q2.20", "on-table")],
      no: [S.both("Q2.20", "written")]),
    Row(
      risk: "R5", says: "owner or alliances", points: 3,
      yes: [S.both("Q5.18", .ids(["new-owner"]))], no: [S.both("Q5.18", .ids(["technology"]))]),
    Row(
      risk: "R5", says: "rivals", points: 1, yes: [S.both("Q0.08", "main-rivals")],
      no: [S.both("Q0.08", "not-at-all")]),
    Row(
      risk: "R5", says: "easy for one side", points: 1, yes: [S.both("Q3.20", "easy-us")],
      no: [S.both("Q3.20", "easy-both")]),
    Row(
      risk: "R5", says: "bind one side", points: 1,
      yes: [S.all("Q3.19", .ids(["competition"]), ["competition.binds": "one"])],
      no: [S.all("Q3.19", .ids(["competition"]), ["competition.binds": "all"])]),
    // Without limits they bind nobody.
    Row(
      risk: "R5", says: "bind one side", points: 1,
      yes: [S.all("Q3.19", .ids(["notice", "competition"]), ["competition.binds": "one"])],
      no: [S.all("Q3.19", .ids(["notice"]))]),
    Row(risk: "R6", says: "35 %", points: 3, yes: [S.both("Q4.12", 36)], no: [S.both("Q4.12", 35)]),
    Row(
      risk: "R6", says: "sent upward", points: 2,
      yes: [S.all("Q4.06", nil, ["decided": 9, "upward": 4])],
      no: [S.all("Q4.06", nil, ["decided": 7, "upward": 3])]),
    Row(
      risk: "R6", says: "ten working days", points: 2, yes: [S.both("Q3.10", days(15))],
      no: [S.both("Q3.10", days(14))]),
    Row(risk: "R6", says: "slows", points: 2, yes: [S.both("Q4.05", 1)], no: [S.both("Q4.05", 4)]),
    // 4 of 13 are 30.8 %, 3 of 10 are 30.0 %.
    Row(
      risk: "R6", says: "milestones", points: 1, yes: [late(4, of: 13)], no: [late(3, of: 10)]),
  ]
}
