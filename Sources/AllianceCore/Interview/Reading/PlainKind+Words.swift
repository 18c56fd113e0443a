extension PlainKind {
  /// The value as it is read back to the person, so that a misreading is seen at once.
  ///
  /// A value that this kind does not accept is shown as the file has it.
  public func words(for value: Value) -> String {
    switch (self, value) {
    case (.scale(let levels), .number(let number)):
      guard let step = number.whole, step >= 1, step <= levels.count else { return value.words }
      return "\(step), \(levels[step - 1])"
    case (.choice(let options), .text(let id)):
      return Self.label(of: id, in: options)
    case (.choices(let options, _), .ids(let ids)) where !ids.isEmpty:
      return ids.map { Self.label(of: $0, in: options) }.joined(separator: "; ")
    case (.number(let limits), .number(let number)):
      // Units are written in the plural, which one of them is not.
      guard let unit = limits.unit, !unit.isEmpty, number != 1 else { return number.words }
      return "\(number.words) \(unit)"
    case (.percent, .number(let number)):
      return "\(number.words) %"
    case (.date, .text):
      return value.date?.words ?? value.words
    case (.yesNo, _), (.scale, _), (.choice, _), (.choices, _), (.number, _), (.percent, _),
      (.money, _), (.date, _), (.duration, _), (.text, _):
      return value.words
    }
  }

  private static func label(of id: String, in options: [Option]) -> String {
    options.first { $0.id == id }?.label ?? id
  }
}

extension Value {
  /// The value in words as far as it speaks for itself, without its question.
  public var words: String {
    switch self {
    case .yesNo(let yes): yes ? "yes" : "no"
    case .number(let number): number.words
    case .text(let text): text
    case .ids(let ids): ids.isEmpty ? "none of them" : ids.joined(separator: "; ")
    case .money(let money): money.words
    case .span(let span): Duration.span(span).words
    }
  }
}

extension Number {
  /// The number with commas between thousands: `1,200,000`, `-0.5`.
  public var words: String {
    let literal = Array(literal.utf8)
    let start = literal.first == UInt8(ascii: "-") ? 1 : 0
    let point = literal.firstIndex(of: UInt8(ascii: ".")) ?? literal.count
    var bytes: [UInt8] = []
    for (index, byte) in literal.enumerated() {
      if index > start, index < point, (point - index) % 3 == 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Money {
  /// `EUR 1,200,000 per year`; a band is `EUR 3,000,000 to 5,000,000, about 4,000,000`.
  public var words: String {
    let rhythm = period.map { " per \($0.rawValue)" } ?? ""
    guard let low, let high else { return "\(currency) \(amount.words)\(rhythm)" }
    return "\(currency) \(low.words) to \(high.words)\(rhythm), about \(amount.words)"
  }
}

extension PartialDate {
  private static let ordinals = ["first", "second", "third", "fourth"]

  /// `2027`, `third quarter of 2027`, `June 2027`, `30 June 2027`.
  public var words: String {
    switch self {
    case .year(let year):
      return padded(year, 4)
    case .quarter(let year, let quarter):
      guard (1...4).contains(quarter) else { return iso }
      return "\(Self.ordinals[quarter - 1]) quarter of \(padded(year, 4))"
    case .month(let year, let month):
      return "\(Month.name(month)) \(padded(year, 4))"
    case .day(let day):
      let (year, month, number) = day.components
      return "\(number) \(Month.name(month)) \(padded(year, 4))"
    }
  }
}

extension Duration {
  /// `18 months`, `1 year`, `5 working days`, `never`, `open-ended`.
  public var words: String {
    switch self {
    case .span(let span): "\(span.count.words) \(span.unit.noun)\(span.count == 1 ? "" : "s")"
    case .never: "never"
    case .openEnded: "open-ended"
    }
  }
}

extension Duration.Unit {
  /// The word for one of it.
  var noun: String {
    switch self {
    case .workingDay: "working day"
    case .hour, .day, .week, .month, .quarter, .year: rawValue
    }
  }
}
