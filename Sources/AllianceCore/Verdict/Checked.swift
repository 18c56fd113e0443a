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
  static func all(_ parts: some Sequence<Checked>) -> Checked { settled(by: parts, from: true) }

  /// One true part settles it, whatever is open.
  static func any(_ parts: some Sequence<Checked>) -> Checked { settled(by: parts, from: false) }

  /// Only the parts that decide are named: those of the other result, else the open ones, else all.
  private static func settled(by parts: some Sequence<Checked>, from start: Bool) -> Checked {
    var result = Checked(start)
    for part in parts {
      if part.isMet == result.isMet {
        result.name(part.places)
      } else if part.isMet == !start || result.isMet == start {
        result = part
      }
    }
    return result
  }

  static func count(_ parts: [Checked], atLeast least: Int) -> Checked {
    let met = parts.count { $0.isMet == true }
    let open = parts.count { $0.isMet == nil }
    var result = Checked(met >= least ? true : met + open >= least ? nil : false)
    for part in parts where part.isMet == result.isMet { result.name(part.places) }
    return result
  }

  /// Each place once.
  private mutating func name(_ more: [Place]) {
    guard !places.isEmpty else {
      places = more
      return
    }
    for place in more where !places.contains(place) { places.append(place) }
  }
}
