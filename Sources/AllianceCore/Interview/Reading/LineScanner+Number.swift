/// Numbers as people write them: `1,200`, `1'200`, `1 200`, `1.2`, and `k`, `m`, `bn` behind them.
///
/// The point is always the decimal point and a comma always groups thousands. Where a comma or a
/// point can only be the other custom, the line is refused with the spelling that would be clear.
extension LineScanner {
  private static let magnitudes: [String: Number] = [
    "k": 1000, "thousand": 1000,
    "m": 1_000_000, "mn": 1_000_000, "mio": 1_000_000, "mln": 1_000_000,
    "million": 1_000_000, "millions": 1_000_000,
    "b": 1_000_000_000, "bn": 1_000_000_000, "billion": 1_000_000_000,
    "billions": 1_000_000_000,
  ]

  /// Takes the unsigned number that is next; nil when there is none.
  mutating func number() throws(Refusal) -> Number? {
    guard startsNumber else { return nil }
    let start = self
    guard let literal = literal() else {
      throw .unclearSeparator(typed: typed, spelling: start.otherCustom)
    }
    guard let number = Number(literal: literal) else { throw .tooLong(typed: typed) }
    return number
  }

  /// Takes the word for thousands, millions or billions that is next.
  mutating func magnitude() -> Number? { word(in: Self.magnitudes) }

  /// Takes a minus or a plus that is next; whether it was a minus.
  mutating func takeSign() -> Bool {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    skipSpace()
    return isNegative
  }

  private var startsNumber: Bool {
    var ahead = self
    _ = ahead.take(".")
    return !ahead.digitRun().isEmpty
  }

  /// Takes digits with their separators; nil when these follow no custom that can be told.
  private mutating func literal() -> String? {
    var digits = digitRun()
    let first = digits
    var separator: Unicode.Scalar?
    while let mark = next, separator == nil || separator == mark, [",", "'", " "].contains(mark) {
      var ahead = self
      _ = ahead.takeAny()
      let group = ahead.digitRun()
      if group.isEmpty { break }
      let isGrouped =
        group.utf8.count == 3 && (1...3).contains(first.utf8.count)
        && first.utf8.first != UInt8(ascii: "0")
      // A space may simply end the number; a comma between digits may not.
      guard isGrouped else {
        if mark == " " { break }
        return nil
      }
      separator = mark
      digits += group
      self = ahead
    }
    if next == "." {
      var ahead = self
      _ = ahead.takeAny()
      let fraction = ahead.digitRun()
      if !fraction.isEmpty {
        self = ahead
        digits = (digits.isEmpty ? "0" : digits) + "." + fraction
      }
    }
    return separatorFollows ? nil : digits
  }

  /// Whether one more point, comma or apostrophe with a digit behind it stands here.
  private var separatorFollows: Bool {
    var ahead = self
    guard ahead.take(".") || ahead.take(",") || ahead.take("'") else { return false }
    return !ahead.digitRun().isEmpty
  }

  /// The number with points and commas exchanged, where that makes it clear.
  private var otherCustom: String? {
    var run = String.UnicodeScalarView()
    var ahead = self
    while let scalar = ahead.next, "0123456789.,' ".unicodeScalars.contains(scalar) {
      run.append(scalar == "." ? "," : scalar == "," ? "." : scalar)
      _ = ahead.takeAny()
    }
    let spelling = String(run).trimmed
    var exchanged = LineScanner(spelling)
    guard exchanged.literal() != nil, exchanged.isAtEnd else { return nil }
    return spelling
  }
}
