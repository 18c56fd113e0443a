/// Where every part of prompt and text falls on rows of a given width.
struct Layout {
  /// One row: a run of scalars, possibly behind a prompt.
  struct Row: Equatable {
    /// The part of `scalars` on this row, without its line end.
    var range: Range<Int>
    /// Columns in use.
    var width: Int
  }

  /// Prompt, text and the marks before further lines, as one run.
  private(set) var scalars: [Unicode.Scalar]
  private(set) var rows: [Row] = []
  private(set) var cursorRow = 0
  private(set) var cursorColumn = 0
  /// Dim cells behind the cursor, which stands at the end of the text.
  private(set) var hint: [Cell] = []
  let columns: Int

  /// Lays out a prompt and a text. The cursor gets a row of its own when it stands behind a full one.
  init(prompt: String, mark: String, buffer: TextBuffer, columns: Int) {
    self.columns = max(columns, 1)
    let prompt = Layout.shown(prompt)
    let mark = Layout.shown(mark).filter { $0 != "\n" }
    scalars = prompt
    scalars.reserveCapacity(prompt.count + buffer.scalars.count)
    var cursor = prompt.count + Clusters.boundary(atOrBefore: buffer.cursor, in: buffer.scalars)
    if mark.isEmpty || !buffer.scalars.contains("\n") {
      scalars += buffer.scalars
    } else {
      for (index, scalar) in buffer.scalars.enumerated() {
        scalars.append(scalar)
        guard scalar == "\n" else { continue }
        scalars += mark
        if index < buffer.cursor { cursor += mark.count }
      }
    }
    breakRows(cursor: cursor)
  }

  /// A prompt with nothing in it that could move the cursor.
  private static func shown(_ prompt: String) -> [Unicode.Scalar] {
    PastedText.cleaned(prompt.unicodeScalars)
  }

  private mutating func breakRows(cursor: Int) {
    var start = 0
    var column = 0
    var at = 0
    func endRow(_ end: Int, _ layout: inout Layout) {
      layout.rows.append(Row(range: start..<end, width: column))
      column = 0
    }
    while at < scalars.count {
      if scalars[at] == "\n" {
        if at == cursor { place(column, &column, start: &start, at: at) }
        endRow(at, &self)
        start = at + 1
        at += 1
        continue
      }
      let next = Clusters.end(after: at, in: scalars)
      var width = width(of: at..<next, column: column)
      if column + width > columns {
        endRow(at, &self)
        start = at
        // A tab is as wide as where it stands.
        width = self.width(of: at..<next, column: 0)
      }
      if (at..<next).contains(cursor) { (cursorRow, cursorColumn) = (rows.count, column) }
      column += width
      at = next
    }
    if cursor >= scalars.count { place(column, &column, start: &start, at: at) }
    endRow(at, &self)
  }

  private func width(of cluster: Range<Int>, column: Int) -> Int {
    // A slice costs more than all the rest, and nearly every character is a plain one.
    if cluster.count == 1, (0x20..<0x7F).contains(scalars[cluster.lowerBound].value) { return 1 }
    return Cell.width(of: scalars[cluster], column: column, columns: columns)
  }

  /// Puts the cursor behind the text of a row, on a new row when that one is full.
  private mutating func place(_ full: Int, _ column: inout Int, start: inout Int, at: Int) {
    if full >= columns {
      rows.append(Row(range: start..<at, width: full))
      start = at
      column = 0
    }
    (cursorRow, cursorColumn) = (rows.count, column)
  }
}

extension Layout {
  /// Whether the cursor stands behind everything.
  var isCursorAtEnd: Bool {
    cursorRow == rows.count - 1 && cursorColumn == rows[cursorRow].width
  }

  /// Shows a hint behind the cursor, as much of it as the row has room for.
  mutating func show(_ words: [Unicode.Scalar]) {
    var column = cursorColumn
    var at = 0
    while at < words.count {
      let next = Clusters.end(after: at, in: words)
      if var cell = Cell.of(words[at..<next], column: column, columns: columns) {
        // The last column stays free: a row that is full would want the cursor below it.
        guard column + cell.width < columns else { return }
        cell.isDim = true
        hint.append(cell)
        column += cell.width
      }
      at = next
    }
  }

  /// The cells of one row.
  func cells(of row: Row) -> [Cell] {
    var cells: [Cell] = []
    var column = 0
    var at = row.range.lowerBound
    while at < row.range.upperBound {
      let next = Clusters.end(after: at, in: scalars)
      if let cell = Cell.of(scalars[at..<next], column: column, columns: columns) {
        cells.append(cell)
        column += cell.width
      }
      at = next
    }
    return cells
  }
}
