import AllianceFiles
import Glibc

/// The lines of standard input, one after the other and without their line feeds.
struct InputLines {
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)
  /// What has been read and not handed out.
  private var rest: ArraySlice<UInt8> = []

  /// Waits for the next line; nil at the end of input.
  ///
  /// - Throws: `Failure` when the input breaks off.
  mutating func next() throws -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if let end = rest.firstLineFeed {
        line += rest[..<end]
        rest = rest[(end + 1)...]
        return line
      }
      // What is too long for a reader need not be kept to be refused.
      if line.count <= AssessmentReader.mostBytes { line += rest }
      rest = []
      guard try readMore() else { return line.isEmpty ? nil : line }
    }
  }

  private mutating func readMore() throws -> Bool {
    while true {
      let count = chunk.withUnsafeMutableBytes { read(0, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Failure(
          "standard input cannot be read: \(String(cString: strerror(errno))).", .notFound)
      }
      guard count > 0 else { return false }
      rest = chunk[..<count]
      return true
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where the first line ends; the C library finds it many bytes at a time.
  fileprivate var firstLineFeed: Int? {
    withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let found = memchr(start, 0x0A, bytes.count) else {
        return nil
      }
      return startIndex + (UnsafeRawPointer(found) - start)
    }
  }
}
