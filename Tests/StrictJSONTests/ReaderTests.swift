import StrictJSON
import Testing

@Suite struct ReaderTests {
  private func reader(_ text: String) throws -> JSONReader { try JSONReader(Array(text.utf8)) }

  private struct Stop: Error {}

  @Test func `an object is read straight into the caller's values`() throws {
    var reader = try reader(#"{"title": "Acme", "version": 1, "open": true, "end": null}"#)
    var title = ""
    var version = 0
    var isOpen = false
    var hasEnd = true
    try reader.readObject { key, _, reader in
      switch key {
      case "title": title = try reader.readString()
      case "version": version = try reader.readInt()
      case "open": isOpen = try reader.readBool()
      case "end": hasEnd = try !reader.readNullIfPresent()
      default: throw reader.error(.unknownKey(key))
      }
    }
    try reader.finish()
    #expect(title == "Acme")
    #expect(version == 1)
    #expect(isOpen)
    #expect(!hasEnd)
  }

  @Test(
    arguments: [
      ("null", .null), ("true", .bool), ("false", .bool), ("-1", .number), ("\"\"", .string),
      ("[]", .array), ("{}", .object),
    ] as [(String, JSONKind)])
  func `a value is read as its own kind only`(_ text: String, _ kind: JSONKind) throws {
    var reader = try reader(text)
    let reads: [(JSONKind, (inout JSONReader) throws -> Void)] = [
      (.null, { try $0.readNull() }),
      (.bool, { _ = try $0.readBool() }),
      (.number, { _ = try $0.readNumberLiteral() }),
      (.number, { _ = try $0.readInt() }),
      (.string, { _ = try $0.readString() }),
      (.array, { try $0.readArray { _ in } }),
      (.object, { try $0.readObject { _, _, _ in } }),
    ]
    for (other, read) in reads where other != kind {
      #expect(error { try read(&reader) }?.reason == .wrongKind(kind, expected: other))
    }
    #expect(try reader.kind() == kind)
    for (same, read) in reads where same == kind {
      var copy = reader
      #expect(error { try read(&copy) } == nil)
      #expect(error { try copy.finish() } == nil)
    }
  }

  @Test(arguments: [
    ("0", 0), ("7", 7), ("-7", -7), ("9223372036854775807", .max), ("-9223372036854775808", .min),
  ])
  func `whole numbers are exact`(_ text: String, _ value: Int) throws {
    var reader = try reader(text)
    #expect(try reader.readInt() == value)
  }

  @Test(
    arguments: [
      ("9223372036854775808", .integerOutOfRange), ("-9223372036854775809", .integerOutOfRange),
      ("92233720368547758070", .integerOutOfRange), ("99999999999999999999.5", .notAnInteger),
      ("-0", .notAnInteger), ("1.0", .notAnInteger), ("1e2", .notAnInteger), ("1.5", .notAnInteger),
      ("1e400", .notAnInteger), ("\"1\"", .wrongKind(.string, expected: .number)),
    ] as [(String, JSONError.Reason)])
  func `what is no whole number stays unread`(_ text: String, _ reason: JSONError.Reason) throws {
    var reader = try reader(" " + text)
    let error = error { _ = try reader.readInt() }
    #expect(error?.reason == reason)
    #expect(error?.offset == 1)
    #expect(try reader.skipValue() == 1..<text.utf8.count + 1)
  }

  @Test func `a number keeps its spelling`() throws {
    var reader = try reader("[1.50, -0, 1E+02]")
    var literals: [String] = []
    try reader.readArray { literals.append(try $0.readNumberLiteral()) }
    #expect(literals == ["1.50", "-0", "1E+02"])
  }

  @Test func `skipping tells where the bytes were`() throws {
    var reader = try reader("[ {\"a\": [1, 2]} , 3 ]")
    var ranges: [Range<Int>] = []
    try reader.readArray { ranges.append(try $0.skipValue()) }
    #expect(ranges == [2..<15, 18..<19])
  }

  @Test func `a value left unread is passed over, yet checked`() throws {
    var whole = try reader(#"{"a": [1, {"b": 2}], "c": "x"}"#)
    try whole.readObject { _, _, _ in }
    try whole.finish()
    var untouched = try reader("[1, 2]")
    try untouched.finish()
    #expect(error { try untouched.finish() } == nil)
    var broken = try reader(#"{"a": ["\ud800"]}"#)
    #expect(error { try broken.readObject { _, _, _ in } }?.reason == .loneSurrogate(0xD800))
  }

  @Test func `there is no second value to read`() throws {
    var reader = try reader("[1, 2] 3")
    try reader.readArray { reader in
      _ = try reader.readInt()
      #expect(error { _ = try reader.readInt() }?.reason == .valueAlreadyRead)
      #expect(error { _ = try reader.kind() }?.reason == .valueAlreadyRead)
    }
    #expect(error { try reader.skipValue() }?.reason == .valueAlreadyRead)
    #expect(error { try reader.finish() }?.reason == .trailingContent)
  }

  @Test(arguments: [
    #"[1, {"a": [2, 3]}]"#, #"{"a": {"b": [[]]}, "c": 3}"#, #"["x", "\ud800"]"#, "[1 2]",
    "{\"a\" 1}",
    #"{"a": 1, "b": 2, "a": 3}"#, "[[[", "tru", "1.", "\"\\q\"",
  ])
  func `a read that throws leaves the reader where it was`(_ text: String) throws {
    var reader = try reader("  " + text)
    for _ in 0..<3 {
      #expect(throws: (any Error).self) { try readThrough(&reader, stoppingAt: 3) }
      #expect(reader.offset == 2)
    }
    #expect(error { try reader.skipValue() } == refusal(of: "  " + text))
    #expect(reader.offset == 2 || reader.offset == text.utf8.count + 2)
  }

  /// Stops behind the numeral that it is told, deep inside if need be.
  private func readThrough(_ reader: inout JSONReader, stoppingAt last: Int) throws {
    switch try reader.kind() {
    case .array: try reader.readArray { try readThrough(&$0, stoppingAt: last) }
    case .object:
      try reader.readObject { _, _, reader in try readThrough(&reader, stoppingAt: last) }
    case .number: if try reader.readInt() == last { throw Stop() }
    case .null, .bool, .string: try reader.skipValue()
    }
  }

  @Test func `a failed object can be read again, keys and all`() throws {
    var reader = try reader(#"{"a": {"b": 1, "c": [1, 2]}}"#)
    for _ in 0..<3 {
      #expect(throws: Stop.self) {
        try reader.readObject { _, _, reader in
          try reader.readObject { key, _, _ in if key == "c" { throw Stop() } }
        }
      }
      #expect(reader.offset == 0)
    }
    #expect(error { try StrictJSONTests.readThrough(&reader) } == nil)
    try reader.finish()
  }

  @Test func `a copy reads on by itself`() throws {
    var reader = try reader("[1, 2]")
    var copy = reader
    #expect(try copy.skipValue() == 0..<6)
    try copy.finish()
    #expect(reader.offset == 0)
    try reader.finish()
  }
}
