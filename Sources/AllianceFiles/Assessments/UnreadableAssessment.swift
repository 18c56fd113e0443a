import AllianceCore
import StrictJSON

/// Why a file is not read as an assessment; it is left untouched.
public enum UnreadableAssessment: Error, Hashable, Sendable {
  /// Not JSON, cut off, or a key or value that formats 4 does not know.
  case damaged(JSONError)
  /// JSON, but no assessment.
  case foreign
  /// Written by a later version of the program.
  case newer(version: Int)
  /// The journal cannot be one.
  case journal(JournalDefect)
  /// These places say something else than the journal adds up to.
  case differs([String])

  /// What is wrong, where, and what to do next: one or two sentences.
  public var message: String {
    switch self {
    case .damaged(let error): "It is damaged. \(error)"
    case .foreign:
      "It is not an assessment file: it does not begin with \"format\": \"alliance-assessment\"."
    case .newer(let version):
      "It was written by a newer alliance (file version \(version); this one reads up to \(AssessmentText.version)). "
        + "Please update alliance."
    case .journal(let defect): "Its journal is damaged: \(defect.message)."
    case .differs(let places):
      "What it shows and what its journal adds up to differ at: \(places.prefix(8).joined(separator: ", "))"
        + (places.count > 8 ? " and \(places.count - 8) more. " : ". ")
        + "Was it edited by hand? The journal is the truth; answers are changed in alliance."
    }
  }
}

extension JournalDefect {
  fileprivate var message: String {
    switch self {
    case .doesNotStart: "the first entry must be \"started\""
    case .startsTwice(let index): "entry \(index + 1) is a second \"started\""
    case .doubleEntry(let index, let id):
      "entry \(index + 1) has the id \"\(id)\" of an earlier one"
    case .noSuchEntry(let index, let id):
      "entry \(index + 1) undoes \"\(id)\", which does not stand before it"
    }
  }
}
