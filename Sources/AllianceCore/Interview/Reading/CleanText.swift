/// A text as it is kept: trimmed, its inner lines intact, without control characters.
struct CleanText {
  let text: String

  /// Nil when nothing that can be seen is left.
  init?(_ line: String) {
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: line.unicodeScalars.filter { !Self.isControl($0) })
    text = String(kept).trimmed
    guard Self.canBeSeen(text) else { return nil }
  }

  /// Whether anything of a text is more than blanks and what steers a terminal.
  static func canBeSeen(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      !$0.properties.isWhitespace && !isControl($0)
        && !$0.properties.isDefaultIgnorableCodePoint
    }
  }

  /// Whether a scalar steers a terminal instead of being read; newline and tab are text.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\t": false
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": true
    default: false
    }
  }
}
