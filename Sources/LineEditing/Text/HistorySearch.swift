/// A search through earlier lines while its words are being typed. Newest lines come first; letter case
/// does not matter.
struct HistorySearch {
  /// What is looked for.
  private(set) var query = ""
  /// The line that fits, the cursor behind the part that was looked for; nil while none does.
  private(set) var match: TextBuffer?

  private let entries: [String]
  /// The entry that matches, or where the search stands.
  private var place: Int

  /// Begins behind the newest of these lines, oldest first.
  init(entries: [String]) {
    self.entries = entries
    place = entries.count
  }

  /// Looks for more; false when no line has it.
  mutating func add(_ scalars: [Unicode.Scalar]) -> Bool {
    query.unicodeScalars.append(contentsOf: scalars)
    return find(from: min(place, entries.count - 1), by: -1)
  }

  /// Looks for less, from the newest line again; false when there is nothing to take back.
  mutating func removeLast() -> Bool {
    guard query.popLast() != nil else { return false }
    place = entries.count
    match = nil
    return query.isEmpty || find(from: entries.count - 1, by: -1)
  }

  /// Goes on to the next older line that fits; false when there is none.
  mutating func older() -> Bool { find(from: place - 1, by: -1) }

  /// Goes back to the next newer line that fits; false when there is none.
  mutating func newer() -> Bool { find(from: place + 1, by: 1) }

  /// Without a find everything stays where it is, except that a match must hold the query.
  private mutating func find(from start: Int, by step: Int) -> Bool {
    var at = start
    while !query.isEmpty, entries.indices.contains(at) {
      if entries[at] != match?.text || at == place, let end = end(of: query, in: entries[at]) {
        match = TextBuffer(entries[at], cursor: end)
        place = at
        return true
      }
      at += step
    }
    if let current = match, end(of: query, in: current.text) == nil { match = nil }
    return false
  }

  /// Where the first occurrence ends, as an offset in scalars.
  private func end(of query: String, in text: String) -> Int? {
    let wanted = query.map { $0.lowercased() }
    let characters = Array(text)
    let lower = characters.map { $0.lowercased() }
    guard wanted.count <= lower.count else { return nil }
    for start in 0...(lower.count - wanted.count)
    where lower[start..<(start + wanted.count)].elementsEqual(wanted) {
      return characters[..<(start + wanted.count)].reduce(0) { $0 + $1.unicodeScalars.count }
    }
    return nil
  }
}
