/// The place of a member: where its key stands on the tape, and how many stand before it in its object.
struct JSONMember {
  var index: Int
  var ordinal: Int
}

extension JSONMember {
  /// Where the first member of an object stands, if it has one.
  init(firstOf object: JSONTape.Value) { self.init(index: object.index + 1, ordinal: 0) }
}

extension JSONTape.Lent {
  /// Where the next member stands, if there is one.
  @inline(__always)
  func member(behind member: JSONMember) -> JSONMember {
    let value = member.index &+ 1
    return JSONMember(index: value &+ Int(tokens[value].span), ordinal: member.ordinal &+ 1)
  }

  /// Whether the key there is this one by its bytes, however it is spelled.
  @inline(__always)
  func hasKey(_ key: StaticString, at index: Int) -> Bool {
    let token = tokens[index]
    guard Int(token.extent &- token.start) == key.utf8CodeUnitCount &+ 2 else {
      return token.hasEscapes && isSpelled(key, at: index)
    }
    let bytes = key.utf8Start
    let start = Int(token.start) &+ 1
    var place = 0
    while place < key.utf8CodeUnitCount {
      if text[start &+ place] != bytes[place] { return false }
      place &+= 1
    }
    return true
  }

  @inline(never)
  private func isSpelled(_ key: StaticString, at index: Int) -> Bool {
    string(at: index).utf8.elementsEqual(key.description.utf8)
  }
}
