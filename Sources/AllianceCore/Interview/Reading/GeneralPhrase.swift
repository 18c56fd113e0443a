/// One general word or phrase, with the forms in which people write its last word.
struct GeneralPhrase: Hashable, Sendable {
  private let opening: [String]
  private let closing: Set<String>

  /// Nil when the text holds no word. A remark in brackets, as in `ecosystem (alone)`, is left out.
  init?(_ text: String) {
    let plain = String(text.unicodeScalars.prefix { $0 != "(" })
    let words = TextWord.words(of: plain).map(\.folded)
    guard let last = words.last else { return nil }
    opening = words.dropLast()
    closing = Self.forms(of: last)
  }

  /// How many words it has.
  var count: Int { opening.count + 1 }

  /// Whether these words begin with this phrase, with nothing but spaces or hyphens between.
  func starts(_ words: ArraySlice<TextWord>) -> Bool {
    let run = words.prefix(count)
    guard run.count == count, let last = run.last, closing.contains(last.folded) else {
      return false
    }
    return run.dropLast().map(\.folded) == opening && run.dropFirst().allSatisfy(\.isJoined)
  }

  /// A word, its plural or singular, and the endings it takes as a verb.
  ///
  /// Only endings are changed, never the stem, so the worst an odd form can do is match no word.
  private static func forms(of word: String) -> Set<String> {
    var forms: Set<String> = [word]
    guard word.unicodeScalars.count >= 3 else { return forms }
    let stem = String(word.unicodeScalars.dropLast())
    let isAfterConsonant = stem.unicodeScalars.last.map { !"aeiou".unicodeScalars.contains($0) }
    if word.hasSuffix("ies") {
      forms.insert(String(word.unicodeScalars.dropLast(3)) + "y")
    } else if word.hasSuffix("s"), !word.hasSuffix("ss") {
      forms.insert(stem)
    } else if word.hasSuffix("y"), isAfterConsonant == true {
      forms.formUnion([stem + "ies", stem + "ied", word + "ing"])
    } else if word.hasSuffix("e") {
      forms.formUnion([word + "s", word + "d", stem + "ing"])
    } else {
      forms.formUnion([word + "s", word + "es", word + "ed", word + "ing"])
    }
    return forms
  }
}
