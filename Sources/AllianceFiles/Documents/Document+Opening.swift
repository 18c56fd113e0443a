import AllianceCore
import Glibc

extension Document {
  /// Opens an existing document for editing and locks it for this session.
  ///
  /// Removes what a killed session left half written. Throws `notFound` only when there is no
  /// such file, else `locked`, `notAFile`, `tooLarge`, `unsafeFolder` or `cannotRead`.
  public static func open(_ path: String, home: AllianceHome) throws(FileFailure) -> Document {
    let calls = home.calls
    let place = try RealPath(ofExisting: path, calls: calls)
    let unreadable = { FileFailure.cannotRead(path: place.path, cause: $0) }
    let folder = try reporting(unreadable) {
      () throws(SystemError) in try Folder(at: place.folder, calls: calls)
    }
    try folder.refuseIfUnsafe()
    let session = try Session(place, home: home)
    if session.warning == nil { folder.removeLeftOvers(of: place.name) }
    let loaded = try calls.load(
      place.name, in: folder.handle, followingLinks: false, shownPath: place.path)
    return session.document(place: place, folder: folder, loaded: loaded, home: home, isNew: false)
  }

  /// Makes a new document (0600), locks it and never touches a file that is there.
  ///
  /// Throws `alreadyExists`, `locked`, `notAFile`, `unsafeFolder`, `cannotRead` or
  /// `cannotWrite`.
  public static func create(
    _ path: String, home: AllianceHome, bytes: [UInt8]
  ) throws(FileFailure) -> Document {
    let place = try RealPath(ofNew: path, task: .create, calls: home.calls)
    let folder = try Folder(at: place, task: .create, calls: home.calls)
    try folder.refuseIfUnsafe()
    guard bytes.count <= SystemCalls.largestFile else {
      throw .cannotWrite(path: place.path, task: .create, cause: SystemError(EFBIG))
    }
    let session = try Session(place, home: home)
    if session.warning == nil { folder.removeLeftOvers(of: place.name) }
    let (status, notSynced) = try folder.create(place.name, bytes, task: .create)
    let loaded = LoadedFile(bytes: bytes, status: status)
    let document = session.document(
      place: place, folder: folder, loaded: loaded, home: home, isNew: true)
    if let notSynced { document.warn(.folderNotSynced(path: place.path, cause: notSynced)) }
    return document
  }

  /// Makes a new document in the home under the slug of its title; `-2`, `-3` when taken.
  ///
  /// Throws `cannotWrite` or another failure of `create(_:home:bytes:)`.
  public static func create(
    titled title: String, in home: AllianceHome, bytes: [UInt8]
  ) throws(FileFailure) -> Document {
    try home.prepare()
    let slug = Slug(title).text
    var number = 1
    while true {
      let path = home.path(named: number == 1 ? slug : "\(slug)-\(number)")
      do {
        return try create(path, home: home, bytes: bytes)
      } catch {
        switch error {
        case .alreadyExists, .locked: number += 1
        default: throw error
        }
      }
    }
  }
}

/// The lock of a session, or the warning that there is none.
private struct Session: ~Copyable {
  var lock: SessionLock?
  var warning: FileWarning?

  /// Throws `locked` when another session has the document.
  init(_ place: RealPath, home: AllianceHome) throws(FileFailure) {
    do {
      lock = try SessionLock(StateKey(for: place), in: home)
      warning = nil
    } catch {
      switch error {
      case .heldBy(let holder):
        throw .locked(path: place.path, by: holder)
      case .unavailable(let cause):
        lock = nil
        warning = .notLocked(path: place.path, cause: cause)
      }
    }
  }

  consuming func document(
    place: RealPath, folder: consuming Folder, loaded: LoadedFile, home: AllianceHome, isNew: Bool
  ) -> Document {
    let warning = warning
    let document = Document(
      place: place, folder: folder, lock: lock, loaded: loaded,
      backups: Backups(home: home, key: StateKey(for: place)), isNew: isNew)
    if let warning { document.warn(warning) }
    return document
  }
}

extension Folder {
  /// Throws `unsafeFolder` when anyone may swap files in this folder.
  fileprivate func refuseIfUnsafe() throws(FileFailure) {
    let path = path
    let unreadable = { FileFailure.cannotRead(path: path, cause: $0) }
    let status = try reporting(unreadable) {
      () throws(SystemError) in
      try repeating { () throws(SystemError) in try calls.status(handle) }
    }
    if status.letsAnyoneSwapFiles { throw .unsafeFolder(path: path) }
  }
}
