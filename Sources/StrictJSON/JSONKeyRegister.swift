/// Notices when a key of one object comes again.
///
/// A few plain keys are told apart by one bit each, and only where two share a bit by the earlier
/// ones themselves, which allocates nothing. Many keys, or the first that is not plain, move into a
/// dictionary: Swift strings are equal when they are canonically equivalent, and that is just what
/// must be refused.
struct JSONKeyRegister {
  /// An object with more keys than this gets a dictionary.
  static let few = 16

  /// Where the keys of this object begin on the tape, each with its value, and all inside it, behind it.
  let base: Int
  private(set) var count = 0
  private var bits: UInt64 = 0
  private var offsets: [String: Int]?

  init(base: Int) { self.base = base }

  /// Counts a key in, or throws if it is one of the earlier ones, which end with this object's.
  @inline(__always)
  mutating func insert(
    _ key: JSONStringToken, after earlier: Span<JSONToken>, in text: JSONText
  ) throws(JSONError) {
    count += 1
    if offsets == nil, key.isPlain, count <= Self.few {
      let bit = text.bit(of: key)
      if bits & bit != 0 { try compare(key, to: earlier, in: text) }
      bits |= bit
    } else {
      try insertSpelled(key, after: earlier, in: text)
    }
  }

  @inline(never)
  private func compare(
    _ key: JSONStringToken, to earlier: Span<JSONToken>, in text: JSONText
  ) throws(JSONError) {
    var index = base
    while index < earlier.count {
      if text.isSame(earlier[index].content, key.content) {
        throw text.error(
          .duplicateKey(text.value(of: key), first: text.position(of: Int(earlier[index].start))),
          at: key.start)
      }
      index = place(behind: index, in: earlier)
    }
  }

  @inline(never)
  private mutating func insertSpelled(
    _ token: JSONStringToken, after earlier: Span<JSONToken>, in text: JSONText
  ) throws(JSONError) {
    var known = offsets ?? spelled(earlier, in: text)
    offsets = nil  // so that the dictionary is not copied
    let key = text.value(of: token)
    if !token.isPlain, Self.hasLongRunOfMarks(key) {
      throw text.error(.tooManyMarks(limit: JSONLimits.marksInKey), at: token.start)
    }
    if let index = known.index(forKey: key) {
      let first = text.position(of: known[index].value)
      let isSame = known[index].key.utf8.elementsEqual(key.utf8)
      throw text.error(
        isSame ? .duplicateKey(key, first: first) : .equivalentKey(key, first: first),
        at: token.start)
    }
    known[key] = token.start
    offsets = known
  }

  private func spelled(_ earlier: Span<JSONToken>, in text: JSONText) -> [String: Int] {
    // Many keys are likely to become more, and growing would hash them all again.
    var known = [String: Int](minimumCapacity: count < Self.few ? count : Self.few * 8)
    var index = base
    while index < earlier.count {
      known[text.string(in: earlier[index].content, hasEscapes: false)] = Int(earlier[index].start)
      index = place(behind: index, in: earlier)
    }
    return known
  }

  private func place(behind index: Int, in earlier: Span<JSONToken>) -> Int {
    index + 1 + Int(earlier[index + 1].span)
  }

  /// The standard library sorts such a run in quadratic time: minutes for 1 MB.
  private static func hasLongRunOfMarks(_ key: String) -> Bool {
    var run = 0
    for scalar in key.unicodeScalars {
      let isMark = scalar >= "\u{300}" && scalar.properties.canonicalCombiningClass != .notReordered
      run = isMark ? run + 1 : 0
      if run > JSONLimits.marksInKey { return true }
    }
    return false
  }
}

extension JSONText {
  /// Whether the same bytes stand at two places.
  fileprivate func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { self[$0] == self[$1] }
  }

  /// One of 64 bits; two keys that have different ones are different.
  @inline(__always)
  fileprivate func bit(of key: JSONStringToken) -> UInt64 {
    let content = key.content
    let mixed = Int(self[key.start + 1]) &* 7 ^ Int(self[key.end - 2]) &* 13 ^ content.count &* 3
    return 1 &<< UInt64(truncatingIfNeeded: mixed)
  }
}
