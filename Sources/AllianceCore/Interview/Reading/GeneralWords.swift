/// The words that say nothing until a fact stands beside them: synergy, ecosystem, best efforts.
///
/// A text that holds one of them and fewer than four other words of four letters or more is left
/// general, and the person is asked once for the fact behind it (formats 2, fields and probes).
public struct GeneralWords: Hashable, Sendable {
  /// As the questionnaire lists them.
  public let words: [String]
  private let phrases: [GeneralPhrase]

  /// From plain words and phrases, as the questionnaire lists them.
  public init(_ words: [String]) {
    self.words = words
    phrases = words.compactMap(GeneralPhrase.init)
  }

  /// The general words of a text in the person's own spelling, in order, each spelling once.
  public func all(in text: String) -> [String] { Survey(of: text, for: phrases).spellings }

  /// The first general word of a text in the person's own spelling.
  public func first(in text: String) -> String? { all(in: text).first }

  /// The word to quote when the text is left general; nil when it holds enough beside it, or none.
  public func wordLeftGeneral(in text: String) -> String? {
    let survey = Survey(of: text, for: phrases)
    return survey.facts < Self.enough ? survey.spellings.first : nil
  }

  /// That many other words make a text specific enough.
  private static let enough = 4
}

/// What one walk over a text finds: the general words, and how many others carry weight.
private struct Survey {
  private(set) var spellings: [String] = []
  private(set) var facts = 0

  init(of text: String, for phrases: [GeneralPhrase]) {
    let words = TextWord.words(of: text)
    var seen: Set<String> = []
    var position = 0
    while position < words.count {
      let rest = words[position...]
      let length = phrases.lazy.filter { $0.starts(rest) }.map(\.count).max()
      if let length, let last = rest.prefix(length).last {
        let spelling = String(text[words[position].range.lowerBound..<last.range.upperBound])
        if seen.insert(spelling.folded).inserted { spellings.append(spelling) }
      } else if words[position].carriesWeight {
        facts += 1
      }
      position += length ?? 1
    }
  }
}
