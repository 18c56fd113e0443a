import Glibc
import TerminalText

/// Every word the line editor says by itself.
enum LineWords {
  /// How many candidates of a list are not shown.
  static func more(_ count: Int) -> String { "and \(count) more" }

  /// What plain mode opens with; short enough for every width.
  static let plain = "Plain mode is on: nothing is redrawn.\nCtrl-L says the line again.\n"

  /// Before the line that a search has found.
  static func searching(for query: String, found: Bool) -> String {
    query.isEmpty || found ? "(search \"\(query)\") " : "(search \"\(query)\": nothing) "
  }

  /// A text that would grow past what can be edited.
  static let tooLong =
    "(more than \(EditEngine.mostScalars) characters in one answer: not inserted)"

  /// Why a text did not come back from an editor.
  static func explanation(of failure: ExternalEditor.Failure) -> String {
    switch failure {
    case .noTerminal: "An editor needs a terminal, and these lines come from a pipe."
    case .noEditor: "No editor was found. Set EDITOR to the one you like."
    case .notFound(let editor):
      "The editor \"\(editor.visible)\" could not be started. Set EDITOR to another one."
    case .gaveUp(let editor, let code):
      "The editor \"\(editor.visible)\" ended with code \(code), so its text was not taken."
    case .killed(let editor, let signal):
      "The editor \"\(editor.visible)\" was ended by signal \(signal), so its text was not taken."
    case .refused(let errno):
      "The text could not be handed to an editor: \(String(cString: strerror(errno)))."
    case .tooLong:
      "The editor left more than \(EditEngine.mostScalars) characters, so its text was not taken."
    }
  }
}

extension ExternalEditor.Failure {
  /// One sentence for the person.
  public var message: String { LineWords.explanation(of: self) }
}
