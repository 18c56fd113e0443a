import AllianceFiles
import Testing

@testable import AllianceCore

/// What a mapping holds, read key by key.
@Suite struct MappingReaderTests {
  // None, or fewer, would be no run of quarters at all; what is left out is the usual number.
  @Test(arguments: [
    ("rounds: 3", 3, []), ("says: x", 2, []), ("rounds: 0", 2, ["`rounds` is 0"]),
    ("rounds: -1", 2, ["`rounds` is -1"]),
    ("rounds: two", 2, ["`rounds` is \"two\", but must be a whole number"]),
  ])
  func `a count of quarters is at least one`(
    _ yaml: String, _ count: Int, _ problems: [String]
  ) throws {
    let log = FindingLog()
    let node = try DocumentNode.reading(yaml: yaml, file: "gates.yaml")
    var reader = try #require(MappingReader(node, as: "an alert", log: log))
    #expect(reader.rounds(unless: 2) == count)
    #expect(log.findings.map(\.problem) == problems)
  }
}
