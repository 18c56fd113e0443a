/// The versions of a document from before its last ten sessions, under `.state/backups`.
struct Backups {
  let home: AllianceHome
  let key: StateKey

  /// Puts a version aside and lets the oldest go.
  func keep(_ bytes: [UInt8]) throws(SystemError) {
    let folder = try home.state(.backups)
    let now = home.calls.now()
    let fraction = String(now.nanoseconds + 1_000_000_000).dropFirst()
    let name = key.text + "." + now.nameText + "-" + fraction + ".json"
    for other in try folder.calls.names(folder.handle) {
      if other.hasPrefix("." + key.text + "."), other.hasSuffix(".tmp") { folder.remove(other) }
    }
    let file = try folder.writeTemporary(bytes, for: name, permissions: 0o600)
    try folder.install(file, asNew: name)
    _ = try folder.sync()
    let old = try names(in: folder).dropFirst(10)
    for name in old { folder.remove(name) }
  }

  /// The paths of the versions that are kept, newest first.
  func paths() throws(SystemError) -> [String] {
    let folder = try home.state(.backups)
    return try names(in: folder).map { folder.path(of: $0) }
  }

  private func names(in folder: borrowing Folder) throws(SystemError) -> [String] {
    let start = key.text + "."
    return try folder.calls.names(folder.handle)
      .filter { $0.hasPrefix(start) && $0.hasSuffix(".json") }
      .sorted(by: >)
  }
}

extension AllianceHome {
  /// The backups of a document, newest first; `WholeFile.read` reads them.
  ///
  /// Throws `notFound` when the path leads nowhere, or `cannotRead`.
  public func backups(of path: String) throws(FileFailure) -> [String] {
    let place = try RealPath(ofDocument: path, calls: calls)
    do {
      return try Backups(home: self, key: StateKey(for: place)).paths()
    } catch {
      throw .cannotRead(path: self.path + "/.state/backups", cause: error)
    }
  }
}

extension RealPath {
  /// The place of a document that exists or once did: a removed one is known by its folder.
  init(ofDocument path: String, calls: SystemCalls) throws(FileFailure) {
    do {
      self = try RealPath(ofExisting: path, calls: calls)
    } catch {
      guard case .notFound = error else { throw error }
      do {
        self = try RealPath(ofNew: path, task: .save, calls: calls)
      } catch {
        throw .notFound(path: path)
      }
    }
  }
}
