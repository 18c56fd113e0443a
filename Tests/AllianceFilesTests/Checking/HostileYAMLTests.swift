import AllianceCore
import Testing

@testable import AllianceFiles

/// Files that nobody should have to wait for: refused with file and line, without reading more than there is to see.
@Suite struct HostileYAMLTests {
  @Test(arguments: [
    // What the file holds, the line that is meant, and a piece of what is said.
    ("id: [a, b", 2, "this is not YAML"),
    ("id: a\nid: b\n", 1, "the key `id` stands here and once more"),
    ("id: a\ntitle: &t x\n", 2, "anchors and aliases are not read here"),
    ("id: a\ntitle: [&t x, \"b\"]\n", 2, "anchors and aliases are not read here"),
    ("id: &t a\ntitle: *t\n", 2, "anchors and aliases are not read here"),
    ("id: !!str &t a\n? *t\n: b\n", 2, "anchors and aliases are not read here"),
    ("id: {a:&t [x]}\ntitle:\n  - *t\n", 3, "anchors and aliases are not read here"),
    ("id: a\nstages: [*t]\n", 2, "this is not YAML"),
    ("id: a\n? [x, y]\n: z\n", 2, "a key must be a single word"),
    ("", 1, "this file is empty"),
    ("- id\n", 1, "the questionnaire is a list, but must be a mapping"),
    ("id: a\nmood: good\nversion: 1\n", 2, "unknown key `mood`"),
    ("id: a\nversion: 1\nstages:\n  - nowhere\n", 4, "there is no file `nowhere.yaml`"),
    ("a: \t- b\n\tc: d\n", 1, "this is not YAML"),
  ])
  func `a malformed file is refused where it is malformed`(text: String, line: Int, says: String) {
    expect(Array(text.utf8), line, says)
  }

  @Test func `what is not UTF-8 is refused at its line`() {
    expect(Array("id: a\ntitle: ".utf8) + [0xC3, 0x28, 0x0A], 2, "this file is not UTF-8")
    expect(Array("id: ä\n".utf8) + [0xFF], 2, "this file is not UTF-8")
  }

  @Test(arguments: [
    String(repeating: "[", count: 10_000),
    String(repeating: "{a: ", count: 10_000),
    String(repeating: "[ #]\n", count: 10_000),
    "a: " + String(repeating: "['", count: 10_000),
    String(repeating: "- ", count: 10_000) + "a",
    String(repeating: "? ", count: 10_000) + "a",
  ])
  func `deep nesting in one line is refused`(text: String) {
    let findings = QuestionnaireSet([("questionnaire.yaml", Array(text.utf8))]).check().findings
    #expect(findings.count == 1)
    #expect(findings.first?.gravity == .malformed)
  }

  @Test func `a bomb of aliases is refused before it goes off`() {
    let list = { (name: String) in "[" + Array(repeating: name, count: 10).joined(separator: ",") }
    let lines = (1...12).map { "a\($0): &a\($0) " + list($0 == 1 ? "x" : "*a\($0 - 1)") + "]" }
    expect(Array(lines.joined(separator: "\n").utf8), 2, "anchors and aliases are not read here")
  }

  @Test func `ampersands and stars in prose are prose`() throws {
    let text = "id: R &D, *x\ntitle: >-\n  * a & b\n  *c*\n"
    guard case .mapping(let entries) = try DocumentNode.reading(yaml: text, file: "f").content
    else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.map(\.key.name) == ["id", "title"])
  }

  @Test func `deep indentation is refused at the line that goes too far`() {
    let lines = (0..<1_000).map { String(repeating: " ", count: $0) + "a:" }
    expect(Array(lines.joined(separator: "\n").utf8), 101, "nested more than 100 levels deep")
  }

  @Test func `a hundred levels are read`() {
    let text = "id: " + String(repeating: "[", count: 99) + String(repeating: "]", count: 99)
    expect(Array(text.utf8), 1, "`id` is a list, but must be a text")
  }

  @Test func `a large file is not taken apart`() throws {
    expect([UInt8](repeating: 0x61, count: 1 << 20 | 1), 1, "larger than 1 MB and was not read")
    let folder = TestFolder()
    folder.put([UInt8](repeating: 0x5B, count: 50_000_000), "questionnaire.yaml")
    let error = try #require(throws: UnreadableSet.self) {
      try QuestionnaireSet(folder: folder.path)
    }
    guard case .defects(let defects) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(defects.findings.map(\.place.file) == ["\(folder.path)/questionnaire.yaml"])
  }

  @Test func `a pipe, a folder and a missing file are no questionnaire`() throws {
    let folder = TestFolder()
    #expect(throws: UnreadableSet.self) { try QuestionnaireSet(folder: folder.path + "/none") }
    #expect(throws: UnreadableSet.self) { try QuestionnaireSet(folder: "/dev/null") }
    let findings = try QuestionnaireSet(folder: folder.path).check().findings
    #expect(findings.map(\.problem) == ["this file is missing; it names the set and its stages"])
  }

  private func expect(
    _ bytes: [UInt8], _ line: Int, _ says: String, location: SourceLocation = #_sourceLocation
  ) {
    let check = QuestionnaireSet([("questionnaire.yaml", bytes)]).check()
    let found = check.findings.first { $0.problem.contains(says) }
    #expect(
      found?.place
        == .init(file: "questionnaire.yaml", line: line, column: found?.place.column ?? 0),
      "\(check.findings.map(\.message))", sourceLocation: location)
    #expect(check.isMalformed, sourceLocation: location)
  }
}
