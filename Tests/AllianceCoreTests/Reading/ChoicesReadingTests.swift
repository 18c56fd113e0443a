import Testing

@testable import AllianceCore

@Suite struct ChoicesReading {
  static let options = [
    Option(id: "scale", label: "Scale"),
    Option(id: "speed", label: "Speed"),
    Option(id: "trust", label: "Credibility with buyers"),
    Option(id: "risk", label: "Cost, risk or effort carried"),
    Option(id: "access", label: "Access to accounts; regions"),
    Option.exclusive("none", "None of these"),
  ]
  let kind = PlainKind.choices(options, ticks: 0...4)

  @Test(arguments: [
    Reads("1", .ids(["scale"])), Reads("1, 3", .ids(["scale", "trust"])),
    Reads("3,1", .ids(["scale", "trust"])), Reads("2-4", .ids(["speed", "trust", "risk"])),
    Reads("2 – 3, 1", .ids(["scale", "speed", "trust"])), Reads("1,1,1", .ids(["scale"])),
    Reads("scale, 2, cred", .ids(["scale", "speed", "trust"])),
    Reads("RISK", .ids(["risk"])), Reads("cost", .ids(["risk"])),
    Reads("Cost, risk or effort carried", .ids(["risk"])),
    Reads("speed, cost, risk or effort carried, 1", .ids(["scale", "speed", "risk"])),
    Reads("Cost, risk or eff", .ids(["risk"])),
    Reads("Scale; Speed", .ids(["scale", "speed"])),
    Reads("Access to accounts; regions; Scale", .ids(["scale", "access"])),
    Reads("none", .ids(["none"])), Reads("NONE", .ids(["none"])), Reads("6", .ids(["none"])),
    Reads("1, 2,", .ids(["scale", "speed"])), Reads("3-3", .ids(["trust"])),
  ])
  func `numbers, ranges, ids and starts of labels in one line`(row: Reads) { expect(row, as: kind) }

  @Test(arguments: [
    Refused("", .empty), Refused(",", .noSuchOption(typed: ",", nearest: nil)),
    Refused("7", .noSuchOption(typed: "7", nearest: nil)),
    Refused("1, 9", .noSuchOption(typed: "9", nearest: nil)),
    Refused("2-9", .noSuchOption(typed: "2-9", nearest: nil)),
    Refused("0-2", .noSuchOption(typed: "0-2", nearest: nil)),
    Refused("4-2", .bandReversed),
    Refused("1, 6", .exclusive(label: "None of these")),
    Refused("none, scale", .exclusive(label: "None of these")),
    Refused("5-6", .exclusive(label: "None of these")),
    Refused("1-5", .tickCount(given: 5, minimum: 0, maximum: 4)),
    Refused("s", .ambiguous(typed: "s", matches: ["Scale", "Speed"])),
    Refused("1, sped", .noSuchOption(typed: "sped", nearest: "Speed")),
    Refused("1 2", .noSuchOption(typed: "1 2", nearest: nil)),
    Refused("2-", .noSuchOption(typed: "2-", nearest: nil)),
    Refused("1-99999999999999999999", .noSuchOption(typed: "1-99999999999999999999", nearest: nil)),
  ])
  func `the piece that cannot be taken is named`(row: Refused) { expect(row, as: kind) }

  @Test func `none without such an option ticks nothing`() {
    let kind = PlainKind.choices([Option(id: "a", label: "None yet")], ticks: 0...1)
    expect(Reads("none", .ids([])), as: kind)
    expect(Reads("none y", .ids(["a"])), as: kind)
    let required = PlainKind.choices([Option(id: "a", label: "A")], ticks: 1...1)
    expect(Refused("none", .tickCount(given: 0, minimum: 1, maximum: 1)), as: required)
  }

  @Test func `pieces that speak for themselves win over the start of a label with a comma`() {
    let kind = PlainKind.choices(
      [
        Option(id: "a", label: "Price"), Option(id: "b", label: "Speed"),
        Option(id: "c", label: "Price, speed and reach"),
      ], ticks: 0...3)
    expect(Reads("price, speed", .ids(["a", "b"])), as: kind)
    expect(Reads("price, speed and", .ids(["c"])), as: kind)
    expect(Reads("price, speed and reach", .ids(["c"])), as: kind)
  }

  @Test func `a label like a range gives way to the range it spells`() {
    let kind = PlainKind.choices(
      [Option(id: "a", label: "1-2 weeks"), Option(id: "b", label: "3-9 weeks")], ticks: 0...2)
    expect(Reads("1-2", .ids(["a", "b"])), as: kind)
    expect(Reads("3-9", .ids(["b"])), as: kind)
    expect(Reads("1-2 weeks", .ids(["a"])), as: kind)
  }
}
