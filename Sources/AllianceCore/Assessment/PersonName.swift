/// A person as people name one: `Ada Berg`, or `Ada Berg, sponsor, yes` with role and presence (formats 2).
public struct PersonName: Hashable, Sendable {
  public var name: String
  public var role: Person.Role?
  public var isPresent: Bool?

  /// Why a line names no person.
  public enum Unclear: Error, Hashable, Sendable {
    case noName
    /// The second word is no role; the nearest, if one is near.
    case notARole(String, nearest: String?)
    /// The third word does not say whether the person is here.
    case notAPresence(String)
    case tooManyParts(Int)
  }

  /// Reads a typed line; the semicolons of a party's line part it as commas do.
  public init(_ line: String) throws(Unclear) {
    let parts = line.split(omittingEmptySubsequences: false) { $0 == "," || $0 == ";" }.map {
      part in
      String(String.UnicodeScalarView(part.unicodeScalars.drop { $0.properties.isWhitespace }))
        .droppingTrailingSpace
    }
    guard parts.count <= 3 else { throw .tooManyParts(parts.count) }
    guard let name = parts.first, !name.isEmpty else { throw .noName }
    self.name = name
    if parts.count > 1, !parts[1].isEmpty { role = try Self.role(parts[1].lowercased()) }
    if parts.count > 2, !parts[2].isEmpty { isPresent = try Self.presence(parts[2].lowercased()) }
  }

  /// The person under the next free code: `p1`, `p2` ….
  public func person(of party: String, standardRole: Person.Role?, besides people: [Person])
    -> Person
  {
    let numbers = people.compactMap { $0.code.hasPrefix("p") ? Int($0.code.dropFirst()) : nil }
    return Person(
      code: "p\((numbers.max() ?? 0) + 1)", name: name, party: party, role: role ?? standardRole,
      isPresent: isPresent)
  }

  private static func role(_ word: String) throws(Unclear) -> Person.Role {
    let roles = Person.Role.allCases
    if let role = Person.Role(rawValue: word) { return role }
    let matches = roles.filter { $0.rawValue.hasPrefix(word) || word.hasSuffix($0.rawValue) }
    guard matches.count == 1 else {
      throw .notARole(word, nearest: NearestName.find(word, in: roles.map(\.rawValue)))
    }
    return matches[0]
  }

  private static func presence(_ word: String) throws(Unclear) -> Bool {
    switch word {
    case "y", "yes", "present", "here", "in the room": true
    case "n", "no", "absent", "not here", "away": false
    default: throw .notAPresence(word)
    }
  }
}

extension String {
  fileprivate var droppingTrailingSpace: String {
    var scalars = unicodeScalars
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
