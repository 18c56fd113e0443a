extension PlainKind {
  /// A line that reads as this value, to stand in the editor when an answer is changed.
  public func typed(_ value: Value) -> String {
    switch value {
    case .yesNo, .span: words(for: value)
    case .number(let number): number.literal
    case .text(let text): text
    case .ids(let ids): ids.isEmpty ? "none" : ids.joined(separator: ", ")
    case .money(let money): money.typed
    }
  }
}

extension Money {
  /// The amount or the band as it may be typed.
  fileprivate var typed: String {
    guard let low, let high else { return words }
    return "\(currency) \(low.words) to \(high.words)"
      + (period.map { " per \($0.rawValue)" } ?? "")
  }
}
