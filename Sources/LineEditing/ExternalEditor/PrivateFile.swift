import CEditline
import Glibc

/// A file only its owner can read, in a folder of its own, so that what an editor leaves beside it
/// goes away with it.
struct PrivateFile {
  /// Where the file is.
  let path: String
  private let folder: String

  /// Creates a file with these bytes, in TMPDIR or else `/tmp`.
  init(_ bytes: [UInt8]) throws(SystemFailure) {
    let place = (Environment["TMPDIR"] ?? "/tmp") + "/alliance-XXXXXX"
    var template = place.utf8CString.map { $0 }
    guard mkdtemp(&template) != nil else { throw SystemFailure(errno: errno) }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    path = folder + "/answer.txt"
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    var reason = file < 0 ? errno : Descriptor(file).writeAll(bytes)
    if file >= 0 && close(file) != 0 { reason = reason ?? errno }
    guard let reason else { return }
    remove()
    throw SystemFailure(errno: reason)
  }

  /// Takes the file and its folder away.
  func remove() {
    _ = ced_remove_folder(folder)
  }
}
