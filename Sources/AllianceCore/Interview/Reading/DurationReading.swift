/// Reads how long something takes: `18 months`, `5 working days`, `half a year`, `never`.
struct DurationReading {
  private static let units: [String: Duration.Unit] = [
    "h": .hour, "hr": .hour, "hrs": .hour, "hour": .hour, "hours": .hour,
    "d": .day, "day": .day, "days": .day,
    "workday": .workingDay, "workdays": .workingDay,
    "w": .week, "wk": .week, "wks": .week, "week": .week, "weeks": .week,
    "m": .month, "mo": .month, "mos": .month, "mth": .month, "mths": .month,
    "month": .month, "months": .month,
    "q": .quarter, "qtr": .quarter, "quarter": .quarter, "quarters": .quarter,
    "y": .year, "yr": .year, "yrs": .year, "year": .year, "years": .year,
  ]
  private static let numbers: [String: Number] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]

  func read(_ line: LineScanner) throws(Refusal) -> Duration {
    switch line.rest {
    case "never": return .never
    case "open-ended", "open ended", "no end", "without end": return .openEnded
    default: break
    }
    var rest = line
    let isHalf = rest.takeWord("half")
    guard let count = try count(from: &rest, isHalf: isHalf) else {
      throw .notADuration(line.typed)
    }
    if rest.isAtEnd { throw .unitMissing(line.typed) }
    guard let unit = unit(from: &rest), rest.isAtEnd else { throw .notADuration(line.typed) }
    // Half a year is six months, as people mean it; half of anything else stays in its unit.
    let duration: Duration =
      isHalf && unit == .year
      ? .span(Duration.Span(count: 6, unit: .month))
      : .span(Duration.Span(count: count, unit: unit))
    guard duration.isSound else { throw .tooLong(typed: line.typed) }
    return duration
  }

  private func count(from line: inout LineScanner, isHalf: Bool) throws(Refusal) -> Number? {
    if isHalf {
      _ = line.takeWord("a") || line.takeWord("an")
      return Number(coefficient: 5, scale: 1)
    }
    return try line.number() ?? line.word(in: Self.numbers)
  }

  private func unit(from line: inout LineScanner) -> Duration.Unit? {
    guard line.takeWord("working") || line.takeWord("business") else {
      return line.word(in: Self.units)
    }
    _ = line.take("-")
    return line.takeWord("day") || line.takeWord("days") ? .workingDay : nil
  }
}
