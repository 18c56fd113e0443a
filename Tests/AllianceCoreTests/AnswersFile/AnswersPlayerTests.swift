import Testing

@testable import AllianceCore

/// An answers file is played as the lines it stands for (formats 6).
@Suite struct AnswersPlayerTests {
  static func amount(_ amount: Int, _ currency: String = "EUR", rate: String? = nil) -> Value {
    .money(Money(amount: Number(amount), currency: currency, rate: rate.map(Number.of)))
  }

  @Test(
    arguments: [
      ("Q1.02: 4", 4), ("Q1.03: jv", "jv"), ("Q1.03: 2", "none"), ("Q1.03: joint c", "jv"),
      ("Q1.04: [team, ip]", .given(.ids(["ip", "team"]))),
      ("Q1.04: [2, Pat]", .given(.ids(["ip", "team"]))),
      ("Q1.04: 1-2", .given(.ids(["ip", "team"]))), ("Q1.04: none", .given(.ids([]))),
      ("Q1.04: []", .given(.ids([]))), ("Q1.05: 1.2k", 1200), ("Q1.05: \"1,200\"", 1200),
      ("Q1.06: 45 %", 45), ("Q1.07: EUR 12", .given(amount(12))), ("Q1.07: 12", .given(amount(12))),
      ("Q1.07: { amount: 12 }", .given(amount(12))),
      ("Q1.07: { amount: 12, currency: usd, rate: 0.9 }", .given(amount(12, "USD", rate: "0.9"))),
      ("Q1.08: 2027-06", "2027-06"), ("Q1.08: Q3 2027", "2027-Q3"),
      ("Q1.08: 30 June 2027", "2027-06-30"),
      ("Q1.09: 18 months", .given(.span(Duration.Span(count: 18, unit: .month)))),
      ("Q1.09: { count: 18, unit: month }", .given(.span(Duration.Span(count: 18, unit: .month)))),
      ("Q1.09: never", "never"), ("Q1.10: Steel for Norway", "Steel for Norway"),
      ("Q1.10: Synergy", .leftGeneral("Synergy")), ("Q1.10: \"true\"", "true"),
      ("Q1.02: { joint: 4 }", 4), ("Q1.02: { value: 4 }", 4), ("Q1.02: { joint: { value: 4 } }", 4),
      ("Q1.02: { state: answered, value: 4 }", 4),
    ] as [(String, Stated)])
  func `a value of any kind is read as if it were typed`(answer: String, stated: Stated) throws {
    let assessment = try AnswersSample.play(answer)
    #expect(assessment.slot(String(answer.prefix(5))).value == stated)
    #expect(assessment.journal.count { $0.deed.verb == .answered } == 1)
  }

  @Test(arguments: [("true", true), ("yes", true), ("y", true), ("false", false), ("n", false)])
  func `each party answers for itself`(word: String, value: Bool) throws {
    let assessment = try AnswersSample.play("Q1.01: { acme: \(word), globex: { value: no } }")
    #expect(assessment.slot("Q1.01", "acme").value == .given(.yesNo(value)))
    #expect(assessment.slot("Q1.01", "globex").value == .given(.yesNo(false)))
  }

  @Test func `a new assessment begins as the file says, and its entries have its day`() throws {
    let head = """
      title: Sony Ericsson 2005
      path: core
      currency: usd
      as-of: 2005-12
      parties: { sony: Sony, ericsson: { name: LM Ericsson, country: SE } }
      people: { p1: { name: Ada, party: sony, role: sponsor, present: no } }
      answers:
      """
    let assessment = try AnswersSample.play("Q1.02: 4", head: head)
    let start = assessment.standing.start
    #expect((start.title, start.path, start.currency) == ("Sony Ericsson 2005", .core, "USD"))
    #expect(assessment.journal.allSatisfy { $0.at.iso == "2005-12-31T12:00:00Z" })
    #expect(
      assessment.journal.map(\.deed.verb) == [.started, .party, .party, .person, .answered])
    #expect(assessment.standing.party("ericsson")?.country == "SE")
    #expect(
      assessment.standing.people == [
        Person(code: "p1", name: "Ada", party: "sony", role: .sponsor, isPresent: false)
      ])
  }

  @Test(
    arguments: [
      ("{ state: unknown }", .unknown, nil), ("{ state: declined, reason: no }", .declined, "no"),
      ("{ state: notApplicable, reason: none here }", .notApplicable, "none here"),
    ] as [(String, Deed.Mark, String?)])
  func `a state marks the question`(slot: String, mark: Deed.Mark, reason: String?) throws {
    let found = try AnswersSample.play("Q1.01: { acme: \(slot) }").slot("Q1.01", "acme")
    #expect(found.mark == mark)
    #expect(found.reason == reason)
  }

  @Test func `fields are played in the order they are asked, and null is unknown`() throws {
    let assessment = try AnswersSample.play(
      """
      Q1.04: { value: [ip], fields: { ip.example: Steel } }
      Q1.11: { fields: { when: 2004-01, who: ~ } }
      """)
    #expect(assessment.slot("Q1.04").fields == ["ip.example": "Steel"])
    #expect(assessment.slot("Q1.11").fields == ["who": .unknown, "when": "2004-01"])
    #expect(assessment.slot("Q1.11").value == nil)
  }

  @Test
  func `a general word in a text is marked at once, in cells and probes it is not asked about`()
    throws
  {
    let assessment = try AnswersSample.play(
      """
      Q1.10: { value: Synergy, fields: { who: our support, P-X: synergy } }
      Q1.12: [{ goal: synergy, target: 1 }]
      """)
    let slot = assessment.slot("Q1.10")
    #expect(slot.value == .leftGeneral("Synergy"))
    #expect(slot.fields == ["who": .leftGeneral("our support"), "P-X": "synergy"])
    #expect(assessment.slot("Q1.12").rows.map { $0.cells["goal"] } == ["synergy"])
  }

  @Test func `an open table gets a row each and is then finished`() throws {
    let slot = try AnswersSample.play("Q1.12: [{ goal: x, target: 1 }, { row: k3f9, target: ~ }]")
      .slot("Q1.12")
    #expect(slot.rows.map(\.cells) == [["goal": "x", "target": 1], ["target": .unknown]])
    #expect(slot.rows.last?.id == "k3f9")
    #expect(slot.rowsAreDone)
  }

  @Test func `fixed rows are named`() throws {
    let slot = try AnswersSample.play("Q1.13: [{ row: r2, goal: y }, { row: r1, goal: x }]").slot(
      "Q1.13")
    #expect(slot.rows.map(\.id) == ["r2", "r1"])
    #expect(!slot.rowsAreDone)
  }

  @Test func `several people, rounds, notes and evidence have their places`() throws {
    let assessment = try AnswersSample.play(
      """
      Q1.02: { 2011-Q3: { raters: { p1: 4, p2: 5 } }, 2011-Q4: 2 }
      Q1.01: { 2011-Q3: { acme: yes, globex: { value: no, note: late, evidence: a.pdf } } }
      """)
    let rated = assessment.slot("Q1.02", round: "2011-Q3")
    #expect(rated.value == 4)
    #expect(rated.raters == [.init("p1", 4), .init("p2", 5)])
    #expect(assessment.slot("Q1.02", round: "2011-Q4").value == 2)
    #expect(assessment.slot("Q1.01", "acme", round: "2011-Q3").value == .given(.yesNo(true)))
    let noted = assessment.slot("Q1.01", "globex", round: "2011-Q3")
    #expect((noted.note, noted.evidence) == ("late", "a.pdf"))
  }

  @Test func `the order of the file does not matter, only the order of asking`() throws {
    let assessment = try AnswersSample.play("Q1.14: Berlin\nQ1.03: jv")
    #expect(assessment.slot("Q1.14").value == "Berlin")
    #expect(assessment.slot("Q1.03").value == "jv")
  }

  @Test func `the rate of a currency is said once`() throws {
    let assessment = try AnswersSample.play(
      "Q1.07: { value: { amount: 1, currency: USD, rate: 0.9 }, fields: { once: USD 5 } }")
    #expect(
      assessment.slot("Q1.07").fields == ["once": .given(Self.amount(5, "USD", rate: "0.9"))])
  }

  @Test func `a line left empty says nothing`() throws {
    let template = try AnswersFile(
      Outline.read(
        """
        title: Sample
        parties: { acme: Acme }
        people:
        answers:
          Q1.02:
            joint:
              value:
          Q1.11:
            joint:
              fields:
                who:
                when: 2027
        """))
    let assessment = try AnswersSample.play(template)
    #expect(assessment.slot("Q1.02").isEmpty)
    #expect(assessment.slot("Q1.11").fields == ["when": "2027"])
  }

  static let everything = """
    Q1.01: { acme: yes, globex: { state: declined, reason: no } }
    Q1.02: { raters: { p1: 4, p2: 5 }, note: late, evidence: a.pdf }
    Q1.03: { 2011-Q3: jv }
    Q1.04: { value: [ip], fields: { ip.example: Steel } }
    Q1.07: USD 5
    Q1.10: { value: Synergy, fields: { who: our support, P-X: synergy } }
    Q1.12: [{ goal: x, target: 1 }, { goal: x, target: 1 }, { goal: y }]
    Q1.13: [{ row: r1, goal: ~ }]
    """

  @Test func `playing a file twice adds nothing`() throws {
    let file = try AnswersSample.file(Self.everything)
    let once = try AnswersSample.play(file)
    #expect(once.slot("Q1.12").rows.count == 3)
    #expect(try AnswersSample.play(file, onto: once) == once)
  }

  @Test func `a changed file adds only what changed`() throws {
    let once = try AnswersSample.play(Self.everything)
    let changed = Self.everything.replacingAll(
      "target: 1 }, { goal: y }", with: "target: 1 }, { goal: y, target: 2 }"
    )
    .replacingAll("USD 5", with: "USD 6")
    let twice = try AnswersSample.play(changed, onto: once)
    let added = twice.journal.dropFirst(once.journal.count).map(\.deed)
    #expect(added.map(\.verb) == [.answered, .answered])
    #expect(twice.slot("Q1.12").rows.map(\.cells).last == ["goal": "y", "target": 2])
    #expect(twice.slot("Q1.12").rows.count == 3)
  }
}
