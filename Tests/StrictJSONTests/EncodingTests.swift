import StrictJSON
import Testing

@Suite struct EncodingTests {
  @Test(
    arguments: [
      [0x80], [0xBF], [0xFF], [0xFE],  // alone, or never
      [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],  // overlong
      [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xC0, 0xA2],
      [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],  // surrogates
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],  // beyond U+10FFFF
      [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98],  // cut short
      [0xC3, 0x28], [0xE2, 0x28, 0xA1], [0xE2, 0x82, 0x28], [0xF0, 0x28, 0x8C, 0xBC],
      [0xF0, 0x9F, 0x98, 0x28], [0xFC, 0x80, 0x80, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func `invalid UTF-8 is refused, read or not`(_ sequence: [UInt8]) {
    for count in [0, 7, 31, 32, 40] {
      let padding = Array(repeatElement(UInt8(ascii: "x"), count: count))
      let bytes = Array("[\"".utf8) + padding + sequence + Array("\"]".utf8)
      let error = refusal(of: bytes)
      #expect(error?.reason == .invalidUTF8)
      #expect(error?.offset == 2 + count)
    }
    #expect(refusal(of: sequence)?.reason == .invalidUTF8)
    #expect(refusal(of: Array("1 ".utf8) + sequence)?.offset == 2)
  }

  @Test func `the first and last scalar of each length are read`() throws {
    let text = "\u{1}\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}"
    let value = try string("\"\(text.dropFirst())\"")
    #expect(value.scalars == Array(text.scalars.dropFirst()))
  }

  @Test(
    arguments: [
      ([0xFE, 0xFF, 0, 0x31], .utf16), ([0xFF, 0xFE, 0x31, 0], .utf16), ([0xFF, 0xFE], .utf16),
      ([0, 0x7B, 0, 0x7D], .utf16), ([0x7B, 0, 0x7D, 0], .utf16), ([0xFE, 0xFF], .utf16),
      ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x31], .utf32), ([0xFF, 0xFE, 0, 0, 0x31, 0, 0, 0], .utf32),
      ([0, 0, 0, 0x31], .utf32), ([0x31, 0, 0, 0], .utf32),
    ] as [([UInt8], JSONError.Encoding)])
  func `other encodings are named`(_ bytes: [UInt8], _ encoding: JSONError.Encoding) {
    let error = refusal(of: bytes)
    #expect(error?.reason == .foreignEncoding(encoding))
    #expect(error?.offset == 0)
  }
}
