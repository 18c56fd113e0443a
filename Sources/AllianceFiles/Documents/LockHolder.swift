/// The session that has a document open, as its lock file tells.
public struct LockHolder: Equatable, Sendable {
  /// The number of the process.
  public let process: Int
  /// The computer it runs on.
  public let host: String
  /// When the session began: `2026-11-21T18:43:07Z`.
  public let since: String

  /// A session by its process, computer and start.
  public init(process: Int, host: String, since: String) {
    self.process = process
    self.host = host
    self.since = since
  }
}

extension LockHolder {
  /// What stands in the lock file.
  var bytes: [UInt8] { Array("\(process) \(since) \(host)\n".utf8) }

  /// Reads a lock file; nil when it does not tell.
  init?(_ bytes: [UInt8]) {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let words = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
      .map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 3, let process = Int(words[0]) else { return nil }
    self.init(process: process, host: words[2], since: words[1])
  }
}
