/// Cuts bytes into lines, whatever the size of the pieces they arrive in. Lines end with LF or
/// CR LF; a byte order mark before the first is skipped; the last needs no end.
struct LineSplitter {
  /// The longest line, in bytes; a longer one is cut there and goes on as the next.
  static let longestLine = 64 << 20

  private var bytes: [UInt8] = []
  private var start = 0
  private var scanned = 0
  private var isAtBeginning = true

  /// Bytes taken but not handed over yet.
  var unreadCount: Int { bytes.count - start }

  /// Takes a piece.
  mutating func feed(_ piece: [UInt8]) {
    if start > 0 && start >= bytes.count / 2 {
      bytes.removeFirst(start)
      scanned -= start
      start = 0
    }
    bytes.append(contentsOf: piece)
  }

  /// The next complete line, as text without its end.
  mutating func next() -> String? {
    guard let end = bytes[scanned...].firstIndex(of: 0x0A) else {
      scanned = bytes.count
      return scanned - start >= LineSplitter.longestLine ? take(to: scanned, endLength: 0) : nil
    }
    return take(to: end, endLength: 1)
  }

  /// What stands behind the last line end, once nothing more will come.
  mutating func last() -> String? {
    guard start < bytes.count else { return nil }
    let line = take(to: bytes.count, endLength: 0)
    return line
  }

  private mutating func take(to end: Int, endLength: Int) -> String {
    var line = bytes[start..<end]
    if isAtBeginning && line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    isAtBeginning = false
    if line.last == 0x0D { line = line.dropLast() }
    start = end + endLength
    scanned = start
    return LineSplitter.text(of: line)
  }

  /// UTF-8 repaired, no controls but tabs.
  private static func text(of line: ArraySlice<UInt8>) -> String {
    let text = String(decoding: line, as: UTF8.self)
    guard text.unicodeScalars.contains(where: isDropped) else { return text }
    return String(text.unicodeScalars.filter { !isDropped($0) })
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\t"
  }
}
