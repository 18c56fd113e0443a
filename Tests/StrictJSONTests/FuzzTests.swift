import JSONTree
import StrictJSON
import Testing

/// Small, fast and the same on every machine (xorshift).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

@Suite struct FuzzTests {
  private let seed = Array(
    #"""
    {
      "format": "alliance-assessment", "version": 1, "é": "e\u0301 \ud83d\ude00 \"\\\/\b\f\n\r\t",
      "parties": [{"code": "acme", "name": "Größe 日本 😀"}, {"code": "K", "name": ""}],
      "numbers": [0, -0, 1.50, -12e-3, 1E+400, 123456789012345678901234567890],
      "deep": [[[[{"a": {"a": [null, true, false, {}, []]}}]]]], "12345678": 1, "123456789": 2
    }
    """#.utf8)

  @Test(arguments: 1...8)
  func `a damaged text is refused, or comes back as it was read`(_ round: UInt64) throws {
    var random = SeededGenerator(seed: round)
    var accepted = 0
    for _ in 0..<1500 {
      let bytes = damaged(&random)
      guard refusal(of: bytes) == nil else { continue }
      accepted += 1
      let tree = try JSONValue(bytes)
      let line = JSONWriter.line(tree)
      #expect(try JSONValue(line) == tree)
      #expect(JSONWriter.line(try JSONValue(line)) == line)
    }
    #expect(accepted > 50, "the damage should leave some texts whole")
  }

  @Test func `every shorter beginning is refused at its end`() {
    for count in 0..<seed.count {
      let error = refusal(of: Array(seed[..<count]))
      guard let error else {
        Issue.record("\(count) bytes were read")
        continue
      }
      #expect(error.reason == .invalidUTF8 || error.offset >= count - 8)
    }
  }

  @Test func `any bytes at all do no harm`() {
    var random = SeededGenerator(seed: 42)
    let signs = Array(#"{}[],:"\u0d8 -1.eE+truefalsn"#.utf8) + [0xC3, 0xA9, 0xEF, 0xBB, 0xBF, 0]
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...24, using: &random)
      _ = refusal(of: (0..<count).map { _ in signs.randomElement(using: &random) ?? 0 })
    }
  }

  @Test func `a random tree comes back whole`() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let tree = tree(depth: 0, &random)
      #expect(try JSONValue(JSONWriter.line(tree)) == tree)
    }
  }

  private func damaged(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes = seed
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(bytes.randomElement(using: &random) ?? 0, at: place)
      default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
      }
    }
    return bytes
  }

  private func tree(depth: Int, _ random: inout SeededGenerator) -> JSONValue {
    switch Int.random(in: 0..<(depth < 6 ? 6 : 4), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .number(String(Int.random(in: .min ... .max, using: &random)))
    case 3: return .string(text(&random))
    case 4:
      let count = Int.random(in: 0...4, using: &random)
      return .array((0..<count).map { _ in tree(depth: depth + 1, &random) })
    default:
      let count = Int.random(in: 0...20, using: &random)
      return .object(
        (0..<count).map { .init("\($0) " + text(&random), tree(depth: depth + 1, &random)) })
    }
  }

  private func text(_ random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let top: UInt32 = [0x7F, 0x7FF, 0xFFFF, 0x10FFFF].randomElement(using: &random) ?? 0
      guard let scalar = Unicode.Scalar(UInt32.random(in: 0...top, using: &random)) else {
        continue
      }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
