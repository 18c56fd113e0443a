import Testing

@testable import AllianceReports

/// Next steps as they are typed.
@Suite struct HintsTests {
  @Test(arguments: [
    ("nw", "alliance explain nw D1"),
    ("sub/nw.alliance.json", "alliance explain sub/nw.alliance.json D1"),
    ("my file", "alliance explain 'my file' D1"), ("it's", "alliance explain 'it'\\''s' D1"),
    ("a$b", "alliance explain 'a$b' D1"),
  ])
  func `a name is one word of a shell`(_ name: String, _ hint: String) {
    #expect(Hints.commandLine(name).explain("D1") == hint)
  }
}
