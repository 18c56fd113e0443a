/// Names with what was said under each, in the order of saying.
public struct NamedStatements: Hashable, Sendable {
  public private(set) var names: [String] = []
  private var statements: [String: Stated] = [:]

  public init() {}

  public var isEmpty: Bool { names.isEmpty }

  public subscript(name: String) -> Stated? {
    get { statements[name] }
    set {
      if newValue == nil {
        names.removeAll { $0 == name }
      } else if statements[name] == nil {
        names.append(name)
      }
      statements[name] = newValue
    }
  }

  /// Lays later statements over these.
  public mutating func overlay(_ later: NamedStatements) {
    for name in later.names { self[name] = later[name] }
  }
}

extension NamedStatements: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, Stated)...) {
    for (name, statement) in elements { self[name] = statement }
  }
}
