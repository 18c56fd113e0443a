import Testing

@testable import AllianceCore

/// The two answers that are scored from agreement by design: Q1.07 and Q1.11 (blueprint A17).
@Suite struct PairItemTests {
  static func kinds(_ own: String, _ theirs: String) -> String {
    "{ value: \(own), fields: { theirs: \(theirs) } }"
  }

  /// Kinds that one side only puts in, where both see it alike, over all kinds that anybody ticked.
  @Test(
    arguments: [
      // acme: own, theirs; globex: own, theirs.
      ("brand", "data", "data", "brand", "100"),
      // Both put in people and see it: one of three is no difference.
      ("brand, people", "data, people", "data, people", "brand, people", "200/3"),
      // acme claims a brand that globex does not see.
      ("brand", "data", "data", "capital", "100/3"),
      // globex puts in data unseen by acme; brand is seen by both: one of two.
      ("brand", "", "data", "brand", "50"),
      // Everything on both sides, all agreed: no difference.
      ("brand, data", "brand, data", "brand, data", "brand, data", "0"),
      // One side is empty, and both see it so.
      ("brand", "", "", "brand", "100"),
      // Nobody puts in anything.
      ("", "", "", "", "0"),
    ])
  func `contributions of two`(
    own: String, theirs: String, itsOwn: String, ours: String, points: String
  ) throws {
    let scoring = try ScoringSample.scoring([
      "acme Q1.07": Self.kinds("[\(own)]", "[\(theirs)]"),
      "globex Q1.07": Self.kinds("[\(itsOwn)]", "[\(ours)]"),
    ])
    #expect(scoring.points("Q1.07") == points)
    #expect(scoring.points("Q1.07", "globex") == points)
  }

  /// With three, "the other party" is everybody else: a kind is seen alike when each says it of the others exactly if
  /// one of them puts it in.
  @Test func `contributions of three`() throws {
    let sample = ScoringSample(parties: ["acme", "globex", "initech"])
    let agreed = [
      "acme Q1.07": Self.kinds("[brand]", "[data, capital]"),
      "globex Q1.07": Self.kinds("[data]", "[brand, capital]"),
      "initech Q1.07": Self.kinds("[capital]", "[brand, data]"),
    ]
    #expect(try sample.scoring(agreed).points("Q1.07") == "100")
    // initech does not see acme's brand: two of three are left.
    let unseen = agreed.merging(["initech Q1.07": Self.kinds("[capital]", "[data]")]) { $1 }
    #expect(try sample.scoring(unseen).points("Q1.07", "globex") == "200/3")
    // globex puts in a brand too, and all see it: brand is no difference any more.
    let shared = agreed.merging([
      "globex Q1.07": Self.kinds("[data, brand]", "[brand, capital]"),
      "acme Q1.07": Self.kinds("[brand]", "[data, capital, brand]"),
    ]) { $1 }
    #expect(try sample.scoring(shared).points("Q1.07") == "200/3")
  }

  @Test(arguments: [
    "", "{ value: brand }", "{ state: unknown }", "{ value: brand, fields: { theirs: ~ } }",
  ])
  func `contributions are open while one side is`(says: String) throws {
    let scoring = try ScoringSample.scoring(["globex Q1.07": says])
    #expect(scoring.points("Q1.07") == "open")
    #expect(scoring.points("Q1.07", "globex") == "open")
  }

  /// match 100, partly 50, miss 0: it scores the party that wrote, not the one that judges.
  @Test(arguments: [("match", "100"), ("partly", "50"), ("miss", "0"), ("", "open")])
  func `a guess is worth what the party described says of it`(word: String, points: String) throws {
    let scoring = try ScoringSample.scoring(["globex > acme Q1.11": word])
    #expect(scoring.points("Q1.11") == points)
    #expect(scoring.points("Q1.11", "globex") == "100")
  }

  @Test(
    arguments: [
      ("match", "match", "100"), ("match", "partly", "50"), ("partly", "miss", "0"),
      ("miss", "match", "0"), ("match", "", "open"), ("", "miss", "open"),
    ])
  func `of several judgements the lowest counts, once all are in`(
    one: String, other: String, points: String
  ) throws {
    let sample = ScoringSample(parties: ["acme", "globex", "initech"])
    let scoring = try sample.scoring([
      "globex > acme Q1.11": one, "initech > acme Q1.11": other,
    ])
    #expect(scoring.points("Q1.11") == points)
  }

  @Test func `a guess that is not finished is open, whatever was said of it`() throws {
    let scoring = try ScoringSample.scoring(["acme Q1.11": "{ fields: { what: customers } }"])
    #expect(scoring.points("Q1.11") == "open")
  }

  /// A judgement lapses when the judged answer changes, and only then (formats 3).
  @Test func `a judgement lapses with the answer it is about`() throws {
    let scoring = try ScoringSample.scoring()
    let key = SlotKey("Q1.11", party: "acme")
    let say = { (size: String) in
      Deed.answered(key, .init(.fields(["size": .given(.text(size))])))
    }
    #expect(scoring.with(say("by 2029")).points("Q1.11") == "open")
    #expect(scoring.with(say("by 2029")).points("Q1.11", "globex") == "100")
    #expect(scoring.with(say("by 2029"), say("by 2028")).points("Q1.11") == "open")
    #expect(scoring.with(.cleared(key, .all)).points("Q1.11") == "open")
    // Said again as it was, or noted: nothing has changed.
    #expect(scoring.with(say("by 2028")).points("Q1.11") == "100")
    let note = Deed.noted(.init(question: "Q1.11", party: "acme"), note: "see file", evidence: nil)
    #expect(scoring.with(note).points("Q1.11") == "100")
    // The other's own gain is not the judged answer.
    let gain = Deed.answered(
      SlotKey("Q1.12", party: "globex"), .init(.fields(["what": .given(.text("more"))])))
    #expect(scoring.with(gain).points("Q1.11") == "100")
    // Judged again: the last word counts.
    let again = Deed.judged(SlotKey("Q1.11", party: "globex"), other: "acme", .partly)
    #expect(scoring.with(again).points("Q1.11") == "50")
    #expect(scoring.with(say("by 2029"), again).points("Q1.11") == "50")
  }
}
