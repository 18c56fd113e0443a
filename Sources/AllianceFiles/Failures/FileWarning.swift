import TerminalText

/// Something a person should know about a document that works nevertheless.
public enum FileWarning: Equatable, Sendable {
  /// No lock could be taken, so a second session is not kept out.
  case notLocked(path: String, cause: SystemError)
  /// The file system cannot promise that a save survives a power cut.
  case folderNotSynced(path: String, cause: SystemError)
  /// Other people on this computer may read the document.
  case openToOthers(path: String)
  /// The version before this session could not be put aside.
  case noBackup(path: String, cause: SystemError)
}

extension FileWarning {
  /// What to know and what to do, safe to print.
  public var message: String {
    switch self {
    case .notLocked(let path, let cause):
      "Could not lock \(path.visible): \(cause.words). Do not open it twice."
    case .folderNotSynced(let path, let cause):
      "Saved \(path.visible), but this disk cannot promise to keep it through a power cut "
        + "(\(cause.words)). Copy it to another disk when you are done."
    case .openToOthers(let path):
      "Others on this computer may read \(path.visible). "
        + "Use chmod 600 if it is confidential."
    case .noBackup(let path, let cause):
      "Could not keep a backup of \(path.visible): \(cause.words). The document itself is fine."
    }
  }
}
