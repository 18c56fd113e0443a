/// Flaws of criteria that count, or that look at rows and figures.
extension CheckTests {
  private static let ticks = "{ each: { ticks: C.01, at-least: 1 } }"

  /// A criterion of gate 2 instead of the ticks.
  private static func instead(_ met: String, at: String, says: String) -> Flaw {
    Flaw("gates.yaml", ticks, met, at: at, says: says)
  }

  static let laterGates = [
    instead(
      "{ joint: { ticks: C.01, at-least: 1 } }", at: "joint:",
      says: "asks for the one answer of all to C.01, which each party answers by itself"),
    instead(
      "{ count: [B.03, B.33], any-of: [both], at-most: 1 }", at: "B.33",
      says: "names question `B.33`, which does not exist"),
    instead(
      "{ count: [B.03], any-of: [neither], at-most: 0 }", at: "neither",
      says: "needs option `neither` of B.03, which it does not have"),
    instead(
      "{ count-rows: C.02, rows: [a], column: b, any-of: [c], at-most: 0 }", at: "count-rows",
      says: "names rows of C.02, which has none of its own"),
    instead(
      "{ promised-output: C.01, promises: C.02 }", at: "promised-output: C.01",
      says: "C.01 has no column `kind`"),
    instead(
      "{ joint: { score: B.03, at-least: 50 } }", at: "score: B.03",
      says: "asks for the points of B.03, which is not scored"),
    instead(
      "{ joint: { score: C.02, at-least: 101 } }", at: "at-least: 101",
      says: "criterion N1 of gate 2 can never be met"),
    instead("{ each: { settled: C.09 } }", at: "C.09", says: "names question `C.09`"),
    instead("{ each: { marked: C.09 } }", at: "C.09", says: "names question `C.09`"),
    instead(
      "{ each: { rows: C.01, with: [owner] } }", at: "with: [owner]",
      says: "needs column `owner` of C.01, which it does not have"),
    instead(
      "{ joint: { cell: C.02, row: a, column: b, at-least: 1 } }", at: "cell: C.02",
      says: "names rows of C.02, which has none of its own"),
    instead(
      "{ each: { specific-lines: C.01, share: 80, groups: 2 } }", at: "specific-lines",
      says: "C.01 is no table of commitments"),
    instead(
      "{ each: { offers-meet: C.01, within: 25 } }", at: "offers-meet",
      says: "C.01 is no table of commitments"),
    instead(
      "{ each: { no-kind-at-zero: C.01 } }", at: "no-kind-at-zero",
      says: "C.01 does not report on the rows of another question"),
    instead(
      "{ each: { due-by-signature: B.01, field: who } }", at: "field: who",
      says: "B.01 has no field `who` that is a date"),
    instead(
      "{ joint: { escalation: C.02, at-most: 30 } }", at: "escalation",
      says: "needs field `decided` of C.02, which it does not have"),
    Flaw(
      "gates.yaml", "      mark: 40",
      "      mark: 40\n    returns:\n      - { criterion: N7, days: 90, to: 1, says: Look again. }",
      at: "criterion: N7", says: "waits for criterion `N7`, which gate 2 does not have"),
    Flaw(
      "gates.yaml", "      mark: 40",
      "      mark: 40\n    returns:\n      - { criterion: N1, days: 90, to: 2, says: Look again. }",
      at: "to: 2", says: "leads to gate 2, which is no earlier gate"),
    Flaw(
      "gates.yaml", "gates:\n",
      "  orders:\n    - { questions: [B.03], steps: [vendor, [both, nobody]], discuss: 1, critical: 2 }\ngates:\n",
      at: "nobody]", says: "`orders` names option `nobody`, which B.03 does not have"),
    Flaw(
      "gates.yaml", "gates:\n",
      "alerts:\n  - { id: low, says: nobody is ready, when: { lowest: B.03, at-least: 3 } }\ngates:\n",
      at: "lowest: B.03", says: "compares the numbers of B.03"),
  ]
}
