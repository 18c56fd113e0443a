/// How long something takes or lasts, in the unit that was said, or without an end.
public enum Duration: Hashable, Sendable {
  case span(Span)
  /// It would never be done: longer than every span (formats 2).
  case never
  /// It runs until somebody ends it: longer than every span.
  case openEnded

  /// Length in days; nil without an end, or when it cannot be kept exactly.
  public var days: Number? { if case .span(let span) = self { span.days } else { nil } }

  /// Never, or open-ended, is longer than every limit (formats 2).
  public var isEndless: Bool {
    switch self {
    case .never, .openEnded: true
    case .span: false
    }
  }

  /// The units people count in.
  public enum Unit: String, CaseIterable, Sendable {
    case hour, day
    case workingDay = "working-day"
    case week, month, quarter, year

    /// Length in thousandths of a day: a month is 30.44 days, a year 365.25, a working day a fifth of a week (formats 2).
    var thousandthsOfADay: Int64 {
      switch self {
      case .hour: 42
      case .day: 1000
      case .workingDay: 1400
      case .week: 7000
      case .month: 30_440
      case .quarter: 91_320
      case .year: 365_250
      }
    }
  }

  /// A count of units.
  public struct Span: Hashable, Sendable {
    public var count: Number
    public var unit: Unit

    public init(count: Number, unit: Unit) {
      self.count = count
      self.unit = unit
    }

    /// Length in days; nil when it cannot be kept exactly.
    public var days: Number? {
      Number(coefficient: unit.thousandthsOfADay, scale: 3).flatMap(count.multiplied)
    }
  }
}
