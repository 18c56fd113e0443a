import Testing

@testable import AllianceCore

/// Answers that no longer apply: named, and named no more once they apply again.
@Suite struct SetAsideTests {
  typealias S = MethodSample

  private static func setAside(_ said: [S.Said], later: [Deed] = []) throws -> [SetAside] {
    try S.scoring(said, later: later).interview.setAside
  }

  private static func says(_ code: String, _ value: Value, _ party: String? = nil) -> Deed {
    .answered(SlotKey(code, party: party), Deed.Answered(.value(.given(value))))
  }

  private static let setting = S.all("Q0.06", "healthcare-it")
  private static let scarce = S.both("Q1.24", 3, ["case": "2 hospitals"])

  @Test func `an answer whose question is ruled out, for each party in order`() throws {
    #expect(try Self.setAside([Self.setting, Self.scarce]) == [])
    let ruledOut = try Self.setAside(
      [Self.setting, Self.scarce], later: [Self.says("Q0.06", "other")])
    #expect(ruledOut.map(\.key) == ["acme", "globex"].map { SlotKey("Q1.24", party: $0) })
    #expect(ruledOut.allSatisfy { $0.field == nil })
    let back = [Self.says("Q0.06", "other"), Self.says("Q0.06", "cloud-saas")]
    #expect(try Self.setAside([Self.setting, Self.scarce], later: back) == [])
  }

  @Test func `a fact of a choice that was changed`() throws {
    let settled = S.acme("Q2.17", "decided", ["settles": .ids(["owner"]), "rule": "each its own"])
    #expect(try Self.setAside([settled]) == [])
    let changed = try Self.setAside(
      [settled], later: [Self.says("Q2.17", "not-applicable", "acme")])
    #expect(changed.map(\.field) == ["settles", "rule"])
    #expect(changed.allSatisfy { $0.key == SlotKey("Q2.17", party: "acme") })
  }

  @Test func `whoever has left is not named again and again`() throws {
    let leaving: [Deed] = [
      Self.says("Q0.06", "other"), .party(.added, Party(code: "initech", name: "initech")),
      .party(.retired, Party(code: "globex", name: "globex")),
    ]
    let named = try Self.setAside([Self.setting, Self.scarce], later: leaving)
    #expect(named.map(\.key.party) == ["acme"])
  }
}
