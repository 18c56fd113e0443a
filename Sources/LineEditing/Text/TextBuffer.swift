/// A text under edit and the cursor in it, as an offset in scalars. Lines are separated by "\n".
struct TextBuffer: Equatable {
  var scalars: [Unicode.Scalar]
  var cursor: Int

  /// A text with the cursor behind it, unless said otherwise.
  init(_ scalars: [Unicode.Scalar] = [], cursor: Int? = nil) {
    self.scalars = scalars
    self.cursor = cursor ?? scalars.count
  }

  /// A text with the cursor behind it, unless said otherwise.
  init(_ text: String, cursor: Int? = nil) {
    self.init(Array(text.unicodeScalars), cursor: cursor)
  }

  /// The text as a string.
  var text: String { String(scalars) }

  /// Replaces a range and puts the cursor behind the new part.
  mutating func replace(_ range: Range<Int>, with new: [Unicode.Scalar]) {
    scalars.replaceSubrange(range, with: new)
    cursor = range.lowerBound + new.count
  }

  /// Inserts at the cursor.
  mutating func insert(_ new: [Unicode.Scalar]) {
    replace(cursor..<cursor, with: new)
  }

  /// Removes a range, puts the cursor there and hands back what was removed.
  @discardableResult
  mutating func remove(_ range: Range<Int>) -> [Unicode.Scalar] {
    let removed = Array(scalars[range])
    replace(range, with: [])
    return removed
  }
}
