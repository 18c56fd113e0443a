import Testing

@testable import AllianceCore

/// What stands in a slot after several deeds: the fold of formats 4.
@Suite struct AnswerSheetTests {
  static let key = SlotKey("Q1.01", party: "acme")

  /// What stands after these deeds.
  static func slot(_ deeds: Deed..., at key: SlotKey = key) -> Slot {
    var sheet = AnswerSheet()
    for deed in deeds { sheet.apply(deed) }
    return sheet[key]
  }

  static func note(_ note: String?, evidence: String? = nil, party: String? = "acme") -> Deed {
    .noted(.init(question: "Q1.01", party: party), note: note, evidence: evidence)
  }

  @Test func `a later value, field or cell lies over the earlier one, and only over that`() {
    let slot = Self.slot(
      .says(3), .fields(["who": "a", "when": .unknown]), .says(4),
      .fields(["when": "2027", "where": "b"]))
    #expect(slot.value == 4)
    #expect(slot.fields == ["who": "a", "when": "2027", "where": "b"])
    let table = Self.slot(
      .row("r1", ["goal": "x", "target": 1]), .row("r2", ["goal": "y"]),
      .row("r1", ["target": 2]), .rowsDone())
    #expect(table.rows.map(\.id) == ["r1", "r2"])
    #expect(table.rows.map(\.cells) == [["goal": "x", "target": 2], ["goal": "y"]])
    #expect(table.rowsAreDone)
  }

  /// A later version of a question may ask for rows where one value was asked for, or the other way round; a file has
  /// room for one of them.
  @Test func `rows take the place of a value, and a value that of rows`() {
    let table = Self.slot(.says(3, rater: "p1"), .row("r1", ["goal": "x"]))
    #expect(table.value == nil && table.raters.isEmpty && table.rows.count == 1)
    let plain = Self.slot(.row("r1", ["goal": "x"]), .rowsDone(), .says(4))
    #expect(plain.value == 4 && plain.rows.isEmpty && !plain.rowsAreDone)
  }

  @Test func `parties and rounds have slots of their own, and so has the one answer for all`() {
    var sheet = AnswerSheet()
    for deed in [
      Deed.says(1), .says(2, by: "globex"), .says(3, by: nil), .says(4, round: "2026-Q4"),
    ] { sheet.apply(deed) }
    let keys = [
      Self.key, SlotKey("Q1.01", party: "globex"), SlotKey("Q1.01"),
      SlotKey("Q1.01", round: "2026-Q4", party: "acme"),
    ]
    #expect(keys.map { sheet[$0].value } == [1, 2, 3, 4])
    #expect(Set(sheet.keys) == Set(keys))
  }

  /// Texts that Swift calls equal: composed and decomposed, the Kelvin sign and K, two orders of marks.
  @Test(arguments: [
    ("é", "e\u{301}"), ("K", "\u{212A}"), (";", "\u{37E}"), ("`", "\u{1FEF}"),
    ("a\u{323}\u{307}", "a\u{307}\u{323}"),
  ])
  func `equal keys have equal hashes`(_ one: String, _ other: String) {
    for key in [
      { (text: String) in SlotKey(text, party: "a") }, { SlotKey("Q1", party: $0) },
      { SlotKey("Q1", round: $0, party: "a") }, { SlotKey("Q1", party: "\($0)lm") },
      { SlotKey("Q1", round: "2026-\($0)") },
    ] {
      #expect(key(one) == key(other))
      #expect(key(one).hashValue == key(other).hashValue)
    }
    #expect(CodeTable([one])[other] == 0)
  }

  @Test(arguments: Deed.Mark.allCases)
  func `a mark takes value, fields, rows and raters away`(mark: Deed.Mark) {
    let slot = Self.slot(
      .says(3, rater: "p1"), .fields(["who": "a"]), .row("r1", ["goal": "x"]), .rowsDone(),
      Self.note("kept", evidence: "kept"), .marks(mark, reason: "why"))
    var expected = Slot()
    (expected.mark, expected.reason) = (mark, "why")
    (expected.note, expected.evidence) = ("kept", "kept")
    #expect(slot == expected)
  }

  @Test(arguments: [
    Deed.says(3), .fields(["who": "a"]), .row("r1", ["goal": "x"]), .rowsDone(),
    .says(3, rater: "p1"),
  ])
  func `an answer of any part takes a mark and its reason away`(answer: Deed) {
    let slot = Self.slot(.marks(.notApplicable, reason: "why"), answer)
    #expect(slot.mark == nil)
    #expect(slot.reason == nil)
  }

  @Test func `a later mark replaces the earlier one`() {
    let slot = Self.slot(.marks(.notApplicable, reason: "why"), .marks(.unknown))
    #expect(slot.mark == .unknown)
    #expect(slot.reason == nil)
  }

  @Test func `cleared removes what it names`() {
    let said: [Deed] = [
      .fields(["who": "a", "when": "2027"]), .row("r1", ["goal": "x"]), .row("r2", ["goal": "y"]),
    ]
    func cleared(_ clearing: Deed.Clearing) -> Slot {
      var sheet = AnswerSheet()
      for deed in said + [.cleared(Self.key, clearing)] { sheet.apply(deed) }
      return sheet[Self.key]
    }
    let field = cleared(.field("who"))
    #expect(field.fields == ["when": "2027"])
    #expect(field.rows.count == 2)
    let row = cleared(.row("r1"))
    #expect(row.rows.map(\.id) == ["r2"])
    #expect(row.fields.names == ["who", "when"])
    #expect(cleared(.all).isEmpty)
  }

  @Test func `clearing what is not there changes nothing`() {
    for clearing in [Deed.Clearing.field("gone"), .row("gone")] {
      #expect(Self.slot(.says(3), .cleared(Self.key, clearing)) == Self.slot(.says(3)))
    }
  }

  @Test func `passing over has no effect on answers and ends with the next one`() {
    let skipped = Self.slot(.says(3), .skipped(Self.key))
    #expect(skipped.written == Self.slot(.says(3)))
    #expect(skipped.isPassedOver)
    #expect(!Self.slot(.skipped(Self.key), .says(3)).isPassedOver)
    #expect(!Self.slot(.skipped(Self.key), .marks(.unknown)).isPassedOver)
    var sheet = AnswerSheet()
    sheet.apply(.skipped(Self.key))
    #expect(Array(sheet.keys).isEmpty)
  }

  @Test func `notes and evidence overlay each other and stay beside the answer`() {
    let slot = Self.slot(
      Self.note("first", evidence: "a.pdf"), .says(3), Self.note("second"),
      Self.note(nil, evidence: "b.pdf"))
    #expect(slot.value == 3)
    #expect(slot.note == "second")
    #expect(slot.evidence == "b.pdf")
  }

  @Test func `an answer brings its own note and evidence`() {
    var answered = Deed.Answered(.value(3))
    (answered.note, answered.evidence) = ("note", "a.pdf")
    let slot = Self.slot(.answered(Self.key, answered), .says(4))
    #expect(slot.note == "note")
    #expect(slot.evidence == "a.pdf")
    #expect(slot.value == 4)
  }

  @Test func `a note alone is worth writing but is no answer`() {
    let slot = Self.slot(Self.note("only"))
    #expect(slot.isEmpty)
    #expect(!slot.isBlank)
    #expect(Self.slot(.noted(.init(), note: "for all", evidence: nil)).isBlank)
  }

  @Test func `an adopted slot stands as it was edited`() {
    var edited = Slot()
    edited.value = 5
    let slot = Self.slot(.says(3), .adopted([Deed.AdoptedSlot(Self.key, edited)]))
    #expect(slot == edited)
  }
}

/// Several people answer for one party (formats 4, raters).
@Suite struct RaterTests {
  static func party(_ ratings: [Stated]) -> Slot {
    var sheet = AnswerSheet()
    for (index, rating) in ratings.enumerated() {
      sheet.apply(.stated(rating, rater: "p\(index + 1)"))
    }
    return sheet[AnswerSheetTests.key]
  }

  @Test(
    arguments: [
      ([4], 4), ([4, 2], 2), ([5, 1, 4], 4), ([1, 5, 5, 2], 2), ([2, 2, 5, 5, 5], 5),
      ([3, .unknown, 5], 3), ([.unknown], .unknown),
    ] as [([Stated], Stated)])
  func `numbers count by their median, the lower of two middle ones`(
    ratings: [Stated], party: Stated
  ) {
    let slot = Self.party(ratings)
    #expect(slot.value == party)
    #expect(slot.raters.map(\.value) == ratings)
    #expect(slot.raters.map(\.person) == ratings.indices.map { "p\($0 + 1)" })
  }

  @Test(
    arguments: [
      (["a"], "a"), (["a", "b", "a"], "a"), (["a", "b"], .unknown),
      (["a", "b", "b", "a", "c"], .unknown), (["b", "b", "a", "a", "b"], "b"),
    ] as [([Stated], Stated)])
  func `choices count by the most frequent, and a tie is unknown`(ratings: [Stated], party: Stated)
  {
    #expect(Self.party(ratings).value == party)
  }

  @Test func `a person who answers again replaces only their own rating`() {
    var sheet = AnswerSheet()
    for (person, rating) in [("p1", 1), ("p2", 4), ("p3", 5), ("p1", 5)] {
      sheet.apply(.stated(.given(.whole(rating)), rater: person))
    }
    #expect(sheet[AnswerSheetTests.key].value == 5)
    #expect(Set(sheet[AnswerSheetTests.key].raters.map(\.person)) == ["p1", "p2", "p3"])
    #expect(sheet[AnswerSheetTests.key].raters.count == 3)
  }
}
