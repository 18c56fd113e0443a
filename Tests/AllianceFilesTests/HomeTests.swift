import AllianceCore
import Glibc
import Testing

@testable import AllianceFiles

/// The folder of assessments, the names in it and the side files.
@Suite struct HomeTests {
  let folder = TestFolder()

  @Test(arguments: [
    ("Société Générale", "societe-generale"), ("Cafe\u{301}", "cafe"), ("Straße", "strasse"),
    ("ØRE Æsir Łódź Đà Þór", "ore-aesir-lodz-da-thor"), ("İstanbul ılık", "istanbul-ilik"),
    ("日本 & Co.", "co"), ("a/../b", "a-b"), ("\u{202E}x\u{0}y\n", "x-y"), ("---", "alliance"),
    ("Nguyễn", "nguyen"), ("  A  --  B  ", "a-b"), ("10 %", "10"),
    (String(repeating: "ab ", count: 40), String(repeating: "ab-", count: 20).dropLast() + ""),
  ])
  func `a title becomes a plain name`(title: String, slug: String) {
    #expect(Slug(title).text == slug)
    #expect(Slug(title).text.utf8.count <= 60)
  }

  @Test func `the home is where the environment says, else below the home of the person`() throws {
    func find(_ variables: [String: String]) throws -> String {
      try AllianceHome.find(environment: { variables[$0] }).path
    }
    #expect(try find(["ALLIANCE_HOME": "/a", "HOME": "/h"]) == "/a")
    #expect(try find(["ALLIANCE_HOME": "", "HOME": "/h"]) == "/h/alliances")
    #expect(try find([:]).hasSuffix("/alliances"))
    #expect(try find(["HOME": "not absolute"]).hasPrefix("/"))
  }

  @Test func `a home is made with the folders above it, for its owner alone`() throws {
    let home = AllianceHome(path: folder.path + "/a/b/c")
    try home.prepare()
    try home.prepare()
    #expect(["a", "a/b", "a/b/c"].map { folder.mode($0) } == [0o700, 0o700, 0o700])
    folder.put("a file", "file")
    let blocked = AllianceHome(path: folder.path + "/file/x")
    #expect(failure { () throws(FileFailure) in try blocked.prepare() }?.exitCode == 73)
  }

  @Test func `an argument is a path or a name`() throws {
    let home = folder.home
    try home.prepare()
    folder.put("", "home/Odd.name.alliance.json")
    let start = folder.path + "/home/"
    #expect(home.resolve("./x") == "./x")
    #expect(home.resolve("x.json") == "x.json")
    #expect(home.resolve("acme") == start + "acme.alliance.json")
    #expect(home.resolve("Acme Globex") == start + "acme-globex.alliance.json")
    #expect(home.resolve("Odd.name") == start + "Odd.name.alliance.json")
    #expect(home.resolve("..") == start + "alliance.alliance.json")
  }

  @Test func `documents are listed newest first, other things are not`() throws {
    #expect(try folder.home.documents().isEmpty)
    try folder.home.prepare()
    for (name, age) in [("old", 300), ("new", 100), ("middle", 200)] {
      let path = "home/\(name).alliance.json"
      folder.put(name, path)
      let time = timespec(tv_sec: 1_000_000 - age, tv_nsec: 0)
      utimensat(AT_FDCWD, folder.path + "/" + path, [time, time], 0)
    }
    folder.put("", "home/notes.json")
    folder.put("", "home/.hidden.alliance.json")
    mkdir(folder.path + "/home/folder.alliance.json", 0o700)
    symlink("new.alliance.json", folder.path + "/home/link.alliance.json")
    let listed = try folder.home.documents()
    #expect(listed.map(\.name) == ["new", "middle", "old"])
    #expect(listed[0].size == 3)
  }

  @Test func `a draft comes back, per document, and can be forgotten`() throws {
    folder.put("a")
    folder.put("b", "b.json")
    let drafts = DraftStore(home: folder.home)
    #expect(drafts.read(for: folder.document) == nil)
    try drafts.write("first", for: folder.document)
    try drafts.write("zweiter ✓", for: folder.document)
    #expect(drafts.read(for: folder.document) == "zweiter ✓")
    #expect(drafts.read(for: folder.path + "/b.json") == nil)
    drafts.remove(for: folder.document)
    #expect(drafts.read(for: folder.document) == nil)
    #expect(folder.names("home/.state/drafts").isEmpty)
  }

  @Test func `reports are written whole, private and over nothing that is there`() throws {
    let path = folder.path + "/report.md"
    try WholeFile.writeNew("one".utf8Bytes, to: path)
    let again = failure { () throws(FileFailure) in
      try WholeFile.writeNew("two".utf8Bytes, to: path)
    }
    #expect(again == .alreadyExists(path: path))
    #expect(folder.text("report.md") == "one")
    #expect(folder.mode("report.md") == 0o600)
    let nowhere = failure { () throws(FileFailure) in
      try WholeFile.writeNew([], to: folder.path + "/none/report.md")
    }
    #expect(nowhere?.exitCode == 73)
  }

  @Test func `messages say what, where, why and what next, and show hidden characters`() {
    let full = FileFailure.cannotWrite(path: "/a\u{1B}[2J", task: .save, cause: .init(ENOSPC))
    #expect(
      full.message
        == "Could not save /a<U+001B>[2J: the disk is full. Make room, then try again.")
    #expect("é\u{202E}\u{200B}\u{9B}\n".visible == "é<U+202E><U+200B><U+009B><U+000A>")
    let holder = LockHolder(process: 7, host: "h\u{7}", since: "2026-11-21T18:43:07Z")
    #expect(LockHolder(holder.bytes) == holder)
    #expect(
      FileFailure.locked(path: "/a", by: holder).message
        == "/a is open in another session (process 7 on h<U+0007>, since "
        + "2026-11-21T18:43:07Z). Close it there, then try again.")
    #expect(FileTime(seconds: 1_795_286_587).text == "2026-11-21T18:43:07Z")
  }
}
