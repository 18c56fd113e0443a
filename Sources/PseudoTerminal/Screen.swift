import CPseudoTerminal

/// What a terminal shows: rows of cells and a cursor. A value that understands the controls
/// our renderer and ordinary programs send.
public struct Screen: Sendable {
  /// One column of one row.
  struct Cell: Sendable, Equatable {
    var text = " "
    /// The right half of a wide character.
    var isTail = false
  }

  /// A row, and whether the text went on to the next by itself.
  struct Row: Sendable {
    var cells: [Cell]
    var wraps = false
  }

  /// The height.
  public internal(set) var rows: Int
  /// The width.
  public internal(set) var columns: Int
  /// Where the next character goes, counted from 0.
  public internal(set) var cursor = (row: 0, column: 0)
  /// Lines that left the screen at the top, oldest first.
  public internal(set) var scrollback: [String] = []
  /// How often the bell rang.
  public internal(set) var bells = 0
  /// Modes switched on with CSI ? n h.
  public internal(set) var modes: Set<Int> = []

  var grid: [Row]
  var savedCursor = (row: 0, column: 0)
  /// The last column is filled, and the next character will begin a new row.
  var wrapIsPending = false
  var state = State.ground
  var pendingBytes: [UInt8] = []

  enum State: Sendable {
    case ground, escape, string
    case sequence([UInt8])
  }

  /// An empty screen.
  public init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    grid = (0..<rows).map { _ in Row(cells: Array(repeating: Cell(), count: columns)) }
  }

  /// The rows as text, without blanks at their ends.
  public var lines: [String] { grid.map { Screen.text(of: $0) } }

  /// The whole screen as text, without empty lines at its end.
  public var text: String {
    var lines = self.lines
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The line the cursor is on.
  public var cursorLine: String { lines[cursor.row] }

  /// Everything the program showed: what scrolled away and what is there.
  public var history: String { (scrollback + [text]).joined(separator: "\n") }

  static func text(of row: Row) -> String {
    var end = row.cells.count
    while end > 0 && row.cells[end - 1] == Cell() { end -= 1 }
    return row.cells[..<end].map(\.text).joined()
  }

  // MARK: - Writing

  /// Takes what a program has written, in pieces of any size.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground where byte >= 0x80: takeUTF8(byte)
    case .ground: byte < 0x20 || byte == 0x7F ? control(byte) : put(Unicode.Scalar(byte))
    case .escape: escape(byte)
    case .string: if byte == 0x07 || byte == 0x5C { state = .ground }
    case .sequence(let earlier):
      guard (0x40...0x7E).contains(byte) else {
        state = .sequence(earlier + [byte])
        return
      }
      state = .ground
      sequence(earlier, final: byte)
    }
  }

  private mutating func takeUTF8(_ byte: UInt8) {
    if byte >= 0xC0 { pendingBytes = [] }
    pendingBytes.append(byte)
    let length = pendingBytes[0] >= 0xF0 ? 4 : pendingBytes[0] >= 0xE0 ? 3 : 2
    guard pendingBytes.count == length else { return }
    let text = String(decoding: pendingBytes, as: UTF8.self)
    pendingBytes = []
    for scalar in text.unicodeScalars { put(scalar) }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = scalar.isASCII ? 1 : Int(cpt_width(wchar_t(scalar.value)))
    if width == 0 || joinsLast(scalar) { return join(scalar) }
    if wrapIsPending || cursor.column + width > columns {
      grid[cursor.row].wraps = true
      cursor.column = 0
      lineFeed()
    }
    wrapIsPending = false
    clearHalves(cursor.column)
    grid[cursor.row].cells[cursor.column] = Cell(text: String(scalar))
    if width == 2 && cursor.column + 1 < columns {
      clearHalves(cursor.column + 1)
      grid[cursor.row].cells[cursor.column + 1] = Cell(text: "", isTail: true)
    }
    cursor.column += width
    if cursor.column >= columns {
      cursor.column = columns - 1
      wrapIsPending = true
    }
  }

  /// Overwriting half of a wide character takes the other half away.
  mutating func clearHalves(_ column: Int) {
    let cells = grid[cursor.row].cells
    if cells[column].isTail && column > 0 { grid[cursor.row].cells[column - 1] = Cell() }
    if column + 1 < columns && cells[column + 1].isTail {
      grid[cursor.row].cells[column + 1] = Cell()
    }
  }

  private var lastColumn: Int? {
    var column = wrapIsPending ? cursor.column : cursor.column - 1
    while column > 0 && grid[cursor.row].cells[column].isTail { column -= 1 }
    return column < 0 ? nil : column
  }

  /// Emoji modifiers, and whatever follows a joiner, become part of the character before.
  private func joinsLast(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII, let column = lastColumn else { return false }
    let last = grid[cursor.row].cells[column].text.unicodeScalars.last
    return last == "\u{200D}" || scalar.properties.isEmojiModifier
  }

  private mutating func join(_ scalar: Unicode.Scalar) {
    guard let column = lastColumn else { return }
    grid[cursor.row].cells[column].text.unicodeScalars.append(scalar)
  }
}
