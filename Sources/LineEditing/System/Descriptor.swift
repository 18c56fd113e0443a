import Glibc

/// A file descriptor, with the calls that a signal or a full pipe may interrupt.
struct Descriptor {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  /// Writes every byte; nil, or the reason why not.
  func writeAll(_ bytes: [UInt8]) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
        let count = Glibc.write(number, rest.baseAddress, rest.count)
        if count >= 0 {
          done += count
        } else if errno == EAGAIN {
          var wait = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
          _ = poll(&wait, 1, -1)
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }

  /// What one read brought.
  enum Piece {
    case bytes([UInt8])
    case end
    case later
    case failed(errno: Int32)
  }

  /// Reads once.
  func readPiece() -> Piece {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      let result = Glibc.read(number, buffer.baseAddress, buffer.count)
      if result < 0 { failure = errno }
      count = max(result, 0)
    }
    if failure == EINTR || failure == EAGAIN { return .later }
    if failure != 0 { return .failed(errno: failure) }
    return bytes.isEmpty ? .end : .bytes(bytes)
  }

  /// Whether the other side of a terminal is gone.
  var isHungUp: Bool {
    var state = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, 0) > 0 && Int32(state.revents) & POLLHUP != 0
  }
}
