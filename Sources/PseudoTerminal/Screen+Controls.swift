extension Screen {
  mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07: bells += 1
    case 0x08:
      cursor.column = max(cursor.column - 1, 0)
      wrapIsPending = false
    case 0x09: cursor.column = min((cursor.column / 8 + 1) * 8, columns - 1)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D:
      cursor.column = 0
      wrapIsPending = false
    case 0x1B: state = .escape
    default: break
    }
  }

  mutating func lineFeed() {
    wrapIsPending = false
    if cursor.row + 1 < rows {
      cursor.row += 1
    } else {
      scrollback.append(Screen.text(of: grid.removeFirst()))
      grid.append(emptyRow)
    }
  }

  mutating func escape(_ byte: UInt8) {
    state = .ground
    switch byte {
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"): state = .string
    case UInt8(ascii: "7"): savedCursor = cursor
    case UInt8(ascii: "8"): move(row: savedCursor.row, column: savedCursor.column)
    case UInt8(ascii: "M"):
      guard cursor.row == 0 else { return move(row: cursor.row - 1, column: cursor.column) }
      grid.removeLast()
      grid.insert(emptyRow, at: 0)
    default: break
    }
  }

  mutating func sequence(_ parameters: [UInt8], final: UInt8) {
    let isPrivate = parameters.first == UInt8(ascii: "?")
    let numbers = String(decoding: parameters.dropFirst(isPrivate ? 1 : 0), as: UTF8.self)
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(first, 1)
    let (row, column) = cursor
    switch final {
    case UInt8(ascii: "A"): move(row: row - count, column: column)
    case UInt8(ascii: "B"): move(row: row + count, column: column)
    case UInt8(ascii: "C"): move(row: row, column: column + count)
    case UInt8(ascii: "D"): move(row: row, column: column - count)
    case UInt8(ascii: "G"): move(row: row, column: count - 1)
    case UInt8(ascii: "H"):
      move(row: count - 1, column: max(numbers.count > 1 ? numbers[1] : 1, 1) - 1)
    case UInt8(ascii: "J"): eraseScreen(first)
    case UInt8(ascii: "K"): eraseLine(first)
    case UInt8(ascii: "h") where isPrivate: modes.insert(first)
    case UInt8(ascii: "l") where isPrivate: modes.remove(first)
    case UInt8(ascii: "P"): shiftLeft(count)
    case UInt8(ascii: "@"): shiftRight(count)
    case UInt8(ascii: "L"): insertLines(count)
    case UInt8(ascii: "M"): deleteLines(count)
    default: break  // colours and what we do not draw
    }
  }

  private var emptyRow: Row { Row(cells: Array(repeating: Cell(), count: columns)) }

  private mutating func move(row: Int, column: Int) {
    cursor = (min(max(row, 0), rows - 1), min(max(column, 0), columns - 1))
    wrapIsPending = false
  }

  private mutating func eraseScreen(_ kind: Int) {
    switch kind {
    case 0:
      eraseLine(0)
      for row in (cursor.row + 1)..<max(rows, cursor.row + 1) { grid[row] = emptyRow }
    case 1:
      eraseLine(1)
      for row in 0..<cursor.row { grid[row] = emptyRow }
    default: for row in 0..<rows { grid[row] = emptyRow }
    }
  }

  private mutating func eraseLine(_ kind: Int) {
    let range =
      kind == 0 ? cursor.column..<columns : kind == 1 ? 0..<(cursor.column + 1) : 0..<columns
    for column in range {
      clearHalves(column)
      grid[cursor.row].cells[column] = Cell()
    }
    if kind != 1 { grid[cursor.row].wraps = false }
  }

  private mutating func shiftLeft(_ count: Int) {
    let count = min(count, columns - cursor.column)
    grid[cursor.row].cells.removeSubrange(cursor.column..<(cursor.column + count))
    grid[cursor.row].cells += Array(repeating: Cell(), count: count)
  }

  private mutating func shiftRight(_ count: Int) {
    let count = min(count, columns - cursor.column)
    grid[cursor.row].cells.removeLast(count)
    grid[cursor.row].cells.insert(
      contentsOf: Array(repeating: Cell(), count: count), at: cursor.column)
  }

  private mutating func insertLines(_ count: Int) {
    for _ in 0..<min(count, rows - cursor.row) {
      grid.removeLast()
      grid.insert(emptyRow, at: cursor.row)
    }
  }

  private mutating func deleteLines(_ count: Int) {
    for _ in 0..<min(count, rows - cursor.row) {
      grid.remove(at: cursor.row)
      grid.append(emptyRow)
    }
  }
}
