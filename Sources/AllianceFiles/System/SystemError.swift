import Glibc

/// One error number of the operating system, thrown by every call of `SystemCalls`.
public struct SystemError: Error, Hashable, Sendable {
  /// The number, as in `errno`.
  public let code: Int32

  /// Wraps an error number such as `ENOSPC`.
  public init(_ code: Int32) {
    self.code = code
  }
}

extension SystemError {
  /// Whether the file system says that it cannot do such a thing at all.
  var meansUnsupported: Bool {
    [EINVAL, ENOTSUP, EOPNOTSUPP, ENOSYS].contains(code)
  }
}

/// Repeats a call that a signal interrupted; gives up after a hundred tries.
func repeating<Value>(
  _ call: () throws(SystemError) -> Value
) throws(SystemError) -> Value {
  for _ in 1..<100 {
    do {
      return try call()
    } catch {
      guard error.code == EINTR else { throw error }
    }
  }
  return try call()
}
