import Testing

@testable import AllianceCore

/// Who takes part, what was judged, and what cannot be a journal (formats 3 and 4).
@Suite struct StandingTests {
  @Test func `parties keep the order they joined in, through changes and retirement`() throws {
    let assessment = try Assessment.make([
      .party(.changed, Party(code: "acme", name: "Acme SE", country: "DE")),
      .party(.retired, Party(code: "acme", name: "acme")),
      .party(.added, Party(code: "initech", name: "Initech")),
    ])
    #expect(assessment.standing.parties.map(\.code) == ["acme", "globex", "initech"])
    #expect(assessment.standing.activeParties.map(\.code) == ["globex", "initech"])
    #expect(assessment.standing.party("acme")?.name == "Acme SE")
    #expect(assessment.standing.party("acme")?.isRetired == true)
  }

  @Test func `the answers of a retired party stay`() throws {
    let globex = Party(code: "globex", name: "globex")
    let assessment = try Assessment.make([.says(2, by: "globex"), .party(.retired, globex)])
    #expect(assessment.standing.answers[SlotKey("Q1.01", party: "globex")].value == 2)
    let back = try Assessment.make([.party(.retired, globex), .undone(entry: "1")])
    #expect(back.standing.activeParties.map(\.code) == ["acme", "globex"])
  }

  @Test func `people are added, changed and retired by their code`() throws {
    let ada = Person(code: "p1", name: "Ada", party: "acme", role: .lead, isPresent: true)
    var sponsor = ada
    sponsor.role = .sponsor
    let assessment = try Assessment.make([
      .person(.added, ada), .person(.added, Person(code: "p2", name: "Bo", party: "globex")),
      .person(.changed, sponsor), .person(.retired, ada),
    ])
    #expect(assessment.standing.people.map(\.code) == ["p1", "p2"])
    #expect(assessment.standing.people.map(\.role) == [.sponsor, nil])
    #expect(assessment.standing.people.map(\.isRetired) == [true, false])
  }

  @Test func `a migration moves the questionnaire and nothing else of the start`() throws {
    let from = Questionnaire.Pin(id: "sample", version: "1.0.0", sha256: "0")
    let to = Questionnaire.Pin(id: "sample", version: "2.0.0", sha256: "1")
    let standing = try Assessment.make([.migrated(from: from, to: to)]).standing
    #expect(standing.start.questionnaire == to)
    #expect(standing.start.title == "Sample")
  }

  static let judged = Deed.judged(
    SlotKey("Q1.01", party: "acme"), other: "globex", .partly)

  @Test(
    arguments: [
      ([], .partly), ([.says(3, by: "globex")], nil), ([.fields(["who": "b"], by: "globex")], nil),
      ([.row("r1", ["goal": "x"], by: "globex")], nil), ([.marks(.unknown, by: "globex")], nil),
      ([.cleared(SlotKey("Q1.01", party: "globex"), .all)], nil), ([.says(3)], .partly),
      ([.says(3, to: "Q1.02", by: "globex")], .partly),
      ([.says(3, by: "globex", round: "2026-Q4")], .partly),
      ([.says(3, by: nil)], .partly), ([.says(3, by: "globex"), .undone(entry: "3")], .partly),
      (
        [.noted(.init(question: "Q1.01", party: "globex"), note: "n", evidence: nil)],
        .partly
      ),
      ([.judged(SlotKey("Q1.01", party: "acme"), other: "globex", .miss)], .miss),
      ([.undone(entry: "2")], nil),
    ] as [([Deed], Deed.Judgement?)])
  func `a judgement stands until the judged answer changes`(
    later: [Deed], judgement: Deed.Judgement?
  ) throws {
    let said = Deed.says(2, by: "globex")
    let standing = try Assessment.make([said, Self.judged] + later).standing
    #expect(
      standing.answers.judgement(SlotKey("Q1.01", party: "acme"), of: "globex") == judgement)
    #expect(standing.answers.judgement(SlotKey("Q1.01", party: "globex"), of: "acme") == nil)
  }

  /// A journal of these entries after a start.
  static func defect(_ entries: [(id: String, deed: Deed)]) -> JournalDefect? {
    let journal = entries.map {
      JournalEntry(id: $0.id, at: Timestamp(seconds: 0), deed: $0.deed)
    }
    do throws(JournalDefect) {
      _ = try Assessment(id: "sample", journal: journal)
      return nil
    } catch {
      return error
    }
  }

  static let start = Assessment.opening()[0]

  @Test(
    arguments: [
      ([], .doesNotStart), ([("a", .says(1)), ("b", start)], .doesNotStart),
      ([("a", start), ("b", .says(1)), ("c", start)], .startsTwice(index: 2)),
      ([("a", start), ("b", .says(1)), ("b", .says(2))], .doubleEntry(index: 2, id: "b")),
      ([("a", start), ("a", .says(1))], .doubleEntry(index: 1, id: "a")),
      ([("a", start), ("b", .undone(entry: "x"))], .noSuchEntry(index: 1, id: "x")),
      (
        [("a", start), ("b", .redone(entry: "c")), ("c", .says(1))], .noSuchEntry(index: 1, id: "c")
      ),
      ([("a", start), ("b", .undone(entry: "b"))], .noSuchEntry(index: 1, id: "b")),
      ([("a", start), ("b", .says(1)), ("c", .undone(entry: "b"))], nil),
    ] as [([(id: String, deed: Deed)], JournalDefect?)])
  func `what cannot be a journal is named with its place`(
    entries: [(id: String, deed: Deed)], defect: JournalDefect?
  ) {
    #expect(Self.defect(entries) == defect)
  }
}
