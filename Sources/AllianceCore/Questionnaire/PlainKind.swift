/// A kind that one typed line can fill: of a question, a field or a column.
public enum PlainKind: Hashable, Sendable {
  case yesNo
  /// Labelled steps, worst to best.
  case scale(levels: [String])
  case choice([Option])
  /// Several options; `ticks` bounds how many.
  case choices([Option], ticks: ClosedRange<Int>)
  case number(NumberLimits)
  case percent(NumberLimits)
  case money(NumberLimits)
  case date
  case duration
  case text

  /// The options of a choice, in order; none for other kinds.
  public var options: [Option] {
    switch self {
    case .choice(let options), .choices(let options, _): options
    case .yesNo, .scale, .number, .percent, .money, .date, .duration, .text: []
    }
  }
}
