import AllianceCore
import Glibc

/// The folder that holds a person's assessments, and beside them `.state` with locks, backups
/// and drafts.
public struct AllianceHome: Sendable {
  /// The path of the folder, which need not exist yet.
  public let path: String
  /// The calls with which this folder and its documents are read and written.
  let calls: SystemCalls

  /// A home at a path.
  public init(path: String, calls: SystemCalls = .live) {
    self.path = path
    self.calls = calls
  }

  /// The home of this person: `$ALLIANCE_HOME`, else `~/alliances`.
  ///
  /// Without a usable `HOME` the system's list of users is asked. Throws `noHome` when that
  /// does not know either.
  public static func find(
    environment: (String) -> String? = Self.environment, calls: SystemCalls = .live
  ) throws(FileFailure) -> AllianceHome {
    if let path = environment("ALLIANCE_HOME"), !path.isEmpty {
      return AllianceHome(path: path, calls: calls)
    }
    if let person = environment("HOME"), person.hasPrefix("/") {
      return AllianceHome(path: person + "/alliances", calls: calls)
    }
    if let person = homeOfUser(), person.hasPrefix("/") {
      return AllianceHome(path: person + "/alliances", calls: calls)
    }
    throw .noHome
  }

  /// Reads a variable of this process.
  public static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func homeOfUser() -> String? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16384)
    return buffer.withUnsafeMutableBufferPointer { text in
      guard let start = text.baseAddress else { return nil }
      let code = getpwuid_r(getuid(), &entry, start, text.count, &found)
      guard code == 0, found != nil, let folder = entry.pw_dir else { return nil }
      return String(cString: folder)
    }
  }
}

extension AllianceHome {
  /// The ending of every document in the home.
  static let ending = ".alliance.json"

  /// Makes the folder (0700) when it is missing, with the folders above it.
  ///
  /// Throws `cannotWrite`.
  public func prepare() throws(FileFailure) {
    do {
      try makeFolders()
    } catch {
      throw .cannotWrite(path: path, task: .prepareFolder, cause: error)
    }
  }

  /// The path that an argument of the command line means.
  ///
  /// What contains `/` or ends in `.json` is a path; anything else is a name in the home, as it
  /// stands when there is such a file, else as the slug that a title would get.
  public func resolve(_ argument: String) -> String {
    if argument.utf8.contains(UInt8(ascii: "/")) || argument.hasSuffix(".json") {
      return argument
    }
    let exact = path(named: argument)
    if let status = try? calls.statusOf(AT_FDCWD, exact), status.kind != .folder { return exact }
    return path(named: Slug(argument).text)
  }

  /// Whether a path ends as those of documents do.
  public static func isDocument(_ path: String) -> Bool { path.hasSuffix(ending) }

  /// The path of a document in the home.
  func path(named name: String) -> String {
    path + "/" + name + Self.ending
  }

  private func makeFolders() throws(SystemError) {
    var missing: [String] = []
    var folder = path[...]
    while true {
      do {
        try repeating { () throws(SystemError) in
          try calls.makeFolder(AT_FDCWD, String(folder), 0o700)
        }
        break
      } catch {
        if error.code == EEXIST { break }
        guard error.code == ENOENT, let slash = folder.lastIndex(of: "/"), slash > path.startIndex
        else { throw error }
        missing.append(String(folder))
        folder = folder[..<slash]
      }
    }
    for folder in missing.reversed() {
      try repeating { () throws(SystemError) in try calls.makeFolder(AT_FDCWD, folder, 0o700) }
    }
  }
}
