/// What this module was trying to put on disk when the world said no.
public enum FileTask: Equatable, Sendable {
  case save, create, output, draft, prepareFolder
}

/// A failure of the world around a file: what was tried, the path and the cause.
///
/// `message` says it in one or two sentences that are safe to print on a terminal; the facts
/// in the cases are raw.
public enum FileFailure: Error, Equatable, Sendable {
  /// There is no such file. Nothing else is ever taken for that.
  case notFound(path: String)
  /// The path stands for a folder, a pipe, a device and the like.
  case notAFile(path: String, kind: FileKind)
  /// The file is larger than this program reads.
  case tooLarge(path: String, limit: Int)
  /// The file or folder is there, or may be, but it cannot be read.
  case cannotRead(path: String, cause: SystemError)
  /// Nothing was written; what was on disk before is still there.
  case cannotWrite(path: String, task: FileTask, cause: SystemError)
  /// The new version is in place, but the disk did not confirm that it will last.
  case notDurable(path: String, cause: SystemError)
  /// A new file was wanted, but the name is taken.
  case alreadyExists(path: String)
  /// Someone else changed the file since it was read; our version went to `copy`.
  case changedOutside(path: String, copy: String)
  /// Someone else changed the file, and our version could not be put beside it.
  case changedOutsideNotKept(path: String, copy: String, cause: SystemError)
  /// Another session has the document open.
  case locked(path: String, by: LockHolder?)
  /// Anyone may swap files in this folder, so nothing in it is edited.
  case unsafeFolder(path: String)
  /// Neither the environment nor the system says where the home folder is.
  case noHome
}

extension FileFailure {
  /// The status a program ends with: 65 foreign input, 66 not found or not readable,
  /// 73 cannot write, 75 locked by someone else.
  public var exitCode: Int32 {
    switch self {
    case .notAFile, .tooLarge: 65
    case .notFound, .cannotRead: 66
    case .cannotWrite, .notDurable, .alreadyExists, .changedOutside, .changedOutsideNotKept,
      .unsafeFolder, .noHome:
      73
    case .locked: 75
    }
  }
}
