extension JSONText {
  /// The length of the byte order mark at the start: 3 or 0.
  var markLength: Int {
    self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF ? 3 : 0
  }

  /// Checks the length, and every byte once, so that all later scanning may trust them.
  func check(upTo limit: Int) throws(JSONError) {
    if count > limit { throw error(.inputTooLong(limit: limit), at: limit) }
    if let encoding = foreignEncoding { throw error(.foreignEncoding(encoding), at: 0) }
    var index = 0
    while true {
      index = skippingASCII(from: index)
      if index == count { return }
      let length = lengthOfSequence(at: index)
      if length == 0 { throw error(.invalidUTF8, at: index) }
      index += length
    }
  }

  /// JSON starts with ASCII, so zero bytes betray the wider encodings even without a mark.
  private var foreignEncoding: JSONError.Encoding? {
    switch (self[0], self[1], self[2], self[3]) {
    case (0xFF, 0xFE, 0, 0) where count >= 4, (0, 0, 0xFE, 0xFF): .utf32
    case (0xFF, 0xFE, _, _), (0xFE, 0xFF, _, _): .utf16
    case (1..., 0, 0, 0) where count >= 4, (0, 0, 0, 1...): .utf32
    case (1..., 0, 1..., 0) where count >= 4, (0, 1..., 0, 1...): .utf16
    default: nil
    }
  }

  private func skippingASCII(from index: Int) -> Int {
    var index = index
    while index + 32 <= count {
      let all = word(at: index) | word(at: index + 8) | word(at: index + 16) | word(at: index + 24)
      if all & 0x8080_8080_8080_8080 != 0 { break }
      index += 32
    }
    while index < count, self[index] < 0x80 { index += 1 }
    return index
  }

  /// The length of a well-formed sequence of two to four bytes (Unicode, table 3-7), or 0.
  @inline(__always)
  private func lengthOfSequence(at index: Int) -> Int {
    let second = self[index + 1]
    switch self[index] {
    case 0xC2...0xDF: return isContinuation(second) ? 2 : 0
    case 0xE0: return 0xA0...0xBF ~= second && isContinuation(self[index + 2]) ? 3 : 0
    case 0xED: return 0x80...0x9F ~= second && isContinuation(self[index + 2]) ? 3 : 0
    case 0xE1...0xEF: return isContinuation(second) && isContinuation(self[index + 2]) ? 3 : 0
    case 0xF0: return 0x90...0xBF ~= second && endsFour(at: index) ? 4 : 0
    case 0xF1...0xF3: return isContinuation(second) && endsFour(at: index) ? 4 : 0
    case 0xF4: return 0x80...0x8F ~= second && endsFour(at: index) ? 4 : 0
    default: return 0
    }
  }

  private func endsFour(at index: Int) -> Bool {
    isContinuation(self[index + 2]) && isContinuation(self[index + 3])
  }

  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
