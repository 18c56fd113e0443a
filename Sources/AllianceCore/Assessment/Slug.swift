/// The part of a file name, or the code of a party, that is made from a title: `Société Générale × Øre` gives
/// `societe-generale-ore`.
///
/// Only ASCII letters, digits and dashes, at most 60; so no title can lead out of a folder.
public struct Slug: Hashable, Sendable {
  public let text: String

  /// Folds Latin letters to their base and everything else to single dashes; `empty` where nothing is left.
  public init(_ title: String, empty: String = "alliance") {
    var letters: [UInt8] = []
    for scalar in title.lowercased().unicodeScalars {
      guard scalar.properties.generalCategory != .nonspacingMark else { continue }
      let folded = scalar.foldedLetters
      if !folded.isEmpty {
        letters += folded
      } else if letters.last != Self.dash, !letters.isEmpty {
        letters.append(Self.dash)
      }
    }
    var kept = letters.prefix(60)
    while kept.last == Self.dash { kept.removeLast() }
    text = kept.isEmpty ? empty : String(decoding: kept, as: UTF8.self)
  }

  private static let dash = UInt8(ascii: "-")
}

extension Unicode.Scalar {
  /// The ASCII letters or digits this stands for; empty for everything that becomes a dash.
  ///
  /// Unicode names tell the base: LATIN SMALL LETTER E WITH ACUTE is an e.
  fileprivate var foldedLetters: [UInt8] {
    switch self {
    case "a"..."z", "0"..."9": return [UInt8(ascii: self)]
    case "ß": return Array("ss".utf8)
    case "þ": return Array("th".utf8)
    case "ð": return Array("d".utf8)
    case "œ": return Array("oe".utf8)
    case "ı": return Array("i".utf8)
    default: break
    }
    let start = "LATIN SMALL LETTER "
    guard !isASCII, let name = properties.name, name.hasPrefix(start) else { return [] }
    let base = name.utf8.dropFirst(start.utf8.count).prefix { $0 != UInt8(ascii: " ") }
    guard base.count <= 2 else { return [] }
    return base.map { $0 | 0x20 }
  }
}
