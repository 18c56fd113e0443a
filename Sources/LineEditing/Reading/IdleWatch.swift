/// Notices a person who has stopped typing: first it is time for a hint, a little later for a draft.
struct IdleWatch {
  /// What has been done since the last key.
  enum Stage: Equatable { case nothing, hinted, kept }

  /// The stage reached.
  private(set) var stage = Stage.nothing

  private let keep: ((String) -> Void)?
  private var kept: String

  /// Watches a line that begins with a text; `keep` is called with every later one.
  init(from text: String = "", keep: ((String) -> Void)? = nil) {
    self.keep = keep
    kept = text
  }

  /// How many milliseconds without a key lead to the next stage; -1 is forever.
  var patience: Int32 {
    switch stage {
    case .nothing: 80
    case .hinted where keep != nil: 220
    case .hinted, .kept: -1
    }
  }

  /// A key has come.
  mutating func noteKey() { stage = .nothing }

  /// No key has come for a while.
  mutating func rest(with text: @autoclosure () -> String) {
    guard stage != .nothing else {
      stage = .hinted
      return
    }
    stage = .kept
    let text = text()
    guard text != kept else { return }
    kept = text
    keep?(text)
  }
}
