import Glibc

extension Editrc {
  /// The file a person keeps: EDITRC, or `.editrc` in the home folder. Nothing when there is none.
  static func ofThisPerson(programName: String) -> Editrc {
    let path = environment("EDITRC") ?? environment("HOME").map { $0 + "/.editrc" }
    return Editrc(path.map(contents) ?? "", programName: programName)
  }

  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// At most 64 KiB of a regular file; anything else is no settings file.
  private static func contents(_ path: String) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return "" }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < 65_536 {
      let count = read(file, &piece, piece.count)
      guard count > 0 else { break }
      bytes.append(contentsOf: piece[..<count])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
