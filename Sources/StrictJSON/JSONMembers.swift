/// The members of one JSON object, lent, and taken one by one in any order.
///
/// Keys are told apart by their bytes. The member behind the one that was taken last is looked at
/// first, so that who asks in the order of the text never searches. What nobody took by the end is
/// an unknown key.
public struct JSONMembers {
  /// The object that they stand in.
  public let object: JSONTape.Value

  private var left: Int
  private var taken = JSONTakenMembers()
  /// Where a search begins: behind the member that was taken last.
  private var next: JSONMember

  /// Whether nothing is left to take.
  public var isEmpty: Bool { left == 0 }

  /// Whether a member with that key is there and nobody took it.
  public func has(_ key: StaticString) -> Bool { left > 0 && search(key) != nil }

  /// Takes the value with that key, if it is there.
  public mutating func optional(_ key: StaticString) -> JSONTape.Value? {
    guard left > 0 else { return nil }
    guard let member = isNext(key) ? next : search(key) else { return nil }
    return take(member)
  }

  /// Takes the value of the member behind the one that was taken last, if it has that key.
  public mutating func next(_ key: String) -> JSONTape.Value? {
    guard left > 0, next.index < end, !taken.contains(next.ordinal),
      object.lent.pointee.hasString(key, at: next.index)
    else { return nil }
    return take(next)
  }

  /// Takes the value with that key, which must be there.
  public mutating func required(_ key: StaticString) throws(JSONError) -> JSONTape.Value {
    guard let value = optional(key) else { throw object.error(.missingKey(key.description)) }
    return value
  }

  /// Takes all that is left, for objects whose keys are names of their own.
  public mutating func rest() -> Rest {
    defer { left = 0 }
    return Rest(of: object, without: taken, count: left)
  }

  /// Refuses what nobody took.
  public func finish() throws(JSONError) {
    guard left > 0 else { return }
    var rest = Rest(of: object, without: taken, count: left)
    guard let member = rest.nextMember() else { return }
    let key = JSONTape.Value(lent: object.lent, index: member.index)
    throw key.error(.unknownKey(try key.string()))
  }

  @inline(__always)
  private mutating func take(_ member: JSONMember) -> JSONTape.Value {
    taken.insert(member.ordinal)
    left -= 1
    next = object.lent.pointee.member(behind: member)
    return JSONTape.Value(lent: object.lent, index: member.index + 1)
  }

  private var end: Int { object.index &+ Int(object.token.span) }

  @inline(__always)
  private func isNext(_ key: StaticString) -> Bool {
    next.index < end && object.lent.pointee.hasKey(key, at: next.index)
      && !taken.contains(next.ordinal)
  }

  /// Searches from the next member on to the last, then before it if some there were not taken.
  @inline(never)
  private func search(_ key: StaticString) -> JSONMember? {
    if let member = member(key, from: next, to: end) { return member }
    if taken.holdsAll(before: next.ordinal) { return nil }
    return member(key, from: JSONMember(firstOf: object), to: next.index)
  }

  @inline(__always)
  private func member(_ key: StaticString, from first: JSONMember, to end: Int) -> JSONMember? {
    let lent = object.lent.pointee
    var member = first
    while member.index < end {
      if lent.hasKey(key, at: member.index), !taken.contains(member.ordinal) { return member }
      member = lent.member(behind: member)
    }
    return nil
  }
}

extension JSONMembers {
  /// The members of an object; another kind of value is refused.
  public init(_ object: JSONTape.Value) throws(JSONError) {
    let count = Int(try object.require(.object).extent)
    self.init(object: object, left: count, next: JSONMember(firstOf: object))
  }
}
