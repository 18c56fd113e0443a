/// A company as people name it: `Acme SE`, or `acme=Acme SE` with a code of their own, and where they say it
/// `Acme SE; DE; 1000-4999` with country and size (formats 6).
public struct PartyName: Hashable, Sendable {
  /// The code the person chose, as a slug; nil to make one from the name.
  public var code: String?
  public var name: String
  public var country: String?
  public var size: String?

  /// Reads a typed line that is not empty.
  public init(_ line: String) {
    let parts = line.split(separator: ";", omittingEmptySubsequences: false).map {
      Self.trimmed($0)
    }
    let sides = parts[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if sides.count == 2, !Self.trimmed(sides[0]).isEmpty, !Self.trimmed(sides[1]).isEmpty {
      code = Slug(Self.trimmed(sides[0]), empty: "party").text
      name = Self.trimmed(sides[1])
    } else {
      name = parts[0]
    }
    country = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
    size = parts.count > 2 && !parts[2].isEmpty ? parts[2] : nil
  }

  /// The party under a code that nobody has yet: the chosen one, else the first word of the name as a slug.
  /// `joint` is taken by the answers for all.
  public func party(besides taken: [String]) -> Party {
    let wanted = code ?? Slug(String(name.prefix { !$0.isWhitespace }), empty: "party").text
    var candidate = wanted
    var number = 2
    while candidate == "joint" || taken.contains(candidate) {
      candidate = "\(wanted)-\(number)"
      number += 1
    }
    return Party(code: candidate, name: name, country: country, size: size)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var scalars = Array(text.unicodeScalars)
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars.drop { $0.properties.isWhitespace }))
  }
}
