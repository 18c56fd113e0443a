/// Reads a date exactly as precise as it was said: `2027`, `Q3 2027`, `June 2027`, `30.6.2027`.
///
/// A line is boiled down to its shape, one letter per part (`Y` a year of four digits, `n` one or
/// two digits, `M` a month by name, `q` the word quarter), so that the table of shapes below is the
/// whole list of what is understood.
struct DateReading {
  func read(_ line: LineScanner) throws(Refusal) -> PartialDate {
    guard let parts = DateParts(line) else { throw .notADate(line.typed) }
    let date = try date(parts, typed: line.typed)
    return parts.saysEnd ? .day(date.lastDay) : date
  }

  private func date(_ parts: DateParts, typed: String) throws(Refusal) -> PartialDate {
    let n = parts.numbers
    switch parts.shape {
    case "Y": return try year(n[0], typed)
    case "Y-n", "Y/n", "YM": return try month(n[0], n[1], typed)
    case "n-Y", "n/Y", "n.Y", "MY": return try month(n[1], n[0], typed)
    case "Yqn", "Y-qn", "Y/qn": return try quarter(n[0], n[1], typed)
    case "qnY", "qn-Y", "qn/Y", "nqY": return try quarter(n[1], n[0], typed)
    case "Y-n-n", "Y/n/n", "Y.n.n", "YMn": return try day(n[0], n[1], n[2], typed)
    case "n.n.Y", "nMY": return try day(n[2], n[1], n[0], typed)
    case "MnY": return try day(n[2], n[0], n[1], typed)
    case "n/n/Y", "n-n-Y": throw unclear(n, typed)
    default: throw .notADate(typed)
    }
  }

  private func year(_ year: Int, _ typed: String) throws(Refusal) -> PartialDate {
    guard year >= 1 else { throw .noSuchDay(typed) }
    return .year(year)
  }

  private func month(_ year: Int, _ month: Int, _ typed: String) throws(Refusal) -> PartialDate {
    guard year >= 1, (1...12).contains(month) else { throw .noSuchDay(typed) }
    return .month(year: year, month)
  }

  private func quarter(_ year: Int, _ quarter: Int, _ typed: String) throws(Refusal)
    -> PartialDate
  {
    guard year >= 1, (1...4).contains(quarter) else { throw .noSuchDay(typed) }
    return .quarter(year: year, quarter)
  }

  private func day(_ year: Int, _ month: Int, _ day: Int, _ typed: String) throws(Refusal)
    -> PartialDate
  {
    guard let day = Day(year: year, month: month, day: day) else { throw .noSuchDay(typed) }
    return .day(day)
  }

  /// Some write the day first between slashes and some the month: both are named, none is guessed.
  private func unclear(_ n: [Int], _ typed: String) -> Refusal {
    let days = [Day(year: n[2], month: n[1], day: n[0]), Day(year: n[2], month: n[0], day: n[1])]
    var spellings: [String] = []
    for case let day? in days where !spellings.contains(day.iso) { spellings.append(day.iso) }
    return spellings.isEmpty
      ? .noSuchDay(typed) : .dayOrMonthFirst(typed: typed, spellings: spellings)
  }
}
