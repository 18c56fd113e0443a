import Glibc

/// Files that are taken up or put down in one piece, without a lock.
public enum WholeFile {
  /// Reads an ordinary file of at most 16 MB, following a symbolic link.
  ///
  /// Throws `notFound`, `notAFile`, `tooLarge` or `cannotRead`.
  public static func read(
    _ path: String, calls: SystemCalls = .live
  ) throws(FileFailure) -> [UInt8] {
    try calls.load(path, in: AT_FDCWD, followingLinks: true, shownPath: path).bytes
  }

  /// Writes a file that must not exist yet (0600); it is there whole or not at all.
  ///
  /// Throws `alreadyExists`, `notAFile`, `cannotWrite` or `notDurable`.
  public static func writeNew(
    _ bytes: [UInt8], to path: String, calls: SystemCalls = .live
  ) throws(FileFailure) {
    let place = try RealPath(ofNew: path, task: .output, calls: calls)
    let folder = try Folder(at: place, task: .output, calls: calls)
    _ = try folder.create(place.name, bytes, task: .output)
  }
}

extension Folder {
  /// Opens the folder of a file that is about to be written. Throws `cannotWrite`.
  init(at place: RealPath, task: FileTask, calls: SystemCalls) throws(FileFailure) {
    let unwritable = { FileFailure.cannotWrite(path: place.path, task: task, cause: $0) }
    self = try reporting(unwritable) {
      () throws(SystemError) in try Folder(at: place.folder, calls: calls)
    }
  }

  /// Puts down a new file (0600) and never touches one that is there.
  ///
  /// Returns the facts about it, and the reason if this folder cannot be synced. A file that
  /// the disk did not confirm is taken away again, so that the caller may try once more.
  func create(
    _ name: String, _ bytes: [UInt8], task: FileTask
  ) throws(FileFailure) -> (status: FileStatus, notSynced: SystemError?) {
    let path = path(of: name)
    let failed = { (cause: SystemError) -> FileFailure in
      cause.code == EEXIST
        ? .alreadyExists(path: path) : .cannotWrite(path: path, task: task, cause: cause)
    }
    let taken = try reporting(failed) { () throws(SystemError) in try status(of: name) }
    guard taken == nil else { throw .alreadyExists(path: path) }
    let file = try reporting(failed) { () throws(SystemError) in
      let file = try writeTemporary(bytes, for: name, permissions: 0o600)
      try install(file, asNew: name)
      return file
    }
    do {
      return (file.status, try sync())
    } catch {
      remove(name)
      throw .cannotWrite(path: path, task: task, cause: error)
    }
  }
}
