import Glibc

/// A folder held open by handle, so that its files cannot be led elsewhere while we work.
struct Folder: ~Copyable {
  let handle: Int32
  let path: String
  let calls: SystemCalls

  /// Opens an existing folder. Throws what the system says.
  init(at path: String, calls: SystemCalls) throws(SystemError) {
    handle = try repeating { () throws(SystemError) in
      try calls.open(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
    }
    self.path = path
    self.calls = calls
  }

  /// Opens a private folder inside another one, making it (0700) when it is missing.
  init(_ name: String, madeIn parent: borrowing Folder) throws(SystemError) {
    let calls = parent.calls
    let holder = parent.handle
    do {
      try repeating { () throws(SystemError) in try calls.makeFolder(holder, name, 0o700) }
      try? calls.sync(holder)
    } catch {
      guard error.code == EEXIST else { throw error }
    }
    handle = try repeating { () throws(SystemError) in
      try calls.open(holder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0)
    }
    path = parent.path + "/" + name
    self.calls = calls
  }

  deinit {
    try? calls.close(handle)
  }

  /// The path of a file in this folder.
  func path(of name: String) -> String {
    path == "/" ? "/" + name : path + "/" + name
  }

  /// Facts about a name in this folder, or nil when there is no such name.
  func status(of name: String) throws(SystemError) -> FileStatus? {
    do {
      return try repeating { () throws(SystemError) in try calls.statusOf(handle, name) }
    } catch {
      guard error.code == ENOENT else { throw error }
      return nil
    }
  }

  /// Removes a name; what cannot be removed stays.
  func remove(_ name: String) {
    try? repeating { () throws(SystemError) in try calls.unlink(handle, name) }
  }

  /// Waits until the names of this folder have reached the disk.
  ///
  /// Returns the reason when the file system has no such promise to give.
  func sync() throws(SystemError) -> SystemError? {
    do {
      try repeating { () throws(SystemError) in try calls.sync(handle) }
      return nil
    } catch {
      guard error.meansUnsupported else { throw error }
      return error
    }
  }
}
