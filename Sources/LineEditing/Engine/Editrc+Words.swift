extension Editrc {
  /// The words of one line under the shell's simple quoting rules; nil when a quote stays open.
  static func words(in line: Substring) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        // Inside the line a backslash before anything but a quote or blank belongs to `bind`.
        word = (word ?? "") + (isQuoting(character) ? "" : "\\") + String(character)
        isEscaped = false
      } else if character == "\\" && quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " || character == "\t" || character == "\r" {
        if let done = word { words.append(done) }
        word = nil
      } else if character == "#" && word == nil {
        break
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil && !isEscaped else { return nil }
    return word.map { words + [$0] } ?? words
  }

  private static func isQuoting(_ character: Character) -> Bool {
    character == "'" || character == "\"" || character == " "
  }
}
