/// What a check came to, and the answers that say so.
public struct Checked: Hashable, Sendable {
  /// Nil while an input is missing.
  public var isMet: Bool?
  public var places: [Place]

  /// An answer behind a check: the question, and whose it is where one party decides.
  public struct Place: Hashable, Sendable {
    public var question: String
    public var party: String?

    init(_ question: String, _ party: String? = nil) {
      self.question = question
      self.party = party
    }
  }

  init(_ isMet: Bool?, _ places: [Place] = []) {
    self.isMet = isMet
    self.places = places
  }

  /// One false part settles it, whatever is open.
  static func all(_ parts: [Checked]) -> Checked {
    let isMet: Bool? =
      parts.contains { $0.isMet == false } ? false : parts.contains { $0.isMet == nil } ? nil : true
    return Checked(isMet, places(of: parts, with: isMet))
  }

  /// One true part settles it, whatever is open.
  static func any(_ parts: [Checked]) -> Checked {
    let isMet: Bool? =
      parts.contains { $0.isMet == true } ? true : parts.contains { $0.isMet == nil } ? nil : false
    return Checked(isMet, places(of: parts, with: isMet))
  }

  static func count(_ parts: [Checked], atLeast least: Int) -> Checked {
    let met = parts.count { $0.isMet == true }
    let open = parts.count { $0.isMet == nil }
    let isMet: Bool? = met >= least ? true : met + open >= least ? nil : false
    return Checked(isMet, places(of: parts, with: isMet))
  }

  /// Only the parts that decide are named.
  private static func places(of parts: [Checked], with isMet: Bool?) -> [Place] {
    var places: [Place] = []
    for place in parts.filter({ $0.isMet == isMet }).flatMap(\.places)
    where !places.contains(place) {
      places.append(place)
    }
    return places
  }
}
