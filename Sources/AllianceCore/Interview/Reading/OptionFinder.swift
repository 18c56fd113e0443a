/// Finds the option a person means by its number, its id or the start of its label.
struct OptionFinder {
  private let options: [Option]
  private let ids: [String]
  private let labels: [String]

  init(_ options: [Option]) {
    self.options = options
    ids = options.map(\.id.folded)
    labels = options.map(\.label.folded)
  }

  /// What a text says about the options.
  enum Match: Equatable {
    /// The exact id, the number, or a whole label.
    case exact(Int)
    /// The start of one label and no other.
    case start(Int)
    case several([Int])
    case none

    var index: Int? {
      switch self {
      case .exact(let index), .start(let index): index
      case .several, .none: nil
      }
    }
  }

  /// Ids win over numbers, numbers over whole labels, whole labels over starts.
  func match(_ typed: String) -> Match {
    if let index = options.firstIndex(where: { $0.id == typed }) { return .exact(index) }
    let text = typed.folded
    guard !text.isEmpty else { return .none }
    if let index = ids.firstIndex(of: text) { return .exact(index) }
    var line = LineScanner(text)
    if let number = line.integer(), line.isAtEnd, number >= 1, number <= options.count {
      return .exact(number - 1)
    }
    let whole = labels.indices.filter { labels[$0] == text }
    if whole.count > 1 { return .several(whole) }
    if let index = whole.first { return .exact(index) }
    let starts = labels.indices.filter { labels[$0].hasPrefix(text) }
    if starts.count > 1 { return .several(starts) }
    return starts.first.map(Match.start) ?? .none
  }

  /// The one option that is meant, or the refusal that helps most.
  func index(of typed: String) throws(Refusal) -> Int {
    switch match(typed) {
    case .exact(let index), .start(let index): return index
    case .several(let matches):
      throw .ambiguous(typed: typed, matches: matches.map { options[$0].label })
    case .none: throw .noSuchOption(typed: typed, nearest: nearest(to: typed))
    }
  }

  /// The label nearest to a slip of the finger in an id, a label or the start of a label.
  private func nearest(to typed: String) -> String? {
    let text = typed.folded
    let length = text.unicodeScalars.count
    let starts = labels.map { String($0.unicodeScalars.prefix(length)).trimmed }
    let index = NearestName.index(of: text, in: labels + ids + starts)
    return index.map { options[$0 % options.count].label }
  }
}
