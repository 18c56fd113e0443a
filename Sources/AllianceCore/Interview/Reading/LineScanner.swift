/// A typed line, read from left to right.
///
/// Spaces, dashes and apostrophes are each brought to one spelling, ASCII letters to lower case, and
/// invisible scalars that a paste brings along are gone. It walks scalars, never Characters, so that
/// a combining mark behind a digit is a thing of its own and makes the line unreadable, not wrong.
struct LineScanner {
  /// The line as it was typed, without white space around it; what a refusal quotes.
  let typed: String
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ line: String) {
    typed = line.trimmed
    var scalars: [Unicode.Scalar] = []
    for scalar in typed.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
      let plain = Self.plain(scalar)
      if plain == " ", scalars.last ?? " " == " " { continue }
      scalars.append(plain)
    }
    if scalars.last == " " { scalars.removeLast() }
    self.scalars = scalars
  }

  var isAtEnd: Bool { position == scalars.count }

  /// The next scalar, not yet taken.
  var next: Unicode.Scalar? { isAtEnd ? nil : scalars[position] }

  /// Everything not yet taken.
  var rest: String { String(String.UnicodeScalarView(scalars[position...])) }

  /// Takes that scalar if it is next.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  /// Takes whatever is next.
  mutating func takeAny() -> Unicode.Scalar? {
    guard let scalar = next else { return nil }
    position += 1
    return scalar
  }

  mutating func skipSpace() { _ = take(" ") }

  /// Takes the run of ASCII letters that is next; empty when there is none.
  mutating func word() -> String {
    var word = String.UnicodeScalarView()
    while let scalar = next, ("a"..."z").contains(scalar) {
      word.append(scalar)
      position += 1
    }
    return String(word)
  }

  /// Takes the word that is next, past a space, if the table knows it.
  mutating func word<Meaning>(in table: [String: Meaning]) -> Meaning? {
    var ahead = self
    ahead.skipSpace()
    guard let meaning = table[ahead.word()] else { return nil }
    self = ahead
    return meaning
  }

  /// Takes exactly that word if it is next, past a space.
  mutating func takeWord(_ word: String) -> Bool { self.word(in: [word: true]) ?? false }

  /// Takes the run of ASCII digits that is next; empty when there is none.
  mutating func digitRun() -> String {
    var run = String.UnicodeScalarView()
    while let scalar = next, ("0"..."9").contains(scalar) {
      run.append(scalar)
      position += 1
    }
    return String(run)
  }

  /// Takes a run of digits as a whole number; nil when there is none, or too many digits.
  mutating func integer() -> Int? { Int(digitRun()) }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "A"..."Z": Unicode.Scalar(UInt8(scalar.value + 32))
    case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE58}", "\u{FF0D}": "-"
    case "\u{2018}", "\u{2019}", "\u{02BC}": "'"
    default: scalar.properties.isWhitespace ? " " : scalar
    }
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The spelling that ids and labels are compared in: see `LineScanner`, and lower case throughout.
  var folded: String { LineScanner(self).rest.lowercased() }
}
