import Glibc

/// The bytes of a file with the facts known before the first byte was read.
struct LoadedFile {
  let bytes: [UInt8]
  let status: FileStatus
}

extension SystemCalls {
  /// The largest document that is read or written: 16 MB.
  static let largestFile = 16 << 20

  /// Reads a regular file whole, from a name in a folder or from a path (`AT_FDCWD`).
  ///
  /// Never waits for a pipe or a device, and reads at most one byte more than the limit.
  /// Throws `notFound`, `notAFile`, `tooLarge` or `cannotRead`, each with `shownPath`.
  func load(
    _ name: String, in folder: Int32, followingLinks: Bool, shownPath: String,
    limit: Int = largestFile
  ) throws(FileFailure) -> LoadedFile {
    let file: Int32
    do {
      let links = followingLinks ? 0 : O_NOFOLLOW
      file = try repeating { () throws(SystemError) in
        try open(folder, name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | links, 0)
      }
    } catch {
      switch error.code {
      case ENOENT: throw .notFound(path: shownPath)
      case ENXIO: throw .notAFile(path: shownPath, kind: .socket)
      default: throw .cannotRead(path: shownPath, cause: error)
      }
    }
    defer { try? close(file) }
    let unreadable = { FileFailure.cannotRead(path: shownPath, cause: $0) }
    let status = try reporting(unreadable) {
      () throws(SystemError) in try repeating { () throws(SystemError) in try self.status(file) }
    }
    guard status.kind == .regular else {
      throw .notAFile(path: shownPath, kind: status.kind)
    }
    let bytes = try reporting(unreadable) {
      () throws(SystemError) in try readAll(file, expecting: status.size, limit: limit)
    }
    guard bytes.count <= limit else { throw .tooLarge(path: shownPath, limit: limit) }
    return LoadedFile(bytes: bytes, status: status)
  }

  /// Reads to the end of the file, or to one byte past the limit.
  private func readAll(
    _ file: Int32, expecting size: Int, limit: Int
  ) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: min(max(size, 0), limit) + 1)
    var filled = 0
    while true {
      let count = try repeating { () throws(SystemError) in
        try bytes.withUnsafeMutableBufferPointer { (buffer) throws(SystemError) in
          try read(
            file,
            UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[filled...])))
        }
      }
      filled += count
      if count == 0 || filled > limit { break }
      if filled == bytes.count {
        let more = min(bytes.count, limit + 1 - bytes.count)
        bytes.append(contentsOf: repeatElement(0, count: more))
      }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}
