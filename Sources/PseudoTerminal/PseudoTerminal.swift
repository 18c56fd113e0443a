import CPseudoTerminal
import Glibc

/// A program running on a terminal that the test owns: it types, looks, resizes and hangs up.
///
/// Every wait pumps the terminal, so neither side can block the other, and ends at a
/// deadline instead of sleeping for a guessed time.
public final class PseudoTerminal {
  /// What the screen shows.
  public private(set) var screen: Screen
  /// Every byte the program has written.
  public private(set) var output: [UInt8] = []
  /// The process id of the program.
  public let process: Int32

  private var master: Int32
  private var ending: Ending?
  private var isSilent = false

  /// How the program ended.
  public enum Ending: Equatable, Sendable {
    case exit(Int32)
    case signal(Int32)
  }

  /// The program could not be started.
  public struct SpawnFailure: Error {
    /// What was to be run.
    public let path: String
    /// Why it could not be.
    public let errno: Int32
  }

  private init(master: Int32, process: Int32, screen: Screen) {
    (self.master, self.process, self.screen) = (master, process, screen)
  }

  deinit {
    closeMaster()
    guard ending == nil else { return }
    kill(process, SIGKILL)
    var status: Int32 = 0
    while cpt_reap(process, &status) == 0 { usleep(1000) }
  }

  /// Starts a program. Environment entries are written `NAME=value`; nothing is inherited.
  public static func spawn(
    _ path: String, arguments: [String] = [], environment: [String] = [], rows: Int = 24,
    columns: Int = 80, directory: String? = nil
  ) throws(SpawnFailure) -> PseudoTerminal {
    var process: Int32 = 0
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for copy in words + variables { free(copy) } }
    let master = cpt_spawn(
      path, &words, &variables, directory, Int32(rows), Int32(columns), &process)
    guard master >= 0 else { throw SpawnFailure(path: path, errno: errno) }
    return PseudoTerminal(
      master: master, process: process, screen: Screen(rows: rows, columns: columns))
  }

  // MARK: - Acting

  /// Types a text.
  public func send(_ text: String) { send(bytes: Array(text.utf8)) }

  /// Types bytes, reading what comes back meanwhile. Gives up after `seconds` without progress.
  public func send(bytes: [UInt8], within seconds: Double = 10) {
    var done = 0
    var deadline = Deadline(seconds)
    while done < bytes.count, !isSilent, !deadline.isOver {
      pump(alsoWritable: true, milliseconds: 50)
      guard master >= 0 else { return }
      let count = bytes[done...].withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 {
        done += count
        deadline = Deadline(seconds)
      }
    }
  }

  /// Changes the size of the terminal, as dragging its window would.
  public func resize(rows: Int, columns: Int) {
    pump(milliseconds: 0)
    screen.resize(rows: rows, columns: columns)
    _ = cpt_resize(master, Int32(rows), Int32(columns))
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) { kill(process, number) }

  /// Takes the terminal away, as closing its window would.
  public func closeMaster() {
    guard master >= 0 else { return }
    close(master)
    master = -1
  }

  // MARK: - Waiting

  /// Waits until the screen is as wished; false at the deadline.
  @discardableResult
  public func wait(within seconds: Double = 10, until isReached: (Screen) -> Bool) -> Bool {
    let deadline = Deadline(seconds)
    while !isReached(screen) {
      if deadline.isOver || isSilent && !pump(milliseconds: 0) { return isReached(screen) }
      pump(milliseconds: 20)
    }
    return true
  }

  /// Waits until a text stands on the screen; false at the deadline.
  @discardableResult
  public func waitForScreen(_ text: String, within seconds: Double = 10) -> Bool {
    wait(within: seconds) { $0.text.contains(text) }
  }

  /// Waits until the program has written a text, on the screen or scrolled away; false at the deadline.
  @discardableResult
  public func waitForOutput(_ text: String, within seconds: Double = 10) -> Bool {
    let wanted = Array(text.utf8)
    var searched = 0
    return wait(within: seconds) { _ in
      let from = max(searched - wanted.count, 0)
      searched = self.output.count
      return self.output[from...].contains(sequence: wanted)
    }
  }

  /// Waits for the end of the program; nil when it still runs at the deadline.
  public func waitForExit(within seconds: Double = 10) -> Ending? {
    let deadline = Deadline(seconds)
    while ending == nil {
      var status: Int32 = 0
      if cpt_reap(process, &status) != 0 {
        let number = cpt_ending_signal(status)
        ending = number == 0 ? .exit(cpt_exit_code(status)) : .signal(number)
        break
      }
      if deadline.isOver { return nil }
      if master < 0 || isSilent { usleep(2000) } else { pump(milliseconds: 5) }
    }
    while pump(milliseconds: 0) {}
    return ending
  }

  /// Reads what has arrived; true when there was something.
  @discardableResult
  private func pump(alsoWritable: Bool = false, milliseconds: Int32) -> Bool {
    guard master >= 0 else { return false }
    let events = Int16(POLLIN) | (alsoWritable ? Int16(POLLOUT) : 0)
    var state = pollfd(fd: master, events: events, revents: 0)
    guard poll(&state, 1, milliseconds) > 0, state.revents & ~Int16(POLLOUT) != 0 else {
      return false
    }
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &piece, piece.count)
    guard count > 0 else {
      // EIO: the program and all its children have closed their side.
      if count == 0 || errno == EIO { isSilent = true }
      return false
    }
    isSilent = false
    output.append(contentsOf: piece[..<count])
    screen.feed(piece[..<count])
    return true
  }
}
