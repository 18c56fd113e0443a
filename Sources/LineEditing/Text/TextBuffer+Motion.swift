/// Where keys may take the cursor: by cluster, word, line and text.
extension TextBuffer {
  /// The cluster boundary before the cursor.
  var left: Int { Clusters.start(before: cursor, in: scalars) }
  /// The cluster boundary after the cursor.
  var right: Int { Clusters.end(after: cursor, in: scalars) }

  /// The start of the cursor's line.
  var lineStart: Int {
    (scalars[..<cursor].lastIndex(of: "\n") ?? -1) + 1
  }

  /// The end of the cursor's line.
  var lineEnd: Int {
    scalars[cursor...].firstIndex(of: "\n") ?? scalars.count
  }

  /// The start of the word at or before the cursor.
  var wordLeft: Int {
    var at = cursor
    while at > 0 && !scalars[at - 1].isWordPart { at -= 1 }
    while at > 0 && scalars[at - 1].isWordPart { at -= 1 }
    return at
  }

  /// The end of the word at or after the cursor.
  var wordRight: Int {
    var at = cursor
    while at < scalars.count && !scalars[at].isWordPart { at += 1 }
    while at < scalars.count && scalars[at].isWordPart { at += 1 }
    return at
  }

  /// The start of the blank-separated piece before the cursor, as Ctrl-W sees words.
  var blankWordLeft: Int {
    var at = cursor
    while at > 0 && scalars[at - 1].properties.isWhitespace { at -= 1 }
    while at > 0 && !scalars[at - 1].properties.isWhitespace { at -= 1 }
    return at
  }

  /// The place one line up in the same column, or nil on the first line.
  var above: Int? {
    let start = lineStart
    guard start > 0 else { return nil }
    let upper = TextBuffer(scalars, cursor: start - 1)
    return upper.place(inColumn: columnInLine)
  }

  /// The place one line down in the same column, or nil on the last line.
  var below: Int? {
    let end = lineEnd
    guard end < scalars.count else { return nil }
    let lower = TextBuffer(scalars, cursor: end + 1)
    return lower.place(inColumn: columnInLine)
  }

  private var columnInLine: Int {
    Clusters.width(of: scalars[lineStart..<cursor])
  }

  private func place(inColumn wanted: Int) -> Int {
    let end = lineEnd
    var at = lineStart
    var column = 0
    while at < end {
      let next = Clusters.end(after: at, in: scalars)
      column += Clusters.width(of: scalars[at..<next])
      if column > wanted { break }
      at = next
    }
    return at
  }
}

extension Unicode.Scalar {
  /// Letters, digits and the marks that belong to them.
  fileprivate var isWordPart: Bool {
    if isASCII {
      return ("a"..."z").contains(self) || ("A"..."Z").contains(self)
        || ("0"..."9").contains(self) || self == "_"
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark,
      .format:
      return true
    default:
      return false
    }
  }
}
