import AllianceCore
import AllianceFiles

/// The assessments of a home, newest first, each read far enough to say where it stands.
struct Shelf {
  /// A file that can be read.
  struct Entry {
    var document: ListedDocument
    var assessment: Assessment
    var lifecycle: Lifecycle
    /// The questionnaire it belongs to.
    var method: Questionnaire
  }

  private(set) var entries: [Entry] = []
  private(set) var unreadable: [(document: ListedDocument, failure: Failure)] = []

  init(home: AllianceHome) throws {
    let methods = Method(home: home)
    // Most assessments share a questionnaire; each is made once.
    var known: [String: Questionnaire] = [:]
    for document in try home.documents() {
      do {
        let bytes = try WholeFile.read(document.path)
        let assessment = try Method.read(bytes, from: document.path)
        let id = assessment.standing.start.questionnaire.id
        let method = try known[id] ?? methods.method(of: assessment, in: document.path)
        known[id] = method
        let lifecycle = Lifecycle.replay(assessment, method: method).lifecycle
        entries.append(
          Entry(
            document: document, assessment: assessment, lifecycle: lifecycle, method: method))
      } catch let failure as Failure {
        unreadable.append((document, failure))
      } catch let error as FileFailure {
        unreadable.append((document, Failure(error.message, Exit(rawValue: error.exitCode))))
      }
    }
  }

  /// The path of the assessment to go on with: the newest that has not been concluded, nor completed as a practice.
  var newestUnfinished: String? {
    entries.first { entry in
      if case .concluded = entry.lifecycle.state { return false }
      return entry.assessment.completion == nil
    }?.document.path
  }
}
