import AllianceCore

/// What a YAML file may be at most, looked at before anything takes it apart.
///
/// The reader behind it goes down one call per level, so depth is bounded here; it also stops by itself at a thousand
/// levels, for nesting that this look cannot see.
enum YAMLLimits {
  /// 1 MB: ten times the largest file we know.
  static let mostBytes = 1 << 20
  /// Far deeper than any questionnaire.
  static let mostLevels = 100

  /// The text of a file.
  ///
  /// - Throws: `QuestionnaireDefects` when it is too long, not UTF-8 or nested too deep.
  static func text(of bytes: [UInt8], file: String) throws(QuestionnaireDefects) -> String {
    guard bytes.count <= mostBytes else { throw tooLong(file) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let line = bytes[..<firstInvalid(in: bytes)].count { $0 == 0x0A } + 1
      throw defect(
        "this file is not UTF-8", in: file, line: line, mend: "Save it again as UTF-8 text")
    }
    if let line = tooDeepLine(in: bytes) {
      throw defect(
        "this is nested more than \(mostLevels) levels deep", in: file, line: line,
        mend: "A questionnaire needs ten or so")
    }
    return text
  }

  /// What is said of a file that nobody reads to its end.
  static func tooLong(_ file: String) -> QuestionnaireDefects {
    defect(
      "this file is larger than \(mostBytes >> 20) MB and was not read", in: file, line: 1,
      mend: "Check that it is the right file")
  }

  private static func defect(_ problem: String, in file: String, line: Int, mend: String)
    -> QuestionnaireDefects
  {
    QuestionnaireDefects([
      Finding(at: .init(file: file, line: line, column: 1), problem, mend: mend)
    ])
  }

  /// The first line that opens more levels than are allowed: by indentation, by dashes, or by brackets.
  private static func tooDeepLine(in bytes: [UInt8]) -> Int? {
    var indents: [Int] = []
    var brackets = 0
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      let indent = line.prefix { $0 == 0x20 }.count
      if indent < line.count {
        while let last = indents.last, last >= indent { indents.removeLast() }
        indents.append(indent)
      }
      let dashes = line.prefix { [0x20, 0x2D, 0x3F, 0x09].contains($0) }.count { $0 != 0x20 }
      for byte in line {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
        default: continue
        }
        if brackets > mostLevels { return number + 1 }
      }
      if indents.count + dashes > mostLevels { return number + 1 }
    }
    return nil
  }

  /// Where a text stops being UTF-8, found by halving: the longest beginning that is.
  private static func firstInvalid(in bytes: [UInt8]) -> Int {
    var (sound, broken) = (0, bytes.count)
    while broken - sound > 1 {
      let middle = (sound + broken) / 2
      // A character cut in two at the end is no fault of the text.
      let isSound = (0...3).contains {
        middle + $0 <= bytes.count
          && String(validating: bytes[..<(middle + $0)], as: UTF8.self) != nil
      }
      if isSound { sound = middle } else { broken = middle }
    }
    return sound
  }
}
