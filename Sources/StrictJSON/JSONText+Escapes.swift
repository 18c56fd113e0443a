extension JSONText {
  /// The string that a scan has found, its escapes resolved.
  @inline(__always)
  func value(of token: JSONStringToken) -> String {
    string(in: token.content, hasEscapes: token.hasEscapes)
  }

  /// The string that a scan has found between two quotes, its escapes resolved.
  @inline(__always)
  func string(in content: Range<Int>, hasEscapes: Bool) -> String {
    if hasEscapes { return resolvingEscapes(in: content) }
    return String(decoding: slice(content), as: UTF8.self)
  }

  private func resolvingEscapes(in content: Range<Int>) -> String {
    var resolved: [UInt8] = []
    resolved.reserveCapacity(content.count)
    var index = content.lowerBound
    var copied = index
    while index < content.upperBound {
      guard self[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      resolved.append(contentsOf: slice(copied..<index))
      guard let escape = try? escape(at: index) else {
        preconditionFailure("a scan has passed over these escapes")
      }
      resolved.append(contentsOf: UTF8.encode(escape.scalar).map(Array.init) ?? [])
      index = escape.end
      copied = index
    }
    resolved.append(contentsOf: slice(copied..<index))
    return String(decoding: resolved, as: UTF8.self)
  }

  /// Reads the escape whose backslash is at `index`, a pair of surrogates as one.
  func escape(at index: Int) throws(JSONError) -> (scalar: Unicode.Scalar, end: Int) {
    switch self[index + 1] {
    case UInt8(ascii: "\""): return ("\"", index + 2)
    case UInt8(ascii: "\\"): return ("\\", index + 2)
    case UInt8(ascii: "/"): return ("/", index + 2)
    case UInt8(ascii: "n"): return ("\n", index + 2)
    case UInt8(ascii: "t"): return ("\t", index + 2)
    case UInt8(ascii: "r"): return ("\r", index + 2)
    case UInt8(ascii: "b"): return ("\u{8}", index + 2)
    case UInt8(ascii: "f"): return ("\u{C}", index + 2)
    case UInt8(ascii: "u"): return try unicodeEscape(at: index)
    default:
      guard index + 1 < count else { throw unexpected(at: count, expected: .escape) }
      throw error(.invalidEscape(scalar(at: index + 1)), at: index)
    }
  }

  private func unicodeEscape(at index: Int) throws(JSONError) -> (
    scalar: Unicode.Scalar, end: Int
  ) {
    let unit = try hexUnit(at: index + 2)
    if let scalar = Unicode.Scalar(unit) { return (scalar, index + 6) }
    guard UTF16.isLeadSurrogate(unit), self[index + 6] == UInt8(ascii: "\\"),
      self[index + 7] == UInt8(ascii: "u")
    else { throw error(.loneSurrogate(unit), at: index) }
    let trail = try hexUnit(at: index + 8)
    guard UTF16.isTrailSurrogate(trail) else { throw error(.loneSurrogate(unit), at: index) }
    return (UTF16.decode(UTF16.EncodedScalar([unit, trail])), index + 12)
  }

  private func hexUnit(at index: Int) throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for place in index..<index + 4 {
      let byte = self[place]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt16(byte - 0x30)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt16(byte - 0x37)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt16(byte - 0x57)
      default: throw unexpected(at: place, expected: .hexDigit)
      }
    }
    return unit
  }
}
