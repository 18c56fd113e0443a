/// Notices a person who has stopped typing, so that what stands there can be kept before anything happens to it.
struct IdleWatch {
  /// How long no key must come.
  static let milliseconds: Int32 = 300

  private let keep: ((String) -> Void)?
  private var kept: String
  private var hasNews = false

  /// Watches a line that begins with a text; `keep` is called with every later one.
  init(from text: String = "", keep: ((String) -> Void)? = nil) {
    self.keep = keep
    kept = text
  }

  /// How long to wait for a key before it is time to look; -1 is forever.
  var patience: Int32 { hasNews && keep != nil ? IdleWatch.milliseconds : -1 }

  /// A key has come.
  mutating func noteKey() { hasNews = true }

  /// No key has come for a while.
  mutating func rest(with text: String) {
    hasNews = false
    guard text != kept else { return }
    kept = text
    keep?(text)
  }
}
