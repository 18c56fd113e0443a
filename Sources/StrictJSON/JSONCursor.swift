/// Where a reader stands in its text and what it has counted so far.
///
/// Between two steps the place is always that of something that is not white space, or the end.
/// A step that throws leaves a scalar unread; whoever opened a container puts the cursor back.
struct JSONCursor {
  /// What is put back when the reading of a container fails.
  struct Place {
    var index: Int
    var depth = 0
    var values = 0
    /// A value should be read next; false after it, until a comma or colon.
    var owesValue = true
  }

  let limits: JSONLimits
  private(set) var place: Place
  /// The keys that the open objects have shown, of one behind those of the one around it.
  var keys: [JSONToken] = []

  init(limits: JSONLimits, text: JSONText) {
    self.limits = limits
    place = Place(index: text.skippingSpace(from: text.markLength))
  }

  /// The kind of the value that comes next.
  @inline(__always)
  func kind(in text: JSONText) throws(JSONError) -> JSONKind {
    guard place.owesValue else { throw text.error(.valueAlreadyRead, at: place.index) }
    return try text.kind(at: place.index)
  }

  /// Refuses another kind than the one asked for.
  @inline(__always)
  func require(_ kind: JSONKind, in text: JSONText) throws(JSONError) {
    let found = try self.kind(in: text)
    if found != kind {
      throw text.error(.wrongKind(found, expected: kind), at: place.index)
    }
  }

  /// Counts the value at the cursor, if one more is allowed.
  @inline(__always)
  mutating func countValue(in text: JSONText) throws(JSONError) {
    guard place.values < limits.values else {
      throw text.error(.tooManyValues(limit: limits.values), at: place.index)
    }
    place.values += 1
  }

  /// Steps behind a whole value that ends at `end`.
  @inline(__always)
  mutating func pass(valueEndingAt end: Int, in text: JSONText) {
    place.owesValue = false
    place.index = text.skippingSpace(from: end)
  }

  /// Steps behind a bracket, comma or colon to where a key or value should be.
  @inline(__always)
  mutating func pass(signIn text: JSONText, owesValue: Bool) {
    place.owesValue = owesValue
    place.index = text.skippingSpace(from: place.index + 1)
  }

  /// Goes one level down, or up.
  @inline(__always)
  mutating func changeDepth(by step: Int) { place.depth += step }

  /// Puts the cursor back to where it was.
  mutating func restore(_ place: Place, keys count: Int) {
    self.place = place
    if keys.count > count { keys.removeLast(keys.count - count) }
  }
}
