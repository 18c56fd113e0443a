import Glibc

/// One assessment file, open for editing by this process alone.
///
/// It holds the bytes that were last loaded or saved and knows nothing of their meaning. Its
/// one promise: the file on disk is always whole, in its old version or its new one, and when
/// `replace(with:)` returns, the new one is there to stay.
///
/// Ownership, access lists and hard links of the file are not kept.
public final class Document {
  /// Where the file really lives, symbolic links resolved.
  public let path: String
  /// What was last loaded or saved.
  public internal(set) var bytes: [UInt8]

  let folder: Folder
  let name: String
  let backups: Backups
  /// The facts about the file that holds `bytes`.
  var known: FileStatus
  /// Whether the version before this session still has to be put aside.
  var needsBackup: Bool
  /// Our own copy beside a document that someone else changed.
  var conflict: (name: String, status: FileStatus)?

  private var lock: SessionLock?
  private var newWarnings: [FileWarning] = []
  private var allWarnings: [FileWarning] = []

  init(
    place: RealPath, folder: consuming Folder, lock: consuming SessionLock?, loaded: LoadedFile,
    backups: Backups, isNew: Bool
  ) {
    path = place.path
    name = place.name
    bytes = loaded.bytes
    known = loaded.status
    needsBackup = !isNew
    self.folder = folder
    self.lock = lock
    self.backups = backups
    if known.isOpenToOthers { warn(.openToOthers(path: path)) }
  }

  /// Ends the session: the next one may open the document. Also happens when this is let go.
  public func close() {
    lock = nil
    isClosed = true
  }

  /// Whether the session has ended; nothing is saved any more.
  public private(set) var isClosed = false

  /// The warnings since the last call, each told once in a session.
  public func takeWarnings() -> [FileWarning] {
    defer { newWarnings = [] }
    return newWarnings
  }

  func warn(_ warning: FileWarning) {
    guard !allWarnings.contains(warning) else { return }
    allWarnings.append(warning)
    newWarnings.append(warning)
  }
}
