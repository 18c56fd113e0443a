import CFiles
import Glibc

extension SystemCalls {
  /// The real calls of this system.
  public static let live = SystemCalls(
    open: { folder, name, flags, mode throws(SystemError) in
      try named(name) { openat(folder, $0, flags, mode) }
    },
    close: { handle throws(SystemError) in try checked(Glibc.close(handle)) },
    read: { handle, buffer throws(SystemError) in
      try checked(Glibc.read(handle, buffer.baseAddress, buffer.count))
    },
    write: { handle, buffer throws(SystemError) in
      try checked(Glibc.write(handle, buffer.baseAddress, buffer.count))
    },
    truncate: { handle, length throws(SystemError) in try checked(ftruncate(handle, length)) },
    changeMode: { handle, mode throws(SystemError) in try checked(fchmod(handle, mode)) },
    sync: { handle throws(SystemError) in try checked(fsync(handle)) },
    status: { handle throws(SystemError) in
      var facts = stat()
      try checked(fstat(handle, &facts))
      return FileStatus(facts)
    },
    statusOf: { folder, name throws(SystemError) in
      var facts = stat()
      try named(name) { fstatat(folder, $0, &facts, AT_SYMLINK_NOFOLLOW) }
      return FileStatus(facts)
    },
    rename: { folder, old, new throws(SystemError) in
      try named(old, new) { renameat(folder, $0, folder, $1) }
    },
    renameNew: { folder, old, new throws(SystemError) in
      try named(old, new) { cfiles_rename_new(folder, $0, folder, $1) }
    },
    link: { folder, old, new throws(SystemError) in
      try named(old, new) { linkat(folder, $0, folder, $1, 0) }
    },
    unlink: { folder, name throws(SystemError) in try named(name) { unlinkat(folder, $0, 0) } },
    lock: { handle throws(SystemError) in try checked(flock(handle, LOCK_EX | LOCK_NB)) },
    unlock: { handle throws(SystemError) in try checked(flock(handle, LOCK_UN)) },
    makeFolder: { folder, name, mode throws(SystemError) in
      try named(name) { mkdirat(folder, $0, mode) }
    },
    names: { folder throws(SystemError) in try namesInFolder(folder) },
    realPath: { path throws(SystemError) in try resolved(path) },
    now: {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return FileTime(seconds: time.tv_sec, nanoseconds: time.tv_nsec)
    }
  )
}

/// Turns -1 into the error it stands for; `errno` is looked at only then.
@discardableResult
private func checked<Count: SignedInteger>(_ result: Count) throws(SystemError) -> Count {
  if result == -1 { throw SystemError(errno) }
  return result
}

/// Hands a name to C, refusing one that C would cut short at a zero byte.
@discardableResult
private func named(
  _ name: String, _ call: (UnsafePointer<CChar>) -> Int32
) throws(SystemError) -> Int32 {
  guard !name.utf8.contains(0) else { throw SystemError(EINVAL) }
  let result = name.withCString { pointer in
    let result = call(pointer)
    return result == -1 ? -errno : result
  }
  if result < 0 { throw SystemError(-result) }
  return result
}

private func named(
  _ old: String, _ new: String,
  _ call: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32
) throws(SystemError) {
  guard !new.utf8.contains(0) else { throw SystemError(EINVAL) }
  try named(old) { old in new.withCString { new in call(old, new) } }
}

private func resolved(_ path: String) throws(SystemError) -> String {
  guard !path.utf8.contains(0) else { throw SystemError(EINVAL) }
  guard let text = realpath(path, nil) else { throw SystemError(errno) }
  defer { free(text) }
  guard let real = String(validatingCString: text) else { throw SystemError(EILSEQ) }
  return real
}

private func namesInFolder(_ folder: Int32) throws(SystemError) -> [String] {
  let handle = try named(".") { openat(folder, $0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  guard let stream = fdopendir(handle) else {
    let error = SystemError(errno)
    Glibc.close(handle)
    throw error
  }
  defer { closedir(stream) }
  var names: [String] = []
  while true {
    errno = 0
    guard let entry = readdir(stream) else {
      if errno != 0 { throw SystemError(errno) }
      return names
    }
    guard let start = MemoryLayout<dirent>.offset(of: \.d_name) else { return names }
    let text = (UnsafeRawPointer(entry) + start).assumingMemoryBound(to: CChar.self)
    guard let name = String(validatingCString: text), name != ".", name != ".." else { continue }
    names.append(name)
  }
}
