import Glibc
import Testing

@testable import AllianceFiles

/// Opening, saving and what other programs may do meanwhile.
@Suite struct DocumentTests {
  let folder = TestFolder()

  func open(_ name: String = "acme.alliance.json") throws(FileFailure) -> Document {
    try Document.open(folder.path + "/" + name, home: folder.home)
  }

  @Test(arguments: [0o600, 0o644, 0o400] as [UInt32])
  func `a save keeps the permissions`(mode: UInt32) throws {
    folder.put("old", mode: mode)
    let document = try open()
    try document.replace(with: "new".utf8Bytes)
    #expect(folder.text() == "new")
    #expect(folder.mode() == mode)
    #expect(document.takeWarnings().isEmpty == (mode & 0o077 == 0))
    #expect(document.takeWarnings().isEmpty)
  }

  @Test func `a new document is private and never replaces one`() throws {
    let home = folder.home
    let document = try Document.create(folder.document, home: home, bytes: "one".utf8Bytes)
    #expect(folder.mode() == 0o600)
    document.close()
    let failed = failure { () throws(FileFailure) in
      _ = try Document.create(folder.document, home: home, bytes: "two".utf8Bytes)
    }
    #expect(failed == .alreadyExists(path: folder.document))
    #expect(folder.text() == "one")
  }

  @Test func `titles get numbered names, and none leads out of the home`() throws {
    let titles = ["Acme × Globex", "acme x globex", "../../x", "../../x", ".hidden", ""]
    let paths = try titles.map {
      try Document.create(titled: $0, in: folder.home, bytes: []).path
    }
    let names = ["acme-globex", "acme-x-globex", "x", "x-2", "hidden", "alliance"]
    #expect(paths == names.map { folder.path + "/home/" + $0 + ".alliance.json" })
  }

  @Test func `an edit by another program is left alone and ours goes beside it`() throws {
    folder.put("old")
    let document = try open()
    folder.put("edited by hand")
    for text in ["ours", "ours, later"] {
      let failed = failure { () throws(FileFailure) in
        try document.replace(with: text.utf8Bytes)
      }
      guard case .changedOutside(folder.document, let copy) = failed else {
        Issue.record("\(failed as Any)")
        return
      }
      #expect(folder.text() == "edited by hand")
      #expect(try WholeFile.read(copy) == text.utf8Bytes)
      #expect(try SystemCalls.live.statusOf(AT_FDCWD, copy).mode == 0o600)
      #expect(failed?.message.contains(copy) == true)
    }
    #expect(folder.names().filter { $0.hasPrefix("acme.conflict-") }.count == 1)
    folder.put("old")
    try document.replace(with: "ours again".utf8Bytes)
    #expect(folder.text() == "ours again")
  }

  @Test func `an edit between the check and the rename is seen by the second check`() throws {
    folder.put("old")
    var calls = SystemCalls.live
    calls.sync = { [folder] handle throws(SystemError) in
      let kind = try SystemCalls.live.status(handle).kind
      if kind == .regular { folder.put("edited meanwhile") }
      try SystemCalls.live.sync(handle)
    }
    let document = try Document.open(folder.document, home: folder.home(calls))
    let failed = failure { () throws(FileFailure) in
      try document.replace(with: "ours".utf8Bytes)
    }
    #expect(failed?.exitCode == 73)
    #expect(folder.text() == "edited meanwhile")
    #expect(folder.leftOvers.isEmpty)
  }

  @Test func `a removed document is a conflict, a touched one is not`() throws {
    folder.put("old")
    let document = try open()
    unlink(folder.document)
    folder.put("old")
    try document.replace(with: "new".utf8Bytes)
    unlink(folder.document)
    let failed = failure { () throws(FileFailure) in
      try document.replace(with: "ours".utf8Bytes)
    }
    guard case .changedOutside = failed else {
      Issue.record("\(failed as Any)")
      return
    }
    #expect(folder.text() == nil)
  }

  @Test func `a symbolic link stays a link and its target is saved`() throws {
    mkdir(folder.path + "/real", 0o700)
    folder.put("old", "real/acme.alliance.json")
    symlink("real/acme.alliance.json", folder.path + "/link.json")
    let document = try open("link.json")
    try document.replace(with: "new".utf8Bytes)
    #expect(document.path.hasSuffix("/real/acme.alliance.json"))
    #expect(folder.text("real/acme.alliance.json") == "new")
    #expect(try SystemCalls.live.statusOf(AT_FDCWD, folder.path + "/link.json").kind == .link)
    let second = failure { () throws(FileFailure) in _ = try open("real/acme.alliance.json") }
    #expect(second?.exitCode == 75)
  }

  @Test func `only ordinary files are opened, and nothing hangs`() throws {
    mkfifo(folder.path + "/pipe.json", 0o600)
    mkdir(folder.path + "/folder.json", 0o700)
    symlink("/dev/zero", folder.path + "/device.json")
    let expected: [(String, FileKind)] = [
      ("pipe.json", .pipe), ("folder.json", .folder), ("device.json", .device),
    ]
    for (name, kind) in expected {
      let opened = failure { () throws(FileFailure) in _ = try open(name) }
      let read = failure { () throws(FileFailure) in
        _ = try WholeFile.read(folder.path + "/" + name)
      }
      #expect(opened?.exitCode == 65)
      #expect(read == .notAFile(path: folder.path + "/" + name, kind: kind))
    }
    let missing = failure { () throws(FileFailure) in _ = try open("none.json") }
    #expect(missing == .notFound(path: folder.path + "/none.json"))
  }

  @Test func `a file over 16 MB is refused, one of 16 MB is not`() throws {
    folder.put([UInt8](repeating: 32, count: 16 << 20), "acme.alliance.json")
    #expect(try open().bytes.count == 16 << 20)
    folder.put([UInt8](repeating: 32, count: 16 << 20 + 1), "acme.alliance.json")
    let failed = failure { () throws(FileFailure) in _ = try open() }
    #expect(failed == .tooLarge(path: folder.document, limit: 16 << 20))
  }

  @Test func `a folder in which anyone may swap files is refused`() throws {
    folder.put("old")
    chmod(folder.path, 0o777)
    #expect(throws: FileFailure.unsafeFolder(path: folder.path)) { try open() }
    chmod(folder.path, 0o1777)
    _ = try open()
  }

  @Test func `left-over temporary files of this document are swept, others stay`() throws {
    folder.put("old")
    let kept = [
      ".acme.alliance.json.0123.tmp", ".other.alliance.json.0123456789abcdef.tmp", "a.tmp",
    ]
    for name in kept + [".acme.alliance.json.0123456789abcdef.tmp"] { folder.put("x", name) }
    _ = try open()
    #expect(folder.leftOvers.sorted() == kept.sorted())
  }

  @Test func `the version before each of the last ten sessions is kept, and private`() throws {
    folder.put("0")
    for session in 1...13 {
      let document = try open()
      try document.replace(with: "\(session)".utf8Bytes)
      try document.replace(with: "\(session)".utf8Bytes)
    }
    let backups = try folder.home.backups(of: folder.document)
    let texts = try backups.map { String(decoding: try WholeFile.read($0), as: UTF8.self) }
    #expect(texts == (3...12).reversed().map { "\($0)" })
    #expect(try SystemCalls.live.statusOf(AT_FDCWD, backups[0]).mode == 0o600)
    #expect(folder.mode("home/.state/backups") == 0o700)
    #expect(folder.names("home/.state/locks").isEmpty)
  }

  @Test func `a disk that cannot sync folders saves and warns once`() throws {
    folder.put("old")
    var calls = SystemCalls.live
    calls.sync = { handle throws(SystemError) in
      let kind = try SystemCalls.live.status(handle).kind
      if kind == .folder { throw SystemError(EINVAL) }
    }
    let document = try Document.open(folder.document, home: folder.home(calls))
    for text in ["one", "two"] { try document.replace(with: text.utf8Bytes) }
    let warning = FileWarning.folderNotSynced(path: folder.document, cause: SystemError(EINVAL))
    #expect(document.takeWarnings() == [warning])
  }

  @Test(arguments: [ENOLCK, ENOTSUP])
  func `without locks the document opens with a warning`(code: Int32) throws {
    folder.put("old")
    var calls = SystemCalls.live
    calls.lock = { _ throws(SystemError) in throw SystemError(code) }
    let document = try Document.open(folder.document, home: folder.home(calls))
    let cause = SystemError(code)
    #expect(document.takeWarnings() == [.notLocked(path: folder.document, cause: cause)])
    try document.replace(with: "new".utf8Bytes)
  }

  @Test func `a file system without rename-unless-taken makes new documents by link`() throws {
    var calls = SystemCalls.live
    calls.renameNew = { _, _, _ throws(SystemError) in throw SystemError(EINVAL) }
    let home = folder.home(calls)
    _ = try Document.create(folder.document, home: home, bytes: "one".utf8Bytes)
    #expect(folder.text() == "one")
    #expect(folder.leftOvers.isEmpty)
  }
}
