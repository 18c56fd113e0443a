import AllianceCore

/// Facts as the rows of a table: what came of each, and what it says. Where one of several ways suffices, that is said
/// and the ways are lettered; what is not needed, since another way holds, is not called a failure.
struct ReasonRows {
  private(set) var rows: [[String]] = []

  init(_ reasons: [Outcome.Reason], _ facts: FactWords) {
    // The way of the last fact, within the ways of which one suffices.
    var last: Int?
    for reason in reasons {
      let words = facts.words(for: reason)
      guard case .oneOf(let way) = reason.need else {
        last = nil
        add(reason.need == .spare ? "not needed" : GateReport.word(for: reason.isMet), words)
        continue
      }
      if last.map({ way < $0 }) ?? true { add("", "One of these suffices:") }
      last = way
      add(GateReport.word(for: reason.isMet), "(\(Self.letter(way))) \(words)")
    }
  }

  private mutating func add(_ result: String, _ words: String) {
    if rows.last != [result, words] { rows.append([result, words]) }
  }

  private static func letter(_ way: Int) -> String {
    way < 26 ? String(UnicodeScalar(UInt8(ascii: "a") + UInt8(way))) : "\(way + 1)"
  }
}
