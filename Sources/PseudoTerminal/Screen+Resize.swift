extension Screen {
  /// Changes the size as present-day terminals do: wrapped text is joined and wrapped anew,
  /// rows that no longer fit leave at the top.
  public mutating func resize(rows newRows: Int, columns newColumns: Int) {
    if newColumns != columns { reflow(to: newColumns) }
    while grid.count > newRows {
      let lastIsBlank = grid.count - 1 > cursor.row && Screen.text(of: grid[grid.count - 1]).isEmpty
      if lastIsBlank {
        grid.removeLast()
      } else {
        scrollback.append(Screen.text(of: grid.removeFirst()))
        cursor.row = max(cursor.row - 1, 0)
      }
    }
    while grid.count < newRows {
      grid.append(Row(cells: Array(repeating: Cell(), count: columns)))
    }
    rows = newRows
    wrapIsPending = false
  }

  private mutating func reflow(to width: Int) {
    var new: [Row] = []
    var newCursor = (row: 0, column: 0)
    var start = 0
    while start < grid.count {
      var end = start
      while end + 1 < grid.count && grid[end].wraps { end += 1 }
      let holdsCursor = (start...end).contains(cursor.row)
      let offset = (cursor.row - start) * columns + cursor.column
      var cells = grid[start...end].flatMap(\.cells)
      while let last = cells.last, last == Cell(), !holdsCursor || cells.count > offset {
        cells.removeLast()
      }
      let first = new.count
      let split = Screen.split(cells, width: width)
      new += split
      if holdsCursor {
        newCursor = (first + offset / width, offset % width)
        while new.count <= newCursor.row { new += Screen.split([], width: width) }
      }
      start = end + 1
    }
    (grid, columns, cursor) = (new, width, newCursor)
  }

  private static func split(_ cells: [Cell], width: Int) -> [Row] {
    var rows: [Row] = []
    var row: [Cell] = []
    for (index, cell) in cells.enumerated() {
      let isWide = index + 1 < cells.count && cells[index + 1].isTail
      if row.count + (isWide && width > 1 ? 2 : 1) > width && !cell.isTail {
        rows.append(Row(cells: padded(row, width), wraps: true))
        row = []
      }
      if row.count < width { row.append(cell) }
    }
    return rows + [Row(cells: padded(row, width))]
  }

  private static func padded(_ cells: [Cell], _ width: Int) -> [Cell] {
    cells + Array(repeating: Cell(), count: width - cells.count)
  }
}
