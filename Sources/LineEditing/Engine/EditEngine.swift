import CEditline
import Glibc

/// libedit behind glass: it owns the text under edit and its keymaps, and draws on a private
/// terminal nobody sees. Every known trap of libedit is guarded here.
struct EditEngine {
  /// The longest text we edit; a paste that would exceed it is refused aloud.
  static let mostScalars = 1_000_000
  /// Columns of the private terminal.
  private static let columns: Int32 = 1024
  /// libedit shows a scalar as at most eight columns, `\U+1FAE8`, and one more for safety.
  private static let columnsPerScalar = 9
  /// Rows kept free for what a key macro may insert unseen.
  private static let spareRows = 40
  /// libedit's stand-in for "\n" in our texts. It keeps the rows it needs a matter of length alone.
  private static let lineBreak: UInt32 = 0x2028

  /// libedit itself.
  let handle: OpaquePointer
  private var rows: Int32 = 100
  /// The text as it was drawn last.
  var drawn: [wchar_t] = []
  /// Scalars the buffer is known to hold.
  private var capacity = 1000

  /// Opens an engine with a person's keys; nil when the system has no private terminal or no UTF-8 locale
  /// for it, or TERM no ANSI description.
  init?(programName: String, editrc: Editrc) {
    guard ced_use_utf8_locale() else { return nil }
    guard let handle = ced_open(programName, rows, EditEngine.columns) else { return nil }
    self.handle = handle
    guard ced_terminal_is_ansi(handle) else {
      ced_close(handle)
      return nil
    }
    makeRoom(for: 2000)
    bind(editrc)
  }

  /// Names who hands over keys and performs our actions.
  func connect(_ context: UnsafeMutableRawPointer, read: ced_read_fn, act: ced_action_fn) {
    ced_connect(handle, context, read, act)
  }

  /// Whether the vi keymaps are in use.
  var isVi: Bool { ced_is_vi(handle) }

  /// Edits one line; returns when the callbacks have ended it.
  func edit() { ced_edit(handle) }

  /// Frees everything.
  func close() { ced_close(handle) }

  /// Whether libedit rang its bell since the last call.
  func takeBell() -> Bool { ced_take_bell(handle) }

  /// Runs one `bind` command; false when libedit did not understand it.
  func bind(_ words: [String]) -> Bool {
    let all = (["bind"] + words).map { $0.unicodeScalars.map { wchar_t($0.value) } + [0] }
    // The words stay in one block so that no pointer outlives its array.
    let block = all.flatMap { $0 }
    return block.withUnsafeBufferPointer { buffer in
      var starts: [UnsafePointer<wchar_t>?] = []
      var offset = 0
      for word in all {
        starts.append(buffer.baseAddress.map { $0 + offset })
        offset += word.count
      }
      starts.append(nil)
      return ced_bind(handle, Int32(all.count), starts) == 0
    }
  }

  /// The libedit name of an action, for `bind`.
  static func name(of action: EditAction) -> String {
    var name = ""
    var next = ced_action_name(action.rawValue)
    while let at = next, let scalar = Unicode.Scalar(UInt32(bitPattern: at.pointee)),
      scalar != "\0"
    {
      name.unicodeScalars.append(scalar)
      next = at + 1
    }
    return name
  }

  /// Mends what a command may have left wrong. Called before every key.
  mutating func settleBeforeKey() {
    var count = 0
    var cursor = 0
    _ = ced_text(handle, &count, &cursor)
    // vi's `$` on an empty line leaves the cursor before the buffer.
    if cursor < 0 { ced_move(handle, Int32(-cursor)) }
    if cursor > count { ced_move(handle, Int32(count - cursor)) }
    makeRoom(for: count)
  }

  /// The number of scalars in the text.
  var count: Int {
    var count = 0
    var cursor = 0
    _ = ced_text(handle, &count, &cursor)
    return count
  }

  /// The text and cursor as they stand. Controls a quoted key may have brought in are left out.
  var buffer: TextBuffer {
    var count = 0
    var position = 0
    guard let start = ced_text(handle, &count, &position) else { return TextBuffer() }
    var cursor = 0
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(count)
    for (index, raw) in UnsafeBufferPointer(start: start, count: count).enumerated() {
      if index == position { cursor = scalars.count }
      let value = UInt32(bitPattern: raw)
      switch value {
      case EditEngine.lineBreak: scalars.append("\n")
      case 0x09: scalars.append("\t")
      case 0x00...0x1F, 0x7F...0x9F: break
      default: scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
    }
    return TextBuffer(scalars, cursor: position >= count ? scalars.count : cursor)
  }

  /// Makes the text and cursor these, changing only what differs.
  mutating func set(_ wanted: TextBuffer) {
    let raw = wanted.scalars.map { scalar in
      wchar_t(bitPattern: scalar == "\n" ? EditEngine.lineBreak : scalar.value)
    }
    let now = rawText()
    let same = zip(now, raw).prefix { $0 == $1 }.count
    let sameEnd = zip(now.dropFirst(same).reversed(), raw.dropFirst(same).reversed())
      .prefix { $0 == $1 }.count
    moveCursor(to: now.count - sameEnd)
    if same + sameEnd < now.count {
      ced_delete_before(handle, Int32(now.count - sameEnd - same))
    }
    makeRoom(for: raw.count)
    let new = Array(raw[same..<(raw.count - sameEnd)])
    if !new.isEmpty {
      moveCursor(to: same)
      _ = ced_insert(handle, new + [0])
    }
    moveCursor(to: wanted.cursor)
  }
}

// MARK: - Room

extension EditEngine {
  /// Gives libedit more buffer and more private rows than the text can need.
  private mutating func makeRoom(for count: Int) {
    let neededRows = Int32(
      count * EditEngine.columnsPerScalar / Int(EditEngine.columns) + EditEngine.spareRows)
    let isTight = count * 2 + 500 > capacity
    guard isTight || neededRows > rows else { return }
    let text = rawText()
    let cursor = cursorPosition()
    // libedit keeps its old cursor row through a resize, so the line must be empty then.
    moveCursor(to: text.count)
    ced_delete_before(handle, Int32(text.count))
    ced_refresh(handle)
    if neededRows > rows {
      rows = min(neededRows * 2, 65_000)
      ced_resize(handle, rows, EditEngine.columns)
    }
    if isTight {
      // Commands read past the end by as much as they delete: keep twice the text allocated.
      let wanted = count * 4 + 1000
      _ = ced_insert(handle, [wchar_t](repeating: 0x20, count: wanted) + [0])
      ced_delete_before(handle, Int32(wanted))
      capacity = wanted
      forgetCut()
    }
    if !text.isEmpty { _ = ced_insert(handle, text + [0]) }
    moveCursor(to: cursor)
  }

  /// libedit keeps what was deleted last for vi's `p`, also what we delete ourselves: now that is a blank.
  func forgetCut() {
    _ = ced_insert(handle, [0x20, 0])
    ced_delete_before(handle, 1)
  }

  /// The text as libedit holds it.
  func rawText() -> [wchar_t] {
    var count = 0
    var cursor = 0
    guard let start = ced_text(handle, &count, &cursor) else { return [] }
    // A NUL would end an insertion early.
    return UnsafeBufferPointer(start: start, count: count).map { $0 == 0 ? 0xFFFD : $0 }
  }

  private func cursorPosition() -> Int {
    var count = 0
    var cursor = 0
    _ = ced_text(handle, &count, &cursor)
    return min(max(cursor, 0), count)
  }

  private func moveCursor(to place: Int) {
    var count = 0
    var cursor = 0
    _ = ced_text(handle, &count, &cursor)
    ced_move(handle, Int32(clamping: place - cursor))
  }
}
