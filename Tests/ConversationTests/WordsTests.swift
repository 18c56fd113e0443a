import Foundation
import Testing

/// All words the conversation says stand in `Words/`, so that a second language is that folder and not a hunt.
@Suite struct WordsTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../Sources/Conversation").standardizedFileURL

  private static func files() throws -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try #require(found?.allObjects as? [URL]).filter { $0.pathExtension == "swift" }
  }

  /// The literals of a source that a person could read as words: a letter and a space in one, what is put in left out.
  private static func sentences(in source: String) -> [String] {
    source.split(separator: "\n").filter { line in
      !line.contains("///") && !line.contains("// ") && !line.contains("preconditionFailure")
    }.flatMap { line in
      line.matches(of: /"((?:[^"\\]|\\.)*)"/).map { String($0.output.1) }
    }.map { $0.replacing(/\\\([^)]*\)+/, with: "") }.filter {
      $0.contains(" ") && $0.contains(where: \.isLetter)
    }
  }

  @Test func `no sentence stands outside of the words`() throws {
    let others = try Self.files().filter { !$0.path.contains("/Words/") }
    #expect(others.count > 20)
    for file in others {
      let found = Self.sentences(in: try String(contentsOf: file, encoding: .utf8))
      #expect(found == [], "\(file.lastPathComponent)")
    }
  }

  @Test func `a sentence would be found`() {
    #expect(Self.sentences(in: "say(\"No such \\(thing).\")") == ["No such ."])
    #expect(Self.sentences(in: "let place = \"\\(code)/value\"") == [])
  }
}
