extension JSONMembers {
  /// The members that nobody took, in the order of the text.
  public struct Rest: Sequence, IteratorProtocol {
    private let lent: UnsafePointer<JSONTape.Lent>
    private let taken: JSONTakenMembers
    private var member: JSONMember
    /// How many are still to come.
    public private(set) var underestimatedCount: Int

    /// The next one; nil behind the last.
    public mutating func next() -> (key: String, value: JSONTape.Value)? {
      guard let member = nextMember() else { return nil }
      let value = JSONTape.Value(lent: lent, index: member.index + 1)
      return (lent.pointee.string(at: member.index), value)
    }

    /// The next one before any string is made of its key.
    mutating func nextMember() -> JSONMember? {
      guard underestimatedCount > 0 else { return nil }
      underestimatedCount -= 1
      while taken.contains(member.ordinal) { member = lent.pointee.member(behind: member) }
      defer { member = lent.pointee.member(behind: member) }
      return member
    }
  }
}

extension JSONMembers.Rest {
  init(of object: JSONTape.Value, without taken: JSONTakenMembers, count: Int) {
    self.init(
      lent: object.lent, taken: taken, member: JSONMember(firstOf: object),
      underestimatedCount: count)
  }
}
