import Glibc

@testable import AllianceFiles

extension SystemCalls {
  /// The real calls, of which the n-th fails or is cut short as planned.
  static func failing(_ plan: FaultPlan) -> SystemCalls {
    let live = SystemCalls.live
    var calls = live
    calls.open = { folder, name, flags, mode throws(SystemError) in
      let kind = plan.next("open")
      if case .error(let code) = kind { throw SystemError(code) }
      let handle = try live.open(folder, name, flags, mode)
      plan.countHandle(1)
      return handle
    }
    calls.close = { handle throws(SystemError) in
      let kind = plan.next("close")
      plan.countHandle(-1)
      try live.close(handle)
      if case .error(let code) = kind { throw SystemError(code) }
    }
    calls.read = { handle, buffer throws(SystemError) in
      switch plan.next("read") {
      case .error(let code): throw SystemError(code)
      case .short:
        let half = UnsafeMutableRawBufferPointer(rebasing: buffer[..<((buffer.count + 1) / 2)])
        return try live.read(handle, half)
      default: return try live.read(handle, buffer)
      }
    }
    calls.write = { handle, buffer throws(SystemError) in
      switch plan.next("write") {
      case .error(let code): throw SystemError(code)
      case .short:
        let half = UnsafeRawBufferPointer(rebasing: buffer[..<((buffer.count + 1) / 2)])
        return try live.write(handle, half)
      case .zero: return 0
      default: return try live.write(handle, buffer)
      }
    }
    calls.sync = { handle throws(SystemError) in
      try plan.run("sync") { () throws(SystemError) in try live.sync(handle) }
    }
    calls.rename = { folder, old, new throws(SystemError) in
      try plan.run("rename") { () throws(SystemError) in try live.rename(folder, old, new) }
    }
    calls.renameNew = { folder, old, new throws(SystemError) in
      try plan.run("renameNew") { () throws(SystemError) in
        try live.renameNew(folder, old, new)
      }
    }
    calls.unlink = { folder, name throws(SystemError) in
      try plan.run("unlink") { () throws(SystemError) in try live.unlink(folder, name) }
    }
    calls.wrapSmallCalls(plan, live: live)
    return calls
  }

  private mutating func wrapSmallCalls(_ plan: FaultPlan, live: SystemCalls) {
    truncate = { handle, length throws(SystemError) in
      try plan.run("truncate") { () throws(SystemError) in try live.truncate(handle, length) }
    }
    changeMode = { handle, mode throws(SystemError) in
      try plan.run("changeMode") { () throws(SystemError) in try live.changeMode(handle, mode) }
    }
    status = { handle throws(SystemError) in
      try plan.run("status") { () throws(SystemError) in try live.status(handle) }
    }
    statusOf = { folder, name throws(SystemError) in
      try plan.run("statusOf") { () throws(SystemError) in try live.statusOf(folder, name) }
    }
    link = { folder, old, new throws(SystemError) in
      try plan.run("link") { () throws(SystemError) in try live.link(folder, old, new) }
    }
    lock = { handle throws(SystemError) in
      try plan.run("lock") { () throws(SystemError) in try live.lock(handle) }
    }
    makeFolder = { folder, name, mode throws(SystemError) in
      try plan.run("makeFolder") { () throws(SystemError) in
        try live.makeFolder(folder, name, mode)
      }
    }
    names = { folder throws(SystemError) in
      try plan.run("names") { () throws(SystemError) in try live.names(folder) }
    }
    realPath = { path throws(SystemError) in
      try plan.run("realPath") { () throws(SystemError) in try live.realPath(path) }
    }
  }
}
