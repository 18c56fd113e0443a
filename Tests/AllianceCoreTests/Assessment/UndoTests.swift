import Testing

@testable import AllianceCore

/// Undoing and redoing: deeds of their own that name an earlier one (formats 4).
@Suite struct UndoTests {
  static let key = AnswerSheetTests.key

  static func value(after deeds: [Deed]) throws -> Stated? {
    try Assessment.make(deeds).standing.answers[key].value
  }

  @Test(
    arguments: [
      ([], 2), ([.undone(entry: "2")], 1), ([.undone(entry: "1")], 2),
      ([.undone(entry: "1"), .undone(entry: "2")], nil),
      ([.undone(entry: "2"), .undone(entry: "1")], nil),
      ([.undone(entry: "2"), .redone(entry: "2")], 2),
      ([.undone(entry: "2"), .undone(entry: "1"), .redone(entry: "2")], 2),
      ([.undone(entry: "2"), .undone(entry: "1"), .redone(entry: "1")], 1),
      ([.undone(entry: "2"), .undone(entry: "2"), .redone(entry: "2")], 2),
      ([.undone(entry: "2"), .redone(entry: "2"), .undone(entry: "2")], 1),
      ([.redone(entry: "2")], 2), ([.undone(entry: "2"), .says(3), .redone(entry: "2")], 3),
    ] as [([Deed], Stated?)])
  func `of two answers those stand that are not undone, in their order`(
    deeds: [Deed], value: Stated?
  ) throws {
    #expect(try Self.value(after: [.says(1), .says(2)] + deeds) == value)
  }

  @Test(arguments: [
    Deed.marks(.unknown), .cleared(key, .all), .fields(["who": "b"]), .row("r1", ["goal": "y"]),
    .says(9, rater: "p1"), .rowsDone(), .skipped(key),
    .noted(.init(question: "Q1.01", party: "acme"), note: "n", evidence: nil),
    .adopted([Deed.AdoptedSlot(key, Slot())]),
  ])
  func `whatever is undone was never there, and comes back when it is redone`(deed: Deed) throws {
    let before = [Deed.says(1), .fields(["who": "a"]), .row("r1", ["goal": "x"])]
    let plain = try Assessment.make(before)
    let done = try Assessment.make(before + [deed])
    let undone = try Assessment.make(before + [deed, .undone(entry: "4")])
    let redone = try Assessment.make(before + [deed, .undone(entry: "4"), .redone(entry: "4")])
    #expect(done.standing != plain.standing)
    #expect(undone.standing == plain.standing)
    #expect(redone.standing == done.standing)
    #expect(undone.undone == ["4"])
    #expect(redone.undone.isEmpty)
  }

  @Test func `nothing is ever removed from the journal`() throws {
    let assessment = try Assessment.make([.says(1), .undone(entry: "1"), .redone(entry: "1")])
    #expect(assessment.journal.map(\.deed.verb).suffix(3) == [.answered, .undone, .redone])
    #expect(
      assessment.standingEntries.map(\.id) == ["opening0", "opening1", "opening2", "1"])
  }

  @Test func `undoing goes backwards and redoing forwards, until something new is done`() throws {
    // Every script of seven steps, held against the two stacks that people know from editors.
    for script in 0..<2187 {
      var assessment = try Assessment.make(parties: [])
      var (done, undone): ([String], [String]) = ([], [])
      for step in 0..<7 {
        let id = "\(step)"
        switch script / [1, 3, 9, 27, 81, 243, 729][step] % 3 {
        case 0:
          assessment.add(.says(.whole(step)), id: id)
          done.append(id)
          undone = []
        case 1:
          #expect(assessment.lastUndoable?.id == done.last)
          guard let last = done.popLast() else { continue }
          assessment.add(.undone(entry: last), id: id)
          undone.append(last)
        default:
          #expect(assessment.lastRedoable?.id == undone.last)
          guard let last = undone.popLast() else { continue }
          assessment.add(.redone(entry: last), id: id)
          done.append(last)
        }
        #expect(
          assessment.standing.answers[Self.key].value?.value?.number?.whole.map(String.init)
            == done.last)
      }
      let again = try Assessment(id: "sample", journal: assessment.journal)
      #expect(again == assessment)
    }
  }

  @Test func `decisions are undone from the end, because undoing goes backwards`() throws {
    let deeds: [Deed] = [
      .roundOpened("2026-Q3"), .roundClosed("2026-Q3", alerts: []),
      .decided(Deed.Decision(.continue)),
    ]
    var assessment = try Assessment.make(deeds, parties: [])
    for id in ["3", "2", "1"] {
      let last = try #require(assessment.lastUndoable)
      #expect(last.id == id)
      assessment.add(.undone(entry: last.id), id: "undo \(id)")
    }
    #expect(assessment.lastUndoable == nil)
  }

  @Test func `the beginning, migrations and merges stay`() throws {
    let pin = Questionnaire.Pin(id: "sample", version: "2.0.0", sha256: "1")
    let deeds: [Deed] = [
      .migrated(from: pin, to: pin), .merged(file: "other", entries: ["x"]),
    ]
    #expect(try Assessment.make(deeds, parties: []).lastUndoable == nil)
    #expect(try Assessment.make([.says(1)] + deeds, parties: []).lastUndoable?.id == "1")
  }
}

extension Assessment {
  fileprivate mutating func add(_ deed: Deed, id: String) {
    append(JournalEntry(id: id, at: Timestamp(seconds: 0), deed: deed))
  }
}
