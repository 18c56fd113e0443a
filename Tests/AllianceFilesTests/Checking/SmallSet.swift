import AllianceCore
import Foundation
import Testing

@testable import AllianceFiles

/// A small set with other stages and gates than the shipped one; clean, and to be broken one piece at a time.
enum SmallSet {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Sets/partner-program").standardized.path

  static func set() throws -> QuestionnaireSet { try QuestionnaireSet(folder: folder) }

  /// What is found when `piece` of one file reads `instead`, and the whole text of that file.
  static func findings(
    _ file: String, _ piece: String, _ instead: String
  ) throws -> (findings: [Finding], text: String) {
    var broken = ""
    let files = try set().files.map { name, bytes -> (name: String, bytes: [UInt8]) in
      guard name == file else { return (name, bytes) }
      let text = String(decoding: bytes, as: UTF8.self)
      guard let range = text.range(of: piece) else {
        throw Missing(piece: piece, file: file)
      }
      broken = text.replacingCharacters(in: range, with: instead)
      return (name, Array(broken.utf8))
    }
    return (QuestionnaireSet(files).check().findings, broken)
  }

  struct Missing: Error { var piece, file: String }
}

/// A piece of a file, what stands there instead, and what must be said about it where.
struct Flaw: Sendable, CustomTestStringConvertible {
  var file: String
  var piece: String
  var instead: String
  /// The first line that holds this is where the finding points to.
  var at: String
  var gravity: Finding.Gravity
  var says: String

  init(
    _ file: String, _ piece: String, _ instead: String, at: String,
    _ gravity: Finding.Gravity = .error, says: String
  ) {
    (self.file, self.piece, self.instead) = (file, piece, instead)
    (self.at, self.gravity, self.says) = (at, gravity, says)
  }

  var testDescription: String { says }

  func line(in text: String) -> Int? {
    text.components(separatedBy: "\n").firstIndex { $0.contains(at) }.map { $0 + 1 }
  }
}
