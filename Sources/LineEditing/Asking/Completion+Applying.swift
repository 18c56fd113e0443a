extension Completion {
  /// What one press of Tab does to a text.
  enum Effect: Equatable {
    /// The text changes.
    case replace(TextBuffer)
    /// Nothing more can be decided; these could be shown.
    case list([Candidate])
    /// Nothing fits.
    case nothing
  }

  /// Applies the completion: a single candidate whole, several as far as they agree.
  func applied(to buffer: TextBuffer) -> Effect {
    guard !candidates.isEmpty else { return .nothing }
    let start = min(max(self.start, 0), buffer.cursor)
    let typed = buffer.scalars[start..<buffer.cursor]
    let common = Completion.commonPrefix(candidates.map(\.text))
    let isWhole = candidates.count == 1
    guard isWhole || Completion.extends(common, typed) else { return .list(candidates) }
    if isWhole && Array(typed) == common { return .nothing }
    var changed = buffer
    changed.replace(start..<buffer.cursor, with: common)
    return .replace(changed)
  }

  /// The clusters all texts share at their start, as scalars.
  static func commonPrefix(_ texts: [String]) -> [Unicode.Scalar] {
    guard var shared = texts.first.map(Array.init) else { return [] }
    for text in texts.dropFirst() {
      let agreed = zip(shared, text).prefix { $0 == $1 }.count
      shared.removeSubrange(agreed...)
    }
    return shared.flatMap { Array($0.unicodeScalars) }
  }

  /// Whether a shared beginning says more than what was typed, letter case aside.
  private static func extends(_ common: [Unicode.Scalar], _ typed: ArraySlice<Unicode.Scalar>)
    -> Bool
  {
    guard common.count > typed.count else { return false }
    return String(common.prefix(typed.count)).lowercased() == String(typed).lowercased()
  }
}
