import AllianceCore
import ShippedQuestionnaires

extension PracticeCase {
  /// The cases that come with the program, in the order in which they are learned.
  ///
  /// - Throws: `QuestionnaireDefects` when one of them does not fit that method.
  public static func shipped(for method: Questionnaire) throws(QuestionnaireDefects)
    -> [PracticeCase]
  {
    var cases: [PracticeCase] = []
    for index in 0..<shipped_case_count() {
      let (name, bytes) = shipped_case(index).content
      cases.append(try PracticeCase(DocumentNode.reading(bytes: bytes, file: name), method: method))
    }
    return cases
  }

  /// Whether a YAML file is a practice case, and not a file of a set.
  public static func isOne(_ bytes: [UInt8], file: String) -> Bool {
    guard let tree = try? DocumentNode.reading(bytes: bytes, file: file),
      case .mapping(let entries) = tree.content
    else { return false }
    return entries.contains { $0.key.name == "case" }
  }

  /// Everything that can be said about a file of a case.
  public static func findings(in bytes: [UInt8], file: String, _ method: Questionnaire)
    -> [Finding]
  {
    do throws(QuestionnaireDefects) {
      let practice = try PracticeCase(
        DocumentNode.reading(bytes: bytes, file: file), method: method)
      return practice.findings(method)
    } catch {
      return error.findings
    }
  }
}

extension ShippedFile {
  /// Its name and its bytes.
  var content: (name: String, bytes: [UInt8]) {
    (String(cString: name), Array(UnsafeBufferPointer(start: bytes, count: count)))
  }
}
