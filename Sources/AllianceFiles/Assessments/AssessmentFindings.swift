import AllianceCore
import StrictJSON

/// An assessment file checked: readable, and in keeping with its method, with the line of everything that is not.
public enum AssessmentFindings {
  /// What is wrong with a file that cannot be read.
  public static func of(_ error: UnreadableAssessment, file: String) -> Finding {
    var place = DocumentNode.Place(file: file, line: 1, column: 1)
    if case .damaged(let error) = error {
      place.line = error.position.line
      place.column = error.position.column
    }
    return Finding(at: place, error.message)
  }

  /// What does not fit the method, each at the line of its journal entry.
  public static func of(
    _ assessment: Assessment, in bytes: [UInt8], file: String, method: Questionnaire
  ) -> [Finding] {
    let problems = AssessmentCheck(assessment, method: method).problems
    guard !problems.isEmpty else { return [] }
    let places = entryPlaces(bytes)
    return problems.map { problem in
      let place = places.indices.contains(problem.entry) ? places[problem.entry] : nil
      return Finding(
        at: .init(file: file, line: place?.line ?? 1, column: place?.column ?? 1), problem.says,
        mend: problem.mend, gravity: problem.gravity)
    }
  }

  private static func entryPlaces(_ bytes: [UInt8]) -> [JSONPosition] {
    let offsets = try? JSONTape(bytes).withRoot { root in
      var members = try JSONMembers(root)
      return try members.required("journal").elements().map(\.offset)
    }
    var places: [JSONPosition] = []
    var line = 1
    var start = 0
    // Entries come in the order of the text, so one walk finds all lines.
    for offset in offsets ?? [] {
      for index in start..<offset where bytes[index] == 0x0A { line += 1 }
      start = offset
      let lineStart = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      places.append(JSONPosition(offset: offset, line: line, column: offset - lineStart + 1))
    }
    return places
  }
}
