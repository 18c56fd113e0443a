/// A key and its value in an object on a tape, and how many stand before it there.
struct JSONMember {
  private let lent: UnsafePointer<JSONTape.Lent>
  /// The place of its key on the tape.
  let index: Int
  let ordinal: Int

  /// The first member of an object; there is none at that place if it is empty.
  init(firstOf object: JSONTape.Value) {
    self.init(lent: object.lent, index: object.index + 1, ordinal: 0)
  }

  private init(lent: UnsafePointer<JSONTape.Lent>, index: Int, ordinal: Int) {
    self.lent = lent
    self.index = index
    self.ordinal = ordinal
  }

  /// Where the next member stands, if there is one.
  @inline(__always)
  var next: JSONMember {
    JSONMember(
      lent: lent, index: index + 1 + Int(lent.pointee.tokens[index + 1].span), ordinal: ordinal + 1)
  }

  /// What stands behind the colon.
  var value: JSONTape.Value { JSONTape.Value(lent: lent, index: index + 1) }

  /// The key as a string.
  var key: String { lent.pointee.string(at: index) }

  /// The place of the opening quote of the key.
  var offset: Int { Int(lent.pointee.tokens[index].start) }

  /// Whether the key is this one by its bytes, however it is spelled.
  @inline(__always)
  func hasKey(_ key: StaticString) -> Bool {
    let token = lent.pointee.tokens[index]
    if token.hasEscapes { return self.key.utf8.elementsEqual(key.description.utf8) }
    let content = token.content
    guard content.count == key.utf8CodeUnitCount else { return false }
    for place in 0..<content.count
    where lent.pointee.text[content.lowerBound + place] != key.utf8Start[place] {
      return false
    }
    return true
  }
}
