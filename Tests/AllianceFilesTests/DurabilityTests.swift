import Glibc
import Synchronization
import Testing

@testable import AllianceFiles

/// What is told when the disk takes the bytes but does not confirm them.
@Suite struct DurabilityTests {
  let folder = TestFolder()

  /// Calls whose first failing step concerns only files or only folders.
  func calls(
    failingSyncOf kind: FileKind, failingClose: Bool = false
  ) -> (calls: SystemCalls, strikes: Counter) {
    let strikes = Counter()
    var calls = SystemCalls.live
    calls.sync = { handle throws(SystemError) in
      let found = try SystemCalls.live.status(handle).kind
      if !failingClose, found == kind, strikes.take() { throw SystemError(EIO) }
      try SystemCalls.live.sync(handle)
    }
    calls.close = { handle throws(SystemError) in
      let found = try SystemCalls.live.status(handle)
      try SystemCalls.live.close(handle)
      if failingClose, found.size == 3, strikes.take() { throw SystemError(EIO) }
    }
    return (calls, strikes)
  }

  @Test(arguments: [false, true])
  func `a failed sync or close of the file is no save, and the next try is`(atClose: Bool) throws {
    folder.put("old text")
    let (calls, strikes) = calls(failingSyncOf: .regular, failingClose: atClose)
    let document = try Document.open(folder.document, home: folder.home(calls))
    try document.replace(with: "first".utf8Bytes)
    strikes.arm()
    let failed = failure { () throws(FileFailure) in try document.replace(with: "new".utf8Bytes) }
    let cause = SystemError(EIO)
    #expect(failed == .cannotWrite(path: folder.document, task: .save, cause: cause))
    #expect(folder.text() == "first")
    #expect(folder.leftOvers.isEmpty)
    try document.replace(with: "new".utf8Bytes)
    #expect(folder.text() == "new")
  }

  @Test func `a failed sync of the folder is told, and the next try saves`() throws {
    folder.put("old")
    let (calls, strikes) = calls(failingSyncOf: .folder)
    let document = try Document.open(folder.document, home: folder.home(calls))
    try document.replace(with: "first".utf8Bytes)
    strikes.arm()
    let failed = failure { () throws(FileFailure) in try document.replace(with: "new".utf8Bytes) }
    #expect(failed == .notDurable(path: folder.document, cause: SystemError(EIO)))
    try document.replace(with: "new".utf8Bytes)
    #expect(folder.text() == "new")
  }

  @Test func `a file that appears while a new one is written is not replaced`() throws {
    let folder = folder
    var calls = SystemCalls.live
    calls.sync = { handle throws(SystemError) in
      let kind = try SystemCalls.live.status(handle).kind
      if kind == .regular { folder.put("theirs") }
      try SystemCalls.live.sync(handle)
    }
    let home = folder.home(calls)
    let failed = failure { () throws(FileFailure) in
      _ = try Document.create(folder.document, home: home, bytes: "ours".utf8Bytes)
    }
    #expect(failed == .alreadyExists(path: folder.document))
    #expect(folder.text() == "theirs")
    #expect(folder.leftOvers.isEmpty)
  }
}

/// Strikes once after it was armed.
final class Counter: Sendable {
  private let armed = Mutex(false)

  func arm() {
    armed.withLock { $0 = true }
  }

  func take() -> Bool {
    armed.withLock { armed in
      defer { armed = false }
      return armed
    }
  }
}
