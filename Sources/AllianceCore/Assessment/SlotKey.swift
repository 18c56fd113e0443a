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
    let party = UInt64(party?.utf8.first ?? 0)
    let round = UInt64(round?.utf8.last ?? 0)
    if let number = question.asNumber {
      hasher.combine(number ^ party << 56 ^ round << 48)
    } else {
      hasher.combine(question)
    }
  }
}
