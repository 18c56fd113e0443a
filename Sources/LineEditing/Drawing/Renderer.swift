/// Draws a layout with as few bytes as it takes, remembering what stands on the screen.
///
/// A value: layout in, bytes out. It draws only below the place where it began, moves by
/// rows relative to the cursor, and never relies on the terminal to wrap.
struct Renderer {
  private var drawn: [[Cell]] = []
  /// Where the terminal's cursor is, counted from the first drawn row.
  private var row = 0
  private var column = 0
  /// The first visible row of the layout when it is taller than the screen.
  private var top = 0
  /// Whether a hint stands behind the text.
  private(set) var showsHint = false
  /// Whether the cursor stands at the very end of the text.
  private var isAtEnd = false

  /// The bytes that bring the screen from the last frame to this one.
  mutating func frame(_ layout: Layout, rows height: Int) -> [UInt8] {
    var out = Output()
    scroll(to: layout, height: max(height, 1))
    let visible = layout.rows[top..<min(top + max(height, 1), layout.rows.count)]
    var new = visible.map(layout.cells)
    new[layout.cursorRow - top] += layout.hint
    showsHint = !layout.hint.isEmpty
    isAtEnd = layout.isCursorAtEnd
    for (index, cells) in new.enumerated() where index >= drawn.count || drawn[index] != cells {
      draw(cells, at: index, columns: layout.columns, into: &out)
    }
    if drawn.count > new.count {
      move(toRow: new.count, column: 0, into: &out)
      out.write("\u{1B}[J")
      drawn.removeSubrange(new.count...)
    }
    move(toRow: layout.cursorRow - top, column: layout.cursorColumn, into: &out)
    return out.bytes
  }

  /// Whether the cursor stands behind the text and one more column fits there.
  func hasRoom(in columns: Int) -> Bool {
    !drawn.isEmpty && isAtEnd && !showsHint && column + 1 < columns
  }

  /// The byte of a plain letter typed behind the text; the cursor stands at its end.
  mutating func type(_ letter: UInt8) -> [UInt8] {
    drawn[row].append(Cell(text: String(Unicode.Scalar(letter)), width: 1))
    column += 1
    return [letter]
  }

  /// The bytes that leave the text complete above and put the cursor on a fresh line below it.
  mutating func finish(_ layout: Layout, rows height: Int, note: String = "") -> [UInt8] {
    var out = Output()
    if layout.rows.count > height {
      // Print every row once more, so that the whole text stands in the scrollback.
      out.write(erase())
      for (index, row) in layout.rows.enumerated() {
        if index > 0 { out.write("\r\n") }
        column = 0
        for cell in layout.cells(of: row) { out.write(cell, &column) }
      }
    } else {
      out.write(frame(layout, rows: height))
      let last = drawn.last ?? []
      move(toRow: drawn.count - 1, column: last.reduce(0) { $0 + $1.width }, into: &out)
    }
    out.write(note + "\r\n")
    self = Renderer()
    return out.bytes
  }

  /// The bytes that take the frame away and leave the cursor where it began.
  mutating func erase() -> [UInt8] {
    var out = Output()
    if !drawn.isEmpty { move(toRow: 0, column: 0, into: &out) }
    out.write("\r\u{1B}[J")
    self = Renderer()
    return out.bytes
  }

  /// The bytes that take the frame away after the terminal changed its size and wrapped the
  /// drawn rows anew: a row of width w takes w / columns rows, rounded up.
  mutating func eraseReflowed(columns: Int, rows: Int) -> [UInt8] {
    var above = drawn.prefix(row).reduce(0) { sum, cells in
      sum + max(1, (cells.reduce(0) { $0 + $1.width } + columns - 1) / columns)
    }
    above += column / columns
    above = min(above, rows - 1)
    var out = Output()
    if above > 0 { out.write("\u{1B}[\(above)A") }
    out.write("\r\u{1B}[J")
    self = Renderer()
    return out.bytes
  }

  /// The bytes for a clean screen.
  mutating func clear() -> [UInt8] {
    self = Renderer()
    return Array("\u{1B}[H\u{1B}[2J".utf8)
  }

  private mutating func scroll(to layout: Layout, height: Int) {
    let highest = max(layout.rows.count - height, 0)
    if layout.cursorRow < top { top = layout.cursorRow }
    if layout.cursorRow >= top + height { top = layout.cursorRow - height + 1 }
    top = min(top, highest)
  }

  private mutating func draw(_ cells: [Cell], at index: Int, columns: Int, into out: inout Output) {
    let old = index < drawn.count ? drawn[index] : []
    let same = zip(old, cells).prefix { $0 == $1 }
    let start = same.reduce(0) { $0 + $1.0.width }
    let rest = cells.dropFirst(same.count)
    move(toRow: index, column: start, into: &out)
    // Erase first: behind a full row the cursor waits on its last column, and erasing
    // there would take the last character.
    if old.count > same.count { out.write("\u{1B}[K") }
    for cell in rest { out.write(cell, &column) }
    out.endDim()
    drawn[index] = cells
  }

  private mutating func move(toRow target: Int, column wanted: Int, into out: inout Output) {
    let known = max(drawn.count - 1, 0)
    if drawn.isEmpty { drawn = [[]] }
    let reachable = min(target, known)
    if reachable < row { out.write("\u{1B}[\(row - reachable)A") }
    if reachable > row { out.write("\u{1B}[\(reachable - row)B") }
    row = reachable
    while row < target {
      // A line feed makes the row, and scrolls when there is none left.
      out.write("\r\n")
      (row, column) = (row + 1, 0)
      if drawn.count <= row { drawn.append([]) }
    }
    guard column != wanted else { return }
    out.write(wanted == 0 ? "\r" : "\u{1B}[\(wanted + 1)G")
    column = wanted
  }
}
