import AllianceFiles
import Foundation
import Testing

@testable import Conversation

/// The transcripts in `Transcripts/`: anyone can review them without reading Swift. To write them anew after a wanted
/// change, run the tests with `ALLIANCE_RECORD=1` and read the difference.
@Suite struct TranscriptTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Transcripts")
  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []

  @Test(arguments: names) func `the conversation goes as written`(name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    let written = try String(contentsOf: file, encoding: .utf8)
    let method = try QuestionnaireSet.shipped.questionnaire()
    let played = Transcript.play(written, method: method)
    if ProcessInfo.processInfo.environment["ALLIANCE_RECORD"] != nil {
      try played.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(played == written, "\(Difference.of(played, from: written))")
  }

  @Test func `there are transcripts`() { #expect(Self.names.count >= 4) }
}

/// The first place where two texts part.
enum Difference {
  static func of(_ played: String, from written: String) -> String {
    let left = played.split(separator: "\n", omittingEmptySubsequences: false)
    let right = written.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(left, right).prefix { $0 == $1 }.count
    return
      "line \(line + 1)\n  now:     \(left.dropFirst(line).first ?? "(end)")\n  written: \(right.dropFirst(line).first ?? "(end)")"
  }
}
