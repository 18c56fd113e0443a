import Glibc
import Synchronization

@testable import AllianceFiles

/// What goes wrong in the n-th call, and whether it stays so.
struct Fault: Sendable {
  enum Kind: Sendable {
    /// The call does nothing and reports an error.
    case error(Int32)
    /// The call does its work and reports an error all the same.
    case errorAfterwards(Int32)
    /// A read or write moves half of what was asked.
    case short
    /// A write takes nothing.
    case zero
  }

  enum Lasting: Sendable, CaseIterable { case once, sameCall, everyCall }

  var kind: Kind
  var call: Int
  var lasting: Lasting
}

/// Counts and records the calls of one run, and says which of them shall fail.
final class FaultPlan: Sendable {
  private struct State {
    var trace: [String] = []
    var failed: [String] = []
    var openHandles = 0
  }

  private let fault: Fault?
  private let state = Mutex(State())

  init(_ fault: Fault? = nil) {
    self.fault = fault
  }

  var trace: [String] { state.withLock { $0.trace } }
  var failedCalls: [String] { state.withLock { $0.failed } }
  var openHandles: Int { state.withLock { $0.openHandles } }

  func countHandle(_ change: Int) {
    state.withLock { $0.openHandles += change }
  }

  /// Records a call and returns what shall go wrong in it.
  func next(_ name: String) -> Fault.Kind? {
    state.withLock { state in
      state.trace.append(name)
      guard let fault else { return nil }
      let count = state.trace.count
      let strikes =
        switch fault.lasting {
        case .once: count == fault.call
        case .sameCall: count == fault.call || state.failed.first == name
        case .everyCall: count >= fault.call
        }
      guard strikes else { return nil }
      state.failed.append(name)
      return fault.kind
    }
  }

  /// Runs a call, or lets it fail as planned.
  func run<Value>(
    _ name: String, _ call: () throws(SystemError) -> Value
  ) throws(SystemError) -> Value {
    switch next(name) {
    case .error(let code): throw SystemError(code)
    case .errorAfterwards(let code):
      _ = try call()
      throw SystemError(code)
    case .short, .zero, nil: return try call()
    }
  }
}
