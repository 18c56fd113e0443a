import AllianceCore
import Foundation
import Testing

@testable import AllianceFiles

@Suite struct QuestionnaireSetTests {
  @Test func `the shipped set is whole`() throws {
    do {
      let method = try QuestionnaireSet.shipped.questionnaire()
      #expect(method.stages.map(\.questions.count) == [8, 25, 29, 22, 14, 24])
      #expect(method.stages.map { $0.questions.count(where: \.isCore) } == [6, 17, 18, 16, 5, 12])
    } catch {
      Issue.record("\(error.findings.map(\.message).joined(separator: "\n"))")
    }
  }

  @Test func `hashes are those of the standard`() {
    #expect(
      SHA256.hexadecimal(of: [])
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      SHA256.hexadecimal(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256.hexadecimal(of: Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8))
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(
      SHA256.hexadecimal(of: [UInt8](repeating: 0x61, count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}
