import Glibc
import StrictJSON
import Testing

@Suite struct LimitTests {
  private func text(_ count: Int, of unit: String) -> String {
    String(repeating: unit, count: count)
  }

  @Test func `the standard ones are those of the design`() {
    let limits = JSONLimits.standard
    #expect(limits.inputBytes == 16 * 1024 * 1024)
    #expect(limits.depth == 64)
    #expect(limits.stringBytes == 1024 * 1024)
    #expect(limits.numberCharacters == 128)
    #expect(limits.keysPerObject == 10_000)
    #expect(limits.values == 1_000_000)
  }

  @Test func `depth 64 is read, 65 and a million are not`() {
    #expect(refusal(of: nested(64)) == nil)
    #expect(refusal(of: nested(65))?.reason == .tooDeep(limit: 64))
    #expect(refusal(of: nested(65))?.offset == 64)
    #expect(refusal(of: nested(1_000_000))?.reason == .tooDeep(limit: 64))
    let objects = text(64, of: #"{"a":"#) + "1" + text(64, of: "}")
    #expect(refusal(of: objects) == nil)
    #expect(refusal(of: "[\(objects)]")?.reason == .tooDeep(limit: 64))
    #expect(refusal(of: text(1_000_000, of: #"{"a":"#))?.offset == 320)
    #expect(refusal(of: text(200, of: "[],").dropLast().description)?.reason == .trailingContent)
    #expect(refusal(of: "[" + text(200, of: "[[]],") + "[]]") == nil)
  }

  @Test func `16 MB are read, a byte more is not`() {
    let most = Array(repeatElement(UInt8(ascii: " "), count: (16 << 20) - 1)) + [0x31]
    #expect(refusal(of: most) == nil)
    let error = refusal(of: most + [0x20])
    #expect(error?.reason == .inputTooLong(limit: 16 << 20))
    #expect(error?.offset == 16 << 20)
  }

  @Test func `a string of 1 MB is read, a byte more is not`() {
    let most = text(1 << 20, of: "x")
    #expect(refusal(of: "[\"\(most)\"]") == nil)
    #expect(refusal(of: "[\"\(most)x\"]")?.reason == .stringTooLong(limit: 1 << 20))
    #expect(refusal(of: "[\"\(most)x\"]")?.offset == 1)
    #expect(refusal(of: "{\"\(most)x\":1}")?.reason == .stringTooLong(limit: 1 << 20))
  }

  @Test(arguments: [#"\n"#, #"\u0041"#, #"\u00e9"#, #"\u20ac"#, #"\ud83d\ude00"#, "é", "€", "x"])
  func `a string is measured after its escapes`(_ unit: String) throws {
    let width = try string("\"\(unit)\"").utf8.count
    let limits = JSONLimits(stringBytes: width * 5)
    #expect(refusal(of: "\"\(text(5, of: unit))\"", limits: limits) == nil)
    #expect(
      refusal(of: "\"\(text(6, of: unit))\"", limits: limits)?.reason
        == .stringTooLong(limit: width * 5))
  }

  @Test func `a number of 128 characters is read, one more is not`() {
    #expect(refusal(of: text(128, of: "1")) == nil)
    #expect(refusal(of: text(129, of: "1"))?.reason == .numberTooLong(limit: 128))
    #expect(refusal(of: "[-0.\(text(123, of: "3"))e1]") == nil)
    #expect(refusal(of: "[-0.\(text(124, of: "3"))e1]")?.offset == 1)
  }

  @Test func `10,000 keys are read, one more is not`() {
    let members = (0...10_000).map { "\"\($0)\":0" }
    let most = members.dropLast().joined(separator: ",")
    #expect(refusal(of: "{\(most)}") == nil)
    let error = refusal(of: "{\(most),\(members[10_000])}")
    #expect(error?.reason == .tooManyKeys(limit: 10_000))
    #expect(error?.offset == most.utf8.count + 2)
    #expect(refusal(of: "[{\(most)},{\(most)}]") == nil)
  }

  @Test func `a key of 30 combining marks in a row is read, one more is not`() {
    let run = text(29, of: "\u{301}") + "\u{323}"
    #expect(refusal(of: "{\"a\(run)\":1,\"a\(run)b\(run)\":2}") == nil)
    let hostile = text(250_000, of: "\u{301}\u{323}")
    for marks in [run + "\u{301}", hostile] {
      let error = refusal(of: "{\"a\":1,\"b\(marks)\":2,\"c\(marks)\":3}")
      #expect(error?.reason == .tooManyMarks(limit: 30))
      #expect(error?.offset == 7)
    }
    #expect(refusal(of: "[\"\(hostile)\"]") == nil)
  }

  @Test func `a million values are read, one more is not`() {
    let most = "[" + text(999_998, of: "0,") + "0]"
    #expect(refusal(of: most) == nil)
    let error = refusal(of: "[" + text(999_999, of: "0,") + "0]")
    #expect(error?.reason == .tooManyValues(limit: 1_000_000))
    #expect(error?.offset == 1 + 999_999 * 2)
  }

  @Test(arguments: ["null", "true", "1", "\"\"", "[]", "{}"])
  func `every kind of value counts`(_ value: String) {
    let three = "[\(value),{\"a\":\(value)}]"
    #expect(refusal(of: three, limits: JSONLimits(values: 4)) == nil)
    #expect(
      refusal(of: three, limits: JSONLimits(values: 3))?.reason == .tooManyValues(limit: 3))
  }

  @Test func `a stack of 256 KB is enough`() {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    #expect(pthread_attr_setstacksize(&attributes, 256 * 1024) == 0)
    var thread = pthread_t()
    let started = pthread_create(
      &thread, &attributes,
      { _ in
        let objects =
          String(repeating: #"{"a":"#, count: 64) + "1" + String(repeating: "}", count: 64)
        let isRead =
          refusal(of: nested(64)) == nil && refusal(of: objects) == nil
          && refusal(of: nested(1_000_000)) != nil
        return isRead ? nil : UnsafeMutableRawPointer(bitPattern: 1)
      }, nil)
    #expect(started == 0)
    var failed: UnsafeMutableRawPointer?
    pthread_join(thread, &failed)
    #expect(failed == nil)
  }
}
