import Glibc

/// A numbered text whose every byte depends on its number, so that a torn or mixed file shows.
struct Version: Equatable {
  let number: Int

  init(_ number: Int) {
    self.number = number
  }

  var bytes: [UInt8] {
    let line = Array("\(number)\n".utf8)
    let letter = UInt8(ascii: "a") + UInt8(number % 26)
    return line + [UInt8](repeating: letter, count: 20_000 + number * 7919 % 100_000) + line
  }

  /// The version that these bytes are, whole; nil for anything else.
  init?(_ bytes: [UInt8]) {
    let first = bytes.prefix { $0 != UInt8(ascii: "\n") }
    guard let number = Int(String(decoding: first, as: UTF8.self)) else { return nil }
    self.init(number)
    guard self.bytes == bytes else { return nil }
  }
}

/// How not to do it: cuts the file to nothing and writes it anew.
func overwriteInPlace(_ path: String, with bytes: [UInt8]) {
  let file = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
  _ = write(file, bytes, bytes.count)
  fsync(file)
  close(file)
}

func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(1, bytes, bytes.count)
}
