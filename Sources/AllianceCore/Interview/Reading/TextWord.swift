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
    carriesWeight = letters >= 4 || word.contains { $0.properties.numericType != nil }
    self.isJoined = isJoined
  }

  private static func endOfWord(from start: String.Index, in scalars: String.UnicodeScalarView)
    -> String.Index
  {
    var end = start
    while end < scalars.endIndex {
      let after = scalars.index(after: end)
      if !isPart(scalars[end]) {
        guard holdsTogether(scalars[end]), after < scalars.endIndex, isPart(scalars[after]) else {
          break
        }
      }
      end = after
    }
    return end
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}"
  }

  /// Whether a scalar inside a word belongs to it, as in `don't` and `1,200.50`.
  private static func holdsTogether(_ scalar: Unicode.Scalar) -> Bool {
    isApostrophe(scalar) || scalar == "." || scalar == ","
  }

  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || ("\u{2010}"..."\u{2015}").contains(scalar) || scalar == "-"
  }
}
