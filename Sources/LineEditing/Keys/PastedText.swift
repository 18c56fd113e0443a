/// The rules for text that arrives between the paste brackets.
enum PastedText {
  /// What a terminal sends behind a paste.
  static let terminator = Array("\u{1B}[201~".utf8)

  /// Whether the bytes end with the terminator.
  static func endsWithTerminator(_ bytes: [UInt8]) -> Bool {
    bytes.count >= terminator.count && bytes.suffix(terminator.count).elementsEqual(terminator)
  }

  /// UTF-8 repaired, every line end LF, no controls but tabs.
  static func cleaned(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    cleaned(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  /// Every line end LF, no controls but tabs.
  static func cleaned(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var clean: [Unicode.Scalar] = []
    var followsReturn = false
    for scalar in scalars {
      defer { followsReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A: if !followsReturn { clean.append("\n") }
      case 0x0D, 0x2028, 0x2029: clean.append("\n")
      case 0x09: clean.append(scalar)
      case 0x00...0x1F, 0x7F...0x9F: break
      default: clean.append(scalar)
      }
    }
    return clean
  }
}
