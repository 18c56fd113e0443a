import TerminalText

/// Grapheme clusters in a run of scalars: what a person calls one character.
///
/// The standard library finds the boundaries; plain text takes a shortcut, so that a long
/// answer costs no more than a glance per scalar.
enum Clusters {
  /// The end of the cluster that begins at `start`.
  static func end(after start: Int, in scalars: [Unicode.Scalar]) -> Int {
    guard start < scalars.count else { return scalars.count }
    if start + 1 == scalars.count || isPlainPair(scalars[start], scalars[start + 1]) {
      return start + 1
    }
    // A cluster that fills the window may go on behind it.
    var window = 16
    while true {
      let limit = min(start + window, scalars.count)
      let count = String(scalars[start..<limit]).first?.unicodeScalars.count ?? 1
      if start + count < limit || limit == scalars.count { return start + count }
      window *= 4
    }
  }

  /// The start of the cluster that ends at or contains the place before `end`.
  static func start(before end: Int, in scalars: [Unicode.Scalar]) -> Int {
    guard end > 1 else { return 0 }
    // Back to a certain boundary, then forward cluster by cluster.
    var safe = end - 1
    while safe > 0 && !isPlainPair(scalars[safe - 1], scalars[safe]) { safe -= 1 }
    var at = safe
    while true {
      let next = self.end(after: at, in: scalars)
      if next >= end { return at }
      at = next
    }
  }

  /// The boundary at or before a place.
  static func boundary(atOrBefore place: Int, in scalars: [Unicode.Scalar]) -> Int {
    guard place > 0, place < scalars.count else { return min(max(place, 0), scalars.count) }
    return start(before: place + 1, in: scalars)
  }

  /// Columns of a run, tabs counted as one.
  static func width(of run: ArraySlice<Unicode.Scalar>) -> Int {
    let scalars = Array(run)
    var width = 0
    var at = 0
    while at < scalars.count {
      let next = end(after: at, in: scalars)
      width += CellWidth.ofCluster(scalars[at..<next])
      at = next
    }
    return width
  }

  /// Whether a boundary certainly lies between two scalars, without asking the tables.
  private static func isPlainPair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    isPlain(second) && (isPlain(first) || first.value < 0x300)
  }

  /// Scalars that neither extend a cluster nor wait for more: Latin, Greek, Cyrillic, kana, Han, Hangul,
  /// and single emoji.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0x0A, 0xA0..<0xA9, 0xAF..<0x300, 0x370..<0x483, 0x3041..<0x3097,
      0x30A0..<0x3100, 0x4E00..<0xA000, 0xAC00..<0xD7A4, 0x1F300..<0x1F3FB, 0x1F400..<0x1F650:
      true
    default: false
    }
  }
}
