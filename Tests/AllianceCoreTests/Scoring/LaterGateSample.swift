@testable import AllianceCore

/// Answers for the criteria of the later gates, as people write them.
extension LaterGateTests {
  static func signed(_ day: String) -> String {
    "Q3.01: { value: [agreement], fields: { agreement.state: signed, agreement.signed: \(day) } }"
  }

  static func facts(control: String = "shared") -> String {
    both("Q2.04", "not-needed")
      + "\nQ2.05: independent\nQ2.06: { acme: shared, globex: \(control) }\n"
      + both("Q2.07", "{ value: own, fields: { loss: EUR 1m } }")
  }

  static func roles(missing: String) -> String {
    let names = ["seller", "contract", "price", "delivery", "support", "booking"]
    let fields = names.map { "\($0): \(missing.contains($0) ? "null" : "Acme")" }
    return "Q2.15: { fields: { \(fields.joined(separator: ", ")) } }"
  }

  static func offer(_ worth: String) -> String {
    lines(
      [line("a", "money", side: "expect", worth: "EUR 100k")], [line("b", "money", worth: worth)])
  }

  /// Ticks, each with its clause.
  static func shown(_ ids: [String]) -> String {
    let fields = ids.map { "\($0).clause: clause 3" }
    return
      "{ value: [\(ids.joined(separator: ", "))], fields: { \(fields.joined(separator: ", ")) } }"
  }

  /// Five specific lines, and what the agreement says of them.
  static func match(_ states: String) -> String {
    let ids = ["a", "b", "c", "d", "e"]
    let said = states.split(separator: ",").map { $0.drop { $0 == " " } }
    let rows = zip(ids, said).map { "{ row: \($0), stated: \($1) }" }
    return lines(ids.map { line($0, "money") }, [])
      + "\nQ3.05: { value: [\(rows.joined(separator: ", "))], fields: { where: A } }"
  }

  static func escalation(_ limits: [String]) -> String {
    let rows = limits.map { "{ step: next, people: Ann and Bo, limit: \($0) }" }
    return "Q3.11: { value: [\(rows.joined(separator: ", "))], fields: { last: sponsors } }"
  }

  static func metrics(_ families: [String]) -> String {
    let rows = families.map {
      "{ metric: Wins, family: \($0), formula: count, baseline: 1, target: 5, date: 2028, owner: Bo, source: list }"
    }
    return "Q3.17: [\(rows.joined(separator: ", "))]"
  }

  /// The cards of both parties; acme sends so many operational ones up.
  static func cards(_ operational: String, _ strategic: String, up: Int = 0) -> String {
    let row = { (id: String, level: String) in "{ row: \(id), decides: \(level) }" }
    let operations = ["campaign", "account", "fix", "team", "content"].enumerated()
    let last = ["scope", "commitment", "ending"].map { row($0, strategic) }
    let table = { (up: Int) in
      let first = operations.map { row($1, $0 < up ? "joint-body" : operational) }
      return "{ value: [\((first + last).joined(separator: ", "))], fields: { limit: EUR 10k } }"
    }
    return "Q3.09: { acme: \(table(up)), globex: \(table(0)) }"
  }

  static func held(_ executive: Int, _ working: Int) -> String {
    "Q4.02: [{ row: executive, planned: 2, held: \(executive), without: 0, moved: 0 }, { row: working-level, planned: 9, held: \(working), without: 0, moved: 0 }]"
  }

  static func output(_ kind: String) -> String {
    "Q4.03: [{ kind: \(kind), what: guide, where: mines, date: 2027-05, promise: guide }]"
  }
}
