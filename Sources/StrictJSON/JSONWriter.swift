/// Writes canonical JSON text: UTF-8, a space after each comma and colon, lines where asked for.
///
/// Commas, line breaks and indentation come by themselves. A container that is `.lines` puts each
/// entry on its own line; inside one that is `.line` everything stays on that line.
///
///     var writer = JSONWriter()
///     writer.object(.lines) { writer in
///       writer.key("title")
///       writer.write("Acme x Globex")
///       writer.key("journal")
///       writer.array(.lines) { writer in
///         for entry in entries { writer.write(line: entry.cachedBytes) }
///       }
///     }
///     let bytes = writer.document()
///
/// A key without a value, a value without its key and a second root are mistakes of the caller and
/// stop the program. Keys are written as given, also when one comes twice.
public struct JSONWriter: Sendable {
  /// How the entries of a container are set.
  public enum Layout: Sendable, Hashable {
    /// All on the line where the container begins.
    case line
    /// Each on a line of its own, two spaces further in.
    case lines
  }

  /// A container that is open.
  private struct Level {
    let isObject: Bool
    let layout: Layout
    var isEmpty = true
  }

  /// What has been written so far.
  public internal(set) var bytes: [UInt8] = []
  /// The innermost container that is open, and those around it.
  private var level: Level?
  private var outer: [Level] = []
  private var awaitsValue = true
  private let isOneLine: Bool

  /// A writer with nothing written, and room for about this many bytes.
  public init(reserving capacity: Int = 0) {
    isOneLine = false
    bytes.reserveCapacity(capacity)
  }

  /// The finished text with its final line feed.
  public consuming func document() -> [UInt8] {
    precondition(level == nil && !awaitsValue, "a document is one whole value")
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// The bytes of one value on one line, whatever layout the closure asks for; no line feed.
  ///
  /// A caller may keep them and hand them to `write(line:)` each time it writes the document.
  public static func line<Failure: Error>(
    _ write: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) -> [UInt8] {
    var writer = JSONWriter(isOneLine: true)
    try write(&writer)
    precondition(!writer.awaitsValue, "a line is one value")
    return writer.bytes
  }

  private init(isOneLine: Bool) { self.isOneLine = isOneLine }

  /// Writes an object; the closure writes keys and values in turn.
  public mutating func object<Failure: Error>(
    _ layout: Layout = .line, _ members: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    open(layout, isObject: true)
    try members(&self)
    close()
  }

  /// Writes an array; the closure writes its values.
  public mutating func array<Failure: Error>(
    _ layout: Layout = .line, _ elements: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    open(layout, isObject: false)
    try elements(&self)
    close()
  }

  /// Writes the key of the value that comes next.
  public mutating func key(_ key: String) {
    precondition(level?.isObject == true && !awaitsValue, "a key stands in an object")
    beginEntry()
    append(quoted: key)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
    awaitsValue = true
  }

  /// Begins a value: behind its key, as the next element, or as the root.
  mutating func beginValue() {
    if level?.isObject == false { beginEntry() } else { precondition(awaitsValue) }
    awaitsValue = false
  }

  mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inline(__always)
  mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  private mutating func open(_ layout: Layout, isObject: Bool) {
    beginValue()
    let isWithinLine = isOneLine || level?.layout == .line
    bytes.append(UInt8(ascii: isObject ? "{" : "["))
    if let level { outer.append(level) }
    level = Level(isObject: isObject, layout: isWithinLine ? .line : layout)
  }

  private mutating func close() {
    guard let closed = level else { return }
    precondition(!awaitsValue, "a key needs its value")
    level = outer.popLast()
    if !closed.isEmpty, closed.layout == .lines { breakLine() }
    bytes.append(UInt8(ascii: closed.isObject ? "}" : "]"))
  }

  private mutating func beginEntry() {
    guard let level else { return }
    if !level.isEmpty { bytes.append(UInt8(ascii: ",")) }
    switch level.layout {
    case .lines: breakLine()
    case .line: if !level.isEmpty { bytes.append(UInt8(ascii: " ")) }
    }
    self.level?.isEmpty = false
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    let depth = level == nil ? 0 : outer.count + 1
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }
}
