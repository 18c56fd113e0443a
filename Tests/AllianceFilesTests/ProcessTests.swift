import Glibc
import Testing

@testable import AllianceFiles
@testable import save_loop

/// Promises that need a second process: locks, kill -9 and limits of the system.
@Suite(.serialized) struct ProcessTests {
  let folder = TestFolder()
  var homePath: String { folder.home.path }

  @Test func `a second session is refused while the first lives, admitted after kill -9`() throws {
    folder.put("old")
    let child = Child("hold", folder.document, homePath, "0")
    #expect(child.line() == "open")
    for _ in 1...2 {
      let refused = failure { () throws(FileFailure) in
        _ = try Document.open(folder.document, home: folder.home)
      }
      guard case .locked(folder.document, let holder?) = refused else {
        Issue.record("\(refused as Any)")
        return
      }
      #expect(holder.process == Int(child.process))
      #expect(refused?.exitCode == 75)
    }
    #expect(child.killAndWait() == -1)
    let document = try Document.open(folder.document, home: folder.home)
    #expect(Child("hold", folder.document, homePath, "0").wait() == 75)
    document.close()
    #expect(folder.names("home/.state/locks").isEmpty)
  }

  @Test func `a file size limit is a failure with a reason, and the old version stays`() {
    folder.put(Version(0).bytes, "acme.alliance.json")
    let child = Child("limit", folder.document, homePath, "8192")
    let message = child.line() ?? ""
    #expect(child.wait() == 73)
    #expect(message.contains("larger than allowed"))
    #expect(folder.bytes() == Version(0).bytes)
    #expect(folder.leftOvers.isEmpty)
  }

  @Test func `ten seconds of kill -9 lose no acknowledged version`() throws {
    let tally = killLoop("loop", seconds: 10)
    print("kill loop: \(tally)")
    #expect(tally.broken == 0)
    #expect(tally.kills > 20)
    // Opening sweeps what stands beside the document, the first save what stands beside its backups.
    let document = try Document.open(folder.document, home: folder.home)
    try document.replace(with: Version(0).bytes)
    #expect(folder.leftOvers.isEmpty)
  }

  @Test func `the same loop catches a program that writes in place`() {
    let tally = killLoop("careless", seconds: 3)
    print("kill loop, careless: \(tally)")
    #expect(tally.broken > 0)
  }

  struct Tally {
    var kills = 0
    var acknowledged = 0
    var broken = 0
    var withLeftOver = 0
  }

  /// Lets the helper save until it is killed after 0 to 30 ms, again and again, and compares
  /// the document with what was acknowledged: that version, or the next one.
  private func killLoop(_ mode: String, seconds: Int) -> Tally {
    var random = FixedRandom(state: 20_261_121)
    var tally = Tally()
    var current = 0
    folder.put(Version(0).bytes, "acme.alliance.json")
    let end = SystemCalls.live.now().seconds + seconds
    while SystemCalls.live.now().seconds < end {
      let child = Child(mode, folder.document, homePath, "\(current + 1)")
      guard child.line() == "open" else {
        tally.broken += 1
        break
      }
      usleep(UInt32.random(in: 0...30_000, using: &random))
      kill(child.process, SIGKILL)
      var acknowledged = current
      while let line = child.line(), let number = Int(line) { acknowledged = number }
      _ = child.wait()
      tally.kills += 1
      tally.acknowledged += acknowledged - current
      if folder.names().contains(where: { $0.hasSuffix(".tmp") }) { tally.withLeftOver += 1 }
      let found = folder.bytes().flatMap { Version($0) }?.number
      if let found, found == acknowledged || found == acknowledged + 1 {
        current = found
      } else {
        tally.broken += 1
        current = acknowledged + 1
        folder.put(Version(current).bytes, "acme.alliance.json")
      }
    }
    return tally
  }
}

/// The same numbers in every run.
struct FixedRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
