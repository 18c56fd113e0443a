import Glibc

@testable import AllianceFiles

/// A folder of its own for one test, with a home in it; removed at the end.
final class TestFolder: Sendable {
  let path: String
  var home: AllianceHome { home(.live) }
  var document: String { path + "/acme.alliance.json" }

  /// Sweeps of a thousand saves run in memory where there is such a place, to spare the disk.
  init(inMemory: Bool = false) {
    let place = inMemory && access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array((place + "/alliance-files-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else { preconditionFailure("no folder for the test") }
    path = String(cString: made)
  }

  deinit {
    remove(path)
  }

  func home(_ calls: SystemCalls) -> AllianceHome {
    AllianceHome(path: path + "/home", calls: calls)
  }

  /// Puts a file there the plain way, as another program would.
  func put(_ text: String, _ name: String = "acme.alliance.json", mode: UInt32 = 0o600) {
    put(Array(text.utf8), name, mode: mode)
  }

  func put(_ bytes: [UInt8], _ name: String, mode: UInt32 = 0o600) {
    let file = Glibc.open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    precondition(Glibc.write(file, bytes, bytes.count) == bytes.count)
    fchmod(file, mode)
    Glibc.close(file)
  }

  func text(_ name: String = "acme.alliance.json") -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  func bytes(_ name: String = "acme.alliance.json") -> [UInt8]? {
    try? WholeFile.read(path + "/" + name)
  }

  func mode(_ name: String = "acme.alliance.json") -> UInt32? {
    try? SystemCalls.live.statusOf(AT_FDCWD, path + "/" + name).mode
  }

  /// The names in a folder below this one, sorted.
  func names(_ below: String = "") -> [String] {
    guard let folder = try? Folder(at: path + "/" + below, calls: .live) else { return [] }
    return ((try? SystemCalls.live.names(folder.handle)) ?? []).sorted()
  }

  /// Temporary files left beside the document or among the side files.
  var leftOvers: [String] {
    ["", "home", "home/.state/backups", "home/.state/drafts"]
      .flatMap { names($0) }.filter { $0.hasSuffix(".tmp") }
  }

  private func remove(_ path: String) {
    guard let status = try? SystemCalls.live.statusOf(AT_FDCWD, path) else { return }
    if status.kind == .folder, let folder = try? Folder(at: path, calls: .live) {
      chmod(path, 0o700)
      for name in (try? SystemCalls.live.names(folder.handle)) ?? [] { remove(path + "/" + name) }
      rmdir(path)
    } else {
      Glibc.unlink(path)
    }
  }
}

extension String {
  var utf8Bytes: [UInt8] { Array(utf8) }
}

/// The failure that some steps end with, or nil.
func failure(_ steps: () throws(FileFailure) -> Void) -> FileFailure? {
  do {
    try steps()
    return nil
  } catch {
    return error
  }
}
