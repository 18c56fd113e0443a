import Glibc
import Synchronization
import Testing

@testable import AllianceFiles

/// Every call of a session fails once, for good, or together with all later ones; the document
/// must be a whole version each time.
@Suite struct FaultTests {
  static let errors = [ENOSPC, EIO, EINTR, EDQUOT, EROFS, EACCES]

  @Test(arguments: errors)
  func `whatever call fails, the document stays whole`(code: Int32) {
    expectWhole(.error(code))
  }

  @Test(arguments: [EIO, EINTR])
  func `a call that reports an error for work it did tears nothing`(code: Int32) {
    expectWhole(.errorAfterwards(code))
  }

  @Test func `short reads and writes are carried on`() {
    expectWhole(.short, mustSucceed: true)
  }

  @Test func `a write that takes nothing is a failure`() {
    expectWhole(.zero)
  }

  @Test(arguments: errors)
  func `whatever call fails, a new document is whole or not there`(code: Int32) {
    sweep(.error(code)) { fault in
      let folder = TestFolder(inMemory: true)
      let plan = FaultPlan(fault)
      let made = "new".utf8Bytes
      let failed = failure { () throws(FileFailure) in
        _ = try Document.create(
          folder.document, home: folder.home(.failing(plan)), bytes: made)
      }
      let found = folder.bytes()
      var problems: [String] = []
      if failed == nil, found != made { problems.append("acknowledged, yet \(found as Any)") }
      if let found, found != made { problems.append("torn") }
      if !plan.failedCalls.contains("unlink") {
        if failed != nil, found != nil { problems.append("failed, yet it is there") }
        if !folder.leftOvers.isEmpty { problems.append("left \(folder.leftOvers)") }
      }
      if plan.openHandles != 0 { problems.append("\(plan.openHandles) handles open") }
      return (plan, problems)
    }
  }

  @Test func `a save syncs the file before the rename and the folder after it`() throws {
    let folder = TestFolder()
    folder.put("old")
    let plan = FaultPlan()
    let document = try Document.open(folder.document, home: folder.home(.failing(plan)))
    try document.replace(with: "first".utf8Bytes)
    let before = plan.trace.count
    try document.replace(with: "second".utf8Bytes)
    #expect(
      plan.trace.dropFirst(before) == [
        "statusOf", "open", "write", "status", "sync", "status", "close", "statusOf", "rename",
        "sync",
      ])
  }

  @Test func `a lock that is given up is free, also while a starting child has a copy of it`()
    throws
  {
    let folder = TestFolder()
    folder.put("old")
    let copies = Mutex<[Int32: Int32]>([:])
    var calls = SystemCalls.live
    calls.open = { folder, name, flags, mode throws(SystemError) in
      let handle = try SystemCalls.live.open(folder, name, flags, mode)
      if name.hasSuffix(".lock") { copies.withLock { $0[handle] = dup(handle) } }
      return handle
    }
    calls.status = { handle throws(SystemError) in
      if copies.withLock({ $0[handle] }) != nil { throw SystemError(EIO) }
      return try SystemCalls.live.status(handle)
    }
    let unlocked = try Document.open(folder.document, home: folder.home(calls))
    let document = try Document.open(folder.document, home: folder.home)
    #expect(document.bytes == unlocked.bytes)
    document.close()
    let held = copies.withLock { Array($0.values) }
    #expect(held.count == 1)
    for copy in held { close(copy) }
  }

  private func expectWhole(_ kind: Fault.Kind, mustSucceed: Bool = false) {
    sweep(kind) { fault in
      let plan = FaultPlan(fault)
      return (plan, Self.session(plan, mustSucceed: mustSucceed))
    }
  }

  /// Runs with the 1st, 2nd, 3rd … call struck, until a run ends untouched.
  private func sweep(
    _ kind: Fault.Kind, _ run: (Fault) -> (plan: FaultPlan, problems: [String])
  ) {
    for lasting in Fault.Lasting.allCases {
      for call in 1... {
        let (plan, problems) = run(Fault(kind: kind, call: call, lasting: lasting))
        for problem in problems {
          Issue.record(
            "\(kind) \(lasting) from call \(call), \(plan.failedCalls.prefix(3)): \(problem)")
        }
        if plan.failedCalls.isEmpty { break }
      }
    }
  }

  /// Opens, saves twice and closes; returns what should not have been.
  private static func session(_ plan: FaultPlan, mustSucceed: Bool) -> [String] {
    let folder = TestFolder(inMemory: true)
    let versions = (0...2).map { number in
      [UInt8](repeating: UInt8(ascii: "a") + UInt8(number), count: 3000 + number * 1000)
    }
    folder.put(versions[0], "acme.alliance.json", mode: 0o640)
    var problems: [String] = []
    do {
      let document = try Document.open(folder.document, home: folder.home(.failing(plan)))
      if document.bytes != versions[0] { problems.append("opened something else") }
      for version in versions.dropFirst() {
        let before = folder.bytes()
        do {
          try document.replace(with: version)
          if folder.bytes() != version { problems.append("acknowledged, yet not there") }
        } catch {
          if mustSucceed { problems.append("not saved: \(error)") }
          if case .changedOutside = error { problems.append("saw a conflict") }
          let after = folder.bytes()
          if after != before, after != version { problems.append("torn by \(error)") }
        }
        if !plan.failedCalls.contains("unlink"), !folder.leftOvers.isEmpty {
          problems.append("left \(folder.leftOvers)")
        }
        if folder.mode() != 0o640 { problems.append("mode \(folder.mode() as Any)") }
      }
      document.close()
    } catch {
      if mustSucceed { problems.append("not opened: \(error)") }
      if case .notFound = error { problems.append("an existing file was not found") }
      if folder.bytes() != versions[0] { problems.append("changed by a failed open") }
    }
    if plan.openHandles != 0 { problems.append("\(plan.openHandles) handles open") }
    guard let document = try? Document.open(folder.document, home: folder.home) else {
      return problems + ["cannot be opened again"]
    }
    if !versions.contains(document.bytes) { problems.append("a mix in the end") }
    if folder.names().contains(where: { $0.hasSuffix(".tmp") }) { problems.append("not swept") }
    return problems
  }
}
