import Testing

@testable import AllianceCore

@Suite struct ChoiceReading {
  let kind = PlainKind.choice([
    Option(id: "build", label: "Build together"),
    Option(id: "sell", label: "Sell together, in one market"),
    Option(id: "sell-more", label: "Sell"),
    Option(id: "7", label: "Supply or produce"),
    Option(id: "research", label: "Research – early stage"),
    Option(id: "x-3", label: "Übernahme"),
  ])

  @Test(arguments: [
    Reads("1", .text("build")), Reads("build", .text("build")), Reads("BUILD", .text("build")),
    Reads("Bu", .text("build")), Reads("b", .text("build")),
    Reads("build   TOGETHER", .text("build")), Reads("2", .text("sell")),
    Reads("sell", .text("sell")), Reads("Sell together", .text("sell")),
    Reads("sell t", .text("sell")), Reads("Sell together, in one market", .text("sell")),
    Reads("3", .text("sell-more")), Reads("sell-more", .text("sell-more")),
    Reads("4", .text("7")), Reads("7", .text("7")), Reads("su", .text("7")),
    Reads("research - early", .text("research")), Reads("R", .text("research")),
    Reads("über", .text("x-3")), Reads("U\u{308}BER", .text("x-3")), Reads("X-3", .text("x-3")),
    Reads("06", .text("x-3")),
  ])
  func `number, id or the start of a label`(row: Reads) { expect(row, as: kind) }

  @Test(arguments: [
    Refused("", .empty),
    Refused(
      "s",
      .ambiguous(
        typed: "s", matches: ["Sell together, in one market", "Sell", "Supply or produce"])
    ),
    Refused(
      "se", .ambiguous(typed: "se", matches: ["Sell together, in one market", "Sell"])),
    Refused("0", .noSuchOption(typed: "0", nearest: nil)),
    Refused("8", .noSuchOption(typed: "8", nearest: nil)),
    Refused("-1", .noSuchOption(typed: "-1", nearest: nil)),
    Refused("buidl", .noSuchOption(typed: "buidl", nearest: "Build together")),
    Refused("resaerch", .noSuchOption(typed: "resaerch", nearest: "Research – early stage")),
    Refused(
      "Suply or produce", .noSuchOption(typed: "Suply or produce", nearest: "Supply or produce")),
    Refused("joint venture", .noSuchOption(typed: "joint venture", nearest: nil)),
    Refused("1, 2", .noSuchOption(typed: "1, 2", nearest: nil)),
    Refused("1-2", .noSuchOption(typed: "1-2", nearest: nil)),
    Refused("ether", .noSuchOption(typed: "ether", nearest: nil)),
    Refused(",", .noSuchOption(typed: ",", nearest: nil)),
    Refused("99999999999999999999", .noSuchOption(typed: "99999999999999999999", nearest: nil)),
  ])
  func `what names no one option is refused`(row: Refused) { expect(row, as: kind) }

  @Test func `a whole label wins over being the start of another`() {
    let kind = PlainKind.choice([
      Option(id: "a", label: "Quality seal"), Option(id: "b", label: "Quality"),
    ])
    expect(Reads("quality", .text("b")), as: kind)
    expect(Reads("quality s", .text("a")), as: kind)
  }

  @Test func `an exact id wins over a number and over another label`() {
    let kind = PlainKind.choice([
      Option(id: "2", label: "one seat"), Option(id: "other", label: "two seats"),
      Option(id: "free", label: "other"),
    ])
    expect(Reads("2", .text("2")), as: kind)
    expect(Reads("1", .text("2")), as: kind)
    expect(Reads("other", .text("other")), as: kind)
  }

  @Test func `a number beyond the options may start a label`() {
    let kind = PlainKind.choice([
      Option(id: "short", label: "6 months"), Option(id: "long", label: "12 months"),
    ])
    expect(Reads("12", .text("long")), as: kind)
    expect(Reads("2", .text("long")), as: kind)
  }

  @Test func `without options everything is refused`() {
    expect(Refused("1", .noSuchOption(typed: "1", nearest: nil)), as: .choice([]))
  }
}
