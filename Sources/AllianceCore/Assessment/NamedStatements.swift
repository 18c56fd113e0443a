/// Names with what was said under each, in the order of saying.
///
/// An answer holds a handful of them, so looking through a list beats hashing.
public struct NamedStatements: Hashable, Sendable {
  private var entries: [Entry] = []

  /// One name with its statement.
  private struct Entry: Hashable, Sendable {
    var name: String
    var statement: Stated
  }

  public init() {}

  public var isEmpty: Bool { entries.isEmpty }

  /// In the order of saying.
  public var names: [String] { entries.map(\.name) }

  public subscript(name: String) -> Stated? {
    get { entries.first { $0.name == name }?.statement }
    set {
      let index = entries.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let statement?): entries[index].statement = statement
      case (let index?, nil): entries.remove(at: index)
      case (nil, let statement?): entries.append(Entry(name: name, statement: statement))
      case (nil, nil): break
      }
    }
  }

  /// Lays later statements over these.
  public mutating func overlay(_ later: NamedStatements) {
    guard !entries.isEmpty else {
      entries = later.entries
      return
    }
    for entry in later.entries { self[entry.name] = entry.statement }
  }
}

extension NamedStatements: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, Stated)...) {
    for (name, statement) in elements { self[name] = statement }
  }
}
