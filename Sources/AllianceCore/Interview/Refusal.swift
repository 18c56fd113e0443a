/// Why a typed line cannot be taken, as facts; the conversation turns them into a sentence and asks again.
public enum Refusal: Error, Hashable, Sendable {
  case empty
  case notYesOrNo(String)
  case notANumber(String)
  /// A comma or a point that could mean two things, as in `1,5`; the clear spelling, if there is one.
  case unclearSeparator(typed: String, spelling: String?)
  /// A whole number is needed.
  case notWhole(String)
  case outside(typed: String, minimum: Number?, maximum: Number?)
  /// Only a number above zero makes sense.
  case notAboveZero(String)
  /// No option has this number, id or start of a label; the nearest label, if one is near.
  case noSuchOption(typed: String, nearest: String?)
  /// Several labels start with what was typed.
  case ambiguous(typed: String, matches: [String])
  /// An exclusive option stands beside others.
  case exclusive(label: String)
  case tickCount(given: Int, minimum: Int, maximum: Int)
  case notADate(String)
  /// It looks like a date, but there is no such day.
  case noSuchDay(String)
  /// Day and month cannot be told apart, as in `03/04/2027`; the dates it may be, as they are safely
  /// written.
  case dayOrMonthFirst(typed: String, spellings: [String])
  case notADuration(String)
  /// A length of time without its unit.
  case unitMissing(String)
  case notMoney(String)
  case unknownCurrency(String)
  /// The ends of a band are the wrong way round.
  case bandReversed
  /// More digits than can be kept exactly.
  case tooLong(typed: String)
}
