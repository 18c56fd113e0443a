import Testing

@testable import AllianceCore

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A line out of pieces that the readings know, with any scalar at all between them.
  mutating func line() -> String {
    var line = String.UnicodeScalarView()
    let isShort = Int.random(in: 0...3, using: &self) == 0
    for _ in 0..<(isShort ? 1 : Int.random(in: 0...9, using: &self)) {
      if Int.random(in: 0...3, using: &self) == 0 {
        let value = UInt32.random(in: 0...0x10FFFF, using: &self)
        if let scalar = Unicode.Scalar(value) { line.append(scalar) }
      } else if let piece = Self.pieces.randomElement(using: &self) {
        line.append(contentsOf: piece.unicodeScalars)
      }
      if Bool.random(using: &self) { line.append(" ") }
    }
    return String(line)
  }

  private static let pieces = [
    "1", "2", "12", "30", "200", "2027", "0", "00", "9999", "999999999999999999", "1.5", "1,200",
    ",",
    ".", "-", "/", "'", ";", "(", "\n", "\t", "\r\n", "\u{0}", "\u{301}", "\u{200D}", "\u{202E}",
    "k",
    "m", "bn", "million", "EUR", "usd", "€", "$", "£", "¥", "francs", "us", "per", "a", "p.a.",
    "year",
    "months", "week", "working", "days", "half", "two", "never", "open", "ended", "q", "Q3",
    "third",
    "quarter", "of", "end", "by", "June", "feb", "st", "th", "%", "percent", "y", "no", "yes",
    "none",
    "scale", "Spe", "cost", "Cost, risk", "to", "synergy", "best", "efforts", "'s",
  ]
}

@Suite struct ReadingFuzz {
  static let kinds: [PlainKind] = [
    .yesNo, .scale(levels: ScaleReading.levels), .scale(levels: []),
    .choice(ChoicesReading.options),
    .choice([]), .choices(ChoicesReading.options, ticks: 0...4), .choices([], ticks: 0...0),
    .number(NumberLimits()), .number(.from(-5, to: 5000, unit: "hours a week")),
    .percent(NumberLimits()), .money(NumberLimits()), .money(.from(-1000, to: 1_000_000)), .date,
    .duration, .text,
  ]

  @Test(arguments: 1...8)
  func `no line traps or is read as a value its kind refuses`(seed: UInt64) throws {
    var generator = SeededGenerator(state: seed)
    let general = GeneralWords(["synergy", "best efforts", "win-win"])
    var taken: [Int: Int] = [:]
    for _ in 0..<600 {
      let line = generator.line()
      _ = general.wordLeftGeneral(in: line)
      for (index, kind) in Self.kinds.enumerated() {
        guard let value = try? kind.read(line, context: .euros) else { continue }
        taken[index, default: 0] += 1
        try #require(kind.accepts(value), "\(line.debugDescription) as \(kind): \(value)")
        _ = kind.isImplausible(value)
        try #require(!kind.words(for: value).isEmpty)
      }
    }
    // Most kinds must have taken something, or this test looks at refusals alone.
    #expect(taken.count >= 8, "only \(taken.keys.sorted()) were read")
  }

  @Test(arguments: [
    "1", "1,", "1,200,", "1 ", "a", "a,", "a ", "-", ".", "'", "€", "\u{301}", "\u{200B}", "\n",
    "9",
    "none,", "2-4,", "1-", "q", "end ", "half ", "synergy ",
  ])
  func `very long lines are answered`(piece: String) {
    let line = String(repeating: piece, count: 5_000)
    for kind in Self.kinds {
      guard let value = try? kind.read(line, context: .euros) else { continue }
      #expect(kind.accepts(value))
    }
    _ = GeneralWords(["synergy", "best efforts"]).wordLeftGeneral(in: line)
  }
}
