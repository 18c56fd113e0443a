import CEditline
import Glibc

/// What is new since the text was drawn last.
extension EditEngine {
  /// Remembers that the text stands on the screen as it is now.
  mutating func noteDrawn() { drawn = rawText() }

  /// The plain letter typed behind the text that was drawn last, if that is all that has happened.
  mutating func takeTyped() -> UInt8? {
    var count = 0
    var cursor = 0
    guard let text = ced_text(handle, &count, &cursor), cursor == count, count == drawn.count + 1,
      let letter = EditEngine.plain(text[count - 1]),
      // Rare characters want to stand together with what follows them.
      drawn.last.map({ EditEngine.plain($0) != nil }) ?? true,
      memcmp(text, drawn, drawn.count * MemoryLayout<wchar_t>.stride) == 0
    else { return nil }
    drawn.append(text[count - 1])
    return letter
  }

  private static func plain(_ raw: wchar_t) -> UInt8? {
    (0x20..<0x7F).contains(raw) ? UInt8(raw) : nil
  }
}
