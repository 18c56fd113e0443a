/// Flaws of reach, gates, texts and coverage.
extension CheckTests {
  static let reach = [
    Flaw(
      "pilot.yaml", asked, "when: { question: B.04, answered: true }", at: "B.04, answered",
      says: "B.04 waits for itself"),
    Flaw(
      "pilot.yaml", "    covers: [X-3]\n",
      "    when: { question: B.04, at-least: 1 }\n    covers: [X-3]\n",
      at: "B.04, at-least", says: "wait for each other, so none is ever asked: B.03, B.04, B.03"),
    Flaw(
      "pilot.yaml", asked, "when: { question: B.02, party: all, at-least: 6 }", at: "at-least: 6",
      says: "B.04 is never asked: its condition can never be met"),
    Flaw(
      "pilot.yaml", asked,
      "when: { all: [{ question: B.03, any-of: [partner] }, { question: B.03, any-of: [vendor] }] }",
      at: "when: { all", says: "B.04 is never asked"),
    Flaw(
      "pilot.yaml", asked,
      "when: { any: [{ question: B.03, answered: true }, { not: { question: B.03, answered: true } }] }",
      at: "when: { any", says: "the condition of B.04 always holds"),
    Flaw(
      "pilot.yaml", "when: { value: { at-least: 4 } }", "when: { value: { at-least: 1 } }",
      at: "at-least: 1 }", says: "the condition of field `proof` of B.02 always holds"),
    Flaw(
      "pilot.yaml", "when: { value: { at-least: 4 } }", "when: { value: { at-least: 5.5 } }",
      at: "at-least: 5.5", says: "field `proof` of B.02 is never asked"),
    Flaw(
      "pilot.yaml", probe, "when: { value: { at-most: 0 } }", at: "at-most: 0",
      says: "probe P-LOW of B.02 can never be met"),
    Flaw(
      "pilot.yaml", "{ id: vendor, label: the vendor }",
      "{ id: nobody, label: nobody }\n      - { id: vendor, label: the vendor }", at: "id: nobody",
      .warning, says: "choosing `nobody` in B.03 changes nothing"),
  ]

  static let gates = [
    Flaw(
      "gates.yaml", "{ lowest: B.02, at-least: 3 }", "{ lowest: B.22, at-least: 3 }", at: "B.22",
      says: "names question `B.22`, which does not exist"),
    Flaw(
      "gates.yaml", "{ lowest: B.02, at-least: 3 }", "{ lowest: B.03, at-least: 3 }",
      at: "lowest: B.03", says: "compares the numbers of B.03, which is a choice"),
    Flaw(
      "gates.yaml", "{ lowest: B.02, at-least: 3 }", "{ lowest: B.02, at-least: 6 }",
      at: "at-least: 6", says: "criterion N2 of gate 1 can never be met, so the gate never opens"),
    Flaw(
      "gates.yaml", "{ lowest: B.02, at-least: 3 }", "{ lowest: B.02, at-least: 1 }",
      at: "lowest: B.02, at-least: 1", says: "criterion N2 of gate 1 can never be missed"),
    Flaw(
      "gates.yaml", "met: { each: { fields: B.01, at-least: 2 } }",
      "met: { each: { question: B.02, at-most: 2 } }", at: "criteria:",
      says: "gate 1 can never be passed: its hard criteria contradict each other"),
    Flaw(
      "gates.yaml", "met: { each: { fields: B.01, at-least: 2 } }",
      "met: { each: { later: B.01, field: who, than: B.01 } }", at: "later: B.01",
      says: "compares dates, and B.01 names none here"),
    Flaw(
      "gates.yaml", "met: { each: { fields: B.01, at-least: 2 } }",
      "met: { each: { later: B.01, field: when, than: B.02 } }", at: "than: B.02",
      says: "B.02 must be a date here, but is a scale"),
    Flaw(
      "gates.yaml", "fields: B.01, at-least: 2", "fields: B.01, at-least: 2, including: [why]",
      at: "including", says: "needs field `why` of B.01, which it does not have"),
    Flaw(
      "gates.yaml", "fields: B.01, at-least: 2", "fields: B.01, at-least: 3",
      at: "fields: B.01", says: "criterion N1 of gate 1 can never be met"),
    Flaw(
      "gates.yaml", "{ ticks: C.01, at-least: 1 }", "{ ticks: C.02, at-least: 1 }",
      at: "ticks: C.02", says: "counts ticks of C.02, which has none"),
    Flaw(
      "gates.yaml", "met: { each: { ticks: C.01, at-least: 1 } }",
      "met: { nobody-judged: C.01, as: miss }", at: "nobody-judged",
      says: "nobody judges the answers to C.01"),
    Flaw(
      "gates.yaml", "met: { each: { ticks: C.01, at-least: 1 } }",
      "met: { outcome-fails-for-nobody: true }", at: "outcome-fails",
      says: "asks for the outcome test, which the set does not have"),
    Flaw(
      "gates.yaml", "  - gate: 2", "  - gate: 3", at: "gate: 3",
      says: "gate 3 stands at the end of no stage"),
    Flaw(
      "gates.yaml", "floors: { P1: 50 }", "floors: { P7: 50 }", at: "P7",
      says: "gate 1 counts dimension `P7`, which does not exist"),
    Flaw(
      "gates.yaml", "shares: { P2: 100 }", "shares: { P2: 90 }", at: "P2: 90",
      says: "the shares of gate 2 add up to 90 per cent"),
    Flaw(
      "gates.yaml", "      - id: N2\n        hard: false",
      "      - id: N1  # again\n        hard: false",
      at: "id: N1  # again", says: "there are two of criterion `N1`"),
  ]

  static let texts = [
    Flaw(
      "pilot.yaml", "weak: We will see.", "weak: \" \"", at: "weak: \" \"",
      says: "B.03 has no help under `weak`"),
    Flaw(
      "pilot.yaml", "weak: A fair one.",
      "weak: Two sales teams at one door cost the customer's trust.", at: "weak: Two sales",
      .warning, says: "`weak` of B.04 says a sentence again that stands in `why` of B.03"),
    Flaw(
      "pilot.yaml", "{who} wants it by {when}.", "{whom} wants it by {when}.", at: "{whom}",
      says: "`reads` of B.01 names field `whom`"),
    Flaw(
      "pilot.yaml", "{who} wants it by {when}.", "{who} wants it.", at: "name: when", .warning,
      says: "field `when` of B.01 is asked, but its sentence never reads it"),
    Flaw(
      "pilot.yaml", "label: the partner", "label: The vendor", at: "label: The vendor",
      says: "two options of B.03 read \"The vendor\""),
  ]

  static let coverage = [
    Flaw(
      "service.yaml", "covers: [X-5]", "covers: [X-55]", at: "X-55",
      says: "C.02 covers `X-55`, which the list of items does not have. Did you mean `X-5`?"),
    Flaw(
      "coverage.yaml", "  - { id: X-6", "  - { id: X-7, title: a hole }\n  - { id: X-6",
      at: "X-7", says: "nothing covers X-7 (a hole)"),
  ]
}
