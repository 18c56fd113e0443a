import AllianceCore

extension YAMLLimits {
  /// Where a text first takes up an anchor again; nil when it has no anchors, or takes none up.
  ///
  /// A few lines of aliases stand for more text than any machine holds, and the reader behind this compares keys while
  /// it reads. So they are looked for before, at every place where a value may begin.
  static func alias(in text: String, file: String) -> DocumentNode.Place? {
    var hasAnchor = false
    var alias: DocumentNode.Place?
    var line = 1
    var column = 0
    var before = Before.nothing
    for byte in text.utf8 {
      column += 1
      if before == .anchor || before == .alias {
        // Only a name makes an anchor of an ampersand and an alias of a star.
        if byte > 0x20 {
          if before == .anchor { hasAnchor = true }
          if before == .alias, alias == nil {
            alias = .init(file: file, line: line, column: column - 1)
          }
        }
        before = .text
      }
      switch byte {
      case 0x0A, 0x0D:
        if byte == 0x0A { line += 1 }
        (column, before) = (0, .nothing)
      case 0x20, 0x09: if before == .tag { before = .nothing }
      case UInt8(ascii: "&") where before == .nothing: before = .anchor
      case UInt8(ascii: "*") where before == .nothing: before = .alias
      case UInt8(ascii: "!") where before == .nothing: before = .tag
      case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: ","),
        UInt8(ascii: "["), UInt8(ascii: "{"):
        if before != .tag { before = .nothing }
      default: if before != .tag { before = .text }
      }
    }
    return hasAnchor ? alias : nil
  }

  /// What stands before a byte, as far as it decides whether a value may begin there.
  private enum Before { case nothing, text, tag, anchor, alias }
}
