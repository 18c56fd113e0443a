extension String {
  /// The text with everything a terminal could act on or hide shown as `<U+202E>`; line feeds too.
  public var visible: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    var shown = ""
    for scalar in unicodeScalars {
      if scalar.isShown {
        shown.unicodeScalars.append(scalar)
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        shown += "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
      }
    }
    return shown
  }

  /// How many columns of a terminal the text takes.
  public var columnCount: Int {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return utf8.count }
    return reduce(0) { $0 + CellWidth.ofCluster(Array($1.unicodeScalars)[...]) }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal shows it as text and nothing else. Joiners and variation selectors shape what stands beside
  /// them and can move nothing.
  fileprivate var isShown: Bool {
    if ["\u{200C}", "\u{200D}", "\u{FE0E}", "\u{FE0F}"].contains(self) { return true }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return false
    default: return !properties.isDefaultIgnorableCodePoint
    }
  }
}
