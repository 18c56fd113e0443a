import Glibc

/// A complete file under a temporary name, on disk and waiting to take its real name.
struct TemporaryFile {
  let name: String
  let status: FileStatus
}

extension Folder {
  /// Writes the bytes to a new temporary file and waits until the disk has them.
  ///
  /// A failure of any step removes that file: after a failed sync the system may call lost
  /// pages clean, so the same file is never tried again.
  func writeTemporary(
    _ bytes: [UInt8], for name: String, permissions: UInt32
  ) throws(SystemError) -> TemporaryFile {
    let temporary = TemporaryName.make(for: name)
    let file = try repeating { () throws(SystemError) in
      try calls.open(
        handle, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    }
    let status: FileStatus
    do {
      try calls.writeAll(bytes, to: file)
      try calls.setPermissions(permissions, of: file)
      try repeating { () throws(SystemError) in try calls.sync(file) }
      status = try repeating { () throws(SystemError) in try calls.status(file) }
    } catch {
      try? calls.close(file)
      remove(temporary)
      throw error
    }
    do {
      try calls.close(file)
    } catch {
      guard error.code == EINTR else {
        remove(temporary)
        throw error
      }
    }
    return TemporaryFile(name: temporary, status: status)
  }

  /// Gives a temporary file its real name, replacing what is there.
  ///
  /// Some file systems report an error for a rename they did, so a failure is believed only
  /// when the name does not stand for our file. Removes the temporary file on failure.
  func install(_ file: TemporaryFile, over name: String) throws(SystemError) {
    do {
      try calls.rename(handle, file.name, name)
    } catch {
      let found = try? status(of: name)
      if let found, found.isSameFile(as: file.status) { return }
      remove(file.name)
      throw error
    }
  }

  /// Gives a temporary file its real name unless that is taken (`EEXIST`).
  ///
  /// Removes the temporary file on failure.
  func install(_ file: TemporaryFile, asNew name: String) throws(SystemError) {
    do {
      try calls.renameNew(handle, file.name, name)
    } catch {
      let found = try? status(of: name)
      if let found, found.isSameFile(as: file.status) { return }
      guard error.meansUnsupported else {
        remove(file.name)
        throw error
      }
      defer { remove(file.name) }
      try calls.link(handle, file.name, name)
    }
  }
}

extension SystemCalls {
  /// Writes every byte, in as many calls as it takes. A call that takes nothing is an error.
  func writeAll(_ bytes: [UInt8], to file: Int32) throws(SystemError) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(SystemError) in
      var rest = UnsafeRawBufferPointer(buffer)[...]
      while !rest.isEmpty {
        let count = try repeating { () throws(SystemError) in
          try write(file, UnsafeRawBufferPointer(rebasing: rest))
        }
        guard count > 0 else { throw SystemError(EIO) }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Sets the permissions where they differ.
  ///
  /// A file system without permissions refuses; the file then stays as private as it can be.
  fileprivate func setPermissions(_ wanted: UInt32, of file: Int32) throws(SystemError) {
    let current = try repeating { () throws(SystemError) in try status(file) }
    guard current.permissions != wanted else { return }
    do {
      try repeating { () throws(SystemError) in try changeMode(file, wanted) }
    } catch {
      guard error.code == EPERM || error.meansUnsupported else { throw error }
    }
  }
}
