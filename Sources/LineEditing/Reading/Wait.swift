import CEditline
import Glibc

/// What ended a wait for input.
enum Wait {
  case bytes([UInt8])
  case signal(Int32)
  case end
  case timeout
  case failed(errno: Int32)

  /// Waits for bytes or a signal. Bytes come first: what was typed before a signal belongs to the draft.
  static func forInput(_ input: Int32, signals: Int32, milliseconds: Int32 = -1) -> Wait {
    var states = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let ready = poll(&states, 2, milliseconds)
      if ready == 0 { return .timeout }
      if ready < 0 {
        // A signal: its byte is in the pipe now.
        if errno == EINTR || errno == EAGAIN { continue }
        return .failed(errno: errno)
      }
      if states[0].revents != 0 {
        switch Descriptor(input).readPiece() {
        case .bytes(let bytes): return .bytes(bytes)
        case .end: return ended(.end)
        case .failed(let errno): return ended(errno == EIO ? .end : .failed(errno: errno))
        case .later: break
        }
      }
      if states[1].revents != 0, let number = signal(from: input) { return number }
    }
  }

  /// The end of a terminal is told by its own name, even where SIGHUP came along with it.
  private static func signal(from input: Int32) -> Wait? {
    let number = ced_signals_take()
    if number == SIGHUP && Descriptor(input).isHungUp { return .end }
    return number == 0 ? nil : .signal(number)
  }

  /// Before an end is believed: SIGTERM that came first is the better reason.
  private static func ended(_ end: Wait) -> Wait {
    while true {
      let number = ced_signals_take()
      if number == 0 { return end }
      if number == SIGTERM { return .signal(number) }
    }
  }
}
