/// The hidden names under which a document waits before it takes its real name:
/// `.NAME.RANDOM.tmp`, in the same folder.
enum TemporaryName {
  /// A fresh name for a file that will become `name`.
  static func make(for name: String) -> String {
    start(for: name) + UInt64.random(in: .min ... .max).sixteenDigits + end
  }

  /// Whether `candidate` is a left-over of `name`, and of nothing else.
  static func isLeftOver(_ candidate: String, of name: String) -> Bool {
    let start = start(for: name)
    guard candidate.hasPrefix(start), candidate.hasSuffix(end) else { return false }
    let middle = candidate.utf8.dropFirst(start.utf8.count).dropLast(end.utf8.count)
    return middle.count == 16 && middle.allSatisfy { hexDigits.contains($0) }
  }

  private static let end = ".tmp"
  private static let hexDigits = Array("0123456789abcdef".utf8)

  /// A very long name is shortened to its hash, so that the temporary name still fits.
  private static func start(for name: String) -> String {
    let stem = name.utf8.count <= 200 ? name : StateKey.hash(of: name).sixteenDigits
    return "." + stem + "."
  }
}

extension UInt64 {
  /// Sixteen hexadecimal digits.
  var sixteenDigits: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
