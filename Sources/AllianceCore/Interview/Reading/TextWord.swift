/// A word of a text: letters and digits in a row, with the apostrophes, points and commas inside.
struct TextWord {
  /// Where it stands; a possessive ending is left out.
  let range: Range<String.Index>
  /// In lower case, with straight apostrophes, for comparing.
  let folded: String
  /// Whether it has four letters or more, or a digit, and so may carry a fact.
  let carriesWeight: Bool
  /// Whether only spaces or hyphens stand between it and the word before.
  let isJoined: Bool

  /// All words of a text, in order.
  static func words(of text: String) -> [TextWord] {
    let scalars = text.unicodeScalars
    var words: [TextWord] = []
    var isJoined = true
    var start = scalars.startIndex
    while start < scalars.endIndex {
      guard isPart(scalars[start]) else {
        isJoined = isJoined && joins(scalars[start])
        scalars.formIndex(after: &start)
        continue
      }
      let end = endOfWord(from: start, in: scalars)
      words.append(TextWord(scalars[start..<end], isJoined: isJoined))
      isJoined = true
      start = end
    }
    return words
  }

  private init(_ scalars: Substring.UnicodeScalarView, isJoined: Bool) {
    var word = scalars
    if word.count > 2, word.last.map({ $0 == "s" || $0 == "S" }) == true,
      Self.isApostrophe(word[word.index(word.endIndex, offsetBy: -2)])
    {
      word.removeLast(2)
    }
    range = word.startIndex..<word.endIndex
    folded = String(Substring(word)).folded
    let letters = word.count { $0.properties.isAlphabetic }
    carriesWeight = letters >= 4 || word.contains(where: Self.isDigit)
    self.isJoined = isJoined
  }

  private static func endOfWord(from start: String.Index, in scalars: String.UnicodeScalarView)
    -> String.Index
  {
    var end = scalars.index(after: start)
    while end < scalars.endIndex {
      let after = scalars.index(after: end)
      if !isPart(scalars[end]) {
        guard after < scalars.endIndex,
          holds(scalars[end], between: scalars[scalars.index(before: end)], and: scalars[after])
        else { break }
      }
      end = after
    }
    return end
  }

  /// Whether a mark belongs to the word around it: the apostrophe of `don't`, the marks of `1,200.5`.
  private static func holds(
    _ mark: Unicode.Scalar, between left: Unicode.Scalar, and right: Unicode.Scalar
  ) -> Bool {
    if isApostrophe(mark) { return isPart(right) }
    return (mark == "." || mark == ",") && isDigit(left) && isDigit(right)
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic || isDigit(scalar) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType != nil
  }

  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || ("\u{2010}"..."\u{2015}").contains(scalar) || scalar == "-"
  }
}
