/// Reads a number or a percentage within its limits.
struct NumberReading {
  var limits: NumberLimits

  func read(_ line: LineScanner) throws(Refusal) -> Number {
    var line = line
    let isNegative = line.takeSign()
    guard var number = try line.number() else { throw .notANumber(line.typed) }
    if !isUnit(line.rest), let factor = line.magnitude() {
      guard let product = number.multiplied(by: factor) else { throw .tooLong(typed: line.typed) }
      number = product
    }
    guard line.isAtEnd || isUnit(line.rest) else { throw .notANumber(line.typed) }
    return try checked(isNegative ? number.negated : number, typed: line.typed)
  }

  func readPercent(_ line: LineScanner) throws(Refusal) -> Number {
    var line = line
    let isNegative = line.takeSign()
    guard let number = try line.number() else { throw .notANumber(line.typed) }
    let rest = line.rest.trimmed
    guard ["", "%", "percent", "per cent", "pct"].contains(rest) else {
      throw .notANumber(line.typed)
    }
    return try checked(isNegative ? number.negated : number, typed: line.typed)
  }

  private func checked(_ number: Number, typed: String) throws(Refusal) -> Number {
    guard limits.admit(number) else {
      throw .outside(typed: typed, minimum: limits.minimum, maximum: limits.maximum)
    }
    return number
  }

  /// Whether the rest is the unit or its first word, in singular or plural.
  private func isUnit(_ rest: String) -> Bool {
    guard let unit = limits.unit?.folded, !unit.isEmpty else { return false }
    let rest = rest.folded
    let first = unit.split(separator: " ").first.map(String.init) ?? unit
    return rest == unit || rest == first || rest == first + "s" || rest + "s" == first
  }
}

extension Number {
  /// The number with the opposite sign.
  var negated: Number {
    guard let number = Number(coefficient: 0 &- coefficient, scale: scale) else { return self }
    return number
  }
}
