/// What a reading may know beside the line itself.
public struct ReadingContext: Hashable, Sendable {
  /// ISO 4217 code of the currency that an amount without one is in.
  public var baseCurrency: String

  public init(baseCurrency: String) { self.baseCurrency = baseCurrency }
}

extension PlainKind {
  /// What that line means for this kind, or why it cannot be taken (formats 2 and 3).
  public func read(_ line: String, context: ReadingContext) throws(Refusal) -> Value {
    let scanner = LineScanner(line)
    guard !scanner.isAtEnd else { throw .empty }
    switch self {
    case .yesNo:
      return .yesNo(try Self.yesOrNo(scanner))
    case .scale(let levels):
      return .number(try Self.step(scanner, of: levels.count))
    case .choice(let options):
      return .text(options[try OptionFinder(options).index(of: scanner.typed)].id)
    case .choices(let options, let ticks):
      return .ids(try TickReading(options, ticks: ticks).read(scanner))
    case .number(let limits):
      return .number(try NumberReading(limits: limits).read(scanner))
    case .percent(let limits):
      return .number(try NumberReading(limits: limits.asPercent).readPercent(scanner))
    case .money(let limits):
      let reading = MoneyReading(limits: limits.asMoney, baseCurrency: context.baseCurrency)
      return .money(try reading.read(scanner))
    case .date:
      return .text(try DateReading().read(scanner).iso)
    case .duration:
      return Value(try DurationReading().read(scanner))
    case .text:
      guard let text = CleanText(line) else { throw .empty }
      return .text(text.text)
    }
  }

  private static func yesOrNo(_ scanner: LineScanner) throws(Refusal) -> Bool {
    switch scanner.rest {
    case "y", "yes": true
    case "n", "no": false
    default: throw .notYesOrNo(scanner.typed)
    }
  }

  /// A step of a scale: a plain integer and nothing around it.
  private static func step(_ scanner: LineScanner, of count: Int) throws(Refusal) -> Number {
    var line = scanner
    if let step = line.integer(), line.isAtEnd, step >= 1, step <= count { return Number(step) }
    guard let number = Number(literal: scanner.rest) else { throw .notANumber(scanner.typed) }
    guard number.whole != nil else { throw .notWhole(scanner.typed) }
    throw .outside(typed: scanner.typed, minimum: 1, maximum: Number(count))
  }
}
