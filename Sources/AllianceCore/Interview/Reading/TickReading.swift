/// Reads several options from one line: `1, 3`, `2-4`, ids and starts of labels, or `none`.
struct TickReading {
  private let options: [Option]
  private let ticks: ClosedRange<Int>
  private let finder: OptionFinder
  /// The most commas and semicolons any label has: how far a label may reach over them.
  private let longestReach: Int

  init(_ options: [Option], ticks: ClosedRange<Int>) {
    self.options = options
    self.ticks = ticks
    finder = OptionFinder(options)
    longestReach = options.map { $0.label.unicodeScalars.count(where: Self.separates) }.max() ?? 0
  }

  /// The ids of the ticked options, in the order of the questionnaire.
  func read(_ line: LineScanner) throws(Refusal) -> [String] {
    let ticked = try line.rest == "none" ? none() : indices(in: line.typed)
    if ticked.count > 1, let exclusive = ticked.first(where: { options[$0].isExclusive }) {
      throw .exclusive(label: options[exclusive].label)
    }
    guard ticks.contains(ticked.count) else {
      throw .tickCount(
        given: ticked.count, minimum: ticks.lowerBound, maximum: ticks.upperBound)
    }
    return ticked.sorted().map { options[$0].id }
  }

  /// The option `none` where there is one, else nothing ticked (formats 3).
  private func none() -> Set<Int> {
    options.firstIndex { $0.id.folded == "none" }.map { [$0] } ?? []
  }

  private func indices(in typed: String) throws(Refusal) -> Set<Int> {
    let pieces = Self.pieces(of: typed)
    guard !pieces.isEmpty else { throw .noSuchOption(typed: typed, nearest: nil) }
    var ticked: Set<Int> = []
    var position = 0
    while position < pieces.count {
      if let (index, reach) = labelWithCommas(in: pieces[position...]) {
        ticked.insert(index)
        position += reach
      } else {
        try ticked.formUnion(indices(ofPiece: String(pieces[position])))
        position += 1
      }
    }
    return ticked
  }

  /// The option whose label reaches over the next commas, and over how many pieces.
  ///
  /// A whole label always counts; the start of one only where its pieces say nothing by themselves.
  private func labelWithCommas(in pieces: ArraySlice<Substring>) -> (Int, reach: Int)? {
    guard longestReach > 0, pieces.count > 1, let first = pieces.first else { return nil }
    var start: (Int, reach: Int)?
    for reach in stride(from: min(longestReach + 1, pieces.count), to: 1, by: -1) {
      let run = pieces.prefix(reach)
      guard let last = run.last else { continue }
      let joined = first.base[first.startIndex..<last.endIndex]
      switch finder.match(String(joined)) {
      case .exact(let index): return (index, reach)
      case .start(let index) where start == nil:
        if run.contains(where: { finder.match(String($0)).index == nil }) { start = (index, reach) }
      case .start, .several, .none: continue
      }
    }
    return start
  }

  private func indices(ofPiece piece: String) throws(Refusal) -> Set<Int> {
    if case .exact(let index) = finder.match(piece) { return [index] }
    if let range = try range(piece) { return Set(range) }
    return [try finder.index(of: piece)]
  }

  /// The options from one number to another, as in `2-4`; nil when the piece is no such range.
  private func range(_ piece: String) throws(Refusal) -> ClosedRange<Int>? {
    var line = LineScanner(piece)
    guard let low = line.integer() else { return nil }
    line.skipSpace()
    guard line.take("-") else { return nil }
    line.skipSpace()
    guard let high = line.integer(), line.isAtEnd, low >= 1, high <= options.count else {
      return nil
    }
    guard low <= high else { throw .bandReversed }
    return low - 1...high - 1
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool { scalar == "," || scalar == ";" }

  private static func pieces(of typed: String) -> [Substring] {
    typed.unicodeScalars.split(whereSeparator: separates).map { Substring($0).trimmedSlice }
      .filter { !$0.isEmpty }
  }
}

extension Substring {
  /// Without white space at both ends, still a slice of the same text.
  fileprivate var trimmedSlice: Substring {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return self[startIndex..<startIndex] }
    return Substring(scalars[first...last])
  }
}
