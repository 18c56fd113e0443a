extension JSONText {
  /// Scans the number that starts at `start` and returns the place after it.
  @inline(__always)
  func endOfNumber(at start: Int, limit: Int) throws(JSONError) -> Int {
    var index = start
    if self[index] == UInt8(ascii: "-") { index += 1 }
    if self[index] == UInt8(ascii: "0") {
      index += 1
      if isDigit(at: index) { throw error(.leadingZero, at: start) }
    } else {
      index = try endOfDigits(at: index)
    }
    if self[index] == UInt8(ascii: ".") { index = try endOfDigits(at: index + 1) }
    if self[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if self[index] == UInt8(ascii: "+") || self[index] == UInt8(ascii: "-") { index += 1 }
      index = try endOfDigits(at: index)
    }
    if index - start > limit { throw error(.numberTooLong(limit: limit), at: start) }
    return index
  }

  /// The whole number that a scan has found; never rounded, never wrapped.
  func integer(at range: Range<Int>) throws(JSONError) -> Int {
    let isNegative = self[range.lowerBound] == UInt8(ascii: "-")
    var value = 0
    for index in range.dropFirst(isNegative ? 1 : 0) {
      guard isDigit(at: index) else { throw error(.notAnInteger, at: range.lowerBound) }
      let digit = Int(self[index] - UInt8(ascii: "0"))
      let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isOver) =
        isNegative
        ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      value = sum
      if isTooLarge || isOver { throw tooLarge(range) }
    }
    if isNegative, value == 0 { throw error(.notAnInteger, at: range.lowerBound) }
    return value
  }

  /// A point or exponent further on is the better reason.
  private func tooLarge(_ range: Range<Int>) -> JSONError {
    let isWhole = range.dropFirst().allSatisfy(isDigit)
    return error(isWhole ? .integerOutOfRange : .notAnInteger, at: range.lowerBound)
  }

  private func endOfDigits(at index: Int) throws(JSONError) -> Int {
    guard isDigit(at: index) else { throw unexpected(at: index, expected: .digit) }
    var index = index + 1
    while isDigit(at: index) { index += 1 }
    return index
  }

  @inline(__always)
  private func isDigit(at index: Int) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= self[index]
  }
}
