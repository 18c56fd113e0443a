import Testing

@testable import AllianceCore

/// A line and the value it must be read as.
struct Reads: CustomTestStringConvertible, Sendable {
  var line: String
  var value: Value
  init(_ line: String, _ value: Value) { (self.line, self.value) = (line, value) }
  var testDescription: String { line.debugDescription }
}

/// A line and the refusal it must meet.
struct Refused: CustomTestStringConvertible, Sendable {
  var line: String
  var refusal: Refusal
  init(_ line: String, _ refusal: Refusal) { (self.line, self.refusal) = (line, refusal) }
  var testDescription: String { line.debugDescription }
}

extension ReadingContext {
  static let euros = ReadingContext(baseCurrency: "EUR")
}

/// Reads a row of a table and holds value, refusal and `accepts` against it.
func expect(_ row: Reads, as kind: PlainKind, context: ReadingContext = .euros) {
  do throws(Refusal) {
    let value = try kind.read(row.line, context: context)
    #expect(value == row.value)
    #expect(kind.accepts(value))
  } catch {
    Issue.record("\(row.line.debugDescription) was refused: \(error)")
  }
}

func expect(_ row: Refused, as kind: PlainKind, context: ReadingContext = .euros) {
  #expect(throws: row.refusal) { try kind.read(row.line, context: context) }
}

extension Number {
  /// A number with decimals in a table; a slip in the table becomes a value that matches nothing.
  static func of(_ literal: String) -> Number { Number(literal: literal) ?? -987_654_321 }
}

extension Value {
  static func whole(_ number: Int) -> Value { .number(Number(number)) }
  static func decimal(_ literal: String) -> Value { .number(.of(literal)) }
}

extension Option {
  /// An exclusive option, such as "none of these".
  static func exclusive(_ id: String, _ label: String) -> Option {
    var option = Option(id: id, label: label)
    option.isExclusive = true
    return option
  }
}

extension NumberLimits {
  static func from(_ minimum: Number?, to maximum: Number?, unit: String? = nil) -> NumberLimits {
    NumberLimits(unit: unit, minimum: minimum, maximum: maximum)
  }

  /// No limits of its own, and a plausible range.
  static func plausible(_ range: ClosedRange<Number>) -> NumberLimits {
    var limits = NumberLimits()
    limits.plausible = range
    return limits
  }
}
