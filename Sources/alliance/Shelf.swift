import AllianceCore
import AllianceFiles

/// The assessments of a home, newest first, each read far enough to say where it stands.
struct Shelf {
  /// A file that can be read.
  struct Entry {
    var document: ListedDocument
    var assessment: Assessment
    var lifecycle: Lifecycle
  }

  private(set) var entries: [Entry] = []
  private(set) var unreadable: [(document: ListedDocument, failure: Failure)] = []

  init(home: AllianceHome) throws {
    let method = try Method.shipped()
    for document in try home.documents() {
      do {
        let assessment = try Method.read(document.path, method)
        let lifecycle = Lifecycle.replay(assessment, method: method).lifecycle
        entries.append(Entry(document: document, assessment: assessment, lifecycle: lifecycle))
      } catch let failure as Failure {
        unreadable.append((document, failure))
      } catch let error as FileFailure {
        unreadable.append((document, Failure(error.message, Exit(rawValue: error.exitCode))))
      }
    }
  }

  /// The path of the assessment to go on with: the newest that has not been concluded.
  var newestUnfinished: String? {
    entries.first { if case .concluded = $0.lifecycle.state { false } else { true } }?.document.path
  }
}
