/// The place one answer has: a question, the round it was asked in, and whose answer it is.
public struct SlotKey: Hashable, Sendable {
  public var question: String
  /// Review period such as `2026-Q4`; nil is the first time a question is asked, written `-`.
  public var round: String?
  /// Code of the party; nil is the one answer for all, written `joint`.
  public var party: String?

  public init(_ question: String, round: String? = nil, party: String? = nil) {
    self.question = question
    self.round = round
    self.party = party
  }

  /// A short code is its own number, and a letter each of round and party spreads the few slots of one question well
  /// enough; hashing three whole texts costs more than telling the rest apart.
  public func hash(into hasher: inout Hasher) {
    if let number = question.asNumber {
      hasher.combine(number ^ Self.letter(party?.utf8.first, of: party) << 56)
    } else {
      hasher.combine(question)
    }
    if let round { hasher.combine(Self.letter(round.utf8.last, of: round)) }
  }

  /// A letter of a text that is equal to no text with another one there, else nothing.
  private static func letter(_ letter: UInt8?, of text: String?) -> UInt64 {
    guard let letter, text?.isSpelledOneWay == true else { return 0 }
    return UInt64(letter)
  }
}
