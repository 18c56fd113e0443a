import Foundation
import Testing

/// A questionnaire set of the tests, copied to where it can be changed.
struct SetCopy {
  let path: String

  /// The sets of the tests.
  static let originals = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../Sets").standardized.path

  /// Puts other text into one of its files; the piece must be there.
  func replace(_ file: String, _ piece: String, _ instead: String) throws {
    let text = try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
    try #require(text.contains(piece), "\(file) no longer holds \(piece)")
    try write(file, text.replacing(piece, with: instead))
  }

  func write(_ file: String, _ text: String) throws {
    try text.write(toFile: "\(path)/\(file)", atomically: true, encoding: .utf8)
  }
}

extension RealProgram {
  /// A copy of a set, below the home but not where the program looks for sets.
  func copyOfSet(_ name: String, to place: String? = nil) throws -> SetCopy {
    let copy = SetCopy(path: home + "/" + (place ?? "sets/\(name)"))
    let files = FileManager.default
    try files.createDirectory(
      atPath: (copy.path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try files.copyItem(atPath: "\(SetCopy.originals)/\(name)", toPath: copy.path)
    return copy
  }
}
