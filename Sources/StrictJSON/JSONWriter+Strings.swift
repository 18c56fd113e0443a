extension JSONWriter {
  /// Appends a string in quotes; what could disturb a terminal or a reader becomes an escape.
  @inline(__always)
  mutating func append(quoted string: String) {
    var string = string
    string.withUTF8 { utf8 in
      if JSONText(utf8).isPlain { append(plain: utf8) } else { append(escaping: utf8) }
    }
  }

  /// Nothing in these bytes needs an escape.
  private mutating func append(plain utf8: UnsafeBufferPointer<UInt8>) {
    bytes.append(addingCapacity: utf8.count + 2) { output in
      output.append(UInt8(ascii: "\""))
      output.withUnsafeMutableBufferPointer { buffer, count in
        count = buffer[count...].initialize(fromContentsOf: utf8)
      }
      output.append(UInt8(ascii: "\""))
    }
  }

  private mutating func append(escaping utf8: UnsafeBufferPointer<UInt8>) {
    let text = JSONText(utf8)
    var index = 0
    var copied = 0
    bytes.append(UInt8(ascii: "\""))
    while index < utf8.count {
      if index + 8 <= utf8.count, JSONText.isPlain(text.word(at: index)) {
        index += 8
        continue
      }
      let length = Self.lengthToEscape(utf8, at: index)
      guard length > 0 else {
        index += 1
        continue
      }
      append(text.slice(copied..<index))
      append(escapeOf: utf8[index..<index + length])
      index += length
      copied = index
    }
    append(text.slice(copied..<index))
    bytes.append(UInt8(ascii: "\""))
  }

  /// How many bytes from `index` on make up a scalar that is written as an escape, or 0.
  ///
  /// Quote, backslash, C0, DEL, C1 (C2 80–9F), U+061C (D8 9C), U+200E–F, U+2028–E (E2 80 …) and
  /// U+2066–9 (E2 81 …).
  @inline(__always)
  private static func lengthToEscape(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = utf8[index]
    if byte >= 0x20, byte < 0x7F { return byte == 0x22 || byte == 0x5C ? 1 : 0 }
    switch byte {
    case ..<0x20, 0x7F: return 1
    case 0xC2: return utf8[index + 1] < 0xA0 ? 2 : 0
    case 0xD8: return utf8[index + 1] == 0x9C ? 2 : 0
    case 0xE2:
      switch (utf8[index + 1], utf8[index + 2]) {
      case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): return 3
      default: return 0
      }
    default: return 0
    }
  }

  private mutating func append(escapeOf utf8: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let scalar = String(decoding: utf8, as: UTF8.self).unicodeScalars.first else { return }
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\t": append("\\t")
    case "\r": append("\\r")
    case "\u{8}": append("\\b")
    case "\u{C}": append("\\f")
    default: append(hexEscapeOf: scalar)
    }
  }

  /// Four lower-case digits; all scalars written so are below U+10000.
  private mutating func append(hexEscapeOf scalar: Unicode.Scalar) {
    append("\\u")
    for shift: UInt32 in [12, 8, 4, 0] {
      let digit = UInt8(scalar.value >> shift & 0xF)
      append(CollectionOfOne(digit < 10 ? digit + 0x30 : digit + 0x57))
    }
  }
}
