import Testing

@testable import AllianceCore

@Suite struct YesNoReading {
  @Test(arguments: [
    Reads("y", .yesNo(true)), Reads("Y", .yesNo(true)), Reads("yes", .yesNo(true)),
    Reads("YES", .yesNo(true)), Reads("Yes", .yesNo(true)), Reads("  yes ", .yesNo(true)),
    Reads("yEs", .yesNo(true)), Reads("n", .yesNo(false)), Reads("N", .yesNo(false)),
    Reads("no", .yesNo(false)), Reads("NO", .yesNo(false)), Reads("\tno\u{A0}", .yesNo(false)),
    Reads("y\u{200B}es", .yesNo(true)),
  ])
  func `y, yes, n and no in any case`(row: Reads) { expect(row, as: .yesNo) }

  @Test(arguments: [
    Refused("", .empty), Refused("   ", .empty), Refused("\u{200B}", .empty),
    Refused("ye", .notYesOrNo("ye")), Refused("yess", .notYesOrNo("yess")),
    Refused("true", .notYesOrNo("true")), Refused("1", .notYesOrNo("1")),
    Refused("0", .notYesOrNo("0")), Refused("maybe", .notYesOrNo("maybe")),
    Refused("yes, no", .notYesOrNo("yes, no")), Refused("ja", .notYesOrNo("ja")),
    Refused("y\u{301}", .notYesOrNo("y\u{301}")), Refused(" Nope ", .notYesOrNo("Nope")),
    Refused("n.", .notYesOrNo("n.")),
  ])
  func `everything else is refused`(row: Refused) { expect(row, as: .yesNo) }
}

@Suite struct ScaleReading {
  static let levels = ["fully", "nearly", "partly", "hardly; two or more missing", "not at all"]
  let kind = PlainKind.scale(levels: levels)

  @Test(arguments: [
    Reads("1", .whole(1)), Reads("2", .whole(2)), Reads("3", .whole(3)), Reads("4", .whole(4)),
    Reads("5", .whole(5)), Reads(" 1", .whole(1)), Reads("5 ", .whole(5)), Reads("\t3", .whole(3)),
    Reads("\u{A0}2\u{A0}", .whole(2)), Reads("4\u{200E}", .whole(4)), Reads("04", .whole(4)),
    Reads("\u{FEFF}1", .whole(1)),
  ])
  func `a step is a plain integer`(row: Reads) { expect(row, as: kind) }

  @Test(arguments: [
    Refused("", .empty), Refused("0", .outside(typed: "0", minimum: 1, maximum: 5)),
    Refused("6", .outside(typed: "6", minimum: 1, maximum: 5)),
    Refused("9", .outside(typed: "9", minimum: 1, maximum: 5)),
    Refused("-1", .outside(typed: "-1", minimum: 1, maximum: 5)),
    Refused("4.5", .notWhole("4.5")), Refused("4,", .notANumber("4,")),
    Refused("4, hardly", .notANumber("4, hardly")), Refused("hardly", .notANumber("hardly")),
    Refused("four", .notANumber("four")), Refused("4/5", .notANumber("4/5")),
    Refused("+4", .notANumber("+4")), Refused("\u{664}", .notANumber("\u{664}")),
    Refused("99999999999999999999", .notANumber("99999999999999999999")),
    Refused("4\u{301}", .notANumber("4\u{301}")), Refused("1 2", .notANumber("1 2")),
  ])
  func `nothing but a step is taken`(row: Refused) { expect(row, as: kind) }

  @Test func `the levels bound the scale`() {
    let short = PlainKind.scale(levels: ["low", "high"])
    expect(Refused("3", .outside(typed: "3", minimum: 1, maximum: 2)), as: short)
    let none = PlainKind.scale(levels: [])
    expect(Refused("1", .outside(typed: "1", minimum: 1, maximum: 0)), as: none)
  }
}
