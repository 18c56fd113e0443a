/// Bytes for the terminal, collected so that one frame is one write.
struct Output {
  private(set) var bytes: [UInt8] = []

  /// Adds a text.
  mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Adds bytes.
  mutating func write(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  /// Adds a cell and follows the column; sets it anew where terminals may disagree.
  mutating func write(_ cell: Cell, _ column: inout Int) {
    write(cell.text)
    column += cell.width
    if cell.isUncertain { write("\u{1B}[\(column + 1)G") }
  }
}
