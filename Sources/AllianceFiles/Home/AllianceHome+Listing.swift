import Glibc

/// A document in the home, as a list shows it.
public struct ListedDocument: Equatable, Sendable {
  /// The name a person types: the file name without `.alliance.json`.
  public let name: String
  /// The path to open it with.
  public let path: String
  /// When it was last saved.
  public let modified: FileTime
  /// Its length in bytes.
  public let size: Int
}

extension AllianceHome {
  /// The documents in the home, newest first: ordinary files named `*.alliance.json`.
  ///
  /// A home that does not exist has none. Throws `cannotRead`.
  public func documents() throws(FileFailure) -> [ListedDocument] {
    do {
      let folder = try Folder(at: path, calls: calls)
      let names = try repeating { () throws(SystemError) in try calls.names(folder.handle) }
      var found: [ListedDocument] = []
      for name in names where name.hasSuffix(Self.ending) && !name.hasPrefix(".") {
        guard let status = try folder.status(of: name), status.kind == .regular else { continue }
        found.append(
          ListedDocument(
            name: String(name.dropLast(Self.ending.count)), path: folder.path(of: name),
            modified: status.modified, size: status.size))
      }
      return found.sorted { ($1.modified, $0.name) < ($0.modified, $1.name) }
    } catch {
      if error.code == ENOENT { return [] }
      throw .cannotRead(path: path, cause: error)
    }
  }
}
