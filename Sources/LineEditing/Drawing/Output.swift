/// Bytes for the terminal, collected so that one frame is one write.
struct Output {
  private(set) var bytes: [UInt8] = []
  private var isDim = false

  /// Adds a text.
  mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Adds bytes.
  mutating func write(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  /// Back to the usual look after a row of cells.
  mutating func endDim() {
    guard isDim else { return }
    write("\u{1B}[22m")
    isDim = false
  }

  /// Adds a cell and follows the column; sets it anew where terminals may disagree.
  mutating func write(_ cell: Cell, _ column: inout Int) {
    if cell.isDim != isDim {
      write(cell.isDim ? "\u{1B}[2m" : "\u{1B}[22m")
      isDim = cell.isDim
    }
    write(cell.text)
    column += cell.width
    if cell.isUncertain { write("\u{1B}[\(column + 1)G") }
  }
}
