/// The bytes of a JSON text while they are being scanned.
///
/// Reading past the end yields 0, which JSON allows nowhere, so scanning needs no second check.
struct JSONText {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// The byte at `index`, or 0 at the end.
  @inline(__always)
  subscript(index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  /// Eight bytes with the first one lowest; the caller has checked that they are there.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: index, as: UInt64.self))
  }

  /// A part of the bytes.
  func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range])
  }

  /// The first place from `index` on that is not white space.
  @inline(__always)
  func skippingSpace(from index: Int) -> Int {
    var index = index
    while Self.isSpace(self[index]) { index &+= 1 }
    return index
  }

  /// JSON knows four kinds of white space and no more.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09)
  }

  /// Whether all of another text stands here from `start` on.
  func hasSameBytes(as other: JSONText, at start: Int) -> Bool {
    guard other.count <= count - start else { return false }
    var index = 0
    while index + 8 <= other.count {
      if word(at: start + index) != other.word(at: index) { return false }
      index += 8
    }
    while index < other.count {
      if self[start + index] != other[index] { return false }
      index += 1
    }
    return true
  }

  /// The scalar that starts at `index` in bytes known to be valid UTF-8.
  func scalar(at index: Int) -> Unicode.Scalar {
    var decoder = UTF8()
    var rest = bytes[index...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return "\u{FFFD}" }
    return scalar
  }
}

extension JSONText {
  /// The error for what stands at `index` instead of what was expected.
  func unexpected(at index: Int, expected: JSONError.Expectation) -> JSONError {
    guard index < count else { return error(.unexpectedEnd(expected: expected), at: count) }
    return error(.unexpected(scalar(at: index), expected: expected), at: index)
  }

  /// An error with its line and column.
  func error(_ reason: JSONError.Reason, at offset: Int) -> JSONError {
    JSONError(reason, at: position(of: offset))
  }

  /// Counts lines and columns from the start; done only when something went wrong.
  func position(of offset: Int) -> JSONPosition {
    var line = 1
    var column = 1
    let end = min(max(offset, 0), count)
    var index = min(markLength, end)
    while index < end {
      let byte = bytes[index]
      if byte == 0x0A || (byte == 0x0D && self[index + 1] != 0x0A) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      index += 1
    }
    return JSONPosition(offset: end, line: line, column: column)
  }
}

extension [UInt8] {
  /// Lends the bytes for scanning.
  @inline(__always)
  func scanned<Result>(
    _ scan: (JSONText) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    try withUnsafeBufferPointer { (bytes) throws(JSONError) in try scan(JSONText(bytes)) }
  }
}
