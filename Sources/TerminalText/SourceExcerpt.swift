/// A line of a file with a caret under the place that is meant, the way compilers show it.
public enum SourceExcerpt {
  private static let widest = 100

  /// The line and the caret, each with a line feed; empty when there is no such place. Both are counted from 1.
  public static func text(_ bytes: [UInt8], line: Int, column: Int) -> String {
    guard let whole = self.line(line, of: bytes) else { return "" }
    let scalars = Array(String(decoding: whole, as: UTF8.self).unicodeScalars)
    let place = min(max(column, 1) - 1, scalars.count)
    let start = place > widest - 20 ? place - 40 : 0
    let before = String(String.UnicodeScalarView(scalars[start..<place])).visible
    let after = String(String.UnicodeScalarView(scalars[place...].prefix(widest - (place - start))))
    let gutter = "\(line) | "
    return gutter + before + after.visible + "\n"
      + String(repeating: " ", count: gutter.count - 2) + "| "
      + String(repeating: " ", count: before.columnCount) + "^\n"
  }

  private static func line(_ number: Int, of bytes: [UInt8]) -> ArraySlice<UInt8>? {
    var rest = bytes[...]
    for _ in 1..<max(number, 1) {
      guard let end = rest.firstIndex(of: 0x0A) else { return nil }
      rest = rest[(end + 1)...]
    }
    let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
    return line.isEmpty ? nil : line
  }
}
