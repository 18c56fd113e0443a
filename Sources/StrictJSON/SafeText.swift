/// Shows foreign text inside our own sentences so that it can neither move a cursor nor mislead.
enum SafeText {
  /// More scalars than this are cut and end in an ellipsis.
  static let length = 60

  /// The text in double quotes.
  static func quoted(_ text: String) -> String { "“" + shown(text) + "”" }

  /// One scalar in double quotes.
  static func quoted(_ scalar: Unicode.Scalar) -> String { quoted(String(scalar)) }

  /// The text with every scalar that is not plainly visible written as `\u{…}`.
  static func shown(_ text: String) -> String {
    var shown = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if index == length { return shown + "…" }
      if isPlain(scalar), !(index == 0 && isMark(scalar)) {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      }
    }
    return shown
  }

  /// Four or more upper-case hexadecimal digits.
  static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "“", "”": false  // else our own quotes and escapes could be imitated
    case " "..."~": true
    default: !isHidden(scalar)
    }
  }

  /// Controls, bidirectional marks, zero widths, separators, and what no font shows.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: true
    case .surrogate, .privateUse, .unassigned: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// A mark at the very start would melt into the quote in front of it.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
