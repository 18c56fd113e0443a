/// The members of one JSON object, lent, and taken one by one in any order.
///
/// Keys are told apart by their bytes. The member behind the one that was taken last is looked at
/// first, so that who asks in the order of the text never searches. What nobody took by the end is
/// an unknown key.
public struct JSONMembers {
  /// The object that they stand in.
  public let object: JSONTape.Value

  private var taken = JSONTakenMembers()
  private var left: Int
  /// Behind the member that was taken last.
  private var next: JSONMember

  /// The members of an object; another kind of value is refused.
  public init(_ object: JSONTape.Value) throws(JSONError) {
    left = Int(try object.require(.object).extent)
    self.object = object
    next = JSONMember(firstOf: object)
  }

  /// Whether a member with that key is there and nobody took it.
  public func has(_ key: StaticString) -> Bool { member(key) != nil }

  /// Takes the value with that key, if it is there.
  public mutating func optional(_ key: StaticString) -> JSONTape.Value? {
    guard let member = member(key) else { return nil }
    taken.insert(member.ordinal)
    left -= 1
    next = member.next
    return member.value
  }

  /// Takes the value with that key, which must be there.
  public mutating func required(_ key: StaticString) throws(JSONError) -> JSONTape.Value {
    guard let value = optional(key) else { throw object.error(.missingKey(key.description)) }
    return value
  }

  /// Takes all that is left, for objects whose keys are names of their own.
  public mutating func rest() -> Rest {
    defer { left = 0 }
    return Rest(from: JSONMember(firstOf: object), taken: taken, count: left)
  }

  /// Refuses what nobody took.
  public func finish() throws(JSONError) {
    guard left > 0 else { return }
    var rest = Rest(from: JSONMember(firstOf: object), taken: taken, count: left)
    if let member = rest.nextMember() {
      throw object.error(.unknownKey(member.key), at: member.offset)
    }
  }

  private func member(_ key: StaticString) -> JSONMember? {
    guard left > 0 else { return nil }
    let end = object.index + Int(object.token.span)
    if let member = member(key, from: next, to: end) { return member }
    if taken.holdsAll(before: next.ordinal) { return nil }
    return member(key, from: JSONMember(firstOf: object), to: next.index)
  }

  @inline(__always)
  private func member(_ key: StaticString, from first: JSONMember, to end: Int) -> JSONMember? {
    var member = first
    while member.index < end {
      if member.hasKey(key), !taken.contains(member.ordinal) { return member }
      member = member.next
    }
    return nil
  }
}
