/// How many columns of a terminal a character takes. Our own table, so that every system agrees.
public enum CellWidth {
  /// The columns of one cluster.
  public static func ofCluster(_ cluster: ArraySlice<Unicode.Scalar>) -> Int {
    guard let first = cluster.first else { return 0 }
    if cluster.count == 1 { return ofScalar(first) }
    if isDrawnTogether(cluster) { return 2 }
    return cluster.reduce(0) { $0 + ofScalar($1) }
  }

  /// Whether terminals disagree about the cluster, so that the column after it must be set anew.
  public static func isUncertain(_ cluster: ArraySlice<Unicode.Scalar>) -> Bool {
    cluster.count > 1 || (cluster.first?.value ?? 0) >= 0x1F000
  }

  /// Flags, keycaps, skin tones, joined emoji and emoji presentation: one picture, two columns.
  private static func isDrawnTogether(_ cluster: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = cluster.first else { return false }
    if regionalIndicators.contains(first.value) { return true }
    if cluster.contains("\u{FE0F}") { return true }
    guard first.properties.isEmoji && !first.isASCII else { return false }
    return cluster.contains("\u{200D}") || cluster.contains { $0.properties.isEmojiModifier }
  }

  /// The columns of one scalar by itself: 0, 1 or 2.
  public static func ofScalar(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    if value < 0x1100 { return isMark(scalar) ? 0 : 1 }
    if isWide(value) { return isMark(scalar) ? 0 : 2 }
    if hangulVowelsAndFinals.contains(where: { $0.contains(value) }) || isMark(scalar) { return 0 }
    if regionalIndicators.contains(value) { return 1 }
    return scalar.properties.isEmojiPresentation || value >= 0x1FA70 && value < 0x1FB00 ? 2 : 1
  }

  private static let regionalIndicators: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
  private static let hangulVowelsAndFinals: [ClosedRange<UInt32>] = [
    0x1160...0x11FF, 0xD7B0...0xD7FF,
  ]

  /// Marks that sit on the character before them, and format characters that show nothing.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Fullwidth and wide by East Asian Width; emoji are asked for separately.
  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if value > wide[middle].upperBound {
        low = middle + 1
      } else if value < wide[middle].lowerBound {
        high = middle
      } else {
        return true
      }
    }
    return false
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x2E99, 0x2E9B...0x2EF3, 0x2F00...0x2FD5,
    0x2FF0...0x303E, 0x3041...0x3096, 0x3099...0x30FF, 0x3105...0x312F, 0x3131...0x318E,
    0x3190...0x31E3, 0x31EF...0x321E, 0x3220...0x3247, 0x3250...0xA48C, 0xA490...0xA4C6,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE52,
    0xFE54...0xFE66, 0xFE68...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FE4,
    0x16FF0...0x16FF1, 0x17000...0x187F7, 0x18800...0x18CD5, 0x18D00...0x18D08,
    0x1AFF0...0x1AFFE, 0x1B000...0x1B122, 0x1B132...0x1B132, 0x1B150...0x1B152,
    0x1B155...0x1B155, 0x1B164...0x1B167, 0x1B170...0x1B2FB, 0x1F200...0x1F202,
    0x1F210...0x1F23B, 0x1F240...0x1F248, 0x1F250...0x1F251, 0x20000...0x2FFFD,
    0x30000...0x3FFFD,
  ]
}
