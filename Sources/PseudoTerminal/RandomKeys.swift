/// What a person, or a cat on the keyboard, may do at a terminal; the same in every run of one seed.
public struct RandomKeys {
  /// One thing done.
  public enum Event {
    case keys([UInt8])
    case resize(rows: Int, columns: Int)
    /// Looks at what comes back before going on.
    case look
  }

  private var dice: Dice
  private let lines: [String]

  /// Begins with a seed. `lines` are sent now and then as a whole: commands and answers that mean something.
  public init(seed: UInt64, lines: [String] = []) {
    dice = Dice(state: seed &* 7919)
    self.lines = lines
  }

  private static let texts = [
    "a", "word ", "é", "日本", "😀", "👨‍👩‍👧", "e\u{301}\u{302}", "\\", "/w", "\u{200B}", "🇩🇪", "\u{202E}",
    "1", "x\\\r",
  ]
  private static let sequences = [
    "A", "B", "C", "D", "H", "F", "3~", "1;5C", "1;5D", "1;5H", "1;5F", "99~", "[A", "13;2u",
    "<0;1;1M",
  ]
  private static let keys: [[UInt8]] = [
    [0x09], [0x09, 0x09], [0x0D], [0x1F], [0x19], [0x0C], [0x12], [0x18, 0x05],
  ]

  /// The next thing.
  public mutating func next() -> Event {
    if Int.random(in: 0..<25, using: &dice) == 0 {
      return .resize(
        rows: Int.random(in: 1...30, using: &dice), columns: Int.random(in: 1...100, using: &dice))
    }
    if Int.random(in: 0..<5, using: &dice) == 0 { return .look }
    if !lines.isEmpty, Int.random(in: 0..<4, using: &dice) == 0 {
      // Away with what stands there, most of the time.
      let clean = Int.random(in: 0..<4, using: &dice) > 0 ? "\u{1B}[201~\u{7}\u{3}" : ""
      return .keys(Array((clean + pick(lines) + "\r").utf8))
    }
    return .keys(keys())
  }

  private mutating func keys() -> [UInt8] {
    switch Int.random(in: 0..<14, using: &dice) {
    case 0...3: return Array(pick(Self.texts).utf8)
    case 4...5: return Array("\u{1B}[\(pick(Self.sequences))".utf8)
    case 6...7:
      // Not Ctrl-D, and not Ctrl-\, which between two lines ends the program.
      return [UInt8.random(in: 1...31, using: &dice)].filter { ![0x04, 0x1C].contains($0) }
    case 8: return [0x1B, UInt8.random(in: 0x20...0x7F, using: &dice)]
    case 9: return (0..<5).map { _ in UInt8.random(in: 0x80...0xFF, using: &dice) }
    case 10: return [0x7F, 0x7F, 0x7F]
    case 11:
      let lines = (0..<Int.random(in: 1...60, using: &dice)).map { "\($0) " + pick(Self.texts) }
      return Array("\u{1B}[200~\(lines.joined(separator: "\n"))\u{1B}[201~".utf8)
    case 12:
      let count = Int.random(in: 1...200, using: &dice)
      return Array(String(repeating: pick(Self.texts), count: count).utf8)
    default: return pick(Self.keys)
    }
  }

  private mutating func pick<Element>(_ all: [Element]) -> Element {
    all[Int.random(in: 0..<all.count, using: &dice)]
  }
}

/// Numbers that are the same in every run.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

extension PseudoTerminal {
  /// Does one random thing.
  public func act(_ event: RandomKeys.Event) {
    switch event {
    case .keys(let bytes): send(bytes: bytes)
    case .resize(let rows, let columns): resize(rows: rows, columns: columns)
    case .look:
      let seen = output.count
      wait(within: 0.02) { _ in self.output.count > seen }
    }
  }
}
