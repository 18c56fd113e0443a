/// A place in a JSON text, for programs (the byte) and for people (line and column).
public struct JSONPosition: Sendable, Hashable {
  /// Bytes before this place, a byte order mark included; the first byte is 0.
  public let offset: Int

  /// The line, from 1. A line ends with LF, CR LF or a single CR.
  public let line: Int

  /// The column, from 1, in Unicode scalars; a byte order mark takes none.
  public let column: Int

  /// A place whose three numbers are known.
  public init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }
}
