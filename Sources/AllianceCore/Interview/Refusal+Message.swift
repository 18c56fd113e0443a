extension Refusal {
  /// Why the line was not taken, and what would be right: a gentle sentence or two.
  public func message(for kind: PlainKind) -> String {
    switch self {
    case .empty: "There is nothing in that line."
    case .notYesOrNo(let typed): "\(Self.quoted(typed)) is neither yes nor no. Type y or n."
    case .notANumber(let typed): "\(Self.quoted(typed)) is not a number. \(Self.example(of: kind))"
    case .unclearSeparator(let typed, let spelling?):
      "\(Self.quoted(typed)) could mean two things. Type \(spelling) if that is what you mean."
    case .unclearSeparator(let typed, nil):
      "\(Self.quoted(typed)) could mean two things. Write 1200 or 1.5, without commas."
    case .notWhole(let typed): "\(Self.quoted(typed)) is not a whole number."
    case .outside(let typed, let minimum, let maximum): Self.outside(typed, minimum, maximum)
    case .notAboveZero(let typed): "\(Self.quoted(typed)) is not above zero."
    case .noSuchOption(let typed, let nearest?):
      "There is no \(Self.quoted(typed)). Did you mean \(Self.quoted(nearest))?"
    case .noSuchOption(let typed, nil):
      "There is no \(Self.quoted(typed)). Type a number from 1 to \(kind.options.count), or the start of a choice."
    case .ambiguous(let typed, let matches):
      "\(Self.quoted(typed)) fits several: \(matches.joined(separator: "; ")). Type one more letter, or its number."
    case .exclusive(let label): "\(Self.quoted(label)) cannot stand beside other choices."
    case .tickCount(let given, let minimum, let maximum): Self.ticks(given, minimum, maximum)
    case .notADate(let typed): "\(Self.quoted(typed)) is not a date. \(Self.example(of: .date))"
    case .noSuchDay(let typed): "There is no such day: \(Self.quoted(typed))."
    case .dayOrMonthFirst(let typed, let spellings):
      "\(Self.quoted(typed)) can be read two ways. Type \(spellings.joined(separator: " or "))."
    case .notADuration(let typed):
      "\(Self.quoted(typed)) is not a length of time. \(Self.example(of: .duration))"
    case .unitMissing(let typed):
      "\(Self.quoted(typed)) of what? Type 18 months, 3 weeks or 2 years."
    case .notMoney(let typed): "\(Self.quoted(typed)) is not an amount. \(Self.example(of: kind))"
    case .unknownCurrency(let typed):
      "\(Self.quoted(typed)) is no currency that is known here. Type a code such as EUR or USD."
    case .bandReversed: "The lower end comes first, such as 3-5."
    case .tooLong(let typed): "\(Self.quoted(typed)) has more digits than can be kept exactly."
    }
  }

  private static func outside(_ typed: String, _ minimum: Number?, _ maximum: Number?) -> String {
    switch (minimum, maximum) {
    case (let low?, let high?): "\(Self.quoted(typed)) is outside \(low.words) to \(high.words)."
    case (let low?, nil):
      "\(Self.quoted(typed)) is below \(low.words), the least that makes sense here."
    case (nil, let high?):
      "\(Self.quoted(typed)) is above \(high.words), the most that makes sense here."
    case (nil, nil): "\(Self.quoted(typed)) is not possible here."
    }
  }

  private static func ticks(_ given: Int, _ minimum: Int, _ maximum: Int) -> String {
    given < minimum
      ? "Choose at least \(minimum); that was \(given)."
      : "Choose at most \(maximum); that was \(given)."
  }

  private static func example(of kind: PlainKind) -> String {
    switch kind {
    case .scale(let levels): "Type a number from 1 to \(levels.count)."
    case .percent: "Type a percentage such as 45."
    case .money: "Type an amount such as EUR 1.2m per year."
    case .date: "Type a date such as 2027, Q3 2027, June 2027 or 30 June 2027."
    case .duration: "Type a length such as 18 months, 3 weeks or never."
    case .number: "Type a number such as 12 or 1.2k."
    case .yesNo, .choice, .choices, .text: ""
    }
  }

  /// The person's own words, cut where they are long.
  public static func quoted(_ text: String) -> String {
    let line =
      text.split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init) ?? ""
    return line.count > 40 ? "\"\(line.prefix(37))...\"" : "\"\(line)\""
  }
}
