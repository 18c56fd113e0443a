/// A language by its code, such as `de` or `pt-BR`.
public struct Language: Hashable, Sendable {
  /// The code as the folder of its texts is called.
  public let code: String

  /// Nil for anything that is no code of a language.
  public init?(_ code: String) {
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (2...3).contains(parts[0].count),
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isLetter } && !$0.isEmpty }),
      parts[0].allSatisfy(\.isLowercase), parts.count == 1 || (2...4).contains(parts[1].count)
    else { return nil }
    self.code = code
  }

  /// The language of an environment, such as `de_DE.UTF-8`; nil for `C` and `POSIX`.
  public init?(environment text: String) {
    let name = text.prefix { $0 != "." && $0 != "@" }
    self.init(name.replacingUnderscore)
  }

  /// The language without its region: `pt` for `pt-BR`.
  public var base: String { String(code.prefix { $0 != "-" }) }
}

extension Substring {
  fileprivate var replacingUnderscore: String { String(map { $0 == "_" ? "-" : $0 }) }
}
