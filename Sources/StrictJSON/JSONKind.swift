/// The six kinds of value that JSON knows.
public enum JSONKind: Sendable, Hashable, CaseIterable {
  case null, bool, number, string, array, object
}
