import Glibc

extension Document {
  /// Replaces the document by a new version, durably, and keeps its permissions.
  ///
  /// The steps: write a temporary file beside it and sync that, see that the document is still
  /// the version we know, rename over it, sync the folder. Before the first replacement of a
  /// session the old version goes to the backups.
  ///
  /// Throws `cannotWrite` with the old version in place, `changedOutside` with the other's
  /// version in place and ours beside it, or `notDurable`. The caller may try again each time.
  public func replace(with new: [UInt8]) throws(FileFailure) {
    precondition(!isClosed, "a closed document cannot be saved")
    guard new.count <= SystemCalls.largestFile else { throw cannotSave(SystemError(EFBIG)) }
    guard let permissions = try permissionsIfUnchanged() else { throw keepBeside(new) }
    backUpOnce()
    let file = try reporting(cannotSave) { () throws(SystemError) in
      try folder.writeTemporary(new, for: name, permissions: permissions)
    }
    do throws(FileFailure) {
      guard try permissionsIfUnchanged() != nil else { throw keepBeside(new) }
    } catch {
      folder.remove(file.name)
      throw error
    }
    try reporting(cannotSave) { () throws(SystemError) in
      try folder.install(file, over: name)
    }
    bytes = new
    known = file.status
    let unsure = { FileFailure.notDurable(path: self.path, cause: $0) }
    let notSynced = try reporting(unsure) {
      () throws(SystemError) in try folder.sync()
    }
    if let notSynced { warn(.folderNotSynced(path: path, cause: notSynced)) }
  }

  /// The permissions of the file on disk if it is the version we know, else nil.
  ///
  /// A file that looks touched is compared by content, so that a mere copy is no conflict.
  private func permissionsIfUnchanged() throws(FileFailure) -> UInt32? {
    let found = try reporting(cannotSave) { () throws(SystemError) in
      try folder.status(of: name)
    }
    guard let found, found.kind == .regular else { return nil }
    if found.isSameVersion(as: known) { return found.permissions }
    do throws(FileFailure) {
      let loaded = try folder.calls.load(
        name, in: folder.handle, followingLinks: false, shownPath: path)
      guard loaded.bytes == bytes else { return nil }
      known = loaded.status
      return loaded.status.permissions
    } catch {
      if case .cannotRead(_, let cause) = error { throw cannotSave(cause) }
      return nil
    }
  }

  /// Puts the version before this session aside. Without room for it the save goes on.
  private func backUpOnce() {
    guard needsBackup else { return }
    do {
      try backups.keep(bytes)
      needsBackup = false
    } catch {
      warn(.noBackup(path: path, cause: error))
    }
  }

  private func cannotSave(_ cause: SystemError) -> FileFailure {
    .cannotWrite(path: path, task: .save, cause: cause)
  }
}
