/// Finds the name a person meant when a slip of the finger made it another word.
public enum NearestName {
  /// Longer input is no slip in a name; it is not compared, so that the work stays bounded.
  static let longest = 80

  /// The name nearest to what was typed, the first of equals; nil when none is within about a third
  /// of the typed length. Case does not count.
  public static func find(_ typed: String, in names: [String]) -> String? {
    index(of: typed, in: names).map { names[$0] }
  }

  /// The place of that name in the list.
  static func index(of typed: String, in names: [String]) -> Int? {
    let typed = Array(typed.unicodeScalars.prefix(longest + 1))
    guard !typed.isEmpty, typed.count <= longest else { return nil }
    let word = lowercased(typed)
    let limit = (typed.count + 1) / 3
    var best: (index: Int, distance: Int)?
    for (index, name) in names.enumerated() {
      let name = Array(name.unicodeScalars.prefix(longest + limit + 1))
      guard !name.isEmpty, abs(name.count - typed.count) <= limit else { continue }
      let distance = distance(from: word, to: lowercased(name))
      if distance <= limit, distance < best?.distance ?? .max { best = (index, distance) }
      if best?.distance == 0 { break }
    }
    return best?.index
  }

  /// The Damerau-Levenshtein distance: scalars put in, left out, replaced, or two exchanged.
  static func distance(from left: [Unicode.Scalar], to right: [Unicode.Scalar]) -> Int {
    let width = right.count + 2
    let infinity = left.count + right.count
    // One more row and column than the words, for "before the start", as the exchange looks back.
    var cost = [Int](repeating: infinity, count: (left.count + 2) * width)
    for row in 0...left.count { cost[(row + 1) * width + 1] = row }
    for column in 0...right.count { cost[width + column + 1] = column }
    var lastRow: [Unicode.Scalar: Int] = [:]
    for (row, scalar) in left.enumerated() {
      var lastColumn = 0
      for (column, other) in right.enumerated() {
        let matchRow = lastRow[other, default: 0]
        let matchColumn = lastColumn
        let isSame = scalar == other
        if isSame { lastColumn = column + 1 }
        let here = (row + 2) * width + column + 2
        let exchange =
          cost[matchRow * width + matchColumn] + (row - matchRow) + 1 + (column - matchColumn)
        cost[here] = min(
          cost[here - width - 1] + (isSame ? 0 : 1), cost[here - 1] + 1, cost[here - width] + 1,
          exchange)
      }
      lastRow[scalar] = row + 1
    }
    return cost[(left.count + 1) * width + right.count + 1]
  }

  private static func lowercased(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    Array(String(String.UnicodeScalarView(scalars)).lowercased().unicodeScalars)
  }
}
