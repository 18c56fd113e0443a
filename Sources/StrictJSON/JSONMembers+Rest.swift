extension JSONMembers {
  /// The members that nobody took, in the order of the text.
  public struct Rest: Sequence, IteratorProtocol {
    private var member: JSONMember
    private let taken: JSONTakenMembers
    /// How many are still to come.
    public private(set) var underestimatedCount: Int

    init(from first: JSONMember, taken: JSONTakenMembers, count: Int) {
      member = first
      self.taken = taken
      underestimatedCount = count
    }

    /// The next one; nil behind the last.
    public mutating func next() -> (key: String, value: JSONTape.Value)? {
      nextMember().map { ($0.key, $0.value) }
    }

    /// The next one before any string is made of its key.
    mutating func nextMember() -> JSONMember? {
      guard underestimatedCount > 0 else { return nil }
      underestimatedCount -= 1
      while taken.contains(member.ordinal) { member = member.next }
      defer { member = member.next }
      return member
    }
  }
}
