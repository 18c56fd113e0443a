import Glibc

/// The right of this process, alone, to edit one document.
///
/// It is an `flock` on a file under `.state/locks`, never on the document, whose file changes
/// with every save. The system frees it when the process dies in whatever way.
struct SessionLock: ~Copyable {
  private let folder: Folder
  private let name: String
  private let file: Int32

  /// Why no lock could be taken.
  enum Refusal: Error {
    case heldBy(LockHolder?)
    case unavailable(SystemError)
  }

  /// Takes the lock without waiting, or says who holds it.
  init(_ key: StateKey, in home: AllianceHome) throws(Refusal) {
    let folder = try Self.locks(of: home)
    let name = key.text + ".lock"
    let file = try Self.take(name, in: folder)
    let holder = LockHolder(
      process: Int(getpid()), host: Self.hostName, since: folder.calls.now().text)
    try? folder.calls.truncate(file, 0)
    try? folder.calls.writeAll(holder.bytes, to: file)
    self.folder = folder
    self.name = name
    self.file = file
  }

  /// Removes the file while the lock is held, unless its name stands for another file by now.
  deinit {
    let held = try? folder.calls.status(file)
    let named = try? folder.calls.statusOf(folder.handle, name)
    if let held, let named, held.isSameFile(as: named) { folder.remove(name) }
    folder.calls.giveBack(file)
  }

  private static func locks(of home: AllianceHome) throws(Refusal) -> Folder {
    do {
      return try home.state(.locks)
    } catch {
      throw .unavailable(error)
    }
  }

  /// Opens and locks the file; begins again when its name was removed in between.
  private static func take(_ name: String, in folder: borrowing Folder) throws(Refusal) -> Int32 {
    let calls = folder.calls
    let handle = folder.handle
    for _ in 1...100 {
      do throws(SystemError) {
        let file = try repeating { () throws(SystemError) in
          try calls.open(
            handle, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
        }
        do throws(SystemError) {
          try repeating { () throws(SystemError) in try calls.lock(file) }
          let held = try repeating { () throws(SystemError) in try calls.status(file) }
          if let named = try folder.status(of: name), named.isSameFile(as: held) { return file }
        } catch {
          calls.giveBack(file)
          throw error
        }
        calls.giveBack(file)
      } catch {
        guard error.code == EWOULDBLOCK else { throw .unavailable(error) }
        throw .heldBy(holder(name, in: folder))
      }
    }
    throw .unavailable(SystemError(EAGAIN))
  }

  private static func holder(_ name: String, in folder: borrowing Folder) -> LockHolder? {
    let lock = try? folder.calls.load(
      name, in: folder.handle, followingLinks: false, shownPath: folder.path(of: name),
      limit: 4096)
    return lock.flatMap { LockHolder($0.bytes) }
  }

  private static var hostName: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "this computer" }
    let name = String(
      decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return name.isEmpty ? "this computer" : name
  }
}

extension SystemCalls {
  /// Closes the file of a lock, unlocked first: a child process that is just starting may hold a copy of it.
  fileprivate func giveBack(_ file: Int32) {
    try? unlock(file)
    try? close(file)
  }
}
