import Glibc

/// A call of the system that failed, as its error number.
struct SystemFailure: Error, Equatable {
  let errno: Int32
}

/// Files small enough to be read whole.
enum RegularFile {
  /// The bytes of a file, as many as wanted at most. Devices, pipes and folders are refused.
  static func read(_ path: String, atMost most: Int) throws(SystemFailure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw SystemFailure(errno: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw SystemFailure(errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw SystemFailure(errno: EINVAL) }
    var bytes: [UInt8] = []
    while bytes.count < most {
      switch Descriptor(file).readPiece() {
      case .bytes(let piece): bytes += piece.prefix(most - bytes.count)
      case .end: return bytes
      case .later: continue
      case .failed(let errno): throw SystemFailure(errno: errno)
      }
    }
    return bytes
  }
}
