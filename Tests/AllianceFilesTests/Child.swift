import Glibc

/// The helper program `save-loop`, running as a second process.
final class Child {
  let process: pid_t
  private let output: Int32
  private var buffer: [UInt8] = []
  private var hasEnded = false

  /// Starts the helper, which SwiftPM builds beside the tests.
  init(_ arguments: String...) {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    output = ends[0]
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addclose(&actions, ends[1])
    var words = ([Self.program] + arguments).map { strdup($0) } + [nil]
    var process: pid_t = 0
    let code = posix_spawn(&process, Self.program, &actions, nil, &words, environ)
    precondition(code == 0, "cannot start \(Self.program)")
    for word in words { free(word) }
    posix_spawn_file_actions_destroy(&actions)
    Glibc.close(ends[1])
    self.process = process
  }

  deinit {
    if !hasEnded { _ = killAndWait() }
    Glibc.close(output)
  }

  /// The next line, or nil at the end of the output.
  func line() -> String? {
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        defer { buffer.removeFirst(end + 1) }
        return String(decoding: buffer[..<end], as: UTF8.self)
      }
      var chunk = [UInt8](repeating: 0, count: 4096)
      let count = Glibc.read(output, &chunk, chunk.count)
      guard count > 0 else { return nil }
      buffer += chunk[..<count]
    }
  }

  /// Ends the process the hard way.
  func killAndWait() -> Int32 {
    kill(process, SIGKILL)
    return wait()
  }

  /// Waits for the end and returns the exit code, or -1 after a signal.
  func wait() -> Int32 {
    var status: Int32 = 0
    waitpid(process, &status, 0)
    hasEnded = true
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
  }

  private static let program: String = {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count)
    let test = path.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }
    let end = test.lastIndex(of: UInt8(ascii: "/")) ?? 0
    return String(decoding: test[..<end], as: UTF8.self) + "/save-loop"
  }()
}
