/// One of the companies in the alliance.
public struct Party: Hashable, Sendable {
  /// Short name in files and prompts: lower-case letters, digits and dashes. `joint` is taken.
  public var code: String
  /// Legal name.
  public var name: String
  public var country: String?
  /// Size band, in the party's own words.
  public var size: String?
  /// It left the alliance: its answers stay and are set aside.
  public var isRetired = false

  public init(code: String, name: String, country: String? = nil, size: String? = nil) {
    self.code = code
    self.name = name
    self.country = country
    self.size = size
  }
}

/// Somebody who speaks for a party.
public struct Person: Hashable, Sendable {
  public var code: String
  /// A pseudonym is fine.
  public var name: String
  /// Code of the party this person speaks for.
  public var party: String
  public var role: Role?
  /// Whether this person is in the room; nil when it was not said.
  public var isPresent: Bool?
  public var isRetired = false

  public init(code: String, name: String, party: String, role: Role? = nil, isPresent: Bool? = nil)
  {
    self.code = code
    self.name = name
    self.party = party
    self.role = role
    self.isPresent = isPresent
  }

  /// What a person does in the alliance (blueprint Q0.03).
  public enum Role: String, CaseIterable, Sendable {
    case sponsor, lead, commercial, technical, legal, finance
  }
}
