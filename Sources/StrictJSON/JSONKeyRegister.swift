/// A plain key that an open object has shown: where it is, and enough to tell it from most others.
struct JSONKeyMark {
  let start: Int
  let count: Int
  /// The first eight bytes, filled up with zeros.
  let head: UInt64
}

/// Notices when a key of one object comes again.
///
/// A few plain keys are compared one by one on a stack that all open objects share, which
/// allocates nothing. Many keys, or the first that is not plain, move into a dictionary: Swift
/// strings are equal when they are canonically equivalent, and that is just what must be refused.
struct JSONKeyRegister {
  /// An object with more keys than this gets a dictionary.
  static let few = 16

  /// Where the marks of this object begin on the shared stack.
  let base: Int
  private(set) var count = 0
  private var offsets: [String: Int]?

  init(base: Int) { self.base = base }

  /// Adds a key, or throws if it was there.
  @inline(__always)
  mutating func insert(
    _ token: JSONStringToken, marks: inout [JSONKeyMark], text: JSONText
  ) throws(JSONError) {
    count += 1
    if offsets == nil, token.isPlain, count <= Self.few {
      let mark = text.mark(of: token)
      for index in base..<marks.count where text.isSame(marks[index], mark) {
        throw text.error(
          .duplicateKey(try text.value(of: token), first: text.position(of: marks[index].start)),
          at: token.start)
      }
      marks.append(mark)
    } else {
      try insertSpelled(token, marks: &marks, text: text)
    }
  }

  @inline(never)
  private mutating func insertSpelled(
    _ token: JSONStringToken, marks: inout [JSONKeyMark], text: JSONText
  ) throws(JSONError) {
    var known = offsets ?? [:]
    offsets = nil  // so that the dictionary is not copied
    if known.isEmpty {
      for mark in marks[base...] { known[text.spelling(of: mark)] = mark.start }
    }
    let key = try text.value(of: token)
    if Self.hasLongRunOfMarks(key) {
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
  fileprivate func mark(of token: JSONStringToken) -> JSONKeyMark {
    let content = token.content
    var head: UInt64 = 0
    if content.lowerBound + 8 <= count {
      head = word(at: content.lowerBound)
      if content.count < 8 { head &= (1 << UInt64(content.count * 8)) - 1 }
    } else {
      for index in content.reversed() { head = head << 8 | UInt64(self[index]) }
    }
    return JSONKeyMark(start: token.start, count: content.count, head: head)
  }

  @inline(__always)
  fileprivate func isSame(_ one: JSONKeyMark, _ other: JSONKeyMark) -> Bool {
    one.head == other.head && one.count == other.count
      && (one.count <= 8 || hasSameBytes(one, other))
  }

  private func hasSameBytes(_ one: JSONKeyMark, _ other: JSONKeyMark) -> Bool {
    (9...one.count).allSatisfy { self[one.start + $0] == self[other.start + $0] }
  }

  fileprivate func spelling(of mark: JSONKeyMark) -> String {
    String(decoding: slice(mark.start + 1..<mark.start + 1 + mark.count), as: UTF8.self)
  }
}
